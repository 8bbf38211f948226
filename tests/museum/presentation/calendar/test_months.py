"""Months of both calendars, leap months included, and how they are called."""

from datetime import date
from itertools import pairwise

import pytest
from django.utils.translation import override

from heritage.chronology import RuleCalendar
from museum.presentation.calendar.months import (
    beside,
    lunar_month,
    month_of,
    months_of_year,
    solar_month,
    years_around,
)

LUNAR, SOLAR = RuleCalendar.LUNAR, RuleCalendar.SOLAR


def test_a_solar_month_has_its_days() -> None:
    february = solar_month(2028, 2)
    assert (february.first, february.last) == (date(2028, 2, 1), date(2028, 2, 29))
    assert february.key == "2028-02"
    assert solar_month(2026, 12).last == date(2026, 12, 31)


def test_a_lunar_month_is_a_stretch_of_solar_days() -> None:
    """Tết of Bính Ngọ is 17 February 2026."""
    first = lunar_month(2026, 1)
    assert (first.first, first.last) == (date(2026, 2, 17), date(2026, 3, 18))


def test_2025_doubled_its_sixth_month() -> None:
    months = months_of_year(LUNAR, 2025)
    assert [month.key for month in months][5:7] == ["2025-06", "2025-06n"]
    assert len(months) == 13
    assert months[6].title == "Tháng Sáu nhuận năm Ất Tỵ"
    assert months[6].first == date(2025, 7, 25)


@pytest.mark.parametrize("calendar", RuleCalendar)
def test_months_follow_each_other_without_a_gap(calendar: RuleCalendar) -> None:
    years = (2025, 2026, 2027, 2028)
    months = [month for year in years for month in months_of_year(calendar, year)]
    for earlier, later in pairwise(months):
        assert (later.first - earlier.last).days == 1
        assert beside(earlier, 1) == later
        assert beside(later, -1) == earlier


@pytest.mark.parametrize(
    ("calendar", "day", "key"),
    [
        (SOLAR, date(2026, 12, 31), "2026-12"),
        (LUNAR, date(2026, 2, 16), "2025-12"),
        (LUNAR, date(2026, 2, 17), "2026-01"),
        (LUNAR, date(2025, 8, 1), "2025-06n"),
    ],
)
def test_the_month_that_holds_a_day(calendar: RuleCalendar, day: date, key: str) -> None:
    assert month_of(calendar, day).key == key


def test_the_calendar_reaches_from_last_year_to_five_years_ahead() -> None:
    day = date(2026, 2, 10)
    assert list(years_around(SOLAR, day)) == [2025, 2026, 2027, 2028, 2029, 2030, 2031]
    assert years_around(LUNAR, day)[0] == 2024, "the lunar year is still 2025"


@pytest.mark.parametrize(
    ("language", "solar", "lunar"),
    [
        ("vi", "Tháng 3 năm 2026", "Tháng Giêng năm Bính Ngọ"),
        ("en", "March 2026", "1st lunar month, Bính Ngọ year"),
    ],
)
def test_months_are_called_as_people_call_them(language: str, solar: str, lunar: str) -> None:
    with override(language):
        assert solar_month(2026, 3).title == solar
        assert lunar_month(2026, 1).title == lunar


def test_a_month_knows_itself_by_the_other_calendar() -> None:
    assert solar_month(2026, 3).by_the_other == "tháng Giêng – tháng Hai năm Bính Ngọ"
    assert lunar_month(2026, 1).by_the_other == "17/2 – 18/3/2026"


def test_months_in_a_row_have_short_names() -> None:
    months = (solar_month(2026, 3), lunar_month(2025, 6, leap=True), lunar_month(2026, 12))
    assert [month.short for month in months] == ["tháng 3", "Sáu nhuận", "Chạp"]
    with override("en"):
        assert [month.short for month in months] == ["March", "leap 6th", "12th"]
