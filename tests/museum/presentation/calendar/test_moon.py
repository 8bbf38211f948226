"""Mùng một, rằm and Tết: the next of each, today's among them."""

from datetime import date

import pytest
from django.utils.translation import override

from heritage.chronology import to_lunar
from museum.presentation.calendar.moon import moon_days


def test_the_next_of_each_in_the_order_they_come() -> None:
    told = [(each.name, each.day) for each in moon_days(date(2026, 11, 29))]
    assert told == [
        ("mùng Một tháng Mười một", date(2026, 12, 9)),
        ("rằm tháng Mười một", date(2026, 12, 23)),
        ("Tết Đinh Mùi", date(2027, 2, 6)),
    ]


@pytest.mark.parametrize(
    ("today", "name"),
    [(date(2027, 2, 6), "Tết Đinh Mùi"), (date(2026, 12, 23), "rằm tháng Mười một")],
)
def test_today_is_one_of_them(today: date, name: str) -> None:
    first = moon_days(today)[0]
    assert (first.name, first.day, first.countdown) == (name, today, "hôm nay")


def test_in_the_twelfth_month_the_next_first_is_tet_and_told_once() -> None:
    days = moon_days(date(2027, 1, 20))
    assert [each.name for each in days] == ["rằm tháng Chạp", "Tết Đinh Mùi"]


def test_a_doubled_month_says_so() -> None:
    names = {each.name for each in moon_days(date(2025, 7, 20))}
    assert "mùng Một tháng Sáu nhuận" in names


@pytest.mark.parametrize("today", [date(1900, 3, 1), date(2033, 12, 25), date(2090, 1, 1)])
def test_they_are_what_they_are_called(today: date) -> None:
    days = moon_days(today)
    assert {to_lunar(each.day).day for each in days} <= {1, 15}
    assert all(each.day >= today for each in days)


def test_in_english() -> None:
    with override("en"):
        assert all(each.days.endswith(str(each.day.year)) for each in moon_days(date(2026, 11, 29)))
