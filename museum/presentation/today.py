"""Today in the village calendar: the lunar date with its names, festivals now and next."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from heritage.access import Viewer
from heritage.chronology import (
    Occurrence,
    can_chi_day,
    can_chi_month,
    can_chi_year,
    next_occurrence,
    to_lunar,
)
from heritage.enums import RuleCalendar
from heritage.models import FestivalRule, HeritageRecord
from heritage.models.bilingual import LocalText, active_language, local_text
from museum.presentation.authorities import authorities
from museum.presentation.dates import countdown, lunar_text, solar_range
from museum.presentation.festivals import rule_text
from museum.presentation.kept import kept

NEXT = 3
MOST_UNDER_WAY = 6
_LOOK_AHEAD = 100
"""Days whose months are asked for first; only when they hold too little, the whole year."""
_MOST_RULES = 400


@dataclass(frozen=True, slots=True)
class Occasion:
    """A festival that is on or coming."""

    title: LocalText
    label: LocalText
    """Which of the record's occasions this is: “Lễ Xuân tế”; empty for its one festival."""
    url: str
    rule: str
    days: str
    area: str
    left: int
    countdown: str


@dataclass(frozen=True, slots=True)
class Today:
    """The leaf of the calendar and what it announces."""

    day: date
    month: str
    weekday: str
    lunar: str
    year_name: str
    month_name: str
    day_name: str
    under_way: tuple[Occasion, ...]
    coming: tuple[Occasion, ...]


def today_in_the_villages(day: date, user: Viewer) -> Today:
    """Return today's leaf. Festivals are those of public records, whoever asks."""
    lunar = to_lunar(day)
    under_way, coming = _occasions(day, active_language())
    return Today(
        day=day,
        month=_("Tháng %(month)d năm %(year)d") % {"month": day.month, "year": day.year}
        if active_language() == "vi"
        else f"{day:%B} {day.year}",
        weekday=_weekday(day),
        lunar=lunar_text(lunar),
        year_name=_("năm %(name)s") % {"name": can_chi_year(lunar.year)},
        month_name=_("tháng %(name)s") % {"name": can_chi_month(lunar.year, lunar.month)},
        day_name=_("ngày %(name)s") % {"name": can_chi_day(day)},
        under_way=under_way,
        coming=coming,
    )


_WEEKDAYS_VI = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
"""Django's own Vietnamese writes “Thứ 3”."""


def _weekday(day: date) -> str:
    vietnamese = active_language() == "vi"
    return _WEEKDAYS_VI[day.weekday()] if vietnamese else date_format(day, "l")


@kept
def _occasions(day: date, language: str) -> tuple[tuple[Occasion, ...], tuple[Occasion, ...]]:
    """Festivals on and next; ``language`` only tells the kept answers apart."""
    found = _dated(_rules(_months(day)), day)
    if sum(occurrence.first > day for _rule, occurrence in found) < NEXT:
        found = _dated(_rules(None), day)
    found.sort(key=lambda pair: pair[1].first)
    on = [pair for pair in found if pair[1].first <= day]
    ahead = [pair for pair in found if pair[1].first > day]
    return (
        tuple(_occasion(*pair, day) for pair in on[:MOST_UNDER_WAY]),
        tuple(_occasion(*pair, day) for pair in ahead[:NEXT]),
    )


def _months(day: date) -> dict[str, set[int]]:
    """The months of both calendars from a month ago to some three months ahead."""
    days = [day + timedelta(days=offset) for offset in range(-35, _LOOK_AHEAD, 5)]
    return {
        RuleCalendar.LUNAR: {to_lunar(each).month for each in days},
        RuleCalendar.SOLAR: {each.month for each in days},
    }


def _rules(months: dict[str, set[int]] | None) -> list[FestivalRule]:
    rows = FestivalRule.objects.filter(
        record__in=HeritageRecord.objects.visible_to(None).order_by().values("pk")
    )
    if months is not None:
        lunar = rows.filter(calendar="lunar", month__in=months["lunar"])
        rows = lunar | rows.filter(calendar="solar", month__in=months["solar"])
    columns = ("slug", "kind", "title_vi", "title_en", "area_id")
    wanted = [f"record__{name}" for name in columns]
    return list(rows.select_related("record").only(*_OWN, *wanted).order_by("pk")[:_MOST_RULES])


_OWN = tuple(field.attname for field in FestivalRule._meta.concrete_fields)


def _dated(rules: list[FestivalRule], day: date) -> list[tuple[FestivalRule, Occurrence]]:
    found: dict[int, tuple[FestivalRule, Occurrence]] = {}
    for rule in rules:
        occurrence = next_occurrence(rule.rule, day)
        known = found.get(rule.record_id)
        if occurrence and (known is None or occurrence.first < known[1].first):
            found[rule.record_id] = (rule, occurrence)
    return list(found.values())


def _occasion(row: FestivalRule, occurrence: Occurrence, day: date) -> Occasion:
    area = authorities().areas.get(row.record.area_id or 0)
    left = (occurrence.first - day).days
    return Occasion(
        title=local_text(row.record, "title"),
        label=local_text(row, "label"),
        url=row.record.get_absolute_url(),
        rule=rule_text(row),
        days=solar_range(occurrence.first, occurrence.last),
        area=str(area.name) if area else "",
        left=left,
        countdown=countdown(left),
    )
