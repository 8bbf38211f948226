"""What a festival rule may say."""

import pytest

from heritage.chronology import FestivalRule, LeapPolicy, RuleCalendar

LUNAR, SOLAR = RuleCalendar.LUNAR, RuleCalendar.SOLAR


@pytest.mark.parametrize(
    ("calendar", "month", "first", "last", "month_to"),
    [
        (LUNAR, 5, 14, 16, None),
        (LUNAR, 1, 1, 30, None),
        (LUNAR, 12, 28, 3, 1),
        (LUNAR, 2, 29, 2, 3),
        (SOLAR, 12, 31, 31, None),
        (SOLAR, 12, 31, 1, 1),
        (SOLAR, 2, 29, 29, None),
    ],
)
def test_allowed(
    calendar: RuleCalendar, month: int, first: int, last: int, month_to: int | None
) -> None:
    rule = FestivalRule(calendar, month, first, last, month_to)
    assert rule.last_month == (month_to or month)
    assert rule.leap_policy is LeapPolicy.REGULAR
    assert rule.every_years == 1


@pytest.mark.parametrize(
    ("calendar", "month", "first", "last", "month_to"),
    [
        (LUNAR, 5, 31, 31, None),
        (LUNAR, 5, 14, 31, None),
        (LUNAR, 5, 0, 3, None),
        (LUNAR, 5, -1, 3, None),
        (LUNAR, 0, 1, 3, None),
        (LUNAR, 13, 1, 3, None),
        (LUNAR, 5, 1, 3, 13),
        (LUNAR, 5, 16, 14, None),
        (LUNAR, 5, 16, 14, 5),
        (SOLAR, 5, 32, 32, None),
        (SOLAR, 5, 1, 32, None),
    ],
)
def test_refused(
    calendar: RuleCalendar, month: int, first: int, last: int, month_to: int | None
) -> None:
    with pytest.raises(ValueError, match=r"out of range|before it starts"):
        FestivalRule(calendar, month, first, last, month_to)


@pytest.mark.parametrize("years", [0, -1])
def test_a_cycle_is_of_years(years: int) -> None:
    with pytest.raises(ValueError, match="every year"):
        FestivalRule(LUNAR, 5, 14, 16, every_years=years)


def test_held_every_year() -> None:
    assert FestivalRule(LUNAR, 5, 14, 16).held_in(2024)


def test_held_every_few_years() -> None:
    rule = FestivalRule(LUNAR, 2, 10, 10, every_years=5, anchor_year=2018)
    assert [year for year in range(2008, 2030) if rule.held_in(year)] == [
        2008,
        2013,
        2018,
        2023,
        2028,
    ]


def test_without_an_anchor_no_year_is_known() -> None:
    rule = FestivalRule(LUNAR, 2, 10, 10, every_years=5)
    assert not any(rule.held_in(year) for year in range(2000, 2100))


def test_values_are_stored() -> None:
    assert [member.value for member in RuleCalendar] == ["lunar", "solar"]
    assert [member.value for member in LeapPolicy] == ["regular", "both", "leap"]
