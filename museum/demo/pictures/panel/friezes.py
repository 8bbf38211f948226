"""Whole-panel compositions: dragons and sun, boats on the river."""

import math
from random import Random

from ..canvas.curves import Point
from ..canvas.relief import Relief
from .dragon import draw_dragon
from .fields import waves
from .scrolls import cloud_scroll, sun

Box = tuple[float, float, float, float]


def _spine(box: Box, *, flip: bool, swing: float) -> list[Point]:
    x0, y0, x1, y1 = box
    half, cx, cy = (x1 - x0) / 2, (x0 + x1) / 2, (y0 + y1) / 2
    points: list[Point] = []
    for i in range(141):
        k = i / 140
        u = 1 - k
        x = half * (0.24 + 0.68 * u)
        wave = math.sin(k * math.tau * 1.85 + 0.4) * (
            0.35 + 0.65 * math.sin(math.pi * min(1, k * 1.15))
        )
        y = cy + swing * wave - 0.16 * swing - 0.42 * swing * max(0.0, k - 0.82) / 0.18
        points.append((cx + x if flip else cx - x, y))
    return points


def dragons_and_sun(relief: Relief, box: Box, rnd: Random) -> None:
    """Two dragons turned to the sun, clouds above, waves below."""
    x0, y0, x1, y1 = box
    w, h = x1 - x0, y1 - y0
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    for i in range(9):
        x = x0 + w * (0.06 + 0.11 * i) + rnd.uniform(-20, 20)
        y = y0 + h * (0.1 + 0.05 * (i % 2)) + rnd.uniform(-10, 10)
        cloud_scroll(relief, (x, y), h * rnd.uniform(0.045, 0.06), flip=i % 2 == 0)
    for i in range(6):
        x, y = x0 + w * (0.1 + 0.16 * i), y0 + h * (0.62 + 0.05 * ((i * 7) % 3))
        cloud_scroll(relief, (x, y), h * 0.04, flip=i % 2 == 1, height=125)
    waves(relief, (x0, y1 - h * 0.19, x1, y1), h * 0.075, rnd, 135)
    swing = h * 0.17
    for flip in (False, True):
        field = (x0, y0 + h * 0.02, x1, y1 - h * 0.06)
        draw_dragon(relief, _spine(field, flip=flip, swing=swing), h * 0.105, flip=flip)
    sun(relief, (cx, cy - h * 0.2), h * 0.088)
