"""What people write about festival days."""

import pytest

from heritage.chronology import FestivalRule, LeapPolicy, Problem, RuleCalendar, parse_festival

# Text, first day, last day, month, last month when it is another.
LUNAR: tuple[tuple[str, int, int, int, int | None], ...] = (
    ("14–16/5", 14, 16, 5, None),
    ("14-16/5", 14, 16, 5, None),
    ("14 – 16/5", 14, 16, 5, None),
    ("14—16/5", 14, 16, 5, None),
    ("14–16/5 âm lịch", 14, 16, 5, None),
    ("14–16/5 ÂL", 14, 16, 5, None),
    ("14–16/5 (âm lịch)", 14, 16, 5, None),
    ("15/5", 15, 15, 5, None),
    ("9–11/2", 9, 11, 2, None),
    ("9-11/3 âm lịch", 9, 11, 3, None),
    ("10–12/3", 10, 12, 3, None),
    ("12–15/2", 12, 15, 2, None),
    ("14–15/3", 14, 15, 3, None),
    ("4/1", 4, 4, 1, None),
    ("4/4", 4, 4, 4, None),
    ("10/2", 10, 10, 2, None),
    ("04/01", 4, 4, 1, None),
    ("ngày 15/5", 15, 15, 5, None),
    ("ngày 15 tháng 5", 15, 15, 5, None),
    ("ngày 15 tháng 5 âm lịch", 15, 15, 5, None),
    ("15 tháng Năm âm lịch", 15, 15, 5, None),
    ("mồng 4 tháng Tư âm lịch", 4, 4, 4, None),
    ("mùng 4 tháng 4", 4, 4, 4, None),
    ("mồng 4 tháng Giêng", 4, 4, 1, None),
    ("Mồng 4 tháng Giêng hằng năm", 4, 4, 1, None),
    ("mong 4 thang gieng", 4, 4, 1, None),
    ("rằm tháng Giêng", 15, 15, 1, None),
    ("ngày rằm tháng Bảy", 15, 15, 7, None),
    ("Rằm tháng 8", 15, 15, 8, None),
    ("23 tháng Chạp", 23, 23, 12, None),
    ("mồng 10 tháng Ba", 10, 10, 3, None),
    ("mười lăm tháng tám", 15, 15, 8, None),
    ("từ ngày 14 đến 16 tháng Năm âm lịch", 14, 16, 5, None),
    ("từ ngày 14 đến ngày 16 tháng 5", 14, 16, 5, None),
    ("từ mồng 9 đến 11 tháng Ba âm lịch", 9, 11, 3, None),
    ("mồng 9 đến mồng 11 tháng Hai", 9, 11, 2, None),
    ("mồng 9 và mồng 10 tháng Hai âm lịch", 9, 10, 2, None),
    ("mồng 4 và 5 tháng 4", 4, 5, 4, None),
    ("9, 10, 11 tháng Ba", 9, 11, 3, None),
    ("9, 10 và 11/3", 9, 11, 3, None),
    ("28/12 – 3/1", 28, 3, 12, 1),
    ("28/12 đến 3/1", 28, 3, 12, 1),
    ("từ 28 tháng Chạp đến mồng 3 tháng Giêng", 28, 3, 12, 1),
    ("29/2 – 2/3", 29, 2, 2, 3),
    ("30/4 – 2/5 âm lịch", 30, 2, 4, 5),
    ("chính hội ngày 15 tháng 5", 15, 15, 5, None),
    ("hội mở ngày 10/2", 10, 10, 2, None),
    ("6–8/1, chính hội 7/1", 6, 8, 1, None),
    ("15th day of the fifth lunar month", 15, 15, 5, None),
    ("14th to 16th of the fifth lunar month", 14, 16, 5, None),
    ("fourth day of the first lunar month", 4, 4, 1, None),
)

SOLAR: tuple[tuple[str, int, int, int], ...] = (
    ("2/9 dương lịch", 2, 2, 9),
    ("2/9 (dương lịch)", 2, 2, 9),
    ("ngày 2 tháng 9 dương lịch", 2, 2, 9),
    ("27/7 DL", 27, 27, 7),
    ("1–3/5 dương lịch", 1, 3, 5),
    ("31/12 dương lịch", 31, 31, 12),
)

REFUSED: tuple[tuple[str, Problem], ...] = (
    ("", Problem.EMPTY),
    ("  ", Problem.EMPTY),
    ("x" * 400, Problem.TOO_LONG),
    ("- " * 80, Problem.TOO_LONG),
    ("không rõ", Problem.NOT_UNDERSTOOD),
    ("tháng Giêng", Problem.NOT_UNDERSTOOD),
    ("mùa xuân", Problem.NOT_UNDERSTOOD),
    ("hằng năm", Problem.NOT_UNDERSTOOD),
    ("30/13", Problem.IMPOSSIBLE_DATE),
    ("31/5", Problem.IMPOSSIBLE_DATE),
    ("0/5", Problem.IMPOSSIBLE_DATE),
    ("5/0", Problem.IMPOSSIBLE_DATE),
    ("16–14/5", Problem.IMPOSSIBLE_DATE),
)


def rule_of(text: str) -> FestivalRule:
    reading = parse_festival(text)
    assert reading.problem is None, text
    assert reading.rule is not None
    return reading.rule


@pytest.mark.parametrize(("text", "first", "last", "month", "month_to"), LUNAR)
def test_lunar(text: str, first: int, last: int, month: int, month_to: int | None) -> None:
    assert rule_of(text) == FestivalRule(RuleCalendar.LUNAR, month, first, last, month_to)
    assert parse_festival(text).literal == text


@pytest.mark.parametrize(("text", "first", "last", "month"), SOLAR)
def test_solar(text: str, first: int, last: int, month: int) -> None:
    assert rule_of(text) == FestivalRule(RuleCalendar.SOLAR, month, first, last)


@pytest.mark.parametrize(("text", "problem"), REFUSED)
def test_refused(text: str, problem: Problem) -> None:
    reading = parse_festival(text)
    assert reading.rule is None
    assert reading.problem is problem


def test_a_day_more_in_some_years() -> None:
    reading = parse_festival("9–10/2 (–11/2)")
    assert reading.rule == FestivalRule(RuleCalendar.LUNAR, 2, 9, 10)
    assert reading.extended == FestivalRule(RuleCalendar.LUNAR, 2, 9, 11)
    assert not reading.remarks


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("10/2 (hội lớn 5 năm một lần)", 5),
        ("10/2, năm năm một lần", 5),
        ("cứ năm năm một lần, ngày 10 tháng Hai", 5),
        ("cứ 3 năm mở hội một lần, ngày 10/2", 3),
        ("10/2, 12 năm một lần", 12),
        ("10/2, every five years", 5),
    ],
)
def test_a_great_festival_every_few_years(text: str, years: int) -> None:
    reading = parse_festival(text)
    assert reading.rule == FestivalRule(RuleCalendar.LUNAR, 2, 10, 10)
    assert reading.great is not None
    assert reading.great.every_years == years
    assert reading.great.anchor_year is None


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("15/4", LeapPolicy.REGULAR),
        ("15/4 nhuận", LeapPolicy.LEAP),
        ("15/4, cả tháng nhuận", LeapPolicy.BOTH),
        ("15/4 (kể cả tháng nhuận)", LeapPolicy.BOTH),
        ("15/4, tháng nhuận nếu có", LeapPolicy.LEAP),
        ("15/4, không kể tháng nhuận", LeapPolicy.REGULAR),
    ],
)
def test_leap_months(text: str, policy: LeapPolicy) -> None:
    assert rule_of(text).leap_policy is policy


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        ("14–16/5", False),
        ("14–16/5 âm lịch.", False),
        ("10/2 (hội lớn 5 năm một lần)", False),
        ("chính hội ngày 15/5", True),
        ("6–8/1, chính hội 7/1", True),
        ("mồng 9 và mồng 10 tháng Hai, có năm kéo sang ngày 11", True),
    ],
)
def test_says_when_words_were_left(text: str, remarks: bool) -> None:
    assert parse_festival(text).remarks is remarks
