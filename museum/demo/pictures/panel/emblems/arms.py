"""The straight sword and banner of a general."""

from ...canvas.curves import Point, bezier, placed, smooth, taper
from ...canvas.relief import Relief
from .ribbon import ribbon


def _blade(relief: Relief, at: Point, r: float, turn: float) -> None:
    blade: list[Point] = [(0.085, 0.36), (0.07, -0.8), (0.0, -1.0), (-0.07, -0.8), (-0.085, 0.36)]
    relief.edged(placed(blade, at, r, turn), 205, r * 0.018)
    relief.line(placed([(0, 0.3), (0, -0.9)], at, r, turn), r * 0.018, 120)
    guard = [(-0.3, 0.3), (-0.16, 0.4), (0.16, 0.4), (0.3, 0.3), (0.24, 0.46), (0.08, 0.5),
             (-0.08, 0.5), (-0.24, 0.46)]  # fmt: skip
    relief.edged(placed(smooth(guard, 5, closed=True), at, r, turn), 225, r * 0.015)
    grip: list[Point] = [(-0.055, 0.48), (0.055, 0.48), (0.055, 0.84), (-0.055, 0.84)]
    relief.edged(placed(grip, at, r, turn), 170, r * 0.012)
    for i in range(6):
        y = 0.53 + i * 0.05
        relief.line(placed([(-0.055, y), (0.055, y + 0.03)], at, r, turn), r * 0.014, 110)
    knob = placed([(0, 0.9)], at, r, turn)[0]
    relief.disc(knob, r * 0.095, 12)
    relief.disc(knob, r * 0.08, 230)


def sword(relief: Relief, at: Point, r: float) -> None:
    """Two swords crossed before a pennant."""
    for flip in (False, True):
        flag = smooth([(-0.1, -0.78), (0.4, -0.86), (0.86, -0.66), (1.0, -0.3), (0.84, -0.36),
            (0.8, 0.02),
                       (0.6, -0.1), (0.4, 0.16), (0.1, -0.1)], 6, closed=True)  # fmt: skip
        relief.edged(placed(flag, at, r * 0.86, flip=flip), 125, r * 0.015)
        for k in (0.25, 0.5, 0.75):
            fold = bezier(
                (0.1, -0.7 + k * 0.7),
                (0.4, -0.9 + k),
                (0.6, -0.5 + k * 0.6),
                (0.82, -0.6 + k * 0.7),
                16,
            )
            relief.line(
                placed(taper(fold, 0.02, 0.02), at, r * 0.86, flip=flip)[:17], r * 0.012, 70
            )
    _blade(relief, at, r * 0.92, 33)
    _blade(relief, at, r * 0.92, -33)
    ribbon(relief, (at[0], at[1] + r * 0.06), r * 0.74, 165)
