"""Where a record is, as far as this reader may know: a sketch of points, or the area in words.

The sketch is drawn from coordinates we hold and nothing else; without one there is no dot.
"""

from dataclasses import dataclass
from math import cos, radians

from heritage.access import Viewer, shown_point
from heritage.enums import Confidence, Kind, PlaceSensitivity
from heritage.models import HeritageRecord
from heritage.models.bilingual import LocalText, active_language
from heritage.models.place import Point
from media.shown import Shown
from museum.presentation.areas import area_text
from museum.presentation.authorities import authorities

WIDTH, HEIGHT = 480, 320
METRES_PER_UNIT = 12.5
"""The sketch is six by four kilometres."""
_DEGREE_METRES = 111_320
_SMALLEST_HALO = 14
_UNSTATED_DIGITS = 4
"""Decimals of a point whose precision nobody stated: about eleven metres, the most there are."""
_FIXED = {Kind.SITE, Kind.PLACE}
_PLACED = {*_FIXED, Kind.ELEMENT}
"""Kinds that are somewhere; where people and movable things belong is a fact among others."""


@dataclass(frozen=True, slots=True)
class Mark(Shown):
    """A named dot on the sketch, in its units."""

    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True)
class Whereabouts(Shown):
    """What is said of the place. ``point`` is None when only the area may or can be told."""

    area: str
    area_today: str
    point: Point | None
    halo: float
    marks: tuple[Mark, ...]
    blurred: bool
    shown: bool
    """Whether there is a place worth a part of the page."""
    awaits_point: bool
    """Whether this stands somewhere and nobody has recorded where."""
    note: LocalText
    """Where the coordinates come from."""
    unverified: bool

    @property
    def coordinates(self) -> str:
        """Latitude and longitude as people copy them; no finer than the point is known."""
        if self.point is None:
            return ""
        latitude, longitude, precision = self.point
        return f"{_degrees(latitude, precision)}, {_degrees(longitude, precision)}"

    @property
    def geo(self) -> str:
        """A ``geo:`` address (RFC 5870) that a phone opens in its own map."""
        return f"geo:{self.coordinates.replace(' ', '')}"


def whereabouts(record: HeritageRecord, user: Viewer) -> Whereabouts:
    """Return what ``user`` may know of the place."""
    point = shown_point(record, user)
    exact = point is not None and record.place_sensitivity == PlaceSensitivity.EXACT
    return Whereabouts(
        area=area_text(record.area),
        area_today=area_text(record.area_today),
        point=point,
        halo=max(_SMALLEST_HALO, (point.precision or 0) / METRES_PER_UNIT) if point else 0,
        marks=_marks(point) if point else (),
        blurred=point is not None and record.place_sensitivity == PlaceSensitivity.BLURRED,
        shown=point is not None or (record.kind in _PLACED and record.area is not None),
        awaits_point=point is None and record.kind in _FIXED,
        # Words on a point that is kept vague may tell it after all.
        note=_note(record) if exact else LocalText("", ""),
        unverified=point is not None and record.point_confidence == Confidence.UNVERIFIED,
    )


def _note(record: HeritageRecord) -> LocalText:
    if active_language() == "en" and record.point_source_en:
        return LocalText(record.point_source_en, "en")
    return LocalText(record.point_source, "vi")


def _degrees(value: float, precision: int | None) -> str:
    """A coordinate with as many decimals as ``precision`` (metres) warrants."""
    if precision is None:
        return f"{value:.{_UNSTATED_DIGITS}f}".rstrip("0").rstrip(".")
    return f"{value:.{digits(precision)}f}"


def digits(precision: int | None) -> int:
    """Return how many decimals of a coordinate ``precision`` (metres) warrants."""
    if precision is None:
        return _UNSTATED_DIGITS
    return next((n for n in range(1, 5) if _DEGREE_METRES / 10**n <= precision), 5)


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
