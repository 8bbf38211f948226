"""What manifests and collections are about: asked here, answered above.

The room that knows the things registers its source in `AppConfig.ready()`. While none is
registered there is no manifest and no collection.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from media.iiif.presentation.words import NO_WORDS, Words


@dataclass(frozen=True, slots=True)
class Use:
    """A thing's use of an asset; whether it may be seen is asked of the asset itself."""

    asset_id: str
    caption: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Member:
    """A thing as a list names it."""

    pid: str
    label: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The same, told to machines at an address of its own (`seeAlso`, §3.3.1).

    Only what everybody may read: a manifest is kept by strangers, and so are its links.
    """

    path: str
    label: Words
    format: str
    """Media type of the answer."""
    profile: str = ""
    """Address of what the answer keeps to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Things that belong together: `key` is their place in an address, “kind/site”."""

    key: str
    label: Words
    pages: dict[str, str] = field(default_factory=dict, compare=False)
    """Language → path of the page that lists them."""
    twins: tuple[Twin, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A thing with pictures, sounds or films: its words, and the assets in their order."""

    pid: str
    label: Words
    summary: Words = NO_WORDS
    metadata: tuple[tuple[Words, Words], ...] = ()
    """Labels and values."""
    pages: dict[str, str]
    """Language → path of its page."""
    twins: tuple[Twin, ...] = ()
    shelves: tuple[Shelf, ...] = ()
    uses: tuple[Use, ...] = ()


class GoneSubject:
    """The answer for a thing that this viewer could once see and that was taken back."""


@dataclass(frozen=True, slots=True)
class MovedSubject:
    """The answer for a thing that has become part of another one."""

    pid: str


Answer = Subject | GoneSubject | MovedSubject | None


class ManifestSource(Protocol):
    """What the upper room answers. `user` may be anonymous; lists are what everybody may see."""

    def subject(self, pid: str, user: Any) -> Answer:
        """Return the thing of this identifier as the user may see it, None if they may not."""
        ...

    def shelves(self) -> Sequence[Shelf]:
        """Return the shelves that hold something."""
        ...

    def shelf(self, key: str) -> Shelf | None:
        """Return the shelf of this key."""
        ...

    def parts(self, shelf: Shelf) -> Sequence[int]:
        """Return the numbers of the parts that a shelf is listed in, ascending; one thing's
        part never changes."""
        ...

    def members(self, shelf: Shelf, part: int) -> Sequence[Member]:
        """Return the things of one part."""
        ...


class NoSource:
    """The answer while no room above has given one: nothing."""

    def subject(self, pid: str, user: Any) -> Answer:
        """Return None."""
        return None

    def shelves(self) -> Sequence[Shelf]:
        """Return nothing."""
        return ()

    def shelf(self, key: str) -> Shelf | None:
        """Return None."""
        return None

    def parts(self, shelf: Shelf) -> Sequence[int]:
        """Return nothing."""
        return ()

    def members(self, shelf: Shelf, part: int) -> Sequence[Member]:
        """Return nothing."""
        return ()


_source: ManifestSource = NoSource()


def register_source(source: ManifestSource) -> ManifestSource:
    """Make `source` the one that is asked; return the one it replaces."""
    global _source
    previous, _source = _source, source
    return previous


def source() -> ManifestSource:
    """Return the registered source."""
    return _source
