"""Where words of a drawing may stand: none on a dot, none on other words."""

from collections.abc import Iterable

from museum.presentation.map.ground import Name

LETTER = 0.56
"""Mean width of a letter of our text face, as a share of its size."""
RAISED = 16
"""Units from a place up to the foot of its words, clear of a large dot (``dy`` in ground.html)."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in units of the drawing."""


def room_for(names: Iterable[Name], taken: Iterable[Box], *, size: float) -> list[Name]:
    """Return the names that have room when letters are ``size`` units high, first come first."""
    boxes, placed = list(taken), []
    for name in names:
        box = _box(name, size)
        if not any(_overlap(box, other) for other in boxes):
            boxes.append(box)
            placed.append(name)
    return placed


def around(x: float, y: float, radius: float) -> Box:
    """Return what a dot covers."""
    return x - radius, y - radius, x + radius, y + radius


def _box(name: Name, size: float) -> Box:
    half = len(name.text) * size * LETTER / 2
    foot = name.y - (RAISED if name.kind == "area" else 0)
    return name.x - half, foot - size * 0.8, name.x + half, foot + size * 0.2


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
