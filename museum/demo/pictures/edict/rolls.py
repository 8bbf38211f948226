"""Edicts as they are kept: rolled, tied with ribbon, stacked in a red lacquer chest."""

import math
from random import Random

from ..canvas.curves import Point, spiral
from ..papercut.layers import Cut, Stack, Tone

_GOLD: tuple[Tone, ...] = (
    ((232, 186, 84), (206, 154, 58)),
    ((240, 206, 120), (216, 176, 88)),
    ((222, 168, 66), (190, 134, 44)),
)
_RED: Tone = ((170, 36, 28), (126, 22, 20))
_DEEP: Tone = ((92, 18, 18), (64, 12, 14))
_LINE: Tone = ((126, 78, 22), (110, 66, 18))


def draw_chest(
    stack: Stack, box: tuple[float, float, float, float], groups: tuple[int, ...], rnd: Random
) -> None:
    """A chest open in front, one compartment a group, in each as many rolls as the group has."""
    x0, y0, x1, y1 = box
    body, inside = Cut(), Cut()
    body.area([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
    body.area([(x0 - 26, y0 - 34), (x1 + 26, y0 - 34), (x1 + 26, y0), (x0 - 26, y0)])
    for x in (x0 + 40, x1 - 40):
        body.area([(x - 34, y1), (x + 34, y1), (x + 24, y1 + 60), (x - 24, y1 + 60)])
    stack.lay(body, _RED, 18)
    total, left = sum(groups), x0 + 30
    room = x1 - x0 - 30 * (len(groups) + 1)
    spaces: list[tuple[float, float]] = []
    for count in groups:
        wide = room * max(count, total * 0.16) / sum(max(c, total * 0.16) for c in groups)
        inside.area(
            [(left, y0 + 34), (left + wide, y0 + 34), (left + wide, y1 - 34), (left, y1 - 34)]
        )
        spaces.append((left, left + wide))
        left += wide + 30
    stack.lay(inside, _DEEP, 0)
    for tone, (count, (a, b)) in enumerate(zip(groups, spaces, strict=True)):
        _pile(stack, (a + 8, y0 + 40, b - 8, y1 - 36), count, _GOLD[tone % 3], rnd)


def _pile(
    stack: Stack, box: tuple[float, float, float, float], count: int, tone: Tone, rnd: Random
) -> None:
    """Roll ends stacked from the floor up, as large as the space lets them be."""
    x0, y0, x1, y1 = box
    r = _radius(x1 - x0, y1 - y0, count)
    ends, lines = Cut(), Cut()
    per = max(1, int((x1 - x0) / (2 * r)))
    for i in range(count):
        row, column = divmod(i, per)
        here = min(per, count - row * per)
        middle = (x0 + x1) / 2
        x = middle + (column - (here - 1) / 2) * 2 * r
        y = y1 - r - row * 2 * r * 0.97
        _end(ends, lines, (x, y), r * 0.95, rnd)
    stack.lay(ends, tone, 7)
    stack.lay(lines, _LINE, 0)


def _radius(wide: float, tall: float, count: int) -> float:
    """The largest radius at which ``count`` rolls fit."""
    best = 4.0
    for per in range(1, count + 1):
        rows = math.ceil(count / per)
        best = max(best, min(wide / (2 * per), tall / (2 * (1 + 0.97 * (rows - 1)))))
    return min(best, 66.0)


def _end(ends: Cut, lines: Cut, at: Point, r: float, rnd: Random) -> None:
    ends.disc(at, r)
    lines.line(spiral(at, r * 0.86, r * 0.16, rnd.uniform(0, 360), 2.6, 60), max(1.6, r * 0.05))
    ends.disc(at, r * 0.12, keep=False)
