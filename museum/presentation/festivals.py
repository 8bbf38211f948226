"""Festival rules as days: in words, this year and next, and how long until then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heritage.chronology import Occurrence, next_occurrence, occurrences, to_lunar
from heritage.enums import RuleCalendar
from heritage.models import FestivalRule
from heritage.models.bilingual import active_language
from museum.presentation.cards import Card
from museum.presentation.dates import countdown, lunar_month_name, ordinal, solar_range


@dataclass(frozen=True, slots=True)
class Dated:
    """A festival of one year on the solar calendar."""

    year: int
    start: date
    end: date
    days: str
    under_way: bool


@dataclass(frozen=True, slots=True)
class FestivalLine:
    """A rule in words with its next days."""

    label: str
    of: Card | None
    rule: str
    cycle: str
    years: tuple[Dated, ...]
    next: Dated | None
    countdown: str


def festival_lines(
    rows: Iterable[tuple[Card | None, FestivalRule]], today: date | None = None
) -> list[FestivalLine]:
    """Return festivals with the days of this year and the next.

    A rule comes with the card of the record that it belongs to, None for the page's own.
    """
    day = today or timezone.localdate()
    return [_line(row, of, day) for of, row in rows]


def _line(row: FestivalRule, of: Card | None, today: date) -> FestivalLine:
    first = to_lunar(today).year if row.calendar == RuleCalendar.LUNAR else today.year
    dated = [
        _dated(found, today) for year in (first, first + 1) for found in occurrences(row.rule, year)
    ]
    coming = next_occurrence(row.rule, today)
    upcoming = _dated(coming, today) if coming else None
    return FestivalLine(
        label=str(row.label),
        of=of,
        rule=rule_text(row),
        cycle=_cycle(row),
        years=tuple(dated),
        next=upcoming,
        countdown=_("đang mở hội")
        if upcoming and upcoming.under_way
        else countdown((upcoming.start - today).days)
        if upcoming
        else "",
    )


def _dated(found: Occurrence, today: date) -> Dated:
    return Dated(
        year=found.first.year,
        start=found.first,
        end=found.last,
        days=solar_range(found.first, found.last),
        under_way=found.first <= today <= found.last,
    )


def rule_text(row: FestivalRule) -> str:
    """Return the rule in words: “14–16 tháng Năm âm lịch”."""
    lunar = row.calendar == RuleCalendar.LUNAR
    last_month = row.month_to or row.month
    if active_language() == "vi":
        days = _days(
            str(row.day_from), row.day_to, row.month, last_month, _month_vi(row, row.month)
        )
        month = _month_vi(row, last_month)
        return f"{days} {month} âm lịch" if lunar else f"{days} {month}"
    days = _days(
        ordinal(row.day_from),
        row.day_to and ordinal(row.day_to),
        row.month,
        last_month,
        f"of the {_month_en(row, row.month)}",
    )
    return f"{days} of the {_month_en(row, last_month)}"


def _days(first: str, last: object, month: int, last_month: int, first_month: str) -> str:
    if month != last_month:
        return f"{first} {first_month} – {last or first}"
    return f"{first}–{last}" if last and str(last) != first else first


def _month_vi(row: FestivalRule, month: int) -> str:
    return lunar_month_name(month) if row.calendar == RuleCalendar.LUNAR else f"tháng {month}"


def _month_en(row: FestivalRule, month: int) -> str:
    if row.calendar == RuleCalendar.LUNAR:
        return lunar_month_name(month)
    return f"{ordinal(month)} month"


def _cycle(row: FestivalRule) -> str:
    if row.every_years <= 1:
        return ""
    return ngettext("%(n)d năm một lần", "%(n)d năm một lần", row.every_years) % {
        "n": row.every_years
    }
