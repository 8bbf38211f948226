"""The bronze bell and the water jar."""

from ...canvas.curves import Point, arc, bezier, placed, smooth, spiral
from ...canvas.relief import Relief
from ..lotus import petal
from .ribbon import ribbon


def bell(relief: Relief, at: Point, r: float) -> None:
    """A temple bell with its dragon loop, bands and striking knobs."""
    loop = arc((at[0], at[1] - r * 0.68), r * 0.2, 180, 360, 24, 1.15)
    relief.line(loop, r * 0.12, 190)
    for side in (-1, 1):
        foot = (at[0] + side * r * 0.2, at[1] - r * 0.66)
        relief.disc(foot, r * 0.1, 215)
        relief.disc((foot[0] + side * r * 0.03, foot[1] - r * 0.02), r * 0.025, 60)
    half: list[Point] = [
        (0.0, -0.68),
        (0.2, -0.66),
        (0.36, -0.5),
        (0.42, -0.2),
        (0.46, 0.3),
        (0.52, 0.62),
        (0.6, 0.78),
    ]
    curve = smooth(half, 8)
    wall = curve + [(-x, y) for x, y in curve[::-1]]
    relief.edged(placed(wall, at, r), 180, r * 0.02)
    for v, reach in (
        (-0.46, 0.37),
        (-0.4, 0.385),
        (0.12, 0.44),
        (0.2, 0.445),
        (0.28, 0.452),
        (0.64, 0.52),
        (0.7, 0.55),
    ):
        rib = bezier(
            (-reach, v), (-reach * 0.4, v + 0.035), (reach * 0.4, v + 0.035), (reach, v), 20
        )
        relief.line(placed(rib, at, r), r * 0.022, 235)
    for x in (-0.2, 0.0, 0.2):
        relief.line(placed([(x, -0.4), (x * 1.15, 0.12)], at, r), r * 0.02, 225)
        relief.line(placed([(x * 1.15, 0.28), (x * 1.3, 0.66)], at, r), r * 0.02, 225)
    for x in (-0.43, 0.0, 0.43):
        knob = placed([(x * 0.9, 0.24)], at, r)[0]
        relief.disc(knob, r * 0.085, 12)
        relief.disc(knob, r * 0.075, 215)
        relief.ring(knob, r * 0.05, r * 0.012, 120)
    for column in (-0.33, -0.11, 0.11, 0.33):
        for j in range(6):
            y = -0.3 + j * 0.07
            relief.line(
                placed([(column * 0.95 - 0.05, y), (column * 0.95 + 0.05, y)], at, r),
                r * 0.014,
                110,
            )


def jar(relief: Relief, at: Point, r: float) -> None:
    """A jar (chóe) on lotus petals, a bronze ladle, and water about its foot."""
    ribbon(relief, (at[0], at[1] - r * 0.3), r * 0.85)
    for i in range(-3, 4):
        foot = (at[0] + i * r * 0.09, at[1] + r * 0.94)
        petal(relief, foot, r * 0.3, i * 21, 150 + 10 * (3 - abs(i)))
    half: list[Point] = [(0.0, -0.6), (0.24, -0.6), (0.26, -0.52), (0.2, -0.42), (0.34, -0.28),
        (0.48, -0.02),
                         (0.46, 0.28), (0.32, 0.56), (0.27, 0.68), (0.32, 0.76),
                             (0.0, 0.76)]  # fmt: skip
    curve = smooth(half, 7)
    relief.edged(placed(curve + [(-x, y) for x, y in curve[::-1]], at, r), 190, r * 0.02)
    lid = smooth([(-0.28, -0.6), (-0.2, -0.74), (0, -0.82), (0.2, -0.74), (0.28, -0.6)], 8)
    relief.edged(placed(lid, at, r), 205, r * 0.015)
    relief.disc(placed([(0, -0.88)], at, r)[0], r * 0.07, 235)
    for v, reach in ((-0.4, 0.2), (-0.22, 0.38), (0.46, 0.38), (0.58, 0.32)):
        rib = bezier((-reach, v), (-reach * 0.4, v + 0.05), (reach * 0.4, v + 0.05), (reach, v), 20)
        relief.line(placed(rib, at, r), r * 0.02, 110)
    for i in range(5):
        x = (i - 2) * 0.165
        for k in (0.085, 0.055, 0.028):
            wave = arc(placed([(x, 0.4)], at, r)[0], k * r, 180, 360, 14)
            relief.line(wave, r * 0.014, 110)
    for flip in (False, True):
        relief.line(
            placed(spiral((0.2, 0.04), 0.15, 0.02, 150, 1.8), at, r, flip=flip), r * 0.03, 110
        )
        tail = bezier((0.06, 0.1), (0.14, 0.26), (0.26, 0.26), (0.38, 0.16), 16)
        relief.line(placed(tail, at, r, flip=flip), r * 0.024, 110)
