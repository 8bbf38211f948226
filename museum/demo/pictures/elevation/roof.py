"""The great roof: courses of scale tiles between a sagging ridge and a flying eave."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from ..canvas.curves import Point, cubic
from .building import Building
from .view import View, mirrored


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
            top=b.reach - max(height * 0.62, b.reach * 0.24),
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
            (start + span * 0.30, knee - (knee - self.eave) * 0.62),
            (start + span * 0.74, self.eave + self.upturn * 0.06),
            (self.reach, self.eave + self.upturn),
            s,
        )

    def level(self, t: float) -> float:
        """Height of line ``t`` on the axis."""
        return self.ridge + (self.eave - self.ridge) * (t**0.93)

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
    sheet.shadow(outline, 250, 214)
    drop = (roof.ridge - roof.eave) * view.unit
    count = max(18, round(drop / 9.4))
    for i in range(1, count):
        t = i / count
        line = view.run(roof.line(t, 90))
        sheet.line(line, 0.34, 105)
        tone = 150 + round(45 * t) + rnd.randint(-12, 12)
        sheet.line(_course(line, 9.0, 2.3, (i % 2) * 0.5), 0.36, tone)
    _patches(view, roof, rnd)


def _patches(view: View, roof: Roof, rnd: Random) -> None:
    """A few darker repaired tiles, so that the slope breathes."""
    for _ in range(26):
        t = rnd.uniform(0.08, 0.95)
        u = rnd.uniform(-0.9, 0.9) * roof.edge(t)[0]
        v = roof.level(t)
        w, h = rnd.uniform(0.3, 1.5), rnd.uniform(0.12, 0.34)
        box = view.box(u, v, u + w, v + h)
        view.sheet.shadow(box, 236, 226)


def draw_edges(view: View, roof: Roof) -> None:
    """Eave board, verges and hip ridges."""
    sheet, pal = view.sheet, view.palette
    eave = roof.line(1, 90)
    thick = 0.2
    board = eave + [(u, v - thick) for u, v in eave[::-1]]
    sheet.shape(view.run(board), pal.timber, 0.9)
    sheet.line(view.run([(u, v - thick * 0.45) for u, v in eave]), 0.4, 190)
    side = roof.side()
    for half in (side, mirrored(side)):
        out = 1 if half[-1][0] > 0 else -1
        band = [(u + out * 0.05, v + 0.24) for u, v in half]
        sheet.shape(view.run(half + band[::-1]), pal.plaster, 1.1)
        sheet.line(view.run([(u + out * 0.03, v + 0.13) for u, v in half]), 0.4, 190)
