"""The lunar calendar against an independent astronomical computation, every day of 1968–2071."""

import datetime

import pytest

from heritage.chronology import (
    LunarDate,
    LunarDateError,
    leap_month,
    lunar_month_length,
    to_lunar,
    to_solar,
)
from tests.heritage.chronology.astronomy import FIRST_YEAR, LAST_YEAR, lunar_months


def days_of_months() -> list[tuple[datetime.date, LunarDate]]:
    """Every day of the years in question with its lunar date, by the second computation."""
    return [
        (day, LunarDate(year, month, number + 1, leap))
        for start, length, year, month, leap in lunar_months()
        for number in range(length)
        if FIRST_YEAR <= (day := datetime.date.fromordinal(start + number)).year <= LAST_YEAR
    ]


def test_the_second_computation_covers_every_day() -> None:
    days = [day for day, _ in days_of_months()]
    first, last = datetime.date(FIRST_YEAR, 1, 1), datetime.date(LAST_YEAR, 12, 31)
    assert days[0] == first
    assert days[-1] == last
    assert len(days) == (last - first).days + 1


def test_every_day_to_lunar() -> None:
    wrong = [(day, lunar) for day, lunar in days_of_months() if to_lunar(day) != lunar]
    assert wrong == []


def test_every_day_to_solar() -> None:
    wrong = [(day, lunar) for day, lunar in days_of_months() if to_solar(lunar) != day]
    assert wrong == []


def test_every_month_has_29_or_30_days() -> None:
    for _, length, year, month, leap in lunar_months():
        if FIRST_YEAR <= year <= LAST_YEAR:
            assert lunar_month_length(year, month, leap=leap) == length


def test_missing_thirtieths_are_refused() -> None:
    short = [row for row in lunar_months() if row[1] == 29 and FIRST_YEAR <= row[2] <= LAST_YEAR]
    assert len(short) > 600
    for _, _, year, month, leap in short:
        with pytest.raises(LunarDateError):
            to_solar(LunarDate(year, month, 30, leap))


def test_leap_months() -> None:
    found = {year: month for _, _, year, month, leap in lunar_months() if leap}
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        assert leap_month(year) == found.get(year), year


def test_absent_leap_months_are_refused() -> None:
    doubled = {(year, month) for _, _, year, month, leap in lunar_months() if leap}
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for month in range(1, 13):
            if (year, month) not in doubled:
                with pytest.raises(LunarDateError):
                    to_solar(LunarDate(year, month, 1, leap=True))
