"""Two dragons and the sun between them: the panel over a communal house's altar."""

from random import Random

from ..canvas.curves import Point, placed, smooth
from ..canvas.relief import Relief
from .dragon import draw_dragon
from .fields import waves
from .scrolls import cloud_scroll, sun

Box = tuple[float, float, float, float]


# From the tail's tip to the neck: share of the half width from the axis, share of the height.
_BACKS: tuple[list[Point], ...] = (
    [(0.955, 0.2), (0.925, 0.32), (0.865, 0.36), (0.815, 0.26), (0.755, 0.2), (0.695, 0.32),
     (0.655, 0.52), (0.585, 0.635), (0.515, 0.55), (0.465, 0.435), (0.395, 0.47), (0.345, 0.6),
     (0.265, 0.665), (0.175, 0.61), (0.19, 0.49), (0.285, 0.425), (0.385, 0.355), (0.385, 0.29)],
    [(0.955, 0.56), (0.93, 0.44), (0.87, 0.37), (0.805, 0.45), (0.77, 0.58), (0.7, 0.635),
     (0.64, 0.53), (0.615, 0.36), (0.555, 0.26), (0.49, 0.33), (0.465, 0.5), (0.41, 0.625),
     (0.32, 0.665), (0.225, 0.61), (0.225, 0.49), (0.3, 0.425), (0.385, 0.35), (0.385, 0.29)],
)  # fmt: skip


def _spine(box: Box, back: list[Point], *, flip: bool) -> list[Point]:
    x0, y0, x1, y1 = box
    half, cx = (x1 - x0) / 2, (x0 + x1) / 2
    side = 1 if flip else -1
    return smooth([(cx + side * half * u, y0 + (y1 - y0) * v) for u, v in back], 14)


def dragons_and_sun(relief: Relief, box: Box, rnd: Random) -> None:
    """Two dragons turned to the sun, clouds above, waves below."""
    x0, y0, x1, y1 = box
    h, cx = y1 - y0, (x0 + x1) / 2
    _clouds(relief, box, rnd)
    cell = h * rnd.choice((0.05, 0.06, 0.07))
    waves(relief, (x0, y1 - h * 0.17, x1, y1), cell, rnd, 130)
    _peaks(relief, box, rnd)
    waves(relief, (x0, y1 - cell * 1.5, x1, y1), cell, rnd, 145)
    back, width = rnd.choice(_BACKS), h * rnd.uniform(0.062, 0.07)
    for flip in (False, True):
        draw_dragon(relief, _spine(box, back, flip=flip), width, flip=flip)
    sun(relief, (cx, y0 + h * 0.27), h * rnd.uniform(0.078, 0.09))


def _clouds(relief: Relief, box: Box, rnd: Random) -> None:
    x0, y0, x1, y1 = box
    w, h = x1 - x0, y1 - y0
    for i in range(5):
        for side in (-1, 1):
            x = (x0 + x1) / 2 + side * w * (0.07 + 0.098 * i)
            y = y0 + h * (0.075 + 0.085 * (i % 2))
            cloud_scroll(relief, (x, y), h * 0.043, flip=side > 0, height=128)
    for i in range(4):
        for side in (-1, 1):
            x = (x0 + x1) / 2 + side * w * (0.06 + 0.115 * i)
            y = y0 + h * (0.7 + 0.055 * (i % 2))
            cloud_scroll(relief, (x, y), h * rnd.uniform(0.032, 0.038), flip=side > 0, height=110)


def _peaks(relief: Relief, box: Box, rnd: Random) -> None:
    """Three mountain crests rising from the sea on the axis (tam sơn)."""
    x0, y0, x1, y1 = box
    h = y1 - y0
    cx, tall = (x0 + x1) / 2, h * rnd.uniform(0.2, 0.23)
    for off, share in ((-0.6, 0.68), (0.6, 0.68), (0.0, 1.0)):
        at = (cx + off * tall * 0.62, y1 - h * 0.09)
        for grow, height in ((1.0, 140), (0.82, 160), (0.64, 180), (0.46, 205)):
            peak = [(-0.42 * grow, 0.0), (-0.3 * grow, -0.4 * grow),
                (-0.1 * grow, -0.78 * grow), (0.0, -grow),
                    (0.1 * grow, -0.78 * grow), (0.3 * grow, -0.4 * grow),
                        (0.42 * grow, 0.0)]  # fmt: skip
            relief.edged(placed(smooth(peak, 5), at, tall * share), height, 2.4)
