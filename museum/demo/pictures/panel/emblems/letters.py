"""Books with a brush, and the rolled royal edict."""

from ...canvas.curves import Point, bezier, placed, spiral, taper
from ...canvas.relief import Relief
from .ribbon import ribbon


def _book(relief: Relief, at: Point, r: float, turn: float) -> None:
    cover: list[Point] = [(-0.42, -0.3), (0.42, -0.3), (0.42, 0.3), (-0.42, 0.3)]
    for i in range(5, 0, -1):
        edge = [(x + 0.016 * i, y + 0.022 * i) for x, y in cover]
        relief.edged(placed(edge, at, r, turn), 130 + (i % 2) * 40, r * 0.004)
    relief.edged(placed(cover, at, r, turn), 195, r * 0.012)
    inner = [(x * 0.9, y * 0.86) for x, y in cover]
    relief.loop(placed(inner, at, r, turn), r * 0.012, 130)
    slip: list[Point] = [(0.1, -0.2), (0.28, -0.2), (0.28, 0.16), (0.1, 0.16)]
    relief.edged(placed(slip, at, r, turn), 225, r * 0.008)
    for i in range(5):
        y = -0.24 + i * 0.12
        relief.line(placed([(-0.42, y), (-0.34, y)], at, r, turn), r * 0.014, 90)
    relief.line(placed([(-0.34, -0.3), (-0.34, 0.3)], at, r, turn), r * 0.012, 90)
    for k in range(3):
        bar: list[Point] = [(0.14, -0.14 + k * 0.1), (0.24, -0.14 + k * 0.1)]
        relief.line(placed(bar, at, r, turn), r * 0.016, 120)


def books(relief: Relief, at: Point, r: float) -> None:
    """Three books, a brush and an inkstone, tied with ribbon."""
    ribbon(relief, (at[0], at[1] + r * 0.06), r * 0.82)
    _book(relief, (at[0] - r * 0.04, at[1] + r * 0.3), r, 0)
    _book(relief, (at[0] + r * 0.03, at[1] + r * 0.06), r * 0.94, -9)
    _book(relief, (at[0] - r * 0.02, at[1] - r * 0.2), r * 0.88, 7)
    shaft = bezier((-0.62, 0.42), (-0.2, 0.0), (0.2, -0.4), (0.5, -0.7), 20)
    relief.edged(placed(taper(shaft, 0.06, 0.075), at, r), 215, r * 0.015)
    tuft = bezier((0.5, -0.7), (0.56, -0.78), (0.62, -0.8), (0.76, -0.96), 12)
    relief.edged(placed(taper(tuft, 0.085, 0.005, 0.05), at, r), 165, r * 0.012)
    for x, y in ((0.47, -0.67), (-0.56, 0.36)):
        relief.disc(placed([(x, y)], at, r)[0], r * 0.05, 235)


def edict_scroll(relief: Relief, at: Point, r: float) -> None:
    """An open scroll between its rollers, clouds on its border."""
    ribbon(relief, (at[0], at[1] + r * 0.5), r * 0.7)
    sheet: list[Point] = [(-0.82, -0.46), (0.82, -0.46), (0.82, 0.46), (-0.82, 0.46)]
    relief.edged(placed(sheet, at, r), 140, r * 0.02)
    for grow in (0.94, 0.8):
        box = [(x * (grow + 0.02), y * grow) for x, y in sheet]
        relief.loop(placed(box, at, r), r * 0.014, 200)
    for i in range(13):
        for v in (-0.4, 0.4):
            curl = spiral((-0.72 + i * 0.12, v), 0.042, 0.01, 0, 1.5, 18)
            relief.line(placed(curl, at, r), r * 0.012, 205)
    for i in range(7):
        x = 0.6 - i * 0.2
        for j in range(5 - (i * 2) % 3):
            y = -0.28 + j * 0.12
            relief.line(placed([(x - 0.035, y), (x + 0.03, y + 0.015)], at, r), r * 0.02, 80)
            relief.line(placed([(x, y - 0.03), (x - 0.01, y + 0.05)], at, r), r * 0.018, 80)
    seal: list[Point] = [(-0.66, 0.0), (-0.44, 0.0), (-0.44, 0.22), (-0.66, 0.22)]
    relief.edged(placed(seal, at, r), 215, r * 0.012)
    for k in (0.05, 0.11, 0.17):
        relief.line(placed([(-0.63, k), (-0.47, k)], at, r), r * 0.014, 100)
    for side in (-1, 1):
        roll: list[Point] = [
            (side * 0.8, -0.54),
            (side * 0.94, -0.54),
            (side * 0.94, 0.54),
            (side * 0.8, 0.54),
        ]
        relief.edged(placed(roll, at, r), 200, r * 0.015)
        for end in (-1, 1):
            knob = placed([(side * 0.87, end * 0.6)], at, r)[0]
            relief.disc(knob, r * 0.075, 225)
