"""What kinds share whose visitors get copies made by tasks (`media.kinds.making`)."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, ClassVar

from django.db.models import Q, QuerySet

from media.kinds.base import MediaKind, Preview, Stored
from media.kinds.handling import handled_payloads
from media.kinds.making import ask_for, incomplete, make, make_copies
from media.kinds.painting import Painting
from media.models import Asset

PLAIN, POSTER, THUMB = "plain", "poster", "thumb"
"""Roles in every kind: the copy without private information, the picture that stands for it, and
the same picture small."""


class DerivedKind(MediaKind):
    """A kind whose payload has `derivatives`; `steps` says what is made."""

    model: ClassVar[Any]
    """The payload's model."""
    shown_with = ("derivatives",)
    tasks = {make_copies.module_path: "pk"}

    def new_payload(self, **fields: Any) -> Any:
        """Return a new payload."""
        return self.model(**fields)

    def preview(self, asset: Asset) -> Preview | None:
        """Return the small poster, None while there is none."""
        made = made_of(self.payload_of(asset))
        small = made.get(THUMB) or made.get(POSTER)
        return Preview(small.file.url, small.width, small.height) if small else None

    def handled_by(self, user: Any) -> Q:
        """Return the condition for payloads of this kind in the user's collections."""
        return handled_payloads(self.model, self.accessor, user) & Q(kind=self.kind)

    def locate(self, asset: Asset, name: str) -> Stored | None:
        """Return the original, or what was made from it."""
        payload = self.payload_of(asset)
        if name == payload.file.name:
            etag = f'"{asset.sha256}"'
            return Stored(payload.file.storage, name, asset.mime, etag, True, asset.filename)
        made = payload.derivatives.filter(file=name).first()
        return _stored(asset, made) if made else None

    def copy(self, asset: Asset) -> Stored | None:
        """Return the copy without private information."""
        plain = made_of(self.payload_of(asset)).get(PLAIN)
        return _stored(asset, plain) if plain else None

    def incomplete(self, assets: QuerySet[Asset]) -> Iterator[Any]:
        """Yield the payloads that lack something."""
        return incomplete(self.model.objects.filter(asset__in=assets, asset__kind=self.kind))

    def complete(self, payload: Any) -> str:
        """Make what is missing; what could not be made is told, and tried again next time."""
        made = list(make(payload))
        if problems := [f"{each.role}: {each.problem}" for each in made if each.problem]:
            raise OSError("; ".join(problems))
        return ", ".join(each.role for each in made)

    def forget(self, assets: QuerySet[Asset]) -> None:
        """Throw away what was made."""
        made = self.model._meta.get_field("derivatives")
        payloads = self.model.objects.filter(asset__in=assets, asset__kind=self.kind)
        made.related_model.objects.filter(**{f"{made.field.name}__in": payloads}).delete()

    def remake(self, payload: Any) -> bool:
        """Have made what is missing."""
        ask_for(payload, again=True)
        return True

    def stored(self, payload: Any) -> None:
        """Have the copy for visitors and what else goes with it made."""
        ask_for(payload)


def _stored(asset: Asset, made: Any) -> Stored:
    name = str(made.file.name)
    path = PurePath(name)
    takes = f"{PurePath(asset.filename).stem}{path.suffix}"
    return Stored(made.file.storage, name, made.mime, f'"{path.stem}"', False, takes)


def made_of(payload: Any) -> dict[str, Any]:
    """Return by role what was made and has a file; reads what `shown_with` fetched."""
    return {each.role: each for each in payload.derivatives.all() if each.file}


def poster_painting(made: Any | None) -> Painting | None:
    """Return a poster as viewers paint it."""
    if made is None:
        return None
    return Painting(
        type="Image", url=made.file.url, mime=made.mime, width=made.width, height=made.height
    )
