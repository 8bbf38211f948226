"""What is not a time gets a stable code, at once, whatever it is."""

import pytest

from heritage.chronology import FestivalReading, Problem, parse_festival, parse_time
from heritage.chronology.parsing import LONGEST_TEXT

REFUSED: tuple[tuple[str, Problem], ...] = (
    ("", Problem.EMPTY),
    (" ", Problem.EMPTY),
    ("\n\t\u00a0", Problem.EMPTY),
    ("x" * 301, Problem.TOO_LONG),
    ("1635 " * 100, Problem.TOO_LONG),
    ("a b " * 50, Problem.TOO_LONG),
    ("asdf", Problem.NOT_UNDERSTOOD),
    ("không rõ", Problem.NOT_UNDERSTOOD),
    ("chưa rõ", Problem.NOT_UNDERSTOOD),
    ("unknown", Problem.NOT_UNDERSTOOD),
    ("n.d.", Problem.NOT_UNDERSTOOD),
    ("?", Problem.NOT_UNDERSTOOD),
    ("-", Problem.NOT_UNDERSTOOD),
    ("…", Problem.NOT_UNDERSTOOD),
    ("truyền thuyết", Problem.NOT_UNDERSTOOD),
    ("hiện đại", Problem.NOT_UNDERSTOOD),
    ("TCN", Problem.NOT_UNDERSTOOD),
    ("trước Công nguyên", Problem.NOT_UNDERSTOOD),
    ("thế kỷ", Problem.NOT_UNDERSTOOD),
    ("khoảng", Problem.NOT_UNDERSTOOD),
    ("đầu", Problem.NOT_UNDERSTOOD),
    ("năm", Problem.NOT_UNDERSTOOD),
    ("5", Problem.NOT_UNDERSTOOD),
    ("nay", Problem.NOT_UNDERSTOOD),
    ("niên hiệu", Problem.NOT_UNDERSTOOD),
    ("thời", Problem.NOT_UNDERSTOOD),
    ("Trần Hưng Đạo", Problem.NOT_UNDERSTOOD),
    ("Giáp Sửu", Problem.NOT_UNDERSTOOD),
    ("Chỉnh Hóa thứ 24", Problem.NOT_UNDERSTOOD),
    ("thể kỳ 17", Problem.NOT_UNDERSTOOD),
    ("1635 hoặc", Problem.NOT_UNDERSTOOD),
    ("1635 mét", Problem.NOT_UNDERSTOOD),
    ("dài 1635", Problem.NOT_UNDERSTOOD),
    ("1635 1701", Problem.NOT_UNDERSTOOD),
    ("(1635", Problem.NOT_UNDERSTOOD),
    ("1635)", Problem.NOT_UNDERSTOOD),
    ("../..", Problem.NOT_UNDERSTOOD),
    ("[]", Problem.NOT_UNDERSTOOD),
    ("{}", Problem.NOT_UNDERSTOOD),
    ("12:30", Problem.NOT_UNDERSTOOD),
    ("0912345678", Problem.NOT_UNDERSTOOD),
    ("=1+1", Problem.NOT_UNDERSTOOD),
    ("'; DROP TABLE records; --", Problem.NOT_UNDERSTOOD),
    ("<script>alert(1)</script>", Problem.NOT_UNDERSTOOD),
    ("%s%s%n", Problem.NOT_UNDERSTOOD),
    ("\x00", Problem.NOT_UNDERSTOOD),
    ("\ud800", Problem.NOT_UNDERSTOOD),
    ("١٩٤٥", Problem.NOT_UNDERSTOOD),
    ("½", Problem.NOT_UNDERSTOOD),
    ("🙂", Problem.NOT_UNDERSTOOD),
    ("\u0301\u0301", Problem.NOT_UNDERSTOOD),
    ("15/5", Problem.NO_YEAR),
    ("1/1", Problem.NO_YEAR),
    ("tháng 3", Problem.NO_YEAR),
    ("tháng Giêng", Problem.NO_YEAR),
    ("rằm tháng Giêng", Problem.NO_YEAR),
    ("14–16/5 âm lịch", Problem.NO_YEAR),
    ("ngày 25 tháng 1", Problem.NO_YEAR),
    ("25 January", Problem.NO_YEAR),
    ("31/2/1990", Problem.IMPOSSIBLE_DATE),
    ("35/13/2020", Problem.IMPOSSIBLE_DATE),
    ("32/1/2020", Problem.IMPOSSIBLE_DATE),
    ("35.13.2020", Problem.IMPOSSIBLE_DATE),
    ("29/2/1900", Problem.IMPOSSIBLE_DATE),
    ("31/4/2001", Problem.IMPOSSIBLE_DATE),
    ("25/13/1990", Problem.IMPOSSIBLE_DATE),
    ("12/25/1990", Problem.IMPOSSIBLE_DATE),
    ("0/1/1990", Problem.IMPOSSIBLE_DATE),
    ("0/0/0000", Problem.IMPOSSIBLE_DATE),
    ("ngày 31 tháng 2 năm 1990", Problem.IMPOSSIBLE_DATE),
    ("tháng 13 năm 1990", Problem.IMPOSSIBLE_DATE),
    ("February 30, 1990", Problem.IMPOSSIBLE_DATE),
    ("1990-02-31", Problem.IMPOSSIBLE_DATE),
    ("1990-25-01", Problem.IMPOSSIBLE_DATE),
    ("30/1 âm lịch 2024", Problem.IMPOSSIBLE_DATE),
    ("30/12 âm lịch 2024", Problem.IMPOSSIBLE_DATE),
    ("15/5 nhuận năm 2025", Problem.IMPOSSIBLE_DATE),
    ("tháng 4 nhuận năm 2025", Problem.IMPOSSIBLE_DATE),
    ("31/5/2024 âm lịch", Problem.IMPOSSIBLE_DATE),
    ("0", Problem.IMPOSSIBLE_DATE),
    ("năm 0", Problem.IMPOSSIBLE_DATE),
    ("0 TCN", Problem.IMPOSSIBLE_DATE),
    ("Hồng Đức thứ 60", Problem.OUT_OF_REIGN),
    ("Bảo Đại thứ 25", Problem.OUT_OF_REIGN),
    ("99999", Problem.OUT_OF_RANGE),
    ("9999", Problem.OUT_OF_RANGE),
    ("năm 3000", Problem.OUT_OF_RANGE),
    ("thế kỷ 35", Problem.OUT_OF_RANGE),
    ("thế kỷ 0", Problem.OUT_OF_RANGE),
    ("thế kỷ XXV", Problem.OUT_OF_RANGE),
    ("22nd century", Problem.OUT_OF_RANGE),
    ("thế kỷ 1635", Problem.OUT_OF_RANGE),
    ("thập niên 9990", Problem.OUT_OF_RANGE),
    ("1.000.000.000 TCN", Problem.OUT_OF_RANGE),
    ("cách nay 9.000.000 năm", Problem.OUT_OF_RANGE),
    ("1941-1635", Problem.REVERSED),
    ("1941–1635", Problem.REVERSED),
    ("từ 1941 đến 1635", Problem.REVERSED),
    ("thế kỷ XVIII–XVII", Problem.REVERSED),
    ("thời Nguyễn – Trần", Problem.REVERSED),
    ("207–258 TCN", Problem.REVERSED),
    ("3/2/1994 – 25/1/1994", Problem.REVERSED),
)

HOSTILE = (
    "x" * 100_000,
    "1" * 100_000,
    "(" * 100_000,
    "thế kỷ " * 20_000,
    "(" * 250,
    "(1635" * 50,
    "[" * 300,
    "khoảng " * 40,
    "đầu " * 60,
    "1635-" * 50,
    "1635, " * 40,
    "1635?" * 50,
    "Mậu Tuất, " * 25,
    "Mậu Tuất; " * 25,
    "Kỷ Dậu " * 30,
    "Lê – " * 40,
    "Lê; " * 50,
    "giữa " * 60,
    "từ " * 80,
    "trước " * 45,
    "15/5 " * 50,
    "15th day of the " * 15,
    "Lê (Lê (Lê (Lê (Lê",
    "\u0301" * 299,
    "ệ" * 299,
    "e\u0302\u0323" * 99,
    "9" * 299,
    "1.000" * 59,
    "/" * 299,
    "年" * 299,
    "正和" * 140,
    "{1,2,3,4" * 30,
    "1635/1701/" * 29,
    "XVII" * 70,
    "mồng rằm tháng nhuận âm lịch năm " * 9,
)


@pytest.mark.parametrize(("text", "problem"), REFUSED)
def test_refused(text: str, problem: Problem) -> None:
    reading = parse_time(text)
    assert reading.literal == text
    assert reading.spans == ()
    assert reading.problem is problem
    assert not reading.understood


def test_codes_are_stable() -> None:
    assert {problem.value for problem in Problem} == {
        "empty",
        "too_long",
        "not_understood",
        "no_year",
        "impossible_date",
        "out_of_reign",
        "out_of_range",
        "reversed",
        "ambiguous",
        "conflict",
    }


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_answered(text: str) -> None:
    reading = parse_time(text)
    assert reading.literal is text
    assert reading.problem is not None or len(reading.spans) == 1
    assert len(reading.spans) <= 12


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_festivals_are_answered(text: str) -> None:
    reading = parse_festival(text)
    assert isinstance(reading, FestivalReading)
    assert (reading.rule is None) is (reading.problem is not None)


def test_the_longest_text() -> None:
    assert parse_time("1635".rjust(LONGEST_TEXT)).understood
    assert parse_time("1635".rjust(LONGEST_TEXT + 1)).problem is Problem.TOO_LONG


def test_languages_limit_whose_words_are_read() -> None:
    assert parse_time("17th century", ("en",)).understood
    assert parse_time("17th century", ("vi",)).problem is Problem.NOT_UNDERSTOOD
    assert parse_time("thế kỷ XVII", ("vi",)).understood
    assert parse_time("thế kỷ XVII", ("en",)).problem is Problem.NOT_UNDERSTOOD
    for languages in (("vi",), ("en",), ("vi", "en"), ["en", "vi"]):
        assert parse_time("1635–1941", languages).understood
        assert parse_time("Chính Hòa 24", languages).understood
        assert parse_time("1990-01-25", languages).understood


def test_an_unknown_language_is_the_callers_error() -> None:
    with pytest.raises(ValueError, match="fr"):
        parse_time("1635", ("fr",))
