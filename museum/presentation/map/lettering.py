"""Where words of a drawing may stand: none on a dot, none on other words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import cos, inf, radians, sin

from museum.presentation.map.ground import Name

LETTER = 0.56
"""Mean width of a letter of our text face, as a share of its size."""
CAPITAL = 0.82
"""The same of the spaced capitals of wards (`sketch.css`)."""
GAPS = (7, 16, 30)
"""Units between a place and the words that name it: near its mark, or clear of a large dot."""

_EDGE = 4
_MARK = 4
_ONE_LINE = ("river", "lake", "dyke")
"""What is named on itself and once, wherever there is room first."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in units of the drawing."""


def room_for(
    names: Iterable[Name],
    taken: Iterable[Box],
    *,
    size: float,
    width: float = 0,
    height: float = inf,
) -> list[Name]:
    """Return the names that have room when letters are ``size`` units high, first come first.

    Their ``x`` and ``y`` are where the words stand: on a water, else above, below or beside their
    place. Of several places of one line the first with room is taken.
    In a drawing of this ``width`` they are moved in from its edges, so that none is cut, and none
    stands above or below it.
    """
    asked = list(names)
    boxes = [*taken, *(around(*name.point, _MARK) for name in asked if name.point)]
    placed: list[Name] = []
    written: set[tuple[str, str]] = set()
    for name in asked:
        if (name.kind, name.text) in written:
            continue
        for standing in _standing(name, size, width):
            box = _box(standing, size)
            cut = _cut(box, width if width and standing.turn else inf, height)
            if cut or any(_overlap(box, other) for other in boxes):
                continue
            boxes.append(box)
            placed.append(standing)
            if name.kind in _ONE_LINE:
                written.add((name.kind, name.text))
            break
    return placed


def around(x: float, y: float, radius: float) -> Box:
    """Return what a dot covers."""
    return x - radius, y - radius, x + radius, y + radius


def _standing(name: Name, size: float, width: float) -> Iterator[Name]:
    if name.kind in _ONE_LINE:
        yield name if name.turn else _moved_in(name, size, width)
        return
    half = _half(name, size)
    for gap in GAPS:
        for foot in (name.y - gap, name.y + gap + 0.8 * size):
            yield _moved_in(replace(name, y=round(foot, 1)), size, width)
        for middle in (name.x + gap + half, name.x - gap - half):
            beside = replace(name, x=round(middle, 1), y=round(name.y + 0.3 * size, 1))
            if not width or half + _EDGE <= middle <= width - half - _EDGE:
                yield beside


def _moved_in(name: Name, size: float, width: float) -> Name:
    half = _half(name, size) + _EDGE
    if not width or 2 * half >= width:
        return name
    return replace(name, x=round(min(max(name.x, half), width - half), 1))


def _half(name: Name, size: float) -> float:
    return len(name.text) * size * (CAPITAL if name.kind == "ward" else LETTER) / 2


def _box(name: Name, size: float) -> Box:
    """What the words cover; turned ones all that they cross."""
    half, turn = _half(name, size), radians(name.turn)
    across = abs(half * cos(turn)) + abs(size * sin(turn)) / 2
    rise = abs(half * sin(turn))
    return name.x - across, name.y - rise - size * 0.8, name.x + across, name.y + rise + size * 0.2


def _cut(box: Box, width: float, height: float) -> bool:
    """Whether words run over the edges of a drawing that has them."""
    across = width < inf and (box[0] < _EDGE or box[2] > width - _EDGE)
    return across or (height < inf and (box[1] < _EDGE or box[3] > height - _EDGE))


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
