"""Day numbers, years, centuries."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.calendar import centuries, days_of, decades_of, first_day, year_of


@given(st.dates())
def test_years_of_the_calendar(day: date) -> None:
    assert year_of(day.toordinal()) == day.year


@given(st.integers(-20_000, 20_000))
def test_first_days(year: int) -> None:
    day = first_day(year)
    assert year_of(day) == year
    assert year_of(day - 1) == year - 1


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        (None, None, []),
        (first_day(1600), first_day(1601), [16, 17]),
        (first_day(1632), first_day(1676), [17]),
        (first_day(1700), first_day(1701) - 1, [17]),
        (first_day(1701), None, [18]),
        (None, first_day(1945), [20]),
        (first_day(-206), first_day(-206), [-3]),
        (first_day(0), first_day(1), [-1, 1]),
        (first_day(-99), first_day(0), [-1]),
        (first_day(-100), first_day(-100), [-2]),
        (first_day(-2878), first_day(900), []),
        (first_day(-9998), first_day(-9998), [-100]),
        (first_day(-20_000), first_day(-20_000), []),
        (first_day(9_990), first_day(10_200), [100]),
    ],
)
def test_centuries(earliest: int | None, latest: int | None, expected: list[int]) -> None:
    assert list(centuries(earliest, latest)) == expected


@pytest.mark.parametrize(
    ("century", "first", "last"), [(17, 1600, 1700), (1, 0, 100), (-1, -100, 0), (-3, -300, -200)]
)
def test_decades_of_a_century(century: int, first: int, last: int) -> None:
    decades = decades_of(century)
    assert (decades[0], decades[-1]) == (first, last)
    touched = {each for decade in decades for each in centuries(*days_of(decade, decade + 9))}
    assert century in touched


def test_days_of_years() -> None:
    assert days_of(1, 1) == (1, 365)
    assert days_of(0, 0) == (-365, 0)
