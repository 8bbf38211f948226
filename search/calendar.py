"""Day numbers, years and centuries: proleptic Gregorian, far beyond what `datetime` holds."""

from datetime import date
from functools import lru_cache

MOST_CENTURY = 100
"""Centuries reach from −100 to 100, as far as dates are written (9999 BC to AD 9999)."""
MAX_CENTURIES = 30
"""A span over more centuries says nothing about a century and gets no value."""


@lru_cache(maxsize=4_096)
def centuries(earliest: int | None, latest: int | None) -> tuple[int, ...]:
    """The centuries that a span of day numbers touches; negative ones are before Christ.

    A span with an open end is placed by its known end alone; there is no century 0.
    """
    ends = [day for day in (earliest, latest) if day is not None]
    if not ends:
        return ()
    first, last = _ordinal_century(min(ends)), _ordinal_century(max(ends))
    if last - first >= MAX_CENTURIES:
        return ()
    found = (place if place > 0 else place - 1 for place in range(first, last + 1))
    return tuple(century for century in found if abs(century) <= MOST_CENTURY)


def decades_of(century: int) -> range:
    """The decades that a century touches, by their first years: 1600, 1610 … 1700 of the 17th.

    Years are astronomical; the last decade begins with the last year of the century.
    """
    start = ((century if century > 0 else century + 1) - 1) * 100
    return range(start, start + 101, 10)


def days_of(first: int, last: int) -> tuple[int, int]:
    """The first and the last day of some astronomical years."""
    return first_day(first), first_day(last + 1) - 1


def year_of(day: int) -> int:
    """The astronomical year (1 BC = 0) of a signed day number."""
    cycles, rest = divmod(day - 1, 146_097)
    return date.fromordinal(rest + 1).year + 400 * cycles


def first_day(year: int) -> int:
    """The day number of 1 January of an astronomical year."""
    cycles, rest = divmod(year - 1, 400)
    return date(rest + 1, 1, 1).toordinal() + cycles * 146_097


def _ordinal_century(day: int) -> int:
    """Centuries in one row without a gap: 1 = the first AD, 0 = the first BC."""
    return (year_of(day) - 1) // 100 + 1
