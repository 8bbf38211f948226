"""Feasts that every calendar in Vietnam prints."""

import datetime

import pytest

from heritage.chronology import (
    FestivalRule,
    RuleCalendar,
    can_chi_year,
    next_occurrence,
    occurrences,
    parse_festival,
)

# Giỗ Tổ Hùng Vương, the 10th of the third month.
HUNG_KINGS = (
    "2019-04-14",
    "2020-04-02",
    "2021-04-21",
    "2022-04-10",
    "2023-04-29",
    "2024-04-18",
    "2025-04-07",
    "2026-04-26",
)
# Tết Trung thu, the full moon of the eighth month.
MID_AUTUMN = (
    "2019-09-13",
    "2020-10-01",
    "2021-09-21",
    "2022-09-10",
    "2023-09-29",
    "2024-09-17",
    "2025-10-06",
    "2026-09-25",
)
# Ông Công ông Táo, the 23rd of the twelfth month (of the lunar year before).
KITCHEN_GODS = ("2023-01-14", "2024-02-02", "2025-01-22", "2026-02-10")
# Vu Lan, the full moon of the seventh month.
VU_LAN = ("2022-08-12", "2023-08-30", "2024-08-18", "2025-09-06")

FEASTS = (
    *(("mồng 10 tháng Ba", day) for day in HUNG_KINGS),
    *(("rằm tháng Tám", day) for day in MID_AUTUMN),
    *(("23 tháng Chạp", day) for day in KITCHEN_GODS),
    *(("rằm tháng Bảy", day) for day in VU_LAN),
)


def rule_of(text: str) -> FestivalRule:
    rule = parse_festival(text).rule
    assert rule is not None
    return rule


@pytest.mark.parametrize(("text", "day"), FEASTS)
def test_falls_on(text: str, day: str) -> None:
    expected = datetime.date.fromisoformat(day)
    coming = next_occurrence(rule_of(text), expected - datetime.timedelta(days=100))
    assert coming is not None
    assert (coming.first, coming.last) == (expected, expected)


@pytest.mark.parametrize("year", range(1968, 2071))
def test_tet_begins_each_year(year: int) -> None:
    (tet,) = occurrences(FestivalRule(RuleCalendar.LUNAR, 1, 1, 3), year)
    assert tet.first.year == year
    assert datetime.date(year, 1, 20) <= tet.first <= datetime.date(year, 2, 21)
    assert tet.days == 3
    assert len(can_chi_year(year).split()) == 2
