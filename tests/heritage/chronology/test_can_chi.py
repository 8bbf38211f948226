"""Names of years, months, days and hours in the cycle of sixty."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.chronology import can_chi_day, can_chi_hour, can_chi_month, can_chi_year
from heritage.chronology.can_chi import (
    CAN,
    CHI,
    can_chi_name,
    can_chi_position,
    year_position,
)

date = datetime.date


@pytest.mark.parametrize(
    ("year", "name"),
    [
        (4, "Giáp Tý"),
        (40, "Canh Tý"),
        (938, "Mậu Tuất"),
        (1010, "Canh Tuất"),
        (1288, "Mậu Tý"),
        (1428, "Mậu Thân"),
        (1527, "Đinh Hợi"),
        (1635, "Ất Hợi"),
        (1703, "Quý Mùi"),
        (1706, "Bính Tuất"),
        (1718, "Mậu Tuất"),
        (1778, "Mậu Tuất"),
        (1789, "Kỷ Dậu"),
        (1802, "Nhâm Tuất"),
        (1885, "Ất Dậu"),
        (1900, "Canh Tý"),
        (1911, "Tân Hợi"),
        (1945, "Ất Dậu"),
        (1954, "Giáp Ngọ"),
        (1968, "Mậu Thân"),
        (1975, "Ất Mão"),
        (1984, "Giáp Tý"),
        (2000, "Canh Thìn"),
        (2024, "Giáp Thìn"),
        (2025, "Ất Tỵ"),
        (2026, "Bính Ngọ"),
        (2043, "Quý Hợi"),
    ],
)
def test_years(year: int, name: str) -> None:
    assert can_chi_year(year) == name
    assert can_chi_year(year + 60) == name


@pytest.mark.parametrize(
    ("year", "month", "name"),
    [
        (1984, 1, "Bính Dần"),
        (2024, 1, "Bính Dần"),
        (2024, 11, "Bính Tý"),
        (2025, 1, "Mậu Dần"),
        (2025, 6, "Quý Mùi"),
        (2026, 1, "Canh Dần"),
        (2023, 12, "Ất Sửu"),
    ],
)
def test_months(year: int, month: int, name: str) -> None:
    assert can_chi_month(year, month) == name


@pytest.mark.parametrize("month", [0, 13, -1])
def test_no_such_month(month: int) -> None:
    with pytest.raises(ValueError, match="month"):
        can_chi_month(2024, month)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2000, 1, 1), "Mậu Ngọ"),
        (date(2024, 2, 10), "Giáp Thìn"),
        (date(2025, 1, 29), "Mậu Tuất"),
        (date(1900, 1, 31), "Giáp Thìn"),
        (date(1945, 9, 2), "Giáp Tuất"),
    ],
)
def test_days(day: date, name: str) -> None:
    assert can_chi_day(day) == name


@pytest.mark.parametrize(
    ("hour", "name"),
    [
        (0, "Giáp Tý"),
        (1, "Ất Sửu"),
        (2, "Ất Sửu"),
        (3, "Bính Dần"),
        (11, "Canh Ngọ"),
        (12, "Canh Ngọ"),
        (22, "Ất Hợi"),
        (23, "Bính Tý"),
    ],
)
def test_hours_of_a_giap_day(hour: int, name: str) -> None:
    assert can_chi_hour(date(2024, 2, 10), hour) == name


@pytest.mark.parametrize("hour", [-1, 24])
def test_no_such_hour(hour: int) -> None:
    with pytest.raises(ValueError, match="hour"):
        can_chi_hour(date(2024, 2, 10), hour)


def test_the_cycle_has_sixty_names() -> None:
    names = [can_chi_name(position) for position in range(60)]
    assert len(set(names)) == 60
    assert names[0] == "Giáp Tý"
    assert names[59] == "Quý Hợi"
    assert can_chi_name(60) == names[0]
    assert can_chi_name(-1) == names[59]


def test_positions_of_pairs() -> None:
    for can in range(10):
        for chi in range(12):
            position = can_chi_position(can, chi)
            if position is None:
                assert (can - chi) % 2
            else:
                assert can_chi_name(position) == f"{CAN[can]} {CHI[chi]}"


@given(st.dates(max_value=date(9999, 12, 30)))
def test_days_follow_each_other(day: date) -> None:
    names = [can_chi_name(position) for position in range(60)]
    today = names.index(can_chi_day(day))
    assert can_chi_day(day + datetime.timedelta(days=1)) == names[(today + 1) % 60]


@given(st.integers(-5000, 5000))
def test_years_follow_each_other(year: int) -> None:
    assert year_position(year + 1) == (year_position(year) + 1) % 60


@given(st.integers(1, 4000), st.integers(1, 11))
def test_months_follow_each_other(year: int, month: int) -> None:
    names = [can_chi_name(position) for position in range(60)]
    at = names.index(can_chi_month(year, month))
    assert can_chi_month(year, month + 1) == names[(at + 1) % 60]
