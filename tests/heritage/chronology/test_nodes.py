"""Meanings as values: bounds, EDTF, and what cannot be."""

import pytest

from heritage.chronology import Certainty, LunarDate, LunarDateError, Precision, date_of, day_number
from heritage.chronology.nodes import (
    Ago,
    Century,
    Day,
    Decade,
    Doubted,
    Hundred,
    LunarDay,
    LunarMonth,
    Millennium,
    Month,
    Node,
    Open,
    Part,
    Range,
    Season,
    Several,
    Side,
    Slice,
    Year,
)
from heritage.chronology.wording.saying import ordinal_text, say

ABOUT = Certainty.APPROXIMATE


def ends(node: Node) -> tuple[tuple[int, int, int] | None, tuple[int, int, int] | None]:
    earliest, latest = node.bounds
    return (
        None if earliest is None else date_of(earliest),
        None if latest is None else date_of(latest),
    )


@pytest.mark.parametrize(
    ("node", "first", "last", "edtf"),
    [
        (Day(day_number(1994, 1, 25)), (1994, 1, 25), (1994, 1, 25), "1994-01-25"),
        (Month(1990, 2), (1990, 2, 1), (1990, 2, 28), "1990-02"),
        (Season(1945, 1), (1945, 2, 1), (1945, 4, 30), "1945-21"),
        (Season(1945, 4), (1945, 11, 1), (1946, 1, 31), "1945-24"),
        (Year(1635), (1635, 1, 1), (1635, 12, 31), "1635"),
        (Year(0), (0, 1, 1), (0, 12, 31), "0000"),
        (Year(-206), (-206, 1, 1), (-206, 12, 31), "-0206"),
        (Decade(1930), (1930, 1, 1), (1939, 12, 31), "193X"),
        (Hundred(1600), (1600, 1, 1), (1699, 12, 31), "16XX"),
        (Century(17), (1601, 1, 1), (1700, 12, 31), "1601/1700"),
        (Century(1), (1, 1, 1), (100, 12, 31), "0001/0100"),
        (Century(-1), (-99, 1, 1), (0, 12, 31), "-0099/0000"),
        (Century(-3), (-299, 1, 1), (-200, 12, 31), "-0299/-0200"),
        (Millennium(2), (1001, 1, 1), (2000, 12, 31), "1001/2000"),
        (Millennium(-2), (-1999, 1, 1), (-1000, 12, 31), "-1999/-1000"),
        (Ago(4000), (-2500, 1, 1), (-1500, 12, 31), "-2500~/-1500~"),
        (Ago(150), (1845, 1, 1), (1855, 12, 31), "1845~/1855~"),
        (Ago(33), (1967, 1, 1), (1967, 12, 31), "1967~"),
        (Part(Century(18), Slice.EARLY), (1701, 1, 1), (1733, 12, 31), "1701/1733"),
        (Part(Century(18), Slice.MIDDLE), (1734, 1, 1), (1766, 12, 31), "1734/1766"),
        (Part(Century(18), Slice.LATE), (1767, 1, 1), (1800, 12, 31), "1767/1800"),
        (Part(Century(18), Slice.SECOND_HALF), (1751, 1, 1), (1800, 12, 31), "1751/1800"),
        (Part(Century(18), Slice.THIRD_QUARTER), (1751, 1, 1), (1775, 12, 31), "1751/1775"),
        (Part(Year(2020), Slice.THIRD_QUARTER), (2020, 7, 1), (2020, 9, 30), "2020-07/2020-09"),
        (Part(Month(1990, 2), Slice.EARLY), (1990, 2, 1), (1990, 2, 9), "1990-02-01/1990-02-09"),
        (Part(Season(1945, 3), Slice.EARLY), (1945, 8, 1), (1945, 8, 31), "1945-08"),
        (Range(Year(1635), Month(1701, 3)), (1635, 1, 1), (1701, 3, 31), "1635/1701-03"),
        (Open(Side.BEFORE, Year(1945)), None, (1944, 12, 31), "../1944"),
        (Open(Side.UNTIL, Month(1945, 8)), None, (1945, 8, 31), "../1945-08"),
        (Open(Side.AFTER, Year(0)), (1, 1, 1), None, "0001/.."),
        (Open(Side.BEFORE, Year(1)), None, (0, 12, 31), "../0000"),
        (Open(Side.ONGOING, Century(19)), (1801, 1, 1), None, "1801/.."),
        (Doubted(Year(1700), ABOUT), (1700, 1, 1), (1700, 12, 31), "1700~"),
        (Several((Year(1748), Century(19))), (1748, 1, 1), (1900, 12, 31), "{1748,1801..1900}"),
        (Several((Year(1718), Year(1778)), True), (1718, 1, 1), (1778, 12, 31), "[1718,1778]"),
    ],
)
def test_bounds_and_edtf(
    node: Node,
    first: tuple[int, int, int] | None,
    last: tuple[int, int, int] | None,
    edtf: str,
) -> None:
    assert ends(node) == (first, last)
    assert node.edtf == edtf


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (Year(1701), Year(1635)),
        (Century(18), Century(17)),
        (Open(Side.BEFORE, Year(1635)), Year(1701)),
        (Year(1635), Open(Side.AFTER, Year(1701))),
    ],
)
def test_ranges_that_cannot_be(start: Node, end: Node) -> None:
    with pytest.raises(ValueError, match="range"):
        Range(start, end)


def test_an_open_end_cannot_be_cut() -> None:
    with pytest.raises(ValueError, match="one end"):
        Open(Side.BEFORE, Open(Side.BEFORE, Year(1635)))
    with pytest.raises(ValueError, match="no parts"):
        _ = Part(Open(Side.SINCE, Year(1635)), Slice.EARLY).bounds


def test_overlapping_ends_make_a_range() -> None:
    assert ends(Range(Century(17), Year(1700))) == ((1601, 1, 1), (1700, 12, 31))
    with pytest.raises(ValueError, match="before it starts"):
        Range(Century(17), Year(1650))


def test_a_range_is_as_coarse_as_its_coarser_end() -> None:
    assert Range(Day(1), Century(17)).precision is Precision.CENTURY
    assert Several((Year(1748), Decade(1930))).precision is Precision.DECADE


def test_a_range_is_as_doubtful_as_both_ends() -> None:
    first, last = Doubted(Year(1610), ABOUT), Doubted(Year(1685), Certainty.UNCERTAIN)
    assert Range(first, last).certainty is Certainty.UNCERTAIN_APPROXIMATE
    assert Range(first, last).edtf == "1610~/1685?"


def test_lunar_days() -> None:
    assert ends(LunarDay(LunarDate(2024, 5, 15))) == ((2024, 6, 20), (2024, 6, 20))
    assert LunarDay(LunarDate(2024, 5, 15)).certainty is Certainty.CERTAIN
    assert LunarDay(LunarDate(1789, 1, 5)).certainty is Certainty.APPROXIMATE


def test_lunar_months() -> None:
    assert ends(LunarMonth(2025, 6, leap=True)) == ((2025, 7, 25), (2025, 8, 22))
    assert LunarMonth(1789, 1).edtf == "1789-01-26~/1789-02-24~"


@pytest.mark.parametrize("date", [LunarDate(2024, 1, 30), LunarDate(2024, 5, 1, leap=True)])
def test_absent_lunar_days(date: LunarDate) -> None:
    with pytest.raises(LunarDateError):
        LunarDay(date)


def test_absent_lunar_months() -> None:
    with pytest.raises(LunarDateError):
        LunarMonth(2024, 5, leap=True)


def test_an_old_thirtieth_is_kept() -> None:
    """Old tables had thirtieths that the computation has not; the next day stands for it."""
    short = next(
        LunarDate(1700, month, 30)
        for month in range(1, 13)
        if LunarMonth(1700, month).bounds[1] - (LunarMonth(1700, month).bounds[0] or 0) == 28  # type: ignore[operator]  # months are closed
    )
    assert LunarDay(short).bounds[0] == LunarDay(short._replace(day=29)).bounds[0] + 1  # type: ignore[operator]  # days are closed


def test_meanings_are_values() -> None:
    assert Part(Century(17), Slice.EARLY) == Part(Century(17), Slice.EARLY)
    assert len({Year(1635), Year(1635), Year(1636)}) == 2


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (23, "23rd"),
        (111, "111th"),
    ],
)
def test_ordinals(number: int, text: str) -> None:
    assert ordinal_text(number) == text


def test_every_meaning_has_words() -> None:
    class Unheard(Year):
        pass

    assert say(Unheard(1635), "vi") == "1635"
    with pytest.raises(TypeError, match="no words"):
        say("1635", "vi")  # type: ignore[arg-type]  # not a meaning at all
