"""What the museum asks of a kind of asset, and the register of kinds."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.core.files.storage import Storage
from django.db.models import Q, QuerySet
from django.forms import ModelForm

from media.intake.accepted import Accepted
from media.kinds.painting import Bound, Leaf, Offer, Painting, Told
from media.kinds.steps import Steps
from media.models.asset import Asset
from media.models.enums import AssetKind
from media.models.querysets import COMMENTS, PAYLOADS


@dataclass(frozen=True, slots=True)
class Preview:
    """A small picture standing for the asset in the admin; sizes in pixels."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored file of an asset, found by the name in its address."""

    storage: Storage
    name: str
    mime: str
    etag: str
    original: bool
    download_name: str = ""


class MediaKind(ABC):
    """One kind of asset: how its payload is found, shown small, guarded and served."""

    kind: AssetKind
    accessor: str
    """Name of the payload's reverse one-to-one on `Asset`."""
    icon: str
    shown_with: tuple[str, ...] = ()
    """Relations of the payload that a gallery needs; fetched once for all of it."""
    commented: str = ""
    """Way from the payload through its one-to-one row to notes on places in it; "" for none."""
    paints: bool = False
    """Whether an asset of this kind has a canvas in IIIF viewers, as `painting` says."""
    worded: bool = False
    """Whether its payload holds words of its own, as `words` reads them."""
    words_in: str = ""
    """The relation of the payload whose rows hold them; "" when the payload does itself."""
    extensions: Collection[str] = ()
    """Of the files that come in as this kind; lower case, without the dot."""
    limit_setting: str
    """Name of the setting that says how many bytes such a file may have."""
    steps: Steps = {}
    """What `media.kinds.making` makes of such a file, what visitors need first."""
    tasks: Mapping[str, str] = {}
    """Paths of the tasks that make something → the field of `Asset` their first argument is of."""

    @property
    def most_bytes(self) -> int:
        """How heavy a file of this kind may be."""
        return int(getattr(settings, self.limit_setting))

    def payload_of(self, asset: Asset) -> Any:
        """Return the payload; raises `ObjectDoesNotExist` when it was taken away."""
        return getattr(asset, self.accessor)

    @abstractmethod
    def new_payload(self, **fields: Any) -> Any:
        """Return an unsaved payload of this kind."""

    @abstractmethod
    def form_class(self) -> type[ModelForm]:
        """Return Wagtail's form for bringing one in and changing it."""

    @abstractmethod
    def preview(self, asset: Asset) -> Preview | None:
        """Return a small picture for the admin, made now if need be; None for an icon."""

    @abstractmethod
    def handled_by(self, user: Any) -> Q:
        """Return the condition on `Asset` for those the user works with in the admin."""

    @abstractmethod
    def locate(self, asset: Asset, name: str) -> Stored | None:
        """Return the asset's file of this storage name, or None when it has none such."""

    def alike(self, accepted: Accepted) -> list[str]:
        """Return the ids of assets that a file looks or sounds like, the nearest first.

        Two queries at most; none for kinds that do not compare.
        """
        return []

    def lacking(self) -> str:
        """Return what cannot be made here because a program is absent; "" for nothing."""
        return ""

    def incomplete(self, assets: "QuerySet[Asset]") -> Iterator[Any]:
        """Yield the payloads of these assets that lack something made from them."""
        return iter(())

    def complete(self, payload: Any) -> str:
        """Make what one lacks, now; return what came out, in a word.

        Raises `OSError` when its original cannot be read or something cannot be made.
        """
        return ""

    def forget(self, assets: "QuerySet[Asset]") -> None:  # noqa: B027  (some make nothing)
        """Throw away what was made from these assets."""

    def remake(self, payload: Any) -> bool:
        """Put on the queue what one lacks, however lately that was done; False when nothing is
        ever made of this kind.
        """
        return False

    @abstractmethod
    def stored(self, payload: Any) -> None:
        """Called after a payload was saved and committed: have made what is made from it."""

    def painting(self, asset: Asset) -> Painting | None:
        """Return what IIIF viewers paint on a canvas; asked for only of kinds that paint.

        Read from what `shown_with` fetched. None while there is nothing to show yet.
        """
        return None

    def words(self, asset: Asset) -> Iterator[tuple[str, str]]:
        """Yield what is said in it or written on it: (language, text), texts perhaps empty.

        Asked for only of kinds that are `worded`; reads the payload and `words_in` alone.
        """
        return iter(())

    def copy(self, asset: Asset) -> Stored | None:
        """Return the best file that visitors get of it; None for none. Reads `shown_with` alone."""
        return None

    def bound(self, asset: Asset) -> Bound | None:
        """Return the leaves of an asset that has several canvases; None for one that has not."""
        return None

    def told_on(self, asset: Asset, leaf: int | None = None) -> Iterator[tuple[Leaf, list[Told]]]:
        """Yield the leaves that have lines of text with them, in order; or one of them by key."""
        return iter(())

    def offer(self, asset: Asset) -> Offer | None:
        """Return the file that whoever may see the asset may take home; None for none."""
        return None


_kinds: dict[AssetKind, MediaKind] = {}


def register_kind(kind: MediaKind) -> None:
    """Make a kind known; called once by the kind's own folder."""
    _kinds[kind.kind] = kind
    PAYLOADS[kind.accessor] = kind.shown_with
    if kind.commented:
        COMMENTS.add(f"{kind.accessor}__{kind.commented}")


def kind_of(asset: Asset) -> MediaKind | None:
    """Return the kind of an asset, None when no folder handles it (yet)."""
    return _kinds.get(AssetKind(asset.kind))


def payload_of(asset: Asset) -> Any | None:
    """Return the payload of an asset; None when no folder handles its kind, or it is gone."""
    kind = kind_of(asset)
    try:
        return kind.payload_of(asset) if kind else None
    except ObjectDoesNotExist:
        return None


def painting_kinds() -> list[AssetKind]:
    """Return the kinds whose assets have a canvas."""
    return [name for name, kind in _kinds.items() if kind.paints]


def worded_payloads() -> list[str]:
    """Return the ways from an asset to the rows that hold words."""
    ways = (
        "__".join(filter(None, (kind.accessor, kind.words_in)))
        for kind in _kinds.values()
        if kind.worded
    )
    return list(dict.fromkeys(ways))


def words_of(asset: Asset) -> Iterator[tuple[str, str]]:
    """Yield what is said in an asset or written on it, as its kind's `words` says."""
    kind = kind_of(asset)
    return kind.words(asset) if kind and kind.worded else iter(())


def kind_for(extension: str) -> MediaKind | None:
    """Return the kind that a file of this extension comes in as, None when it is of none."""
    return next((kind for kind in _kinds.values() if extension in kind.extensions), None)


def all_kinds() -> Iterable[MediaKind]:
    """Return every registered kind."""
    return tuple(_kinds.values())
