"""Festival rules → solar dates."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from heritage.chronology.days import month_length
from heritage.chronology.festivals.rules import FestivalRule, LeapPolicy, RuleCalendar
from heritage.chronology.lunar import (
    LunarDate,
    leap_month,
    lunar_month_length,
    to_lunar,
    to_solar,
)

_KEPT = 1024
"""Answers kept: one day's for every rule of a district, in calendar, pages and cards."""


@dataclass(frozen=True)
class Occurrence:
    """A festival held once: its first and last solar day, and the year of its own calendar.

    `leap`: held in the leap month. `lunar_first` and `lunar_last` are the same days by the lunar
    calendar, as kept (the 29th where the month has no 30th).
    """

    rule: FestivalRule
    year: int
    first: datetime.date
    last: datetime.date
    leap: bool = False

    def covers(self, day: datetime.date) -> bool:
        """Whether it is under way on a day."""
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1

    @property
    def lunar_first(self) -> LunarDate:
        """The first day by the lunar calendar."""
        return to_lunar(self.first)

    @property
    def lunar_last(self) -> LunarDate:
        """The last day by the lunar calendar."""
        return to_lunar(self.last)


def occurrences(rule: FestivalRule, year: int) -> tuple[Occurrence, ...]:
    """The times it begins in a year of its own calendar, in order: none, one, or two when the
    month is doubled and both are kept.
    """
    if not rule.held_in(year):
        return ()
    if rule.calendar is RuleCalendar.SOLAR:
        return (_solar(rule, year),)
    doubled = rule.leap_policy is not LeapPolicy.REGULAR and leap_month(year) == rule.month
    if not doubled:
        return (_lunar(rule, year, leap=False),)
    both = rule.leap_policy is LeapPolicy.BOTH
    return tuple(_lunar(rule, year, leap=leap) for leap in ((False, True) if both else (True,)))


def _solar(rule: FestivalRule, year: int) -> Occurrence:
    last_year = year + (rule.last_month < rule.month)
    return Occurrence(
        rule,
        year,
        _solar_day(year, rule.month, rule.day_from),
        _solar_day(last_year, rule.last_month, rule.day_to),
    )


def _solar_day(year: int, month: int, day: int) -> datetime.date:
    return datetime.date(year, month, min(day, month_length(year, month)))


def _lunar(rule: FestivalRule, year: int, *, leap: bool) -> Occurrence:
    last_year = year + (rule.last_month < rule.month)
    last_leap = leap and rule.last_month == rule.month
    return Occurrence(
        rule,
        year,
        _lunar_day(year, rule.month, rule.day_from, leap=leap),
        _lunar_day(last_year, rule.last_month, rule.day_to, leap=last_leap),
        leap,
    )


def _lunar_day(year: int, month: int, day: int, *, leap: bool) -> datetime.date:
    kept = min(day, lunar_month_length(year, month, leap=leap))
    return to_solar(LunarDate(year, month, kept, leap))


def _from_year(rule: FestivalRule, day: datetime.date) -> int:
    """The first year of the rule's calendar that may still be under way on a day."""
    year = to_lunar(day).year if rule.calendar is RuleCalendar.LUNAR else day.year
    return year - 1


def _coming(rule: FestivalRule, today: datetime.date) -> Iterator[Occurrence]:
    first = _from_year(rule, today)
    # A festival may end in the year after; beyond 9998 there is no date to give.
    for year in range(first, min(first + rule.every_years + 3, datetime.MAXYEAR - 1)):
        yield from (held for held in occurrences(rule, year) if held.last >= today)


@lru_cache(maxsize=_KEPT)
def next_occurrence(rule: FestivalRule, today: datetime.date) -> Occurrence | None:
    """The one under way on `today`, else the next to come; None when no year is known."""
    return min(_coming(rule, today), key=lambda held: held.first, default=None)


def under_way(rule: FestivalRule, day: datetime.date) -> Occurrence | None:
    """The occurrence that covers a day, if any."""
    held = next_occurrence(rule, day)
    return held if held is not None and held.covers(day) else None


@lru_cache(maxsize=_KEPT)
def occurrences_between(
    rule: FestivalRule, first: datetime.date, last: datetime.date
) -> tuple[Occurrence, ...]:
    """Every occurrence that touches the days from `first` to `last`, in order."""
    held = (
        each
        for year in range(_from_year(rule, first), last.year + 1)
        for each in occurrences(rule, year)
    )
    return tuple(each for each in held if each.last >= first and each.first <= last)
