"""Our sketch as SVG: the shapes and names of the land in a frame of a page's own drawing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, degrees, pi, radians, sin
from typing import Any

from heritage.enums import AreaLevel
from media.shown import Shown
from museum.presentation.map.sketch import (
    LAND,
    AreaSpot,
    bare,
    features,
    name_of,
    villages,
    written_areas,
)

_EDGE = 24
_WATER_EDGE = 30
"""Units that a name must keep from the frame, so that it is not cut."""
_BESIDE = 4
"""Units between a line and the feet of the name that runs along it."""
_WITHIN = 6
"""Units by which the feet of a name lie below the middle of the broad river that holds it."""
_BROAD = 10


@dataclass(frozen=True, slots=True)
class Shape(Shown):
    """A line or a surface of the sketch, as an SVG path."""

    kind: str
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Name(Shown):
    """Words at a place, turned by ``turn`` degrees; ``x``, ``y`` are the middle of their foot.

    ``point`` is the place itself, where the words stand beside it and a mark shows it.
    """

    text: str
    kind: str
    x: float
    y: float
    turn: float = 0
    point: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """Degrees to the units of a drawing: its size, what is at its middle, units to a degree.

    East is shortened by the cosine of the latitude, near enough over tens of kilometres.
    """

    width: int
    height: int
    latitude: float
    longitude: float
    scale: float

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        """The place in units, to a tenth."""
        east = (longitude - self.longitude) * cos(radians(self.latitude))
        x = self.width / 2 + east * self.scale
        y = self.height / 2 - (latitude - self.latitude) * self.scale
        return round(x, 1), round(y, 1)

    def holds(self, x: float, y: float, edge: float) -> bool:
        """Whether a place in units keeps ``edge`` from the frame."""
        return edge < x < self.width - edge and edge < y < self.height - edge


def shapes(frame: Frame) -> list[Shape]:
    """Return rivers, dykes and lakes; what lies beside the frame is for SVG to cut off."""
    return [_shape(each, frame) for each in features() if each["properties"]["kind"] in LAND]


def names(frame: Frame) -> list[Name]:
    """Return the names in the frame, the weightier first.

    Wards of today, waters and dykes, villages, wards that ended. A line is there with every
    stretch of it, nearest mid-frame first, of which `lettering` takes one.
    """
    spots = written_areas()
    return [
        *_area_names(frame, (spot for spot in spots if _kind(spot) == "ward")),
        *_lake_names(frame),
        *_line_names(frame, "river"),
        *_line_names(frame, "dyke"),
        *_area_names(frame, (spot for spot in spots if _kind(spot) == "village")),
        *_village_names(frame),
        *_area_names(frame, (spot for spot in spots if _kind(spot) == "former")),
    ]


def _shape(feature: dict[str, Any], frame: Frame) -> Shape:
    geometry, properties = feature["geometry"], feature["properties"]
    closed = geometry["type"] == "Polygon"
    lines = geometry["coordinates"] if closed else [geometry["coordinates"]]
    path = "".join(_line(line, frame) + ("z" if closed else "") for line in lines)
    return Shape(properties["kind"], path, properties["width"])


def _line(places: Sequence[Sequence[float]], frame: Frame) -> str:
    steps = (frame.at(latitude, longitude) for longitude, latitude in places)
    return "M" + "L".join(f"{x} {y}" for x, y in steps)


def _kind(spot: AreaSpot) -> str:
    if spot.area.level == AreaLevel.VILLAGE:
        return "village"
    return "ward" if spot.area.valid_to is None else "former"


def _area_names(frame: Frame, spots: Iterable[AreaSpot]) -> Iterator[Name]:
    for spot in spots:
        x, y = frame.at(spot.latitude, spot.longitude)
        if frame.holds(x, y, _EDGE):
            yield Name(bare(str(spot.area.name)), _kind(spot), x, y, point=(x, y))


def _village_names(frame: Frame) -> Iterator[Name]:
    for feature in villages():
        longitude, latitude = feature["geometry"]["coordinates"]
        x, y = frame.at(latitude, longitude)
        if frame.holds(x, y, _EDGE):
            yield Name(name_of(feature), "village", x, y, point=(x, y))


def _lake_names(frame: Frame) -> Iterator[Name]:
    for feature in features():
        if feature["properties"]["kind"] != "lake":
            continue
        seen = _seen(feature, frame)
        x, y = (sum(side) / len(seen) for side in zip(*seen, strict=True))
        if frame.holds(x, y, _WATER_EDGE):
            yield Name(name_of(feature), "lake", round(x, 1), round(y, 1))


def _line_names(frame: Frame, kind: str) -> Iterator[Name]:
    for feature in features():
        if feature["properties"]["kind"] != kind:
            continue
        places = [_along(*pair, feature) for pair in pairwise(_seen(feature, frame))]
        places.sort(key=lambda name: abs(name.x - frame.width / 2) + abs(name.y - frame.height / 2))
        yield from (each for each in places if frame.holds(each.x, each.y, _WATER_EDGE))


def _along(one: tuple[float, float], other: tuple[float, float], feature: dict[str, Any]) -> Name:
    """Words along a stretch of a line, never upside down: in a broad river, else above it."""
    kind, width = feature["properties"]["kind"], feature["properties"]["width"]
    turn = atan2(other[1] - one[1], other[0] - one[0])
    if abs(turn) > pi / 2:
        turn -= pi if turn > 0 else -pi
    above = -_WITHIN if kind == "river" and width >= _BROAD else width / 2 + _BESIDE
    x = (one[0] + other[0]) / 2 + above * sin(turn)
    y = (one[1] + other[1]) / 2 - above * cos(turn)
    return Name(name_of(feature), kind, round(x, 1), round(y, 1), turn=round(degrees(turn), 1))


def _seen(feature: dict[str, Any], frame: Frame) -> list[tuple[float, float]]:
    geometry = feature["geometry"]
    corners = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        corners = corners[0]
    return [frame.at(latitude, longitude) for longitude, latitude in corners]
