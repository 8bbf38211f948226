"""A part of the map, as an address states it: ``bbox=west,south,east,north`` in degrees."""

import math
from typing import NamedTuple

from django.db.models import Q
from django.utils.translation import gettext as _

from heritage.access.places import BLUR_METRES
from heritage.enums import PlaceSensitivity
from museum.presentation.map.sketch import area_spots
from museum.presentation.question import BadQuestion
from search.query import Box as Within
from search.tiles import MAX_ZOOM

MOST_POINTS = 2_000
"""Points in one answer; beyond that the question or the box must be smaller."""
_SIDES = 4
_BLUR_DEGREES = 2 * BLUR_METRES / 100_000
"""More than a blurred place can lie from where it is shown."""

TOLD_BY_AREA = Q(latitude=None) | Q(place_sensitivity=PlaceSensitivity.AREA)
"""Records of which the public knows the area alone."""


class Box(NamedTuple):
    """West, south, east, north in degrees (RFC 7946, section 5); never across the date line."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a place lies in it, edges included."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east

    @property
    def asked(self) -> Within:
        """The same as search takes it."""
        return Within(self.south, self.west, self.north, self.east)

    @property
    def around(self) -> "Box":
        """With all that may be shown in it though it is known beside it."""
        return Box(
            max(self.west - _BLUR_DEGREES, -180),
            max(self.south - _BLUR_DEGREES, -90),
            min(self.east + _BLUR_DEGREES, 180),
            min(self.north + _BLUR_DEGREES, 90),
        )


def read_box(text: str) -> Box | None:
    """Return the box of an address, None for "". Raises `BadQuestion`."""
    if not text:
        return None
    try:
        box = Box(*(float(side) for side in text.split(",", _SIDES)))
    except (ValueError, TypeError) as error:
        raise BadQuestion(_problem()) from error
    in_order = -180 <= box.west <= box.east <= 180 and -90 <= box.south <= box.north <= 90
    if not in_order or not all(map(math.isfinite, box)):
        raise BadQuestion(_problem())
    return box


def read_zoom(text: str) -> int | None:
    """Return the zoom whose tiles are asked for, None for "". Raises `BadQuestion`."""
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) < 3 and int(text) <= MAX_ZOOM):
        raise BadQuestion(
            _("Độ phóng của bản đồ là số từ 0 đến %(most)d (cells=10).") % {"most": MAX_ZOOM}
        )
    return int(text)


def read_few(text: str) -> int:
    """Return up to how many points come one by one, 0 for "". Raises `BadQuestion`."""
    if not text:
        return 0
    if not (text.isascii() and text.isdecimal() and len(text) < 5 and int(text) <= MOST_POINTS):
        raise BadQuestion(
            _("Số điểm hiện từng cái là số từ 0 đến %(most)d (few=500).") % {"most": MOST_POINTS}
        )
    return int(text)


def _problem() -> str:
    return _("Khung bản đồ cần bốn số độ: tây, nam, đông, bắc (bbox=105.7,21.0,105.9,21.2).")


def near_q(box: Box) -> Q:
    """Rows that may be shown in ``box``: all that are, and some beside it.

    What is shown of a row decides, never where it really is: a box must not find a blurred place.
    """
    west, south, east, north = box.around
    inside = Q(latitude__range=(south, north), longitude__range=(west, east))
    drawn = [pk for pk, spot in area_spots().items() if box.holds(spot.latitude, spot.longitude)]
    in_area = Q(area__in=drawn) | Q(area_today__in=drawn)
    return inside | (TOLD_BY_AREA & in_area)
