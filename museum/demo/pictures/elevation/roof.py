"""The great roof: courses of scale tiles between a sagging ridge and a flying eave."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from ..canvas.curves import Point, cubic
from ..drafting.view import View, mirrored
from .building import Building


@dataclass(frozen=True, slots=True)
class Roof:
    """The front slope. Its lines are numbered from 0 (ridge) to 1 (eave)."""

    ridge: float
    eave: float
    top: float  # half length of the ridge
    reach: float  # half length of the eave
    sag: float  # how far the ridge ends stand above its middle
    upturn: float
    gable: float
    hipped: bool

    @classmethod
    def of(cls, b: Building) -> "Roof":
        """The main roof of a building."""
        if not b.hipped:
            return cls(b.ridge, b.eave, b.reach, b.reach, 0.12, 0.0, 1.0, hipped=False)
        height = b.ridge - b.eave
        return cls(
            ridge=b.ridge,
            eave=b.eave,
            top=b.reach - max(height * 0.74, b.reach * 0.3),
            reach=b.reach,
            sag=0.028 * height + 0.02 * b.half,
            upturn=b.upturn,
            gable=b.gable,
            hipped=True,
        )

    def _hip(self, s: float) -> Point:
        drop = self.ridge - self.eave
        knee = self.ridge - drop * self.gable
        start = self.top + 0.16
        span = self.reach - start
        return cubic(
            (start, knee + self.sag * 0.6),
            (start + span * 0.34, knee - (knee - self.eave) * 0.55),
            (start + span * 0.76, self.eave + self.upturn * 0.02),
            (self.reach, self.eave + self.upturn),
            s,
        )

    @property
    def grow(self) -> float:
        """How large the roof's ornaments are beside those of a great hall."""
        return max(0.55, min(1.0, (self.ridge - self.eave) / 5.6, self.reach / 8.5))

    def level(self, t: float) -> float:
        """Height of line ``t`` on the axis."""
        return self.ridge + (self.eave - self.ridge) * math.pow(t, 0.93)

    def edge(self, t: float) -> Point:
        """Where line ``t`` meets the right-hand edge."""
        if not self.hipped:
            return (self.top, self.level(t) + self.sag * (1 - t))
        if t <= self.gable:
            k = t / self.gable
            return (self.top + 0.16 * k, self.level(t) + self.sag * (1 - 0.4 * k))
        s = (t - self.gable) / (1 - self.gable)
        return self._hip(s**1.12)

    def line(self, t: float, steps: int = 60) -> list[Point]:
        """Line ``t`` from the left edge to the right."""
        u, v = self.edge(t)
        base = self.level(t)
        bend = 2.2 + 5.0 * t
        right = [(u * i / steps, base + (v - base) * (i / steps) ** bend) for i in range(steps + 1)]
        return mirrored(right[:0:-1]) + right

    def side(self, steps: int = 40) -> list[Point]:
        """The right-hand edge from ridge to corner."""
        return [self.edge(i / steps) for i in range(steps + 1)]

    def outline(self) -> list[Point]:
        """The whole slope."""
        side = self.side()
        return self.line(0) + side + self.line(1)[::-1] + mirrored(side)[::-1]


def _course(points: Sequence[Point], width: float, depth: float, shift: float) -> list[Point]:
    """A line hung with scales ``width`` wide; ``shift`` 0 or .5 staggers them."""
    out: list[Point] = []
    reach = -width * shift
    for (x0, y0), (x1, y1) in pairwise(points):
        span = x1 - x0
        while reach <= span and span > 0:
            k = reach / span
            x, y = x0 + (x1 - x0) * max(k, 0), y0 + (y1 - y0) * max(k, 0)
            out += [
                (x, y),
                (x + width * 0.2, y + depth),
                (x + width * 0.5, y + depth * 1.5),
                (x + width * 0.8, y + depth),
            ]
            reach += width
        reach -= span
    return [p for p in out if p[0] <= points[-1][0]]


def draw_tiles(view: View, roof: Roof, rnd: Random) -> None:
    """Wash and tile courses of the slope, lighter where the sun takes it."""
    sheet, pal = view.sheet, view.palette
    outline = view.run(roof.outline())
    sheet.fill(outline, pal.tile)
    sheet.shadow(outline, 232, 255)
    sheet.shadow(view.run(_lower(roof, 0.55)), 255, 222)
    drop = (roof.ridge - roof.eave) * view.unit
    wide = max(9.0, view.unit * 0.15)
    count = max(16, round(drop / (wide * 0.8)))
    for i in range(1, count):
        t = i / count
        line = view.run(roof.line(t, 90))
        tone = 120 + round(100 * abs(t - 0.35)) + rnd.randint(-14, 14)
        sheet.line(_course(line, wide, wide * 0.3, (i % 2) * 0.5), 0.42, tone)
    eave = view.run(roof.line(1, 90))
    rim = _course(eave, wide * 1.15, wide * 0.42, 0.0)
    sheet.line(rim, 0.8, 235)


def _lower(roof: Roof, start: float) -> list[Point]:
    """The slope below line ``start``."""
    side = [roof.edge(start + (1 - start) * i / 20) for i in range(21)]
    return roof.line(start) + side + roof.line(1)[::-1] + mirrored(side)[::-1]


def draw_edges(view: View, roof: Roof) -> None:
    """Eave board, verges and hip ridges."""
    sheet, pal = view.sheet, view.palette
    eave = roof.line(1, 90)
    thick = 0.2
    board = eave + [(u, v - thick) for u, v in eave[::-1]]
    sheet.shape(view.run(board), pal.timber, 1.5)
    sheet.line(view.run([(u, v - thick * 0.45) for u, v in eave]), 0.4, 190)
    for u, v in eave[1:-1]:
        sheet.disc(view.at(u, v - thick * 0.72), 0.035 * view.unit, None, 0.5)
    side = roof.side()
    for half in (side, mirrored(side)):
        out = 1 if half[-1][0] > 0 else -1
        band = [(u + out * 0.05, v + 0.24) for u, v in half]
        sheet.shape(view.run(half + band[::-1]), pal.plaster, 1.5)
        sheet.line(view.run([(u + out * 0.03, v + 0.13) for u, v in half]), 0.4, 190)
