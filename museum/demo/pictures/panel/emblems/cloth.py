"""Tailor's shears, thread and needle."""

import math

from ...canvas.curves import Point, bezier, placed, smooth, taper
from ...canvas.relief import Relief
from .ribbon import ribbon


def shears(relief: Relief, at: Point, r: float) -> None:
    """Open shears over a reel of thread, with a threaded needle."""
    ribbon(relief, (at[0], at[1] + r * 0.1), r * 0.9, 130)
    for flip in (False, True):
        arm: list[Point] = [(-0.06, 0.12), (-0.14, -0.2), (-0.3, -0.62), (-0.42, -0.9),
            (-0.2, -0.66), (0.02, -0.24),
                            (0.07, 0.1)]  # fmt: skip
        relief.edged(placed(smooth(arm, 6, closed=True), at, r, flip=flip), 205, r * 0.016)
        relief.line(placed([(-0.36, -0.78), (-0.02, 0.0)], at, r, flip=flip), r * 0.012, 120)
        bow = [(0.02 + 0.05, 0.1), (0.1, 0.24), (0.22, 0.3)]
        relief.line(placed(bow, at, r, flip=flip), r * 0.1, 190)
        ring: list[Point] = []
        for i in range(33):
            a = math.tau * i / 32
            ring.append((0.36 + 0.2 * math.cos(a), 0.52 + 0.27 * math.sin(a)))
        relief.line(placed(ring, at, r, flip=flip), r * 0.1, 12)
        relief.line(placed(ring, at, r, flip=flip), r * 0.08, 205)
    relief.disc(at, r * 0.075, 12)
    relief.disc(at, r * 0.06, 240)
    needle = bezier((-0.78, 0.5), (-0.74, 0.1), (-0.7, -0.3), (-0.66, -0.66), 16)
    relief.edged(placed(taper(needle, 0.05, 0.008), at, r), 225, r * 0.012)
    thread = smooth(
        [(-0.78, 0.46), (-0.92, 0.2), (-0.8, -0.1), (-0.94, -0.36), (-0.7, -0.5), (-0.5, -0.34)], 10
    )
    relief.line(placed(thread, at, r), r * 0.018, 190)
    reel: list[Point] = [(0.56, -0.5), (0.94, -0.5), (0.94, 0.1), (0.56, 0.1)]
    relief.edged(placed(reel, at, r), 170, r * 0.012)
    for i in range(11):
        y = -0.46 + i * 0.052
        relief.line(placed([(0.54, y), (0.96, y + 0.02)], at, r), r * 0.024, 205)
    for y in (-0.56, 0.14):
        cap: list[Point] = [(0.5, y - 0.05), (1.0, y - 0.05), (1.0, y + 0.05), (0.5, y + 0.05)]
        relief.edged(placed(cap, at, r), 225, r * 0.01)
