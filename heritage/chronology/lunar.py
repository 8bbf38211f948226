"""The Vietnamese lunar calendar (âm lịch), computed at UTC+7, both ways.

Computed by `vnlunar`'s astronomical functions, never its table. For every day from 1968 to 2071
they agree, both ways, leap months and short months included, with an independent computation from
new moons and solar terms (PyEphem, in the tests): nothing had to be corrected there. Above it we
mend two things: dates before 15 October 1582, which it answers in the Julian calendar, and absent
dates, for which it answers None.

Before 1968 courts and offices used other tables and another meridian: a computed date may then
be a day off, and a leap month may stand elsewhere. Show such dates as recorded, with a caution.
"""

import datetime
from functools import lru_cache
from typing import NamedTuple

from vnlunar.core import convert_lunar_to_solar, convert_solar_to_lunar

UTC_OFFSET_HOURS = 7.0
# From this year on the calendar in force is the computed one.
CIVIL_SINCE = 1968
_GREGORIAN_SINCE = (1582, 10, 15)
_JULIAN_DAY_OF_DAY_ZERO = 1_721_425


class LunarDate(NamedTuple):
    """Day, month and year of the lunar calendar; `leap` for the second of a doubled month.

    The year is numbered as the Gregorian year in which it begins.
    """

    year: int
    month: int
    day: int
    leap: bool = False


class LunarDateError(ValueError):
    """There is no such lunar date: a 30th in a short month, a leap month that is absent."""


_solar_of = lru_cache(maxsize=4096)(convert_lunar_to_solar)
"""The moon's days are worked out from the astronomy anew; pages ask for the same few years."""
_lunar_of = lru_cache(maxsize=4096)(convert_solar_to_lunar)


def to_lunar(day: datetime.date) -> LunarDate:
    """Lunar date of a Gregorian day."""
    found = _lunar_of(day.day, day.month, day.year, UTC_OFFSET_HOURS)
    return LunarDate(found["year"], found["month"], found["day"], bool(found["leap"]))


def to_solar(lunar: LunarDate) -> datetime.date:
    """Gregorian day of a lunar date, year 1 to 9998; LunarDateError when there is none."""
    if not 1 <= lunar.year < datetime.MAXYEAR:
        raise LunarDateError(f"lunar year out of range: {lunar.year}")
    found = _solar_of(lunar.day, lunar.month, lunar.year, int(lunar.leap), UTC_OFFSET_HOURS)
    if found is None:
        leap = " leap" if lunar.leap else ""
        raise LunarDateError(
            f"no day {lunar.day} in{leap} lunar month {lunar.month} of {lunar.year}"
        )
    day, month, year = found
    if (year, month, day) < _GREGORIAN_SINCE:
        return _from_julian(year, month, day)
    return datetime.date(year, month, day)


def _from_julian(year: int, month: int, day: int) -> datetime.date:
    """The same day in the proleptic Gregorian calendar."""
    before_march = (14 - month) // 12
    years, months = year + 4800 - before_march, month + 12 * before_march - 3
    julian_day = day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32_083
    return datetime.date.fromordinal(julian_day - _JULIAN_DAY_OF_DAY_ZERO)


def lunar_month_length(year: int, month: int, *, leap: bool = False) -> int:
    """29 or 30; LunarDateError when the (leap) month does not exist."""
    to_solar(LunarDate(year, month, 1, leap))
    try:
        to_solar(LunarDate(year, month, 30, leap))
    except LunarDateError:
        return 29
    return 30


def leap_month(year: int) -> int | None:
    """Number of the month that is doubled in a lunar year, None in a common year."""
    for month in range(1, 13):
        try:
            to_solar(LunarDate(year, month, 1, leap=True))
        except LunarDateError:
            continue
        return month
    return None
