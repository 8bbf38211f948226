"""Months of both calendars as stretches of solar days, and the years that can be turned to."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from heritage.chronology import (
    LunarDate,
    RuleCalendar,
    can_chi_year,
    leap_month,
    lunar_month_length,
    to_lunar,
    to_solar,
)
from heritage.models.bilingual import active_language
from museum.presentation.dates import lunar_month_name, ordinal, solar_range

YEARS_BACK = 1
YEARS_AHEAD = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the solar or the lunar calendar; ``leap`` for the second of a doubled one."""

    calendar: RuleCalendar
    year: int
    month: int
    leap: bool
    first: date
    last: date

    @property
    def key(self) -> str:
        """How an address names it: 2026-03; a leap month ends in n (nhuận)."""
        return f"{self.year:04}-{self.month:02}{'n' if self.leap else ''}"

    @property
    def lunar(self) -> bool:
        """Whether it is a moon's month."""
        return self.calendar is RuleCalendar.LUNAR

    @property
    def name(self) -> str:
        """The month without its year: “tháng 3”, “tháng Giêng”, “March”."""
        if self.lunar:
            return _leap_name(lunar_month_name(self.month), self.leap)
        return f"tháng {self.month}" if active_language() == "vi" else f"{self.first:%B}"

    @property
    def short(self) -> str:
        """The month among its neighbours: “tháng 3”, “Giêng”, “1st”."""
        if not self.lunar:
            return self.name
        name = ordinal(self.month)
        if active_language() == "vi":
            name = lunar_month_name(self.month).removeprefix("tháng ")
        return _leap_name(name, self.leap)

    @property
    def title(self) -> str:
        """The month with its year, as a heading."""
        name = f"{self.name[0].upper()}{self.name[1:]}"
        year = can_chi_year(self.year) if self.lunar else str(self.year)
        if active_language() == "vi":
            return f"{name} năm {year}"
        return f"{name}, {year} year" if self.lunar else f"{name} {year}"

    @property
    def by_the_other(self) -> str:
        """The same days by the other calendar."""
        if self.lunar:
            return solar_range(self.first, self.last)
        ends = (to_lunar(self.first), to_lunar(self.last))
        names = dict.fromkeys(_leap_name(lunar_month_name(m.month), m.leap) for m in ends)
        year = can_chi_year(ends[-1].year)
        return _("%(months)s năm %(year)s") % {"months": " – ".join(names), "year": year}


def _leap_name(name: str, leap: bool) -> str:
    if not leap:
        return name
    return f"{name} nhuận" if active_language() == "vi" else f"leap {name}"


def solar_month(year: int, month: int) -> Month:
    """Return a solar month; ValueError when there is none."""
    first = date(year, month, 1)
    following = (first + 31 * _DAY).replace(day=1)
    return Month(RuleCalendar.SOLAR, year, month, False, first, following - _DAY)


def lunar_month(year: int, month: int, *, leap: bool = False) -> Month:
    """Return a lunar month; ValueError when there is none."""
    first = to_solar(LunarDate(year, month, 1, leap))
    length = lunar_month_length(year, month, leap=leap)
    return Month(RuleCalendar.LUNAR, year, month, leap, first, first + (length - 1) * _DAY)


def month_of(calendar: RuleCalendar, day: date) -> Month:
    """Return the month that holds ``day``."""
    if calendar is RuleCalendar.SOLAR:
        return solar_month(day.year, day.month)
    lunar = to_lunar(day)
    return lunar_month(lunar.year, lunar.month, leap=lunar.leap)


def months_of_year(calendar: RuleCalendar, year: int) -> list[Month]:
    """Return the twelve or thirteen months of a year, in order."""
    if calendar is RuleCalendar.SOLAR:
        return [solar_month(year, month) for month in range(1, 13)]
    doubled = leap_month(year)
    return [
        lunar_month(year, month, leap=leap)
        for month in range(1, 13)
        for leap in ((False, True) if month == doubled else (False,))
    ]


def beside(month: Month, step: int) -> Month:
    """Return the month before (-1) or after (1)."""
    return month_of(month.calendar, month.last + _DAY if step > 0 else month.first - _DAY)


def years_around(calendar: RuleCalendar, today: date) -> range:
    """Return the years that the calendar can be turned to: the last one to five ahead."""
    year = to_lunar(today).year if calendar is RuleCalendar.LUNAR else today.year
    return range(year - YEARS_BACK, year + YEARS_AHEAD + 1)
