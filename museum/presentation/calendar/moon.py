"""The days of the moon that every house keeps: mùng một, rằm and Tết, the next of each."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from heritage.chronology import LunarDate, can_chi_year, to_lunar, to_solar
from museum.presentation.dates import countdown, day_text, lunar_month_name, weekday

_FIRST, _FULL = 1, 15
_LONGEST_MONTH = 30


@dataclass(frozen=True, slots=True)
class MoonDay:
    """A day of the moon to come, today's among them."""

    name: str
    day: date
    days: str
    """The solar day with its weekday, in words."""
    countdown: str


def moon_days(today: date) -> list[MoonDay]:
    """Return the next mùng một, the next rằm and the next Tết, in the order they come."""
    found = [
        _told(_("mùng Một %(month)s"), _next(today, _FIRST), today),
        _told(_("rằm %(month)s"), _next(today, _FULL), today),
        _tet(today),
    ]
    # In the twelfth month the next first of a month is Tết itself, told once.
    days = {each.day: each for each in found}
    return sorted(days.values(), key=lambda each: each.day)


def _next(today: date, wanted: int) -> date:
    days = (today + timedelta(days=ahead) for ahead in range(_LONGEST_MONTH + 1))
    return next(day for day in days if to_lunar(day).day == wanted)


def _told(name: str, day: date, today: date) -> MoonDay:
    lunar = to_lunar(day)
    month = lunar_month_name(lunar.month)
    if lunar.leap:
        month = _("%(month)s nhuận") % {"month": month}
    return _moon_day(name % {"month": month}, day, today)


def _tet(today: date) -> MoonDay:
    year = to_lunar(today).year
    day = to_solar(LunarDate(year, 1, 1))
    if day < today:
        year, day = year + 1, to_solar(LunarDate(year + 1, 1, 1))
    return _moon_day(_("Tết %(year)s") % {"year": can_chi_year(year)}, day, today)


def _moon_day(name: str, day: date, today: date) -> MoonDay:
    days = f"{weekday(day)}, {day_text(day)}"
    return MoonDay(name, day, days, countdown((day - today).days))
