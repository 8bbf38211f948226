"""Where a record is, as far as this reader may know: a dot on our sketch, or the area in words.

The dot is drawn from coordinates we hold and nothing else; without them there is no drawing.
"""

from dataclasses import dataclass

from heritage.access import Viewer, shown_point
from heritage.enums import Confidence, Kind, PlaceSensitivity
from heritage.models import HeritageRecord
from heritage.models.bilingual import LocalText, active_language
from heritage.models.place import Point
from media.shown import Shown
from museum.presentation.map.ground import Frame, Name, Shape, names, shapes
from museum.presentation.map.lettering import Box, around, room_for

WIDTH, HEIGHT = 480, 320
METRES_PER_UNIT = 12.5
"""The sketch is six by four kilometres."""
_DEGREE_METRES = 111_320
_SMALLEST_HALO = 14
_DOT = 12
_LETTERS = 15
"""Units; what a phone needs to read letters (`sketch.css`)."""
_CORNERS: tuple[Box, ...] = ((14, 276, 106, 308), (360, 290, 466, 310), (440, 10, 470, 60))
"""Scale bar, what the drawing is, arrow to the north (`heritage/parts/locator.html`)."""
_UNSTATED_DIGITS = 4
"""Decimals of a point whose precision nobody stated: about eleven metres, the most there are."""
_FIXED = {Kind.SITE, Kind.PLACE}
_PLACED = {*_FIXED, Kind.ELEMENT}
"""Kinds that are somewhere; where people and movable things belong is a fact among others."""


@dataclass(frozen=True, slots=True)
class Whereabouts(Shown):
    """What is said of the place. ``point`` is None when only the area may or can be told."""

    area: str
    area_today: str
    point: Point | None
    halo: float
    shapes: list[Shape]
    names: list[Name]
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
    frame = _frame(point) if point else None
    halo = max(_SMALLEST_HALO, (point.precision or 0) / METRES_PER_UNIT) if point else 0
    exact = point is not None and record.place_sensitivity == PlaceSensitivity.EXACT
    return Whereabouts(
        area=str(record.area or ""),
        area_today=str(record.area_today or ""),
        point=point,
        halo=halo,
        shapes=shapes(frame) if frame else [],
        names=_names(frame) if frame else [],
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


def _names(frame: Frame) -> list[Name]:
    """The names around that stand clear of the dot and of what the corners say."""
    here = around(frame.width / 2, frame.height / 2, _DOT)
    taken = [here, *_CORNERS]
    return room_for(names(frame), taken, size=_LETTERS, width=WIDTH, height=HEIGHT)


def _frame(point: Point) -> Frame:
    """Six kilometres by four around the point."""
    scale = _DEGREE_METRES / METRES_PER_UNIT
    return Frame(WIDTH, HEIGHT, point.latitude, point.longitude, scale)
