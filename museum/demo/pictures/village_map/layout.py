"""Where things lie on an invented map; pixels, y downward."""

import math
from dataclasses import dataclass
from random import Random

from ..canvas.curves import Point, smooth

Village = tuple[float, float, float]  # centre and radius; half as wide again as it is high


@dataclass(frozen=True, slots=True)
class Layout:
    """Water, dyke and villages, the principal village first."""

    river: list[Point] | None  # middle line of the great river
    breadth: float
    dyke: list[Point] | None
    stream: list[Point]
    villages: tuple[Village, ...]


def lay_out(
    rnd: Random, size: tuple[int, int], *, villages: int, river: bool, keep_off: Point
) -> Layout:
    """A great river along the top with its dyke, or none; a stream; ``villages`` in the fields.

    One village is large and has two hamlets by it; several are alike. No village comes near
    ``keep_off``, where the compass stands.
    """
    w, h = size
    breadth = h * rnd.uniform(0.13, 0.19)
    line = dyke = None
    if river:
        line = _river(rnd, w, h)
        sway = rnd.uniform(180, 320)
        dyke = [(x, y + breadth * 0.5 + h * 0.055 + 14 * math.sin(x / sway)) for x, y in line]
    stream = _stream(rnd, w, h, h * 0.12 if river else -h * 0.05)
    top = max(y for _, y in dyke) if dyke else h * 0.06
    found = _villages(rnd, (w, h), top, stream, villages, keep_off)
    return Layout(line, breadth, dyke, stream, found)


def _river(rnd: Random, w: float, h: float) -> list[Point]:
    """From one side to the other, bending as it will."""
    start, end = h * rnd.uniform(0.09, 0.2), h * rnd.uniform(0.09, 0.2)
    bend, phase = h * rnd.uniform(0.02, 0.045), rnd.uniform(0, math.tau)
    knots = [
        (w * (i / 6 * 1.1 - 0.05), start + (end - start) * i / 6 + bend * math.sin(i * 1.3 + phase))
        for i in range(7)
    ]
    return smooth(knots, 24)


def _stream(rnd: Random, w: float, h: float, top: float) -> list[Point]:
    """Down the sheet, on the left or the right of it."""
    x = w * rnd.choice((rnd.uniform(0.16, 0.36), rnd.uniform(0.66, 0.84)))
    swing = rnd.choice((-1, 1)) * rnd.uniform(0.03, 0.06) * w
    steps = ((0.0, 0.0), (1.0, 0.3), (0.1, 0.52), (1.2, 0.72), (0.5, 0.88), (1.0, 1.06))
    return smooth([(x + swing * k, top + (h - top) * v) for k, v in steps], 24)


def _villages(
    rnd: Random,
    size: tuple[float, float],
    top: float,
    stream: list[Point],
    count: int,
    keep_off: Point,
) -> tuple[Village, ...]:
    """Places below ``top``, clear of the stream, of one another and of the sheet's edge."""
    w, h = size
    if count == 1:
        wanted = [
            h * rnd.uniform(0.21, 0.24),
            h * rnd.uniform(0.08, 0.1),
            h * rnd.uniform(0.07, 0.09),
        ]
    else:
        radius = math.sqrt(w * (h - top) / (count * 19.0))
        wanted = [min(h * 0.16, radius) * rnd.uniform(0.92, 1.06) for _ in range(count)]
    compass: Village = (*keep_off, 110.0)
    placed: list[Village] = []
    for r in wanted:
        for attempt in range(600):
            squeeze = r * (1 - attempt / 1400)
            x = rnd.uniform(110 + squeeze * 1.6, w - 110 - squeeze * 1.6)
            y = rnd.uniform(top + 60 + squeeze, h - 230 - squeeze)
            clear = near(stream, (x, y)) > squeeze * (1.2 if len(wanted) > 3 else 1.62) + 20
            apart = all(
                math.hypot((x - a) / 1.5, y - b) > squeeze + c + 14
                for a, b, c in (compass, *placed)
            )
            if clear and apart:
                placed.append((x, y, squeeze))
                break
    return tuple(placed)


def near(points: list[Point], at: Point) -> float:
    """Distance from a point to a line given by close points."""
    return min(math.hypot(x - at[0], y - at[1]) for x, y in points[::3])
