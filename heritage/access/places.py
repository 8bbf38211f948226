"""How exactly a viewer may know where a record is."""

from typing import TYPE_CHECKING

from heritage.access.policy import Viewer, may_change
from heritage.enums import PlaceSensitivity

if TYPE_CHECKING:
    from heritage.models import HeritageRecord
    from heritage.models.place import Point

BLUR_METRES = 1000
"""Radius that a blurred place is rounded to."""

_DEGREE_METRES = 111_320


def shown_point(record: "HeritageRecord", user: Viewer) -> "Point | None":
    """Return the point that ``user`` may know: exact, rounded to a kilometre, or none."""
    point = record.point
    if point is None or record.place_sensitivity == PlaceSensitivity.EXACT:
        return point
    if may_change(user, record):
        return point
    if record.place_sensitivity == PlaceSensitivity.AREA:
        return None
    step = BLUR_METRES / _DEGREE_METRES
    return point._replace(
        latitude=round(round(point.latitude / step) * step, 4),
        longitude=round(round(point.longitude / step) * step, 4),
        precision=BLUR_METRES,
    )
