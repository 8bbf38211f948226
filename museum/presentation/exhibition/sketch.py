"""A sketch map's geometry: points in degrees to units of the drawing, dots that do not overlap."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, radians

from heritage.models.place import Point
from museum.presentation.map.ground import Frame

WIDTH, HEIGHT = 640, 400
DOT = 13
"""Radius of a numbered dot."""
_MARGIN = 56
_DEGREE_METRES = 111_320
_LEAST_METRES = 800
"""Points closer together than this are not drawn further apart than they are."""
_SCALES = (100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000)
_LONGEST_BAR = 160
_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Sketch:
    """Middle of the drawing in degrees, and how many units a metre takes."""

    latitude: float
    longitude: float
    scale: float

    @property
    def frame(self) -> Frame:
        """The same for the shapes and names of the land."""
        scale = self.scale * _DEGREE_METRES
        return Frame(WIDTH, HEIGHT, self.latitude, self.longitude, scale)

    def place(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Return where a point lies on the drawing."""
        return self.frame.at(latitude, longitude)

    @property
    def bar(self) -> tuple[int, float]:
        """Metres and units of the scale bar: a round number, as long as there is room."""
        fitting = [metres for metres in _SCALES if metres * self.scale <= _LONGEST_BAR]
        metres = fitting[-1] if fitting else _SCALES[0]
        return metres, round(metres * self.scale, 1)


def sketch_of(points: Sequence[Point]) -> Sketch:
    """Return the drawing that holds all ``points`` (at least one)."""
    south, north = min(p.latitude for p in points), max(p.latitude for p in points)
    west, east = min(p.longitude for p in points), max(p.longitude for p in points)
    middle = (south + north) / 2
    across = (east - west) * cos(radians(middle)) * _DEGREE_METRES
    along = (north - south) * _DEGREE_METRES
    scale = min(
        (WIDTH - 2 * _MARGIN) / max(across, _LEAST_METRES),
        (HEIGHT - 2 * _MARGIN) / max(along, _LEAST_METRES),
    )
    return Sketch(middle, (west + east) / 2, scale)


def apart(dots: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Move dots until none covers another, as little as it takes; they stay on the drawing."""
    moved = list(dots)
    for _round in range(_ROUNDS):
        for one, other in combinations(range(len(moved)), 2):
            _push(moved, one, other)
    return [(round(x, 1), round(y, 1)) for x, y in map(_inside, moved)]


def _push(dots: list[tuple[float, float]], one: int, other: int) -> None:
    (x1, y1), (x2, y2) = dots[one], dots[other]
    across, down = x2 - x1, y2 - y1
    distance = hypot(across, down)
    lacking = 2 * DOT + 2 - distance
    if lacking <= 0:
        return
    if not distance:
        across, down, distance = 1.0, 0.0, 1.0
    step_x, step_y = across / distance * lacking / 2, down / distance * lacking / 2
    dots[one], dots[other] = (x1 - step_x, y1 - step_y), (x2 + step_x, y2 + step_y)


def _inside(dot: tuple[float, float]) -> tuple[float, float]:
    x, y = dot
    return min(max(x, DOT), WIDTH - DOT), min(max(y, DOT), HEIGHT - DOT)
