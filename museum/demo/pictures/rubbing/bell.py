"""The band of a bell laid flat: panels between ribs, bosses where the mallet strikes."""

import math
from random import Random

from ..canvas.curves import Point
from ..canvas.relief import Relief
from ..panel.lotus import petal
from ..panel.scrolls import vine
from .writing import Box, engrave, wear


def bell_band(relief: Relief, box: Box, text: str, small: str, rnd: Random) -> None:
    """One panel a character of ``text``; ``small`` stands at the foot of the last."""
    x0, y0, x1, y1 = box
    count = max(1, len(text))
    relief.area([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], 200)
    gap = (x1 - x0) * 0.035
    wide = (x1 - x0 - gap * (count + 1)) / count
    top, foot = y0 + (y1 - y0) * 0.14, y0 + (y1 - y0) * 0.72
    _vines(relief, (x0, y0, x1, top), rnd)
    for i in range(count):
        left = x1 - (i + 1) * (wide + gap)
        panel = (left, top + 24, left + wide, foot)
        _panel(relief, panel, rnd)
        inner = (left + wide * 0.14, panel[1] + 70, left + wide * 0.86, panel[1] + 70 + wide * 0.72)
        engrave(relief, text[i : i + 1] or "鐘", inner, down=True)
        worn = (left + 34, inner[3] + 30, left + wide - 34, foot - 30)
        if i == count - 1 and small:
            half = (worn[0] + worn[2]) / 2
            engrave(relief, small, (half - 60, worn[1], half + 60, worn[3]), down=True)
        else:
            rows = max(2, round((worn[3] - worn[1]) / 62))
            wear(relief, worn, max(3, round((worn[2] - worn[0]) / 62)), rows, rnd)
    for i in range(count + 1):
        x = x1 - gap / 2 - i * (wide + gap)
        for k in (-14, 0, 14):
            relief.line([(x + k, top + 24), (x + k, foot)], 4, 0)
        _boss(relief, (min(max(x, x0 + 92), x1 - 92), y0 + (y1 - y0) * 0.85), 82)
    _lip(relief, box)


def _panel(relief: Relief, box: Box, rnd: Random) -> None:
    x0, y0, x1, y1 = box
    for inset, weight in ((0.0, 7.0), (14.0, 3.0)):
        corners = [
            (x0 + inset, y0 + inset),
            (x1 - inset, y0 + inset),
            (x1 - inset, y1 - inset),
            (x0 + inset, y1 - inset),
        ]
        relief.loop(corners, weight, 0)


def _vines(relief: Relief, box: Box, rnd: Random) -> None:
    x0, y0, x1, y1 = box
    relief.area([(x0 + 20, y0 + 24), (x1 - 20, y0 + 24), (x1 - 20, y1 - 6), (x0 + 20, y1 - 6)], 0)
    vine(relief, (x0 + 40, (y0 + y1) / 2 + 8), x1 - x0 - 80, (y1 - y0) * 0.36, rnd)


def _boss(relief: Relief, at: Point, r: float) -> None:
    """A striking boss (núm): a lotus round a dome."""
    relief.disc(at, r * 1.2, 0)
    relief.disc(at, r * 1.14, 200)
    relief.disc(at, r * 1.04, 0)
    for i in range(12):
        a = math.tau * i / 12
        foot = (at[0] + math.cos(a) * r * 0.44, at[1] + math.sin(a) * r * 0.44)
        petal(relief, foot, r * 0.56, math.degrees(a) + 90, 200)
    for k, height in ((0.44, 0), (0.4, 200), (0.26, 0), (0.22, 200)):
        relief.disc(at, r * k, height)


def _lip(relief: Relief, box: Box) -> None:
    """The thickened rim with its row of petals."""
    x0, _y0, x1, y1 = box
    count = 34
    step = (x1 - x0) / count
    top = y1 - step * 1.5
    relief.area([(x0 + 14, top), (x1 - 14, top), (x1 - 14, y1 - 10), (x0 + 14, y1 - 10)], 0)
    for i in range(count):
        petal(relief, (x0 + step * (i + 0.5), y1 - 14), step * 1.22, 0, 200)
