"""Records gathered on the map: in tiles by the engine, in areas where those alone are told."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Count

from heritage.models import HeritageRecord
from museum.presentation.map.box import TOLD_BY_AREA, Box
from museum.presentation.map.spot import spot_of_areas
from search.results import Cell
from search.tiles import edges_of

_DIGITS = 5
_ONE_PLACE = 1e-5
"""Degrees around the name of an area: about a metre."""


@dataclass(frozen=True, slots=True)
class Group:
    """So many records at the middle of where they are; ``box`` asks for them alone.

    ``one_place``: all are known by one area, so that coming closer does not part them.
    """

    latitude: float
    longitude: float
    count: int
    box: Box
    one_place: bool


def in_tiles(cells: Iterable[Cell], zoom: int) -> Iterator[Group]:
    """The tiles that the engine counted."""
    for cell in cells:
        south, west, north, east = edges_of(cell.x, cell.y, zoom)
        middle = round(cell.latitude, _DIGITS), round(cell.longitude, _DIGITS)
        yield Group(*middle, cell.count, Box(west, south, east, north), one_place=False)


def in_areas(ids: Collection[int] | None, box: Box | None) -> Iterator[Group]:
    """The records that tell their area alone, those of ``ids`` or all (None); one query."""
    rows = HeritageRecord.objects.visible_to(None).filter(TOLD_BY_AREA).order_by()
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    numbers: Counter[tuple[float, float]] = Counter()
    for *areas, number in rows.values_list("area", "area_today").annotate(Count("pk")):
        spot = spot_of_areas(*areas)
        if spot and (box is None or box.holds(spot.latitude, spot.longitude)):
            numbers[spot.latitude, spot.longitude] += number
    for (latitude, longitude), number in numbers.most_common():
        sides = (longitude - _ONE_PLACE, latitude - _ONE_PLACE)
        around = Box(*sides, longitude + _ONE_PLACE, latitude + _ONE_PLACE)
        yield Group(latitude, longitude, number, around, one_place=True)
