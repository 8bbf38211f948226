"""The lunar calendar at known days, its edges and its errors."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.chronology import (
    LunarDate,
    LunarDateError,
    leap_month,
    lunar_month_length,
    to_lunar,
    to_solar,
)
from tests.heritage.chronology.tables.tet import LEAP_MONTHS, TET

date = datetime.date


@pytest.mark.parametrize("text", TET)
def test_tet(text: str) -> None:
    day = date.fromisoformat(text)
    assert to_solar(LunarDate(day.year, 1, 1)) == day
    assert to_lunar(day) == LunarDate(day.year, 1, 1)
    eve = to_lunar(day - datetime.timedelta(days=1))
    assert (eve.year, eve.month, eve.leap) == (day.year - 1, 12, False)


def test_leap_months_as_printed() -> None:
    found = {year: leap_month(year) for year in range(1968, 2044)}
    assert {year: month for year, month in found.items() if month} == LEAP_MONTHS


@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        (LunarDate(2024, 3, 10), date(2024, 4, 18)),
        (LunarDate(2024, 5, 15), date(2024, 6, 20)),
        (LunarDate(2024, 8, 15), date(2024, 9, 17)),
        (LunarDate(2025, 5, 14), date(2025, 6, 9)),
        (LunarDate(2025, 6, 15), date(2025, 7, 9)),
        (LunarDate(2025, 6, 15, leap=True), date(2025, 8, 8)),
        (LunarDate(2023, 2, 1, leap=True), date(2023, 3, 22)),
        (LunarDate(2020, 4, 1, leap=True), date(2020, 5, 23)),
        (LunarDate(1984, 12, 30), date(1985, 1, 20)),
        (LunarDate(2033, 11, 1, leap=True), date(2033, 12, 22)),
        (LunarDate(2018, 3, 9), date(2018, 4, 24)),
        (LunarDate(2018, 5, 15), date(2018, 6, 28)),
    ],
)
def test_known_days(lunar: LunarDate, solar: date) -> None:
    assert to_solar(lunar) == solar
    assert to_lunar(solar) == lunar


@pytest.mark.parametrize(
    ("day", "chinese"),
    [
        (date(1969, 2, 16), "17 February"),
        (date(2007, 2, 17), "18 February"),
        (date(2030, 2, 2), "3 February"),
    ],
)
def test_tet_a_day_before_china(day: date, chinese: str) -> None:
    assert to_lunar(day)[1:] == (1, 1, False), chinese


def test_tet_a_month_before_china_in_1985() -> None:
    assert to_lunar(date(1985, 1, 21)) == LunarDate(1985, 1, 1)
    assert to_lunar(date(1985, 2, 20)) == LunarDate(1985, 2, 1)


@pytest.mark.parametrize("day", [date(2054, 5, 7), date(2062, 4, 9)])
def test_days_on_which_a_well_known_algorithm_answers_day_zero(day: date) -> None:
    lunar = to_lunar(day)
    assert 1 <= lunar.day <= 30
    assert to_solar(lunar) == day


@pytest.mark.parametrize(
    "lunar",
    [
        LunarDate(2024, 0, 1),
        LunarDate(2024, 13, 1),
        LunarDate(2024, 1, 0),
        LunarDate(2024, 1, 31),
        LunarDate(2024, 1, 30),
        LunarDate(2024, 4, 1, leap=True),
        LunarDate(2025, 5, 1, leap=True),
        LunarDate(0, 1, 1),
        LunarDate(-5, 1, 1),
        LunarDate(9999, 1, 1),
    ],
)
def test_absent_dates_are_refused(lunar: LunarDate) -> None:
    with pytest.raises(LunarDateError):
        to_solar(lunar)


def test_the_error_tells_the_date() -> None:
    with pytest.raises(LunarDateError, match="no day 30 in leap lunar month 6 of 2025"):
        to_solar(LunarDate(2025, 6, 30, leap=True))
    assert issubclass(LunarDateError, ValueError)


def test_month_lengths() -> None:
    assert lunar_month_length(2024, 1) == 29
    assert lunar_month_length(2024, 2) == 30
    assert lunar_month_length(2025, 6) == 30
    assert lunar_month_length(2025, 6, leap=True) == 29
    with pytest.raises(LunarDateError):
        lunar_month_length(2024, 6, leap=True)


def test_old_dates_are_gregorian() -> None:
    """Mồng 5 Tết Kỷ Dậu is 30 January 1789; no day is lost where the Julian calendar ended."""
    assert to_solar(LunarDate(1789, 1, 5)) == date(1789, 1, 30)
    assert to_lunar(to_solar(LunarDate(1010, 7, 1))) == LunarDate(1010, 7, 1)
    month = [to_solar(LunarDate(1582, 9, day)) for day in range(1, 30)]
    assert [(day - month[0]).days for day in month] == list(range(29))


@given(st.dates(min_value=date(1, 3, 1), max_value=date(2399, 12, 31)))
def test_there_and_back(day: date) -> None:
    lunar = to_lunar(day)
    assert to_solar(lunar) == day
    assert 1 <= lunar.month <= 12
    assert 1 <= lunar.day <= 30


@given(st.dates(min_value=date(1, 3, 1), max_value=date(2399, 12, 30)))
def test_the_next_day_is_the_next_lunar_day(day: date) -> None:
    today, tomorrow = to_lunar(day), to_lunar(day + datetime.timedelta(days=1))
    assert tomorrow.day == today.day + 1 or tomorrow.day == 1
    assert tomorrow >= today or tomorrow.leap or today.leap
