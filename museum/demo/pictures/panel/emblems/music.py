"""The long three-stringed lute (đàn đáy) and clappers of ca trù."""

from ...canvas.curves import Point, placed
from ...canvas.relief import Relief
from .ribbon import ribbon


def lute(relief: Relief, at: Point, r: float) -> None:
    """A đàn đáy set aslant, two clapper sticks and their bamboo block."""
    ribbon(relief, (at[0] + r * 0.1, at[1] + r * 0.2), r * 0.8)
    turn = 38.0
    body: list[Point] = [(-0.23, 0.28), (0.23, 0.28), (0.3, 0.9), (-0.3, 0.9)]
    relief.edged(placed(body, at, r, turn), 185, r * 0.02)
    rim = [(x * 0.84, 0.59 + (y - 0.59) * 0.88) for x, y in body]
    relief.loop(placed(rim, at, r, turn), r * 0.012, 120)
    neck: list[Point] = [(-0.05, -0.86), (0.05, -0.86), (0.065, 0.34), (-0.065, 0.34)]
    relief.edged(placed(neck, at, r, turn), 215, r * 0.015)
    for i in range(10):
        y = 0.26 - i * 0.058
        relief.line(placed([(-0.09, y), (0.09, y)], at, r, turn), r * 0.024, 240)
    head: list[Point] = [(-0.08, -1.02), (0.0, -1.1), (0.08, -1.02), (0.06, -0.84), (-0.06, -0.84)]
    relief.edged(placed(head, at, r, turn), 200, r * 0.012)
    for y, side in ((-0.97, -1), (-0.92, 1), (-0.87, -1)):
        relief.line(placed([(0, y), (side * 0.24, y - 0.02)], at, r, turn), r * 0.035, 225)
    for x in (-0.025, 0.0, 0.025):
        relief.line(placed([(x, -0.9), (x * 2, 0.76)], at, r, turn), r * 0.007, 90)
    bridge: list[Point] = [(-0.14, 0.73), (0.14, 0.73), (0.14, 0.78), (-0.14, 0.78)]
    relief.edged(placed(bridge, at, r, turn), 235, r * 0.008)
    block: list[Point] = [(-0.32, -0.06), (0.32, -0.06), (0.32, 0.06), (-0.32, 0.06)]
    spot = (at[0] - r * 0.42, at[1] - r * 0.36)
    relief.edged(placed(block, spot, r, -14), 190, r * 0.015)
    relief.line(placed([(-0.28, 0), (0.28, 0)], spot, r, -14), r * 0.012, 110)
    for k in (-62, -38):
        relief.line(placed([(-0.34, -0.14), (0.34, -0.14)], spot, r, k), r * 0.05, 220)
    drum = (at[0] + r * 0.5, at[1] - r * 0.02 + r * 0.42)
    relief.disc(drum, r * 0.25, 12)
    relief.disc(drum, r * 0.235, 195)
    relief.ring(drum, r * 0.19, r * 0.02, 110)
    for i in range(8):
        stud = placed([(0.213, 0)], drum, r, i * 45)[0]
        relief.disc(stud, r * 0.014, 245)
