"""The fluttering ribbon that every one of the eight precious things is tied with."""

from ...canvas.curves import Point, bezier, placed, taper
from ...canvas.relief import Relief


def ribbon(relief: Relief, at: Point, r: float, height: int = 150) -> None:
    """Two tails and two loops about a knot at ``at``."""
    for flip in (False, True):
        tails = (
            bezier((0, 0), (0.5, 0.5), (0.15, 0.75), (0.62, 1.05), 30),
            bezier((0, 0), (0.85, 0.1), (0.6, 0.55), (1.12, 0.62), 30),
        )
        for k, tail in enumerate(tails):
            band = taper(tail, 0.1, 0.13, 0.05)
            relief.edged(placed(band, at, r, flip=flip), height - 12 * k, r * 0.012)
            for shift in (-0.03, 0.03):
                fold = [(x + shift, y) for x, y in tail[2:-2]]
                relief.line(placed(fold, at, r, flip=flip), r * 0.008, height - 60)
        loop = bezier((0, 0), (0.5, -0.42), (0.85, 0.02), (0, 0.04), 30)
        relief.edged(
            placed(taper(loop, 0.05, 0.05, 0.08), at, r, flip=flip), height + 15, r * 0.012
        )
    relief.disc(at, r * 0.1, 12)
    relief.disc(at, r * 0.085, height + 50)
