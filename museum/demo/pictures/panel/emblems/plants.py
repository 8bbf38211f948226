"""Fruit on the branch, and a sheaf of chrysanthemums."""

import math

from ...canvas.curves import Point, arc, bezier, placed, smooth, taper
from ...canvas.relief import Relief

_LEAF: list[Point] = [
    (0, 0), (0.22, -0.17), (0.52, -0.22), (0.8, -0.12), (1.02, 0.02), (0.8, 0.12), (0.5, 0.19),
        (0.2, 0.13),
]  # fmt: skip


def leaf(relief: Relief, at: Point, size: float, turn: float, height: int = 165) -> None:
    """A pointed leaf with midrib and veins."""
    relief.edged(placed(smooth(_LEAF, 4, closed=True), at, size, turn), height, size * 0.03)
    relief.line(placed([(0.04, 0), (0.94, 0.01)], at, size, turn), size * 0.03, height + 55)
    for i in range(1, 6):
        x = 0.13 * i + 0.06
        for side in (-1, 1):
            vein = [(x, 0.0), (x + 0.12, side * 0.13 * math.sin(math.pi * (x + 0.08)))]
            relief.line(placed(vein, at, size, turn), size * 0.014, height - 60)


def _fruit(relief: Relief, at: Point, r: float) -> None:
    shape = smooth([(0, -0.96), (0.2, -0.9), (0.62, -0.66), (0.92, -0.1), (0.86, 0.42),
        (0.5, 0.84), (0, 0.94),
                    (-0.5, 0.84), (-0.86, 0.42), (-0.92, -0.1), (-0.62, -0.66),
                        (-0.2, -0.9)], 6, closed=True)  # fmt: skip
    for grow, height in ((1.0, 150), (0.9, 172), (0.76, 190), (0.58, 205)):
        points = placed(
            [(x * grow - 0.06 * (1 - grow), y * grow - 0.1 * (1 - grow)) for x, y in shape], at, r
        )
        if height == 150:
            relief.edged(points, height, r * 0.05)
        else:
            relief.area(points, height)
    for i in range(60):
        a, d = i * 2.39996, math.sqrt(i / 60) * 0.82
        dot = (at[0] + r * d * math.cos(a), at[1] + r * d * math.sin(a))
        relief.disc(dot, r * 0.018, 130)
    relief.disc((at[0], at[1] - r * 0.86), r * 0.11, 110)


def fruit_branch(relief: Relief, at: Point, r: float) -> None:
    """Three round fruits hanging from a leafy branch."""
    branch = bezier((-0.98, -0.62), (-0.4, -0.9), (0.3, -0.5), (0.96, -0.74), 40)
    relief.edged(placed(taper(branch, 0.11, 0.04), at, r), 175, r * 0.015)
    spots = ((-0.42, 0.22, 0.34), (0.42, 0.06, 0.35), (0.02, 0.56, 0.37))
    for x, y, size in spots:
        stalk = bezier((x * 0.7, -0.66), (x * 0.8, -0.4), (x, y - 0.5), (x, y - size * 0.8), 16)
        relief.edged(placed(taper(stalk, 0.045, 0.035), at, r), 165, r * 0.012)
    for x, y, turn, size in (
        (-0.8, -0.68, -150, 0.4), (-0.6, -0.74, -78, 0.44), (-0.3, -0.72, -40, 0.44),
            (0.06, -0.66, -100, 0.46),
        (0.36, -0.64, -58, 0.42), (0.62, -0.66, -20, 0.38), (-0.66, -0.66, 118, 0.46),
            (0.1, -0.64, 68, 0.4),
        (0.72, -0.66, 62, 0.5), (-0.24, -0.66, 96, 0.42), (-0.9, -0.6, 150, 0.3),
    ):  # fmt: skip
        leaf(relief, placed([(x, y)], at, r)[0], r * size, turn)
    for x, y, size in spots:
        _fruit(relief, placed([(x, y)], at, r)[0], r * size)


def bloom(relief: Relief, at: Point, r: float, height: int = 150) -> None:
    """A chrysanthemum: rings of narrow petals."""
    relief.disc(at, r * 1.03, 12)
    for ring, (count, reach, wide) in enumerate(
        ((26, 1.0, 0.2), (21, 0.78, 0.19), (15, 0.56, 0.18), (9, 0.36, 0.15))
    ):
        for i in range(count):
            turn = i * 360 / count + ring * 7
            tongue: list[Point] = [(0.06, 0), (reach * 0.5, -wide * 0.42),
                (reach * 0.86, -wide * 0.5), (reach, 0),
                                   (reach * 0.86, wide * 0.5),
                                       (reach * 0.5, wide * 0.42)]  # fmt: skip
            relief.edged(
                placed(smooth(tongue, 3, closed=True), at, r, turn), height + ring * 22, r * 0.012
            )
            relief.line(
                placed([(reach * 0.4, 0), (reach * 0.85, 0)], at, r, turn),
                r * 0.014,
                height + ring * 22 - 50,
            )
    relief.disc(at, r * 0.13, 240)
    for seed in arc(at, r * 0.08, 0, 330, 7):
        relief.disc(seed, r * 0.022, 130)


def chrysanthemums(relief: Relief, at: Point, r: float) -> None:
    """A sheaf of seven blooms with leaves, tied at its foot."""
    heads = ((0, -0.46, 0.3), (-0.42, -0.5, 0.25), (0.42, -0.5, 0.25), (-0.62, -0.06, 0.25),
        (0.62, -0.06, 0.25),
             (-0.24, 0.02, 0.27), (0.26, 0.04, 0.27))  # fmt: skip
    foot = placed([(0, 0.62)], at, r)[0]
    for x, y, _size in heads:
        top = placed([(x, y)], at, r)[0]
        stem = bezier(
            foot, (foot[0], foot[1] - r * 0.3), ((foot[0] + top[0]) / 2, top[1] + r * 0.3), top, 20
        )
        relief.edged(taper(stem, r * 0.035, r * 0.03), 150, r * 0.008)
        tail = bezier(
            foot,
            foot,
            (foot[0] - x * r * 0.25, foot[1] + r * 0.2),
            (foot[0] - x * r * 0.5, foot[1] + r * 0.36),
            10,
        )
        relief.edged(taper(tail, r * 0.035, r * 0.03), 150, r * 0.008)
    for x, y, turn, size in (
        (-0.3, 0.34, 170, 0.5), (0.3, 0.34, 10, 0.5), (-0.2, 0.42, 140, 0.44),
            (0.2, 0.42, 40, 0.44),
        (-0.7, -0.26, 200, 0.3), (0.7, -0.26, -20, 0.3), (-0.2, -0.7, -110, 0.32),
            (0.2, -0.7, -70, 0.32),
        (0, -0.72, -90, 0.34),
    ):  # fmt: skip
        leaf(relief, placed([(x, y)], at, r)[0], r * size, turn, 150)
    for x, y, size in sorted(heads, key=lambda h: h[1]):
        bloom(relief, placed([(x, y)], at, r)[0], r * size)
    for k in (-0.03, 0.0, 0.03):
        relief.line(
            [(foot[0] - r * 0.09, foot[1] + r * k), (foot[0] + r * 0.09, foot[1] + r * k)],
            r * 0.024,
            235,
        )
