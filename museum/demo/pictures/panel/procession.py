"""Figures that walk, row and fly round a drum's face, each a silhouette laid along its ring."""

import math

from ..canvas.curves import Point, placed, smooth
from ..canvas.relief import Relief

_HULL: list[Point] = [
    (-1.0, -0.2), (-0.94, -0.34), (-0.84, -0.16), (-0.6, 0.02), (0.0, 0.09), (0.6, 0.02),
    (0.8, -0.14), (0.86, -0.36), (0.97, -0.46), (0.95, -0.3), (1.06, -0.24), (0.9, 0.08),
    (0.62, 0.26), (0.0, 0.32), (-0.62, 0.26), (-0.88, 0.06),
]  # fmt: skip
_BODY: list[Point] = [
    (-0.1, 0.0), (-0.16, -0.3), (-0.08, -0.5), (0.06, -0.5), (0.1, -0.3), (0.02, -0.22),
    (0.14, 0.0), (0.24, 0.42), (0.12, 0.46), (0.0, 0.1), (-0.16, 0.46), (-0.28, 0.42),
]  # fmt: skip
_PLUME: list[Point] = [(-0.06, -0.6), (-0.3, -1.0), (-0.16, -1.06), (0.0, -0.78), (0.08, -1.12),
                       (0.24, -1.08), (0.1, -0.6)]  # fmt: skip
_HORNBILL: list[Point] = [
    (0.9, -0.12), (0.5, -0.26), (0.3, -0.2), (0.06, 0.0), (-0.4, 0.06), (-0.9, -0.06), (-0.86, 0.1),
    (-0.4, 0.26), (0.02, 0.24), (0.1, 0.46), (0.2, 0.46), (0.16, 0.22), (0.36, 0.02), (0.5, -0.06),
]  # fmt: skip


def ring(at: Point, inner: float, outer: float, count: int) -> list[tuple[Point, float, float]]:
    """Places round a band: centre, half its breadth and the turn in degrees, feet inward."""
    middle, size = (inner + outer) / 2, (outer - inner) / 2
    found = []
    for i in range(count):
        turn = math.tau * i / count
        centre = (at[0] + middle * math.cos(turn), at[1] + middle * math.sin(turn))
        found.append((centre, size, math.degrees(turn) + 90))
    return found


def boats(relief: Relief, at: Point, inner: float, outer: float, count: int) -> None:
    """Long boats with bird heads at both ends and a plumed crew."""
    for centre, half, turn in ring(at, inner, outer, count):
        size = half * 2.1
        low = placed([(0.0, 0.24)], centre, size, turn)[0]
        relief.area(placed(smooth(_HULL, 6, closed=True), low, size, turn), 190)
        for k in range(-6, 7):
            rib = [(k * 0.11, 0.1), (k * 0.11 + 0.05, 0.26)]
            relief.line(placed(rib, low, size, turn), size * 0.014, 0)
        for seat in range(-2, 3):
            _person(relief, centre, half * 0.86, turn, seat * 0.66, paddle=True)
        relief.disc(placed([(0.93, -0.33)], low, size, turn)[0], size * 0.025, 0)


def dancers(relief: Relief, at: Point, inner: float, outer: float, count: int) -> None:
    """People in plumes, each with a staff or a pan-pipe."""
    for number, (centre, half, turn) in enumerate(ring(at, inner, outer, count)):
        _person(relief, centre, half * 1.24, turn, 0.0, paddle=number % 3 == 1)
        if number % 3 == 2:
            for k in range(5):
                pipe = [(0.2 + k * 0.05, -0.52), (0.3 + k * 0.07, -0.86 + k * 0.05)]
                relief.line(placed(pipe, centre, half * 1.24, turn), half * 0.035, 190)


def hornbills(relief: Relief, at: Point, inner: float, outer: float, count: int) -> None:
    """Birds with heavy bills, walking."""
    for centre, half, turn in ring(at, inner, outer, count):
        size = half * 1.6
        relief.area(placed(smooth(_HORNBILL, 5, closed=True), centre, size, turn), 190)
        relief.disc(placed([(0.42, -0.14)], centre, size, turn)[0], size * 0.035, 0)
        for k in range(4):
            feather = [(-0.3 - k * 0.13, 0.08), (-0.36 - k * 0.13, 0.2)]
            relief.line(placed(feather, centre, size, turn), size * 0.022, 0)


def _person(
    relief: Relief, centre: Point, half: float, turn: float, along: float, *, paddle: bool
) -> None:
    def put(points: list[Point]) -> list[Point]:
        return placed([(x + along, y) for x, y in points], centre, half, turn)

    relief.area(put(smooth(_BODY, 4, closed=True)), 190)
    relief.area(put(smooth(_PLUME, 4, closed=True)), 190)
    for k in (-0.22, -0.1, 0.06, 0.17):
        relief.line(put([(k * 0.4, -0.66), (k, -1.0)]), half * 0.02, 0)
    relief.disc(put([(0.0, -0.58)])[0], half * 0.11, 190)
    relief.disc(put([(0.03, -0.6)])[0], half * 0.035, 0)
    relief.line(put([(0.02, -0.42), (0.26, -0.28), (0.34, -0.5)]), half * 0.07, 190)
    if paddle:
        relief.line(put([(0.3, -0.78), (0.42, 0.5)]), half * 0.045, 190)
        relief.area(put([(0.36, 0.36), (0.46, 0.34), (0.5, 0.62), (0.42, 0.66)]), 190)
