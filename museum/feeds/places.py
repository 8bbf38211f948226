"""Where a festival is held, as far as everyone may know."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from heritage.access import shown_point
from heritage.enums import Confidence, PlaceSensitivity
from heritage.models import HeritageRecord, Relation
from heritage.models.bilingual import local_text
from heritage.models.festival import HOLDS_FESTIVAL
from museum.presentation.areas import area_text
from museum.presentation.authorities import authorities

_VERIFIED = (Confidence.HIGH, Confidence.MEDIUM)
_DECIMALS = 5
"""About a metre."""
_COLUMNS = (
    "kind", "title_vi", "title_en", "area_id", "area_today_id", "address_vi", "address_en",
    "latitude", "longitude", "point_precision", "point_confidence", "place_sensitivity",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Venue:
    """A record at which a festival is held."""

    record: HeritageRecord


def venues_of(records: Collection[int]) -> dict[int, list[Venue]]:
    """Return festival → where it is held, of places that everyone may see; two queries."""
    ties = list(
        Relation.objects.filter(predicate__notation=HOLDS_FESTIVAL, object_id__in=records)
        .order_by("object_id", "sort_order", "pk")
        .values_list("object_id", "subject_id")
    )
    holders = HeritageRecord.objects.visible_to(None).only(*_COLUMNS)
    known = holders.in_bulk({holder for _festival, holder in ties})
    found: dict[int, list[Venue]] = defaultdict(list)
    for festival, holder in ties:
        if holder in known:
            found[festival].append(Venue(known[holder]))
    return dict(found)


def location_of(record: HeritageRecord, venues: Sequence[Venue]) -> str:
    """Return the place in words: what holds the festival, its address, its area; "" if unknown."""
    holders = [venue.record for venue in venues]
    names = "; ".join(local_text(each, "title").text for each in holders)
    place = holders[0] if len(holders) == 1 else record
    own = names or ("" if record.kind == "element" else local_text(record, "title").text)
    address = local_text(place, "address").text or local_text(record, "address").text
    return ", ".join(filter(None, (own, address, _area(place) or _area(record))))


def geo_of(record: HeritageRecord, venues: Sequence[Venue]) -> tuple[float, float] | None:
    """Return the point of the one place it is held at; None unless it is public and verified."""
    place = venues[0].record if len(venues) == 1 else record
    if len(venues) > 1 or place.place_sensitivity != PlaceSensitivity.EXACT:
        return None
    point = shown_point(place, None)
    if point is None or place.point_confidence not in _VERIFIED:
        return None
    return round(point.latitude, _DECIMALS), round(point.longitude, _DECIMALS)


def _area(record: HeritageRecord) -> str:
    areas = authorities().areas
    return area_text(areas.get(record.area_today_id or 0) or areas.get(record.area_id or 0))
