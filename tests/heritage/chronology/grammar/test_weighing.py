"""Two statements about one time: agreement, and which tells more."""

import pytest

from heritage.chronology import Certainty, LunarDate, Problem, day_number, eras, periods
from heritage.chronology.grammar.source import Match
from heritage.chronology.grammar.weighing import agree, names_a_time, same_kind, telling, unite
from heritage.chronology.nodes import (
    CanChiYear,
    Century,
    Day,
    Doubted,
    EraTime,
    EraYear,
    LunarDay,
    Node,
    Part,
    PeriodTime,
    Range,
    Slice,
    Year,
)

CHINH_HOA = next(era for era in eras() if era.name == "Chính Hòa")
NGUYEN = PeriodTime(next(period for period in periods() if period.id == "nguyen"))
TIEN_LY = PeriodTime(next(period for period in periods() if period.id == "tien-ly"))
OLD = LunarDay(LunarDate(1789, 1, 5))
NEW = LunarDay(LunarDate(2024, 5, 15))


def day(year: int, month: int, on: int) -> Day:
    return Day(day_number(year, month, on))


@pytest.mark.parametrize(
    ("first", "second", "agreed"),
    [
        (Year(1703), Year(1703), True),
        (Year(1703), Year(1704), False),
        (Century(18), Year(1703), True),
        (Century(17), Year(1703), False),
        (NGUYEN, Century(19), True),
        (NGUYEN, Century(18), False),
        (TIEN_LY, Century(6), True),
        (EraYear(CHINH_HOA, 24), CanChiYear(1703), True),
        (EraYear(CHINH_HOA, 24), CanChiYear(1763), False),
        (EraYear(CHINH_HOA, 24), day(1704, 1, 20), True),
        (EraYear(CHINH_HOA, 24), day(1704, 3, 20), False),
        (EraYear(CHINH_HOA, 24), Year(1704), False),
        (OLD, day(1789, 1, 30), True),
        (OLD, day(1789, 2, 1), True),
        (OLD, day(1789, 6, 1), False),
        (NEW, day(2024, 6, 20), True),
        (NEW, day(2024, 6, 21), False),
        (Doubted(Year(1703), Certainty.APPROXIMATE), Year(1703), True),
    ],
)
def test_agree(first: Node, second: Node, agreed: bool) -> None:
    assert agree(first, second) is agreed
    assert agree(second, first) is agreed


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (Century(18), Year(1703), Year(1703)),
        (EraYear(CHINH_HOA, 24), Year(1703), EraYear(CHINH_HOA, 24)),
        (CanChiYear(1703), Year(1703), CanChiYear(1703)),
        (CanChiYear(1703), EraYear(CHINH_HOA, 24), EraYear(CHINH_HOA, 24)),
        (NGUYEN, Range(Year(1802), Year(1945)), NGUYEN),
        (NGUYEN, Range(Year(1802), Year(1946)), Range(Year(1802), Year(1946))),
        (NGUYEN, Century(19), Century(19)),
        (TIEN_LY, Century(6), TIEN_LY),
        (EraTime(CHINH_HOA), Year(1703), Year(1703)),
        (OLD, day(1789, 1, 30), day(1789, 1, 30)),
        (NEW, day(2024, 6, 20), NEW),
        (OLD, Year(1789), OLD),
    ],
)
def test_telling(first: Node, second: Node, told: Node) -> None:
    assert telling(first, second) == told
    assert telling(second, first) == told


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        (Year(1703), Year(1704), True),
        (Year(1703), Doubted(Year(1704), Certainty.UNCERTAIN), True),
        (Year(1703), Century(18), False),
        (Century(18), Part(Century(19), Slice.EARLY), True),
        (Range(Year(1), Year(2)), Year(1703), True),
        (NGUYEN, TIEN_LY, True),
        (NGUYEN, EraTime(CHINH_HOA), False),
        (CanChiYear(1703), Year(1703), False),
    ],
)
def test_same_kind(first: Node, second: Node, alike: bool) -> None:
    assert same_kind(first, second) is alike


def test_names() -> None:
    assert names_a_time(NGUYEN)
    assert names_a_time(Doubted(CanChiYear(1703), Certainty.APPROXIMATE))
    assert not names_a_time(Year(1703))
    assert not names_a_time(Century(18))


def test_only_what_agrees_is_left() -> None:
    cycle = Match(tuple(CanChiYear(1703 + 60 * n) for n in range(-3, 4)), 2)
    united = unite(cycle, Match((EraTime(CHINH_HOA),), 4))
    assert united == Match((CanChiYear(1703),), 4)


def test_what_is_the_same_is_preferred_to_what_overlaps() -> None:
    first = Match((Century(18), Year(1703)), 1)
    assert unite(first, Match((Year(1703),), 2)) == Match((Year(1703),), 2)


def test_a_contradiction_keeps_near_candidates() -> None:
    cycle = Match(tuple(CanChiYear(1718 + 60 * n) for n in range(-5, 6)), 2)
    united = unite(cycle, Match((Year(1781),), 4))
    assert united.problem is Problem.CONFLICT
    assert united.nodes == (CanChiYear(1718), CanChiYear(1778), CanChiYear(1838), Year(1781))


def test_an_earlier_contradiction_is_not_forgotten() -> None:
    first = Match((Year(1703),), 1, Problem.CONFLICT)
    assert unite(first, Match((Century(18),), 2)).problem is Problem.CONFLICT
