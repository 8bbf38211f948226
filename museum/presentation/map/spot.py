"""Where a record stands on the map, and how exactly that is known."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from django.utils.translation import gettext as _

from heritage.access import shown_point
from heritage.enums import AreaLevel, Confidence, PlaceSensitivity
from heritage.models import AreaUnit, HeritageRecord
from heritage.models.place import Point
from media.shown import Shown
from museum.presentation.areas import area_text
from museum.presentation.authorities import authorities
from museum.presentation.map.sketch import AreaSpot, area_spots
from museum.presentation.record.place import digits

ROUGH_METRES = 100
"""A point known no better than this is a rough one."""
_KILOMETRE = 1000
_WIDE = {AreaLevel.PROVINCE, AreaLevel.DISTRICT}


class Exactness(StrEnum):
    """How a place is known; the value is what the map and its data say."""

    POINT = "point"
    ROUGH = "rough"
    UNVERIFIED = "unverified"
    BLURRED = "blurred"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Spot(Shown):
    """A place in WGS 84 degrees, no finer than anybody may know; ``metres`` None when unknown."""

    latitude: float
    longitude: float
    exactness: Exactness
    metres: int | None
    area: str
    wide: bool = False
    """Whether the area is a whole district: not even the ward is known."""

    @property
    def words(self) -> str:
        """How exact it is, for people."""
        if self.exactness is Exactness.AREA and self.wide:
            return _("chỉ biết thuộc %(area)s, chưa rõ phường, xã nào") % {"area": self.area}
        if self.exactness is Exactness.AREA:
            return _("theo địa bàn: %(area)s; không phải điểm chính xác") % {"area": self.area}
        words = {
            Exactness.POINT: _("theo tọa độ trong hồ sơ"),
            Exactness.ROUGH: _("ước chừng"),
            Exactness.UNVERIFIED: _("vị trí ghim chưa kiểm chứng"),
            Exactness.BLURRED: _("làm mờ để bảo vệ"),
        }[self.exactness]
        if self.metres is None:
            return words
        within = {"words": words, "distance": _distance(self.metres)}
        return _("%(words)s, sai số khoảng %(distance)s") % within


def spot_of(record: HeritageRecord) -> Spot | None:
    """Return where the public may know ``record`` to be; None when not even its area is drawn."""
    point = shown_point(record, None)
    if point is None:
        return _in_area(record)
    places = digits(point.precision)
    return Spot(
        latitude=round(point.latitude, places),
        longitude=round(point.longitude, places),
        exactness=_exactness(record, point),
        metres=point.precision,
        area="",
    )


def _exactness(record: HeritageRecord, point: Point) -> Exactness:
    if record.place_sensitivity == PlaceSensitivity.BLURRED:
        return Exactness.BLURRED
    if record.point_confidence == Confidence.UNVERIFIED:
        return Exactness.UNVERIFIED
    if record.point_confidence == Confidence.LOW or (point.precision or 0) >= ROUGH_METRES:
        return Exactness.ROUGH
    return Exactness.POINT


def _in_area(record: HeritageRecord) -> Spot | None:
    found = spot_of_areas(record.area_id, record.area_today_id)
    if found is None:
        return None
    name, wide = area_text(found.area), found.area.level in _WIDE
    return Spot(found.latitude, found.longitude, Exactness.AREA, None, name, wide)


def spot_of_areas(*areas: int | None) -> AreaSpot | None:
    """Where the first of these areas has its name on the map, else the smallest around that has."""
    spots, known = area_spots(), authorities().areas
    own = [known.get(pk) for pk in areas if pk]
    around = chain(own, *(_above(area) for area in own))
    return next((spots[area.pk] for area in around if area and area.pk in spots), None)


def _above(area: AreaUnit | None) -> Iterator[AreaUnit]:
    while area is not None and area.parent is not None:
        area = area.parent
        yield area


def _distance(metres: int) -> str:
    if metres >= _KILOMETRE and metres % _KILOMETRE == 0:
        return f"{metres // _KILOMETRE} km"
    return f"{metres} m"
