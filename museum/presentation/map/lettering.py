"""Where words of a drawing may stand: none on a dot, none on other words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from museum.presentation.map.ground import Name

LETTER = 0.56
"""Mean width of a letter of our text face, as a share of its size."""
CLEAR = 16
"""Units between a place and the words that name it, so that a large dot has room."""

_EDGE = 4

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in units of the drawing."""


def room_for(
    names: Iterable[Name], taken: Iterable[Box], *, size: float, width: float = 0
) -> list[Name]:
    """Return the names that have room when letters are ``size`` units high, first come first.

    Their ``y`` is where the words stand: the name of an area above its place, else below it.
    In a drawing of this ``width`` they are moved in from its edges, so that none is cut.
    """
    boxes, placed = list(taken), []
    for name in names:
        for standing in _standing(_moved_in(name, size, width), size):
            box = _box(standing, size)
            if not any(_overlap(box, other) for other in boxes):
                boxes.append(box)
                placed.append(standing)
                break
    return placed


def around(x: float, y: float, radius: float) -> Box:
    """Return what a dot covers."""
    return x - radius, y - radius, x + radius, y + radius


def _standing(name: Name, size: float) -> Iterator[Name]:
    if name.kind != "area":
        yield name
        return
    for foot in (name.y - CLEAR, name.y + CLEAR + 0.8 * size):
        yield replace(name, y=round(foot, 1))


def _moved_in(name: Name, size: float, width: float) -> Name:
    half = len(name.text) * size * LETTER / 2 + _EDGE
    if not width or 2 * half >= width:
        return name
    return replace(name, x=round(min(max(name.x, half), width - half), 1))


def _box(name: Name, size: float) -> Box:
    half = len(name.text) * size * LETTER / 2
    return name.x - half, name.y - size * 0.8, name.x + half, name.y + size * 0.2


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
