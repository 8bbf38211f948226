"""Where things lie on an invented map; pixels, y downward."""

import math
from dataclasses import dataclass
from random import Random

from ..canvas.curves import Point, smooth


@dataclass(frozen=True, slots=True)
class Layout:
    """Water, dyke and villages; a village is a centre and a radius."""

    river: list[Point]  # middle line of the great river
    breadth: float
    dyke: list[Point]
    stream: list[Point]
    villages: tuple[tuple[float, float, float], ...]


def lay_out(rnd: Random, size: tuple[int, int], *, district: bool) -> Layout:
    """The great river along the top, a dyke beside it, a stream leaving it."""
    w, h = size
    top = h * rnd.uniform(0.13, 0.17)
    fall = h * rnd.uniform(0.02, 0.1)
    knots = [
        (
            w * (i / 6 * 1.1 - 0.05),
            top + fall * i / 6 + h * 0.035 * math.sin(i * 1.3 + rnd.random()),
        )
        for i in range(7)
    ]
    river = smooth(knots, 24)
    breadth = h * rnd.uniform(0.15, 0.19)
    dyke = [(x, y + breadth * 0.5 + h * 0.055 + 14 * math.sin(x / 210)) for x, y in river]
    x = w * (rnd.uniform(0.3, 0.36) if district else rnd.uniform(0.2, 0.26))
    bend = rnd.uniform(0.045, 0.065) * w
    stream = smooth(
        [(x, top), (x + bend, h * 0.36), (x + bend * 0.1, h * 0.55), (x + bend * 1.2, h * 0.74),
         (x + bend * 0.5, h * 0.9), (x + bend, h * 1.05)], 24)  # fmt: skip
    return Layout(river, breadth, dyke, stream, _villages(rnd, w, h, district=district))


def _villages(
    rnd: Random, w: float, h: float, *, district: bool
) -> tuple[tuple[float, float, float], ...]:
    if not district:
        return (
            (w * rnd.uniform(0.59, 0.65), h * rnd.uniform(0.6, 0.65), h * 0.235),
            (w * rnd.uniform(0.12, 0.145), h * rnd.uniform(0.58, 0.76), h * 0.1),
            (w * rnd.uniform(0.87, 0.9), h * rnd.uniform(0.43, 0.46), h * 0.075),
        )
    spots = (
        (0.13, 0.52),
        (0.14, 0.75),
        (0.54, 0.5),
        (0.5, 0.79),
        (0.72, 0.65),
        (0.88, 0.53),
        (0.74, 0.86),
    )
    return tuple(
        (
            w * (u + rnd.uniform(-0.02, 0.02)),
            h * (v + rnd.uniform(-0.02, 0.02)),
            h * rnd.uniform(0.075, 0.092),
        )
        for u, v in spots
    )


def near(points: list[Point], at: Point) -> float:
    """Distance from a point to a line given by close points."""
    return min(math.hypot(x - at[0], y - at[1]) for x, y in points[::3])
