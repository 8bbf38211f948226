"""Who offers the manifests: asked here, answered by the room that knows the museum's name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from media.iiif.presentation.source import Twin
from media.iiif.presentation.words import Words


@dataclass(frozen=True, slots=True)
class Provider:
    """An institution: its name, and language → path of its first page."""

    label: Words
    pages: dict[str, str]
    logo: str = ""
    """Path of its emblem, a picture."""
    twins: Callable[[], Iterable[Twin]] = tuple
    """What tells machines of all that it shows; asked where it is told, in one collection."""


_registered: list[Callable[[], Provider]] = []


def register_provider(provider: Callable[[], Provider]) -> None:
    """Make this the one that is asked; the last one wins."""
    _registered[:] = [provider]


def provider() -> Provider | None:
    """Return who offers the manifests, None when nobody said."""
    return _registered[0]() if _registered else None
