"""Where a record is, as far as this reader may know: a sketch of points, or the area in words.

The sketch is drawn from coordinates we hold and nothing else; without one there is no dot.
"""

from dataclasses import dataclass
from math import cos, radians

from heritage.access import Viewer, shown_point
from heritage.enums import PlaceSensitivity
from heritage.models import HeritageRecord
from heritage.models.place import Point
from museum.presentation.authorities import authorities

WIDTH, HEIGHT = 480, 320
METRES_PER_UNIT = 12.5
"""The sketch is six by four kilometres."""
_DEGREE_METRES = 111_320
_SMALLEST_HALO = 14


@dataclass(frozen=True, slots=True)
class Mark:
    """A named dot on the sketch, in its units."""

    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What is said of the place. ``point`` is None when only the area may or can be told."""

    area: str
    area_today: str
    point: Point | None
    halo: float
    marks: tuple[Mark, ...]
    blurred: bool

    @property
    def coordinates(self) -> str:
        """Latitude and longitude as people copy them; no finer than the point is known."""
        if self.point is None:
            return ""
        digits = 5 if (self.point.precision or 0) < 50 else 4
        return f"{self.point.latitude:.{digits}f}, {self.point.longitude:.{digits}f}"

    @property
    def geo(self) -> str:
        """A ``geo:`` address (RFC 5870) that a phone opens in its own map."""
        return f"geo:{self.coordinates.replace(' ', '')}"


def whereabouts(record: HeritageRecord, user: Viewer) -> Whereabouts:
    """Return what ``user`` may know of the place."""
    point = shown_point(record, user)
    return Whereabouts(
        area=str(record.area.name) if record.area else "",
        area_today=str(record.area_today.name) if record.area_today else "",
        point=point,
        halo=max(_SMALLEST_HALO, (point.precision or 0) / METRES_PER_UNIT) if point else 0,
        marks=_marks(point) if point else (),
        blurred=point is not None and record.place_sensitivity == PlaceSensitivity.BLURRED,
    )


def _marks(centre: Point) -> tuple[Mark, ...]:
    """The areas of today or yesterday whose centre lies on the sketch, each name once."""
    found: dict[str, Mark] = {}
    for area in authorities().areas.values():
        if area.latitude is None or area.longitude is None:
            continue
        east = (area.longitude - centre.longitude) * cos(radians(centre.latitude))
        north = area.latitude - centre.latitude
        x = WIDTH / 2 + east * _DEGREE_METRES / METRES_PER_UNIT
        y = HEIGHT / 2 - north * _DEGREE_METRES / METRES_PER_UNIT
        if 30 < x < WIDTH - 30 and 16 < y < HEIGHT - 16:
            found.setdefault(str(area.name), Mark(round(x, 1), round(y, 1), str(area.name)))
    return tuple(found.values())
