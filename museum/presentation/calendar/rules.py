"""The festival rules that the public may see, read with their records; one query."""

from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import Q, QuerySet

from heritage import chronology
from heritage.enums import RuleCalendar
from heritage.models import AreaUnit, FestivalRule, HeritageRecord
from museum.presentation.authorities import authorities
from museum.presentation.kept import kept

MOST = 2000
"""Rules of one reading; a calendar that holds more says so and is read by area."""

_OWN = tuple(field.attname for field in FestivalRule._meta.concrete_fields)
_RECORD = (
    "pid", "slug", "kind", "title_vi", "title_en", "summary_vi", "summary_en", "area_id",
    "area_today_id", "address_vi", "address_en", "category_id", "confidence", "latitude",
    "longitude", "point_precision", "point_confidence", "place_sensitivity", "updated_at",
)  # fmt: skip


def public_rules(
    *,
    months: Mapping[str, Collection[int]] | None = None,
    areas: Collection[int] | None = None,
    records: Collection[int] | None = None,
    most: int = MOST,
) -> list[FestivalRule]:
    """Return the rules of records that everyone may see, whoever asks, record by record.

    ``months``: calendar → the months in which they begin; ``areas``: keys of areas that the
    record is written under or lies in today; ``records``: keys of records.
    """
    rows = FestivalRule.objects.filter(
        record__in=HeritageRecord.objects.visible_to(None).order_by().values("pk")
    )
    if months is not None:
        rows = rows.filter(_in_months(months))
    if areas is not None:
        rows = rows.filter(Q(record__area_id__in=areas) | Q(record__area_today_id__in=areas))
    if records is not None:
        rows = rows.filter(record_id__in=records)
    return list(_with_record(rows).order_by("record_id", "sort_order", "pk")[:most])


def _in_months(months: Mapping[str, Collection[int]]) -> Q:
    lunar = Q(calendar=RuleCalendar.LUNAR, month__in=months[RuleCalendar.LUNAR])
    return lunar | Q(calendar=RuleCalendar.SOLAR, month__in=months[RuleCalendar.SOLAR])


def _with_record(rows: QuerySet) -> QuerySet:
    wanted = (f"record__{name}" for name in _RECORD)
    return rows.select_related("record").only(*_OWN, *wanted)


@kept
def rules_on(day: date, area: str) -> list[FestivalRule]:
    """Return what stands in the calendar of an area (its slug; "" for all).

    Kept for ``day``: an embargo ends at midnight.
    """
    return public_rules(areas=areas_within(area) if area else None)


def area_called(slug: str) -> AreaUnit | None:
    """Return the area with this slug."""
    return next((area for area in authorities().areas.values() if area.slug == slug), None)


def areas_within(slug: str) -> set[int]:
    """Return the keys of the area called ``slug`` and of every area inside it."""
    areas = authorities().areas.values()
    found = {area.pk for area in areas if area.slug == slug}
    while more := {area.pk for area in areas if area.parent_id in found} - found:
        found |= more
    return found


def rule_of(row: FestivalRule) -> chronology.FestivalRule | None:
    """Return the rule as a value, None when it names a day that never is."""
    try:
        return row.rule
    except ValueError:
        return None
