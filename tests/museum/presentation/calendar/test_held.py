"""Rules as festivals held: each once, the rarer in place of the smaller."""

from datetime import date
from typing import Any

import pytest

from heritage.models import FestivalRule
from museum.presentation.calendar.held import held_between, next_held
from museum.presentation.calendar.wording import doubt_text, leap_text
from tests.factories.heritage import RecordFactory

YEAR = (date(2028, 1, 1), date(2028, 12, 31))


def _rule(record: int = 1, **fields: Any) -> FestivalRule:
    return FestivalRule(record_id=record, **{"month": 2, "day_from": 10, **fields})


def test_they_come_in_the_order_of_their_days() -> None:
    rows = [_rule(1, month=5), _rule(2, month=1), _rule(3, month=3)]
    assert [held.row.record_id for held in held_between(rows, *YEAR)] == [2, 3, 1]


def test_the_great_festival_takes_the_place_of_the_small_one() -> None:
    rows = [_rule(label_vi="nhỏ"), _rule(label_vi="lớn", every_years=5, anchor_year=2023)]
    (held,) = held_between(rows, *YEAR)
    assert held.row.label_vi == "lớn"
    (before,) = held_between(rows, date(2027, 1, 1), date(2027, 12, 31))
    assert before.row.label_vi == "nhỏ"
    (coming,) = next_held(rows, date(2028, 1, 1))
    assert coming.row.label_vi == "lớn"


def test_a_rule_that_names_no_day_is_left_out() -> None:
    assert held_between([_rule(day_from=31), _rule(month=5, day_from=20, day_to=3)], *YEAR) == []
    assert next_held([_rule(day_from=31)], YEAR[0]) == []


@pytest.mark.parametrize("every", [900, 32_000])
def test_a_cycle_longer_than_any_calendar_ends_quietly(every: int) -> None:
    rule = _rule(every_years=every, anchor_year=2000, calendar="lunar")
    assert held_between([rule], *YEAR) == []
    next_held([rule], YEAR[0])


def test_one_festival_of_each_record_comes_next() -> None:
    rows = [_rule(1, month=8), _rule(1, month=3), _rule(2, month=4)]
    assert [held.row.month for held in next_held(rows, date(2028, 1, 1))] == [3, 4]


@pytest.mark.django_db
def test_what_is_not_certain_is_said() -> None:
    sure, doubtful = RecordFactory(), RecordFactory(confidence="unverified")
    plain = _rule()
    plain.record = sure
    (held,) = held_between([plain], *YEAR)
    assert doubt_text(plain, held.occurrence) == ""
    unsure = _rule()
    unsure.record = doubtful
    assert "chưa được kiểm chứng" in doubt_text(unsure, held.occurrence)


@pytest.mark.django_db
def test_a_leap_month_and_a_short_month_are_told() -> None:
    row = _rule(month=6, day_from=30)
    row.record = RecordFactory()
    (held,) = held_between([row], date(2025, 1, 1), date(2025, 12, 31))
    assert "nhuận" in doubt_text(row, held.occurrence)
    short = [
        doubt_text(row, each.occurrence)
        for each in held_between([row], date(2026, 1, 1), date(2031, 12, 31))
    ]
    assert any("không có ngày 30: giữ vào ngày 29" in words for words in short)


def test_the_leap_policy_in_words() -> None:
    assert "tháng thường" in leap_text(_rule())
    assert "cả hai" in leap_text(_rule(leap_policy="both"))
    assert "vào tháng nhuận" in leap_text(_rule(leap_policy="leap"))
    assert leap_text(_rule(calendar="solar")) == ""


@pytest.mark.django_db
def test_a_31st_that_is_not_there_is_told() -> None:
    row = _rule(calendar="solar", month=4, day_from=29, day_to=31)
    row.record = RecordFactory()
    (held,) = held_between([row], *YEAR)
    assert held.last == date(2028, 4, 30)
    assert "không có ngày 31: giữ vào ngày 30" in doubt_text(row, held.occurrence)
