"""Festival rules on solar days."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.chronology import (
    FestivalRule,
    LeapPolicy,
    LunarDate,
    Occurrence,
    RuleCalendar,
    next_occurrence,
    occurrences,
    occurrences_between,
    to_lunar,
    under_way,
)

date = datetime.date
LUNAR, SOLAR = RuleCalendar.LUNAR, RuleCalendar.SOLAR
CHEM = FestivalRule(LUNAR, 5, 14, 16)
VE = FestivalRule(LUNAR, 2, 9, 10)
OVER_TET = FestivalRule(LUNAR, 12, 28, 3, 1)
SIXTH_MONTH = FestivalRule(LUNAR, 6, 14, 16)


def days(held: tuple[Occurrence, ...]) -> list[tuple[date, date]]:
    return [(each.first, each.last) for each in held]


@pytest.mark.parametrize(
    ("rule", "year", "first", "last"),
    [
        (CHEM, 2024, date(2024, 6, 19), date(2024, 6, 21)),
        (CHEM, 2025, date(2025, 6, 9), date(2025, 6, 11)),
        (CHEM, 2026, date(2026, 6, 28), date(2026, 6, 30)),
        (VE, 2025, date(2025, 3, 8), date(2025, 3, 9)),
        (VE, 2023, date(2023, 2, 28), date(2023, 3, 1)),
        (FestivalRule(LUNAR, 1, 15, 15), 2024, date(2024, 2, 24), date(2024, 2, 24)),
        (FestivalRule(LUNAR, 3, 10, 10), 2024, date(2024, 4, 18), date(2024, 4, 18)),
        (FestivalRule(LUNAR, 1, 4, 4), 2025, date(2025, 2, 1), date(2025, 2, 1)),
        (OVER_TET, 2023, date(2024, 2, 7), date(2024, 2, 12)),
        (OVER_TET, 2024, date(2025, 1, 27), date(2025, 1, 31)),
        (FestivalRule(SOLAR, 9, 2, 2), 2025, date(2025, 9, 2), date(2025, 9, 2)),
        (FestivalRule(SOLAR, 12, 31, 1, 1), 2025, date(2025, 12, 31), date(2026, 1, 1)),
    ],
)
def test_days_of_a_year(rule: FestivalRule, year: int, first: date, last: date) -> None:
    (held,) = occurrences(rule, year)
    assert (held.first, held.last) == (first, last)
    assert held.year == year
    assert held.days == (last - first).days + 1
    assert not held.leap


@pytest.mark.parametrize(
    ("rule", "year", "last", "kept"),
    [
        (FestivalRule(LUNAR, 1, 28, 30), 2024, date(2024, 3, 9), 29),
        (FestivalRule(LUNAR, 12, 30, 30), 2024, date(2025, 1, 28), 29),
        (FestivalRule(LUNAR, 12, 30, 30), 2023, date(2024, 2, 9), 30),
        (FestivalRule(LUNAR, 1, 30, 2, 2), 2024, date(2024, 3, 11), 2),
    ],
)
def test_a_missing_thirtieth_is_the_29th(
    rule: FestivalRule, year: int, last: date, kept: int
) -> None:
    (held,) = occurrences(rule, year)
    assert held.last == last
    assert held.lunar_last.day == kept
    assert held.first <= held.last


def test_a_solar_29_february() -> None:
    rule = FestivalRule(SOLAR, 2, 29, 29)
    assert days(occurrences(rule, 2024)) == [(date(2024, 2, 29), date(2024, 2, 29))]
    assert days(occurrences(rule, 2025)) == [(date(2025, 2, 28), date(2025, 2, 28))]


@pytest.mark.parametrize(
    ("policy", "first_days"),
    [
        (LeapPolicy.REGULAR, [date(2025, 7, 8)]),
        (LeapPolicy.LEAP, [date(2025, 8, 7)]),
        (LeapPolicy.BOTH, [date(2025, 7, 8), date(2025, 8, 7)]),
    ],
)
def test_in_a_doubled_month(policy: LeapPolicy, first_days: list[date]) -> None:
    held = occurrences(replace(SIXTH_MONTH, leap_policy=policy), 2025)
    assert [each.first for each in held] == first_days
    assert [each.leap for each in held] == {
        LeapPolicy.REGULAR: [False],
        LeapPolicy.LEAP: [True],
        LeapPolicy.BOTH: [False, True],
    }[policy]


@pytest.mark.parametrize("policy", LeapPolicy)
def test_in_a_common_year_the_policy_does_not_matter(policy: LeapPolicy) -> None:
    held = occurrences(replace(SIXTH_MONTH, leap_policy=policy), 2024)
    assert days(held) == [(date(2024, 7, 19), date(2024, 7, 21))]


def test_across_the_end_of_a_doubled_month() -> None:
    rule = FestivalRule(LUNAR, 6, 28, 2, 7, LeapPolicy.LEAP)
    (held,) = occurrences(rule, 2025)
    assert held.lunar_first == LunarDate(2025, 6, 28, leap=True)
    assert held.lunar_last == LunarDate(2025, 7, 2)
    assert held.days == 4


def test_every_few_years() -> None:
    rule = FestivalRule(LUNAR, 2, 10, 10, every_years=5, anchor_year=2018)
    assert occurrences(rule, 2024) == ()
    assert days(occurrences(rule, 2023)) == [(date(2023, 3, 1), date(2023, 3, 1))]
    coming = next_occurrence(rule, date(2023, 3, 2))
    assert coming is not None
    assert coming.year == 2028


def test_no_known_year_no_date() -> None:
    rule = FestivalRule(LUNAR, 2, 10, 10, every_years=5)
    assert next_occurrence(rule, date(2025, 1, 1)) is None
    assert under_way(rule, date(2025, 3, 9)) is None


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2025, 1, 1), date(2025, 6, 9)),
        (date(2025, 6, 8), date(2025, 6, 9)),
        (date(2025, 6, 9), date(2025, 6, 9)),
        (date(2025, 6, 11), date(2025, 6, 9)),
        (date(2025, 6, 12), date(2026, 6, 28)),
        (date(2025, 12, 31), date(2026, 6, 28)),
    ],
)
def test_the_next(today: date, first: date) -> None:
    coming = next_occurrence(CHEM, today)
    assert coming is not None
    assert coming.first == first


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2025, 1, 26), date(2025, 1, 27)),
        (date(2025, 1, 28), date(2025, 1, 27)),
        (date(2025, 1, 31), date(2025, 1, 27)),
        (date(2025, 2, 1), date(2026, 2, 15)),
    ],
)
def test_the_next_over_the_end_of_a_year(today: date, first: date) -> None:
    coming = next_occurrence(OVER_TET, today)
    assert coming is not None
    assert coming.first == first


def test_the_second_of_a_doubled_month_comes_next() -> None:
    rule = replace(SIXTH_MONTH, leap_policy=LeapPolicy.BOTH)
    coming = next_occurrence(rule, date(2025, 7, 11))
    assert coming is not None
    assert coming.first == date(2025, 8, 7)
    assert coming.leap


@pytest.mark.parametrize(
    ("day", "on"),
    [
        (date(2025, 6, 8), False),
        (date(2025, 6, 9), True),
        (date(2025, 6, 10), True),
        (date(2025, 6, 11), True),
        (date(2025, 6, 12), False),
    ],
)
def test_under_way(day: date, on: bool) -> None:
    held = under_way(CHEM, day)
    assert (held is not None) is on
    assert held is None or held.covers(day)


def test_between() -> None:
    found = occurrences_between(CHEM, date(2025, 6, 11), date(2027, 1, 1))
    assert [held.first for held in found] == [date(2025, 6, 9), date(2026, 6, 28)]
    assert occurrences_between(CHEM, date(2025, 6, 12), date(2025, 12, 31)) == ()
    over = occurrences_between(OVER_TET, date(2025, 1, 31), date(2025, 1, 31))
    assert [held.year for held in over] == [2024]


rules = st.builds(
    FestivalRule,
    st.just(LUNAR),
    st.integers(1, 12),
    st.integers(1, 15),
    st.integers(15, 30),
    leap_policy=st.sampled_from(LeapPolicy),
)
solar_days = st.dates(date(1969, 1, 1), date(2070, 1, 1))


@given(rules, solar_days)
def test_the_next_is_not_over(rule: FestivalRule, today: date) -> None:
    coming = next_occurrence(rule, today)
    assert coming is not None
    assert coming.last >= today
    assert coming.first - today < datetime.timedelta(days=390)


@given(rules, st.integers(1969, 2069))
def test_every_occurrence_is_in_its_month(rule: FestivalRule, year: int) -> None:
    for held in occurrences(rule, year):
        assert held.lunar_first == LunarDate(year, rule.month, rule.day_from, held.leap)
        assert held.lunar_last.month == rule.month
        assert held.lunar_last.day in (rule.day_to, 29)
        assert to_lunar(held.first).year == year


@given(rules, solar_days)
def test_none_is_skipped(rule: FestivalRule, today: date) -> None:
    """What comes next after one is over is the next of the list."""
    listed = occurrences_between(rule, today, today + datetime.timedelta(days=800))
    first = next_occurrence(rule, today)
    assert first == listed[0]
    second = next_occurrence(rule, first.last + datetime.timedelta(days=1)) if first else None
    assert second == listed[1]
