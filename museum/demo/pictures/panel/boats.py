"""Racing boats with dragon prows, rowers and drummers, on a river of wave scales."""

from collections.abc import Callable
from random import Random

from ..canvas.curves import Point, bezier, placed, smooth, taper
from ..canvas.relief import Relief
from .dragon import draw_head
from .fields import waves
from .scrolls import cloud_scroll, flame, sun

Box = tuple[float, float, float, float]
_Put = Callable[[list[Point]], list[Point]]


def race(relief: Relief, box: Box, rnd: Random) -> None:
    """Three boats, one behind another, the nearest lowest."""
    x0, y0, x1, y1 = box
    w, h = x1 - x0, y1 - y0
    sun(relief, (x0 + w * rnd.choice((0.2, 0.5, 0.8)), y0 + h * 0.12), h * 0.07)
    for i in range(6):
        at = (x0 + w * (0.06 + 0.17 * i) + rnd.uniform(-30, 30), y0 + h * (0.08 + 0.06 * (i % 2)))
        cloud_scroll(relief, at, h * 0.038, flip=i % 2 == 0, height=125)
    way = rnd.choice((False, True))
    lanes = [0.14, -0.1, 0.05]
    rnd.shuffle(lanes)
    for row, shift in enumerate(lanes):
        water = y0 + h * (0.4 + 0.235 * row)
        length = w * (0.56 + 0.09 * row)
        size = length / 20
        middle = (x0 + x1) / 2 + shift * w * (1 - 0.25 * row)
        boat(relief, (middle, water - h * 0.015), size, rnd, flip=way)
        bottom = y1 if row == 2 else water + h * 0.235
        waves(relief, (x0, water, x1, bottom), h * (0.036 + 0.008 * row), rnd, 125 + 8 * row)


def boat(relief: Relief, at: Point, size: float, rnd: Random, *, flip: bool) -> None:
    """One boat; ``size`` is a twentieth of its length, ``at`` its middle on the water."""

    def put(points: list[Point]) -> list[Point]:
        return placed(points, at, size, flip=flip)

    beat = rnd.uniform(-0.1, 0.1)
    for i in range(10):
        _rower(relief, put, -6.4 + i * 1.34, size, beat)
    _standing(relief, put, 7.0, size, drum=True)
    _standing(relief, put, -8.2, size, drum=False)
    hull: list[Point] = [(-10.2, -2.5), (-9.2, -1.2), (-7.0, -0.3), (0, 0.05), (6.4, -0.25),
        (8.2, -1.0),
                         (9.2, -2.3), (9.7, -2.2), (9.1, -0.5), (7.6, 0.7), (5.0, 1.05),
                             (-5.0, 1.1),
                         (-8.4, 0.6), (-9.8, -0.7)]  # fmt: skip
    relief.edged(put(smooth(hull, 6, closed=True)), 175, size * 0.08)
    rail = smooth([(-9.4, -1.1), (-7.0, 0.05), (0, 0.36), (6.4, 0.1), (8.4, -0.8)], 10)
    relief.line(put(rail), size * 0.1, 105)
    for i in range(22):
        x = -7.6 + i * 0.72
        scale = bezier((x, 0.46), (x + 0.16, 0.8), (x + 0.5, 0.8), (x + 0.66, 0.46), 8)
        relief.line(put(scale), size * 0.07, 110)
    neck = put(bezier((8.2, -0.6), (9.4, -1.2), (8.9, -2.2), (9.6, -3.0), 16))
    relief.edged(taper(neck, size * 1.1, size * 0.8), 185, size * 0.06)
    draw_head(relief, neck[-1], size * 0.95, flip=flip)
    for k, turn in ((0.9, -118), (0.7, -96), (0.6, -140)):
        root = put([(-9.9, -2.1)])[0]
        flame(relief, root, size * k, -180 - turn if flip else turn, 165, flip=flip)


def _rower(relief: Relief, put: _Put, x: float, size: float, beat: float) -> None:
    oar = [(x + 0.9, -1.5), (x - 0.95 + beat, 1.5)]
    relief.line(put(oar), size * 0.1, 165)
    relief.area(
        put(
            [
                (x - 0.8 + beat, 1.1),
                (x - 0.66 + beat, 1.3),
                (x - 1.02 + beat, 2.0),
                (x - 1.2 + beat, 1.8),
            ]
        ),
        170,
    )
    body: list[Point] = [(x - 0.5, 0.1), (x - 0.42, -0.7), (x - 0.02, -1.5), (x + 0.34, -1.42),
        (x + 0.4, -0.8),
                         (x + 0.3, 0.1)]  # fmt: skip
    relief.edged(put(smooth(body, 4)), 185, size * 0.05)
    arm = bezier((x + 0.16, -1.3), (x + 0.5, -1.0), (x + 0.5, -0.9), (x + 0.62, -1.04), 8)
    relief.edged(put(taper(arm, 0.26, 0.18)), 205, size * 0.035)
    head = put([(x + 0.3, -1.84)])[0]
    relief.disc(head, size * 0.36, 12)
    relief.disc(head, size * 0.31, 215)
    band = [(x + 0.02, -1.94), (x + 0.58, -1.94)]
    relief.line(put(band), size * 0.09, 110)
    relief.area(put([(x + 0.02, -1.98), (x - 0.3, -1.82), (x - 0.22, -2.06)]), 180)


def _standing(relief: Relief, put: _Put, x: float, size: float, *, drum: bool) -> None:
    body: list[Point] = [(x - 0.5, 0.0), (x - 0.34, -1.2), (x - 0.3, -2.2), (x + 0.28, -2.2),
        (x + 0.34, -1.2),
                         (x + 0.5, 0.0)]  # fmt: skip
    if drum:
        centre = put([(x - 1.1, -0.7)])[0]
        relief.disc(centre, size * 0.66, 12)
        relief.disc(centre, size * 0.6, 190)
        relief.ring(centre, size * 0.48, size * 0.06, 100)
        relief.disc(centre, size * 0.12, 230)
    else:
        relief.line(put([(x + 0.5, -0.4), (x + 0.9, -4.4)]), size * 0.09, 170)
        flag = smooth([(0.9, -4.4), (0.1, -4.5), (-0.8, -4.1), (-1.5, -4.3), (-0.9, -3.7),
            (-1.4, -3.3),
                       (-0.6, -3.2), (0.2, -3.4), (0.86, -3.2)], 4, closed=True)  # fmt: skip
        relief.edged(put([(x + a, b) for a, b in flag]), 170, size * 0.05)
    relief.edged(put(smooth(body, 4)), 190, size * 0.05)
    arm = bezier((x, -2.0), (x - 0.4, -1.6), (x - 0.7, -1.5), (x - 0.9, -2.1), 8)
    relief.edged(put(taper(arm, 0.26, 0.16)), 205, size * 0.03)
    head = put([(x, -2.55)])[0]
    relief.disc(head, size * 0.36, 12)
    relief.disc(head, size * 0.31, 215)
    relief.area(put([(x - 0.5, -2.68), (x, -3.12), (x + 0.5, -2.68)]), 180)
