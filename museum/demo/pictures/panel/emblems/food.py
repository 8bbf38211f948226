"""A moulded moon cake, and the leaf-wrapped roll of giò."""

import math

from ...canvas.curves import Point, arc, bezier, placed, taper
from ...canvas.relief import Relief
from ..fields import flower
from ..lotus import petal


def cake(relief: Relief, at: Point, r: float) -> None:
    """The face of a moon cake as its wooden mould gives it."""
    rim: list[Point] = []
    for i in range(24):
        a = i * 15.0
        c = (
            at[0] + r * 0.84 * math.cos(math.radians(a)),
            at[1] + r * 0.84 * math.sin(math.radians(a)),
        )
        rim += arc(c, r * 0.125, a - 82, a + 82, 8)
    relief.edged(rim, 165, r * 0.02)
    for k, w, h in ((0.84, 0.03, 215), (0.78, 0.012, 110), (0.5, 0.024, 215), (0.455, 0.012, 110)):
        relief.ring(at, r * k, r * w, h)
    for i in range(12):
        a = math.radians(i * 30)
        c = (at[0] + r * 0.65 * math.cos(a), at[1] + r * 0.65 * math.sin(a))
        flower(relief, c, r * 0.105, 215)
        b = math.radians(i * 30 + 15)
        d = (at[0] + r * 0.65 * math.cos(b), at[1] + r * 0.65 * math.sin(b))
        relief.disc(d, r * 0.028, 220)
    for ring, size, height in ((12, 0.42, 190), (8, 0.3, 215)):
        for i in range(ring):
            petal(relief, at, r * size, i * 360 / ring, height)
    relief.disc(at, r * 0.1, 12)
    relief.disc(at, r * 0.088, 235)
    for i in range(6):
        seed = placed([(0.05, 0)], at, r, i * 60)[0]
        relief.disc(seed, r * 0.016, 110)


def _parcel(relief: Relief, at: Point, r: float, turn: float) -> None:
    body: list[Point] = [(-0.74, -0.2), (0.74, -0.2), (0.74, 0.2), (-0.74, 0.2)]
    relief.edged(placed(body, at, r, turn), 180, r * 0.02)
    for i in range(-7, 8):
        y = i * 0.026
        line = bezier((-0.73, y), (-0.3, y + 0.015), (0.3, y - 0.015), (0.73, y), 12)
        relief.line(placed(line, at, r, turn), r * 0.007, 135)
    for side in (-1, 1):
        cap = arc((0, 0), 0.2, -90, 90, 16, 1.0)
        end = [(side * (0.74 + x * 0.42), y) for x, y in cap]
        relief.edged(placed(end, at, r, turn), 205, r * 0.014)
        for k in (-0.1, 0.0, 0.1):
            fold = [(side * 0.74, k), (side * 0.815, k * 0.3)]
            relief.line(placed(fold, at, r, turn), r * 0.012, 110)
    for x in (-0.52, -0.26, 0.0, 0.26, 0.52):
        for d in (-0.014, 0.014):
            tie = bezier(
                (x + d, -0.22), (x + d - 0.03, -0.1), (x + d - 0.03, 0.1), (x + d, 0.22), 10
            )
            relief.line(placed(tie, at, r, turn), r * 0.016, 235)
    for d in (-0.014, 0.014):
        relief.line(placed([(-0.76, d), (0.76, d)], at, r, turn), r * 0.014, 235)


def roll(relief: Relief, at: Point, r: float) -> None:
    """Three tied rolls on spread leaves."""
    for turn in (-160, -125, -90, -55, -20, 20, 160):
        a = math.radians(turn)
        tip = (math.cos(a) * 1.0, math.sin(a) * 0.92)
        rib = bezier((0, 0.12), (tip[0] * 0.4, tip[1] * 0.5), (tip[0] * 0.7, tip[1] * 0.8), tip, 20)
        relief.edged(placed(taper(rib, 0.12, 0.01, 0.24), at, r), 130, r * 0.014)
        relief.line(placed(rib, at, r), r * 0.014, 190)
        for k in range(3, 18, 2):
            x, y = rib[k]
            for side in (-1, 1):
                n = (
                    -math.sin(a) * 0.1 * side + math.cos(a) * 0.07,
                    math.cos(a) * 0.1 * side + math.sin(a) * 0.07,
                )
                relief.line(placed([(x, y), (x + n[0], y + n[1])], at, r), r * 0.006, 85)
    _parcel(relief, (at[0], at[1] - r * 0.12), r * 0.8, -7)
    _parcel(relief, (at[0] - r * 0.03, at[1] + r * 0.22), r * 0.92, 4)
    _parcel(relief, (at[0] + r * 0.02, at[1] + r * 0.58), r * 0.84, -3)
