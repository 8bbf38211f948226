"""Lotus flowers, buds and leaves standing in water."""

from random import Random

from ..canvas.curves import Point, arc, bezier, placed, smooth, taper
from ..canvas.relief import Relief
from .fields import waves
from .scrolls import cloud_scroll

Box = tuple[float, float, float, float]
_PETAL: list[Point] = [
    (0, 0), (-0.2, -0.22), (-0.31, -0.52), (-0.24, -0.8), (-0.06, -0.99), (0, -1.06),
    (0.06, -0.99), (0.24, -0.8), (0.31, -0.52), (0.2, -0.22),
]  # fmt: skip


def petal(relief: Relief, at: Point, size: float, turn: float, height: int) -> None:
    """One petal rising from its foot, veined."""
    relief.edged(placed(smooth(_PETAL, 4, closed=True), at, size, turn), height, size * 0.018)
    for k in (-0.14, -0.07, 0.0, 0.07, 0.14):
        vein = bezier((k * 0.5, -0.12), (k * 1.5, -0.4), (k * 1.5, -0.65), (k * 0.4, -0.9), 12)
        relief.line(placed(vein, at, size, turn), max(1.0, size * 0.009), height - 55)


def flower(relief: Relief, at: Point, size: float) -> None:
    """An open lotus seen from the side; ``at`` is where the stem meets it."""
    for turn, grow, height in (
        (-24, 1.02, 140), (24, 1.02, 140), (0, 1.1, 145), (-50, 1.0, 155), (50, 1.0, 155),
    ):  # fmt: skip
        petal(relief, at, size * grow, turn, height)
    pod = [(-0.26, -0.62), (0.26, -0.62), (0.16, -0.2), (-0.16, -0.2)]
    relief.edged(placed(pod, at, size), 175, size * 0.015)
    top = placed([(0, -0.62)], at, size)[0]
    relief.area(arc(top, size * 0.27, 0, 360, 30, 0.28), 200)
    for k in (-0.16, -0.05, 0.06, 0.17):
        relief.disc((top[0] + k * size, top[1]), size * 0.026, 90)
    for turn, grow, height in (
        (-76, 0.96, 170), (76, 0.96, 170), (-34, 0.74, 190), (34, 0.74, 190),
        (-98, 0.78, 180), (98, 0.78, 180), (-12, 0.62, 205), (12, 0.62, 205), (0, 0.5, 220),
    ):  # fmt: skip
        petal(relief, at, size * grow, turn, height)


def bud(relief: Relief, at: Point, size: float) -> None:
    """A closed flower."""
    for turn, grow, height in ((-14, 0.9, 160), (14, 0.9, 165), (0, 0.95, 200)):
        petal(relief, at, size * grow, turn, height)


def leaf(relief: Relief, at: Point, size: float, *, flip: bool = False) -> None:
    """A leaf seen aslant, its near edge folded."""
    rim: list[Point] = [
        (-1.0, -0.06), (-0.72, -0.3), (-0.3, -0.36), (0.1, -0.44), (0.55, -0.3), (1.0, -0.12),
        (0.78, 0.14), (0.42, 0.2), (0.1, 0.36), (-0.34, 0.24), (-0.7, 0.22),
    ]  # fmt: skip
    relief.edged(placed(smooth(rim, 6, closed=True), at, size, flip=flip), 150, size * 0.014)
    eye: Point = (0.02, -0.08)
    for x, y in rim:
        vein = [eye, ((x + eye[0]) / 2, (y + eye[1]) / 2 - 0.03), (x * 0.93, y * 0.93)]
        relief.line(placed(smooth(vein, 6), at, size, flip=flip), size * 0.016, 95)
    relief.disc(placed([eye], at, size, flip=flip)[0], size * 0.045, 190)


def stem(relief: Relief, foot: Point, head: Point, weight: float) -> None:
    """A stem with its small thorns."""
    lean = (head[0] - foot[0]) * 0.3
    line = bezier(foot, (foot[0] + lean, foot[1] - 120), (head[0] - lean, head[1] + 160), head, 30)
    relief.edged(taper(line, weight, weight * 0.8), 140, 3)
    for i in range(2, 28, 3):
        x, y = line[i]
        relief.line(
            [(x, y), (x + weight * (1 if i % 2 else -1), y - weight * 0.5)], weight * 0.2, 150
        )


def pond(relief: Relief, box: Box, rnd: Random) -> None:
    """A lotus pond, balanced about its great flower."""
    x0, y0, x1, y1 = box
    w, h = x1 - x0, y1 - y0
    cx = (x0 + x1) / 2
    water = y1 - h * 0.17
    for i in range(7):
        at = (x0 + w * (0.08 + 0.14 * i), y0 + h * (0.09 + 0.07 * ((i * 3) % 2)))
        if abs(at[0] - cx) > w * 0.1:
            cloud_scroll(relief, at, h * 0.036, flip=at[0] > cx, height=120)
    spots = ((0.37, 0.4, "leaf"), (0.2, 0.46, "flower"), (0.3, 0.27, "bud"), (0.44, 0.62, "leaf"),
             (0.115, 0.34, "bud"), (0.09, 0.66, "leaf"), (0.27, 0.7, "flower"))  # fmt: skip
    things = [(0.0, 0.36, "great")]
    for side in (-1, 1):
        jitter = rnd.uniform(-0.012, 0.012)
        things += [(side * k, v + jitter, what) for k, v, what in spots]
    for k, v, _what in things:
        head = (cx + k * w, y0 + h * (v + 0.04))
        stem(relief, (cx + k * w * 0.86, y1), head, h * 0.011)
    for k, v, what in sorted(things, key=lambda t: (t[2] == "great", t[1])):
        at = (cx + k * w, y0 + h * v)
        if what == "leaf":
            leaf(relief, at, h * 0.17, flip=k > 0)
        elif what == "bud":
            bud(relief, (at[0], at[1] + h * 0.06), h * 0.13)
        elif what == "flower":
            flower(relief, (at[0], at[1] + h * 0.08), h * 0.17)
    flower(relief, (cx, y0 + h * 0.56), h * 0.36)
    waves(relief, (x0, water, x1, y1), h * 0.06, rnd, 130)
