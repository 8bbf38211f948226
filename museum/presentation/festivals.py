"""The festivals of a record as its page tells them: the rule, the next days, the years ahead."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.chronology import Occurrence, can_chi_year, next_occurrence, occurrences_between
from heritage.enums import RuleCalendar
from heritage.models import FestivalRule
from media.shown import Shown
from museum.presentation.calendar.months import YEARS_AHEAD
from museum.presentation.calendar.rules import rule_of
from museum.presentation.calendar.wording import cycle_text, leap_text, rule_text
from museum.presentation.dates import countdown, solar_range, weekdays
from museum.presentation.neighbours import Neighbour


@dataclass(frozen=True, slots=True)
class Dated(Shown):
    """A festival of one year on the solar calendar."""

    year: int
    lunar_year: str
    """The can-chi name of the year when the festival keeps the moon's calendar."""
    start: date
    end: date
    days: str
    weekday: str
    under_way: bool


@dataclass(frozen=True, slots=True)
class FestivalLine(Shown):
    """A rule in words with its next days."""

    label: str
    of: Neighbour | None
    rule: str
    cycle: str
    policy: str
    years: tuple[Dated, ...]
    next: Dated | None
    countdown: str


def festival_lines(
    rows: Iterable[tuple[Neighbour | None, FestivalRule]], today: date | None = None
) -> list[FestivalLine]:
    """Return festivals with their days from today to the end of the fifth year ahead.

    A rule comes with the record that it belongs to, None for the page's own.
    """
    day = today or timezone.localdate()
    return [_line(row, of, day) for of, row in rows]


def _line(row: FestivalRule, of: Neighbour | None, today: date) -> FestivalLine:
    rule = rule_of(row)
    until = date(today.year + YEARS_AHEAD, 12, 31)
    coming = next_occurrence(rule, today) if rule else None
    upcoming = _dated(row, coming, today) if coming else None
    return FestivalLine(
        label=str(row.label),
        of=of,
        rule=rule_text(row),
        cycle=cycle_text(row),
        policy=leap_text(row),
        years=tuple(_dated(row, found, today) for found in occurrences_between(rule, today, until))
        if rule
        else (),
        next=upcoming,
        countdown=_("đang mở hội")
        if upcoming and upcoming.under_way
        else countdown((upcoming.start - today).days)
        if upcoming
        else "",
    )


def _dated(row: FestivalRule, found: Occurrence, today: date) -> Dated:
    return Dated(
        year=found.first.year,
        lunar_year=can_chi_year(found.year) if row.calendar == RuleCalendar.LUNAR else "",
        start=found.first,
        end=found.last,
        days=solar_range(found.first, found.last),
        weekday=weekdays(found.first, found.last),
        under_way=found.first <= today <= found.last,
    )
