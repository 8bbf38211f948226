"""Our sketch as SVG: the shapes and names of the land in a frame of a page's own drawing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from media.shown import Shown
from museum.presentation.map.sketch import features, name_of, written_areas

_LEVEL = re.compile(r"^(?:phường|xã|làng|thôn) | (?:ward|commune|village)$", re.IGNORECASE)
_EDGE = 24
_WATER_EDGE = 30
"""Units that a name must keep from the frame, so that it is not cut."""


@dataclass(frozen=True, slots=True)
class Shape(Shown):
    """A line or a surface of the sketch, as an SVG path."""

    kind: str
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Name(Shown):
    """Words at a place."""

    text: str
    kind: str
    x: float
    y: float


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
    return [_shape(each, frame) for each in features() if "name" in each["properties"]]


def names(frame: Frame) -> list[Name]:
    """Return the names in the frame: waters first, by which one finds one's way, then areas."""
    return [*_water_names(frame), *_area_names(frame)]


def _shape(feature: dict[str, Any], frame: Frame) -> Shape:
    geometry, properties = feature["geometry"], feature["properties"]
    closed = geometry["type"] == "Polygon"
    lines = geometry["coordinates"] if closed else [geometry["coordinates"]]
    path = "".join(_line(line, frame) + ("z" if closed else "") for line in lines)
    return Shape(properties["kind"], path, properties["width"])


def _line(places: Sequence[Sequence[float]], frame: Frame) -> str:
    steps = (frame.at(latitude, longitude) for longitude, latitude in places)
    return "M" + "L".join(f"{x} {y}" for x, y in steps)


def _area_names(frame: Frame) -> Iterable[Name]:
    for spot in written_areas():
        x, y = frame.at(spot.latitude, spot.longitude)
        if frame.holds(x, y, _EDGE):
            yield Name(_without_level(str(spot.area.name)), "area", x, y)


def _without_level(name: str) -> str:
    """“Đông Ngạc” of “Phường Đông Ngạc” or “Đông Ngạc Ward”: on a map all are wards or villages."""
    return _LEVEL.sub("", name)


def _water_names(frame: Frame) -> Iterable[Name]:
    """Each once: in the middle of a lake, at the corner of a river nearest mid-frame."""
    for feature in features():
        kind = feature["properties"]["kind"]
        if kind not in ("river", "lake"):
            continue
        x, y = _middle(feature, frame)
        if frame.holds(x, y, _WATER_EDGE):
            yield Name(name_of(feature), kind, round(x, 1), round(y, 1))


def _middle(feature: dict[str, Any], frame: Frame) -> tuple[float, float]:
    places = feature["geometry"]["coordinates"]
    if feature["geometry"]["type"] == "Polygon":
        seen = [frame.at(latitude, longitude) for longitude, latitude in places[0]]
        return sum(x for x, _ in seen) / len(seen), sum(y for _, y in seen) / len(seen)
    seen = [frame.at(latitude, longitude) for longitude, latitude in places]
    return min(
        seen, key=lambda place: abs(place[0] - frame.width / 2) + abs(place[1] - frame.height / 2)
    )
