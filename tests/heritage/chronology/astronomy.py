"""The Vietnamese calendar worked out a second time, from PyEphem's new moons and solar terms.

Shares nothing with what is tested: the months are counted from the month of the winter solstice,
and the leap month is the first without a principal term in a year of thirteen months.
"""

import bisect
import datetime
import math
from collections.abc import Iterator
from functools import cache

import ephem

FIRST_YEAR, LAST_YEAR = 1968, 2071
# PyEphem counts days from noon of 31 December 1899, universal time.
_EPOCH = datetime.date(1899, 12, 31).toordinal()
_HALF_DAY, _UTC_PLUS_7 = 0.5, 7 / 24
_WINTER_SOLSTICE_TERM = 9

# First day (ordinal), length, year, month, leap.
LunarMonthRow = tuple[int, int, int, int, bool]


def civil_day(moment: ephem.Date) -> int:
    """Ordinal of the civil day at UTC+7 that holds a moment."""
    return math.floor(float(moment) + _HALF_DAY + _UTC_PLUS_7) + _EPOCH


def new_moons() -> list[int]:
    """Days of all new moons around the years in question."""
    found = []
    moment, end = ephem.Date(f"{FIRST_YEAR - 2}/11/1"), ephem.Date(f"{LAST_YEAR + 2}/1/15")
    while moment < end:
        moment = ephem.next_new_moon(moment)
        found.append(civil_day(moment))
        moment = ephem.Date(moment + 1)
    return found


def sector(day: int) -> int:
    """In which twelfth of the ecliptic (0 from the spring equinox) the sun is as a day begins."""
    moment = ephem.Date(day - _EPOCH - _HALF_DAY - _UTC_PLUS_7)
    sun = ephem.Sun(moment)
    return int(math.degrees(float(ephem.Ecliptic(sun, epoch=moment).lon)) // 30)


def winter_solstice(year: int) -> int:
    """Civil day of the winter solstice."""
    return civil_day(ephem.next_solstice(ephem.Date(f"{year}/11/1")))


@cache
def lunar_months() -> tuple[LunarMonthRow, ...]:
    """Every lunar month from the eleventh of 1966 on, to the tenth of 2072 at least."""
    moons = new_moons()
    sectors = [sector(day) for day in moons]
    eleventh = {
        year: bisect.bisect_right(moons, winter_solstice(year)) - 1
        for year in range(FIRST_YEAR - 1, LAST_YEAR + 2)
    }
    return tuple(
        row
        for year in range(FIRST_YEAR - 1, LAST_YEAR + 1)
        for row in _year(moons, sectors, year, eleventh[year], eleventh[year + 1])
    )


def _year(
    moons: list[int], sectors: list[int], year: int, first: int, last: int
) -> Iterator[LunarMonthRow]:
    """The months from the eleventh of one year up to the eleventh of the next."""
    leap = None
    if last - first == 13:
        leap = next(i for i in range(first + 1, last) if sectors[i] == sectors[i + 1])
    number = 10
    for i in range(first, last):
        number += i != leap
        carry, month = divmod(number - 1, 12)
        yield moons[i], moons[i + 1] - moons[i], year + carry, month + 1, i == leap
