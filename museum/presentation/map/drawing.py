"""The map as a drawing in the page itself: what is seen before, and without, any script.

Units are hundredths of a degree of latitude scaled so that the frame is 600 wide; east is
shortened by the cosine of the latitude, which is near enough over a few tens of kilometres.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from museum.presentation.map.rows import Entry
from museum.presentation.map.sketch import features, name_of, written_areas
from museum.presentation.map.spot import Exactness

WIDTH, HEIGHT = 600, 440
_MARGIN = 40
_LEAST_SPAN = 0.04
"""Degrees; closer than that the drawing says nothing."""
_HOME = ((20.99, 105.69), (21.12, 105.85))
"""What is drawn when nothing is placed."""
_EDGE = 24


@dataclass(frozen=True, slots=True)
class Shape:
    """A line or a surface of the sketch, as an SVG path."""

    kind: str
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Name:
    """Words at a place."""

    text: str
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Dot:
    """Records at one place; ``rough`` when none of them is exactly there."""

    x: float
    y: float
    number: int
    rough: bool

    @property
    def radius(self) -> float:
        """Larger where more stand together; the surface grows with the number."""
        return round(5 + 1.6 * (self.number - 1) ** 0.5, 1)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What map/sketch.html draws."""

    shapes: list[Shape]
    names: list[Name]
    dots: list[Dot]


class _Frame:
    """Degrees to units of the drawing."""

    def __init__(self, places: Sequence[tuple[float, float]]) -> None:
        latitudes, longitudes = zip(*(places or _HOME), strict=True)
        self.north, self.west = max(latitudes), min(longitudes)
        self.shrink = cos(radians(self.north))
        across = max((max(longitudes) - self.west) * self.shrink, _LEAST_SPAN)
        down = max(self.north - min(latitudes), _LEAST_SPAN)
        self.scale = min((WIDTH - 2 * _MARGIN) / across, (HEIGHT - 2 * _MARGIN) / down)
        self.left = (WIDTH - (max(longitudes) - self.west) * self.shrink * self.scale) / 2
        self.top = (HEIGHT - (self.north - min(latitudes)) * self.scale) / 2

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        """The place in units, to a tenth."""
        x = self.left + (longitude - self.west) * self.shrink * self.scale
        y = self.top + (self.north - latitude) * self.scale
        return round(x, 1), round(y, 1)


def drawing(shown: Iterable[Entry]) -> Drawing:
    """Draw the sketch around the entries that are somewhere."""
    spots = [entry.spot for entry in shown if entry.spot]
    frame = _Frame([(spot.latitude, spot.longitude) for spot in spots])
    together: dict[tuple[float, float], list[bool]] = {}
    for spot in spots:
        place = frame.at(spot.latitude, spot.longitude)
        together.setdefault(place, []).append(spot.exactness is not Exactness.AREA)
    return Drawing(
        shapes=[
            _shape(feature, frame) for feature in features() if "name" in feature["properties"]
        ],
        names=list(_names(frame)),
        dots=[
            Dot(*place, number=len(exact), rough=not any(exact))
            for place, exact in together.items()
        ],
    )


def _shape(feature: dict[str, Any], frame: _Frame) -> Shape:
    geometry, properties = feature["geometry"], feature["properties"]
    rings = geometry["coordinates"]
    closed = geometry["type"] == "Polygon"
    lines = rings if closed else [rings]
    path = "".join(_line(line, frame) + ("z" if closed else "") for line in lines)
    return Shape(properties["kind"], path, properties["width"])


def _line(places: Sequence[Sequence[float]], frame: _Frame) -> str:
    steps = (frame.at(latitude, longitude) for longitude, latitude in places)
    return "M" + "L".join(f"{x} {y}" for x, y in steps)


def _names(frame: _Frame) -> Iterable[Name]:
    for spot in written_areas():
        x, y = frame.at(spot.latitude, spot.longitude)
        if _EDGE < x < WIDTH - _EDGE and _EDGE < y < HEIGHT - _EDGE:
            yield Name(str(spot.area.name), "area", x, y)
    for feature in features():
        if name := name_of(feature):
            yield from _on_water(name, feature, frame)


def _on_water(name: str, feature: dict[str, Any], frame: _Frame) -> Iterable[Name]:
    """The name once, at the corner of the line that lies nearest the middle of the frame."""
    kind = feature["properties"]["kind"]
    if kind == "dyke":
        return
    places = feature["geometry"]["coordinates"]
    corners = places[0] if feature["geometry"]["type"] == "Polygon" else places
    seen = [frame.at(latitude, longitude) for longitude, latitude in corners]
    inside = [(x, y) for x, y in seen if 60 < x < WIDTH - 60 and 20 < y < HEIGHT - 20]
    if not inside:
        return
    if kind == "lake":
        x = sum(x for x, _ in seen) / len(seen)
        y = sum(y for _, y in seen) / len(seen)
    else:
        x, y = inside[len(inside) // 2]
    yield Name(name, kind, round(x, 1), round(y, 1))
