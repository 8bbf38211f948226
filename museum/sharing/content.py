"""What a share card says, before anything is drawn."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from museum.presentation.frame import CARD_SIZE

WIDTH, HEIGHT = CARD_SIZE
"""Pixels; the proportions that Open Graph's readers expect."""

_DRAWING = 1
"""Raise it when the drawing changes, so that cards drawn before are drawn anew."""


class Hanging(StrEnum):
    """How a picture is hung on the card."""

    WALL = "wall"
    """It fills its side, cropped around its focal point."""
    CASE = "case"
    """It stands whole in the dark: an object, a document."""
    PORTRAIT = "portrait"
    """Like the wall, in a portrait's proportions."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The picture of a card: a rendition in storage and the point to crop around (0 to 1)."""

    file: str
    focus: tuple[float, float]
    credit: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The museum as a card names it; ``emblem`` is a rendition in storage, "" for our own."""

    name: str
    colour: str
    emblem: str


@dataclass(frozen=True, slots=True)
class Card:
    """One card in one language. Two equal cards are the same picture."""

    mark: Mark
    kicker: str
    title: str
    han: str = ""
    """A name in characters."""
    rank: str = ""
    """The latest recognition in force."""
    line: str = ""
    """Where and when, each on a line of its own."""
    hanging: Hanging = Hanging.WALL
    lead: Lead | None = None

    @property
    def version(self) -> str:
        """Name of the drawing; changes with anything that is drawn."""
        said = repr((_DRAWING, self)).encode()
        return hashlib.blake2b(said, digest_size=10).hexdigest()
