"""Day numbers: the proleptic Gregorian calendar in both directions."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.chronology import date_of, day_number, year_of
from heritage.chronology.days import month_bounds, month_length, year_bounds


@pytest.mark.parametrize(
    ("year", "month", "day", "number"),
    [
        (1, 1, 1, 1),
        (0, 12, 31, 0),
        (0, 1, 1, -365),
        (-1, 12, 31, -366),
        (1970, 1, 1, 719163),
        (2000, 2, 29, 730179),
        (-206, 1, 1, -75604),
        (-400, 2, 29, -146403),
    ],
)
def test_known_numbers(year: int, month: int, day: int, number: int) -> None:
    assert day_number(year, month, day) == number
    assert date_of(number) == (year, month, day)
    assert year_of(number) == year


@given(st.dates())
def test_agrees_with_the_standard_library(day: datetime.date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert date_of(day.toordinal()) == (day.year, day.month, day.day)


@given(st.integers(-40_000_000, 40_000_000))
def test_there_and_back(number: int) -> None:
    assert day_number(*date_of(number)) == number


@given(st.integers(-40_000_000, 40_000_000))
def test_days_follow_each_other(number: int) -> None:
    assert date_of(number) < date_of(number + 1)


@pytest.mark.parametrize(
    ("year", "month", "days"),
    [(2000, 2, 29), (1900, 2, 28), (0, 2, 29), (-4, 2, 29), (-100, 2, 28), (1990, 4, 30)],
)
def test_month_lengths(year: int, month: int, days: int) -> None:
    assert month_length(year, month) == days
    first, last = month_bounds(year, month)
    assert last - first + 1 == days


@pytest.mark.parametrize(("year", "days"), [(2000, 366), (1900, 365), (0, 366), (-1, 365)])
def test_year_lengths(year: int, days: int) -> None:
    first, last = year_bounds(year, year)
    assert last - first + 1 == days


def test_years_join() -> None:
    for year in range(-500, 500):
        assert year_bounds(year, year)[1] + 1 == year_bounds(year + 1, year + 1)[0]


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1990, 2, 29), (1990, 13, 1), (0, 4, 31), (-100, 2, 29)]
)
def test_no_such_date(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match=r"day|month"):
        day_number(year, month, day)
