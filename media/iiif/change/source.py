"""What happened to manifests: asked here, answered above; nothing while nobody answers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class ChangeType(StrEnum):
    """What a harvester has to do (§3.3)."""

    CREATE = "Create"
    UPDATE = "Update"
    DELETE = "Delete"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of what everybody may see of a thing."""

    type: ChangeType
    pid: str
    time: datetime


@dataclass(frozen=True, slots=True)
class Page:
    """Changes together, the latest last; the pages before and after that hold any."""

    changes: tuple[Change, ...] = ()
    previous: int | None = None
    following: int | None = None


class ChangeSource(Protocol):
    """What the upper room answers; pages are numbered from 1 and never shift."""

    def ends(self) -> tuple[int, int] | None:
        """Return the numbers of the first and the last page that hold anything."""
        ...

    def page(self, number: int) -> Page:
        """Return one page; an empty one when there is none such."""
        ...


class NoChanges:
    """The answer while no room above has given one: nothing happened."""

    def ends(self) -> tuple[int, int] | None:
        """Return None."""
        return None

    def page(self, number: int) -> Page:
        """Return an empty page."""
        return Page()


_source: ChangeSource = NoChanges()


def register_source(source: ChangeSource) -> ChangeSource:
    """Make `source` the one that is asked; return the one it replaces."""
    global _source
    previous, _source = _source, source
    return previous


def source() -> ChangeSource:
    """Return the registered source."""
    return _source
