"""Map strips: records on a sketch, and the list that says the same."""

from dataclasses import dataclass, replace

from heritage.access import shown_point
from heritage.enums import Confidence, PlaceSensitivity
from heritage.models import HeritageRecord
from heritage.models.place import Point
from museum.presentation.cards import Card
from museum.presentation.exhibition.holdings import Holdings
from museum.presentation.exhibition.mentions import Block, record_keys
from museum.presentation.exhibition.sketch import (
    DOT,
    HEIGHT,
    WIDTH,
    Sketch,
    apart,
    sketch_of,
)
from museum.presentation.map.ground import Frame, Name, Shape, names, shapes
from museum.presentation.map.lettering import Box, around, room_for

_NEAR = 4
"""Units: a dot moved less than this needs no line to where it belongs."""
_LETTERS = 15
"""Units: as high as a phone needs letters (`sketch.css`)."""
_CORNERS: tuple[Box, ...] = ((14, 350, 190, 385), (596, 14, 634, 66))
"""Scale bar at its longest and arrow to the north (`exhibition/parts/map.html`)."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A record of the list; ``number`` is 0 when it has no point on the sketch."""

    card: Card
    number: int = 0
    point: Point | None = None
    x: float = 0
    y: float = 0
    true_x: float = 0
    true_y: float = 0
    halo: float = 0
    blurred: bool = False
    unverified: bool = False

    @property
    def moved(self) -> bool:
        """Whether the dot stands beside its point."""
        return abs(self.x - self.true_x) + abs(self.y - self.true_y) > _NEAR


@dataclass(frozen=True, slots=True)
class MapStrip:
    """The sketch (none without a point) and the list."""

    anchor: str
    heading: str
    level: int
    caption: str
    stops: list[Stop]
    shapes: list[Shape]
    names: list[Name]
    metres: int
    bar: float
    template: str = "exhibition/parts/map.html"
    dot: int = DOT

    @property
    def drawn(self) -> list[Stop]:
        """Those that have a dot."""
        return [stop for stop in self.stops if stop.number]

    @property
    def length(self) -> str:
        """What the scale bar says."""
        return f"{self.metres // 1000} km" if self.metres >= 1000 else f"{self.metres} m"


def map_strip(value: Block, held: Holdings, anchor: str, level: int) -> MapStrip | None:
    """Return the strip; None when none of its records may be seen."""
    keys = [key for key in record_keys(value) if key in held.cards and key in held.records]
    if not keys:
        return None
    stops = [_stop(held.records[key], held.cards[key], held) for key in keys]
    points = [stop.point for stop in stops if stop.point]
    sketch = sketch_of(points) if points else None
    metres, bar = sketch.bar if sketch else (0, 0)
    frame = sketch.frame if sketch else None
    stops = _placed(stops, sketch) if sketch else stops
    return MapStrip(
        anchor=anchor,
        heading=str(value.get("heading") or ""),
        level=level,
        caption=str(value.get("caption") or ""),
        stops=stops,
        shapes=shapes(frame) if frame else [],
        names=_names(frame, stops) if frame else [],
        metres=metres,
        bar=bar,
    )


def _stop(record: HeritageRecord, card: Card, held: Holdings) -> Stop:
    point = shown_point(record, held.viewer)
    return Stop(
        card=card,
        point=point,
        blurred=point is not None and record.place_sensitivity == PlaceSensitivity.BLURRED,
        unverified=point is not None and record.point_confidence == Confidence.UNVERIFIED,
    )


def _placed(stops: list[Stop], sketch: Sketch) -> list[Stop]:
    """Numbered in the order of the list, those on the sketch first."""
    on = [stop for stop in stops if stop.point]
    true = [sketch.place(stop.point.latitude, stop.point.longitude) for stop in on if stop.point]
    numbered = [
        replace(
            stop,
            number=number,
            x=x,
            y=y,
            true_x=round(true_x, 1),
            true_y=round(true_y, 1),
            halo=round((stop.point.precision or 0) * sketch.scale, 1) if stop.point else 0,
        )
        for number, (stop, (x, y), (true_x, true_y)) in enumerate(
            zip(on, apart(true), true, strict=True), start=1
        )
    ]
    return numbered + [stop for stop in stops if not stop.point]


def _names(frame: Frame, stops: list[Stop]) -> list[Name]:
    """The names of the land that stand clear of the dots."""
    taken = [around(stop.x, stop.y, DOT) for stop in stops if stop.number]
    taken += _CORNERS
    return room_for(names(frame), taken, size=_LETTERS, width=WIDTH, height=HEIGHT)
