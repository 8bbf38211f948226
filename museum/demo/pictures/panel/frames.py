"""Frames of a panel and the cartouches set in its middle."""

import math

from ..canvas.curves import Point, arc
from ..canvas.relief import Relief
from .fields import flower


def rectangle(box: tuple[float, float, float, float]) -> list[Point]:
    """The four corners."""
    x0, y0, x1, y1 = box
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def frame(relief: Relief, margin: float, depth: float) -> tuple[float, float, float, float]:
    """A moulded frame with lemon flowers along it; returns the field inside."""
    w, h = relief.size
    m = margin
    band = m + depth
    for box in ((0, 0, w, band), (0, h - band, w, h), (0, 0, band, h), (w - band, 0, w, h)):
        relief.area(rectangle(box), 0)
    for inset, weight, height in (
        (m, 9.0, 200),
        (m + 15, 3.0, 150),
        (band - 15, 3.0, 150),
        (band, 8.0, 190),
    ):
        relief.loop(rectangle((inset, inset, w - inset, h - inset)), weight, height)
    _studs(relief, m + depth / 2, depth * 0.26)
    return (band + 6, band + 6, w - band - 6, h - band - 6)


def _studs(relief: Relief, inset: float, radius: float) -> None:
    w, h = relief.size
    for length, along in ((w - 2 * inset, 0), (h - 2 * inset, 1)):
        count = round(length / (radius * 5.2))
        for i in range(count + 1):
            k = inset + length * i / count
            ends = ((k, inset), (k, h - inset)) if along == 0 else ((inset, k), (w - inset, k))
            for at in ends:
                flower(relief, at, radius, 175)
            if i < count:
                mid = k + length / count / 2
                pair = (
                    ((mid, inset), (mid, h - inset))
                    if along == 0
                    else ((inset, mid), (w - inset, mid))
                )
                for at in pair:
                    relief.disc(at, radius * 0.28, 200)


def round_field(relief: Relief, at: Point, radius: float) -> None:
    """A round opening in the pattern, rimmed with beads."""
    relief.disc(at, radius * 1.1, 0)
    relief.ring(at, radius * 1.1, radius * 0.022, 200)
    count = 64
    for i in range(count):
        a = math.tau * i / count
        bead = (at[0] + radius * 1.045 * math.cos(a), at[1] + radius * 1.045 * math.sin(a))
        relief.disc(bead, radius * 0.024, 190)
    relief.ring(at, radius, radius * 0.016, 190)


def lobed_field(relief: Relief, at: Point, radius: float, lobes: int = 8) -> None:
    """An opening with a lobed rim, like a flower."""
    for grow, height, weight in (
        (1.12, 0, 0.0),
        (1.12, 200, 0.022),
        (1.05, 160, 0.012),
        (1.0, 190, 0.014),
    ):
        points: list[Point] = []
        for i in range(lobes):
            a = 360 / lobes * i
            c = (
                at[0] + radius * grow * 0.78 * math.cos(math.radians(a)),
                at[1] + radius * grow * 0.78 * math.sin(math.radians(a)),
            )
            spread = 180 / lobes + 62
            points += arc(c, radius * grow * 0.335, a - spread, a + spread, 14)
        if weight:
            relief.loop(points, radius * weight, height)
        else:
            relief.area(points, 0)
            relief.disc(at, radius * 0.9, 0)
