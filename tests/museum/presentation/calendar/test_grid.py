"""The sheet of a month: where its days stand, and bars that keep their lane."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from heritage.models.bilingual import LocalText
from museum.presentation.calendar.grid import MOST_LANES, Cell, lanes_of, weekdays, weeks
from museum.presentation.calendar.months import lunar_month, solar_month
from museum.presentation.calendar.occasions import Occasion

TODAY = date(2027, 3, 17)
_BLANK = Occasion(
    record=1,
    title=LocalText("Hội", "vi"),
    label=LocalText("", "vi"),
    name=LocalText("Hội", "vi"),
    aside=LocalText("", "vi"),
    url="/",
    first=TODAY,
    last=TODAY,
    rule="",
    policy="",
    doubt="",
    weekday="",
    days="",
    lunar="",
    area="",
    left=0,
    over=False,
    countdown="",
)


def _held(first: int, last: int, record: int = 1) -> Occasion:
    return replace(_BLANK, record=record, first=date(2027, 3, first), last=date(2027, 3, last))


def _cells(*occasions: Occasion) -> dict[int, Cell]:
    sheet = weeks(solar_month(2027, 3), occasions, TODAY)
    return {cell.day.day: cell for week in sheet for cell in week if cell}


@pytest.mark.parametrize(
    "month", [solar_month(2027, 2), solar_month(2026, 3), lunar_month(2027, 2)]
)
def test_every_day_stands_once_under_its_weekday(month) -> None:  # type: ignore[no-untyped-def]  # parametrised
    sheet = weeks(month, [], TODAY)
    assert all(len(week) == 7 for week in sheet)
    days = [cell.day for week in sheet for cell in week if cell]
    assert days == [month.first + timedelta(days=n) for n in range(len(days))]
    assert days[-1] == month.last
    for week in sheet:
        for column, cell in enumerate(week):
            assert cell is None or cell.day.weekday() == column


def test_a_day_is_told_by_both_calendars() -> None:
    """8 March 2027 begins the second lunar month of Đinh Mùi."""
    cells = _cells()
    assert (cells[1].number, cells[1].other) == ("1", "24/1")
    assert (cells[8].other, cells[9].other, cells[8].full_moon) == ("1/2", "2", True)
    (first, *_rest) = [cell for week in weeks(lunar_month(2027, 2), [], TODAY) for cell in week]
    assert first and (first.number, first.other) == ("1", "8/3")
    leap = [cell for week in weeks(solar_month(2025, 8), [], TODAY) for cell in week if cell]
    assert leap[0].other == "8/6n"


def test_only_today_is_today() -> None:
    assert [day for day, cell in _cells().items() if cell.today] == [17]


def test_a_bar_bears_its_name_once_a_week() -> None:
    cells = _cells(_held(19, 23))
    opens = [day for day, cell in cells.items() if cell.marks and cell.marks[0].opens]
    assert opens == [19, 22], "the 22nd is a Monday"
    goes_on = [day for day, cell in cells.items() if cell.marks and cell.marks[0].goes_on]
    assert goes_on == [19, 20, 22]


def test_a_bar_keeps_its_lane() -> None:
    cells = _cells(_held(16, 17, 1), _held(16, 18, 2), _held(17, 17, 3))
    lanes = {
        day: [mark and mark.occasion.record for mark in cells[day].marks] for day in (16, 17, 18)
    }
    assert lanes == {16: [2, 1], 17: [2, 1, 3], 18: [2]}


def test_what_has_no_room_is_counted() -> None:
    cells = _cells(*(_held(10, 10, record) for record in range(MOST_LANES + 2)))
    assert (len(cells[10].marks), cells[10].more, cells[10].held) == (MOST_LANES, 2, True)
    assert (cells[11].more, cells[11].held) == (0, False)


@given(st.lists(st.tuples(st.integers(1, 31), st.integers(0, 9)), max_size=12))
def test_no_bar_lies_over_another(spans: list[tuple[int, int]]) -> None:
    occasions = [_held(first, min(31, first + more)) for first, more in spans]
    lanes = lanes_of(occasions, date(2027, 3, 1), date(2027, 3, 31))
    assert sum(map(len, lanes)) == len(occasions)
    for lane in lanes:
        for earlier, later in pairwise(lane):
            assert earlier.last < later.first


def test_weekdays_are_named() -> None:
    assert [day.short for day in weekdays()] == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]
    with override("en"):
        assert (weekdays()[0].short, weekdays()[6].name) == ("Mon", "Sunday")


def test_a_name_has_the_room_of_the_days_of_its_week_and_a_number_of_the_list() -> None:
    cells = _cells(_held(5, 5), _held(13, 16, record=2))
    opening = {
        day: mark for day, cell in cells.items() for mark in cell.marks if mark and mark.opens
    }
    assert {day: (mark.days, mark.number) for day, mark in opening.items()} == {
        5: (1, 1),
        13: (2, 2),  # Saturday and Sunday
        15: (2, 2),  # what is left of it in the next week
    }
