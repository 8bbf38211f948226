"""Day numbers: signed integers that count days in the proleptic Gregorian calendar.

Day 1 is 1 January of year 1, as in `datetime.date.toordinal`; earlier days go on below it.
Years are astronomical: 1 TCN is year 0, 207 TCN is year -206.
"""

import calendar
import datetime

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097


def month_length(year: int, month: int) -> int:
    """Days in a Gregorian month of any astronomical year."""
    return calendar.monthrange(year % _CYCLE_YEARS + _CYCLE_YEARS, month)[1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Day number of a Gregorian date in any year; ValueError when there is no such date."""
    cycles = -((1 - year) // _CYCLE_YEARS) - 1
    return datetime.date(year - cycles * _CYCLE_YEARS, month, day).toordinal() + (
        cycles * _CYCLE_DAYS
    )


def date_of(number: int) -> tuple[int, int, int]:
    """(astronomical year, month, day) of a day number: the inverse of `day_number`."""
    cycles, rest = divmod(number - 1, _CYCLE_DAYS)
    found = datetime.date.fromordinal(rest + 1)
    return found.year + cycles * _CYCLE_YEARS, found.month, found.day


def year_of(number: int) -> int:
    """Astronomical year in which a day number lies."""
    return date_of(number)[0]


def year_bounds(first: int, last: int) -> tuple[int, int]:
    """Day numbers of 1 January of `first` and 31 December of `last`."""
    return day_number(first), day_number(last, 12, 31)


def month_bounds(year: int, month: int) -> tuple[int, int]:
    """Day numbers of the first and last day of a month."""
    return day_number(year, month), day_number(year, month, month_length(year, month))
