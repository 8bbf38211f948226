"""The rules of the grammar, one at a time: what they mean, how far they read, what they refuse."""

import pytest

from heritage.chronology import Problem
from heritage.chronology.grammar.ages import age
from heritage.chronology.grammar.centuries import century, decade, millennium
from heritage.chronology.grammar.cycles import cycle_year
from heritage.chronology.grammar.dates import date, event, season
from heritage.chronology.grammar.lists import times
from heritage.chronology.grammar.names import named_time
from heritage.chronology.grammar.ranges import time_range
from heritage.chronology.grammar.regnal import era_year
from heritage.chronology.grammar.source import Rule
from heritage.chronology.grammar.terms import core, term
from heritage.chronology.grammar.years import year
from tests.heritage.chronology.grammar.reading import read, wholly

# Rule, text, EDTF of every candidate.
READ: tuple[tuple[Rule, str, tuple[str, ...]], ...] = (
    (year, "1635", ("1635",)),
    (year, "năm 1635", ("1635",)),
    (year, "TCN 207", ("-0206",)),
    (year, "207 TCN", ("-0206",)),
    (year, "207 năm TCN", ("-0206",)),
    (year, "AD 40", ("0040",)),
    (year, "40", ("0040", "1940")),
    (year, "năm 5", ("0005",)),
    (year, "100", ("0100",)),
    (year, "1.635", ("1635",)),
    (century, "thế kỷ XVII", ("1601/1700",)),
    (century, "thế kỷ thứ mười bảy", ("1601/1700",)),
    (century, "17th century", ("1601/1700",)),
    (century, "17th-century", ("1601/1700",)),
    (century, "seventeenth century", ("1601/1700",)),
    (century, "XVIIe siècle", ("1601/1700",)),
    (century, "thế kỷ III TCN", ("-0299/-0200",)),
    (century, "XVII", ("1601/1700",)),
    (century, "X thế", ()),
    (millennium, "thiên niên kỷ II TCN", ("-1999/-1000",)),
    (millennium, "2nd millennium BC", ("-1999/-1000",)),
    (decade, "thập niên 1930", ("193X",)),
    (decade, "những năm 1930", ("193X",)),
    (decade, "1930s", ("193X",)),
    (decade, "thập niên 1800", ("180X",)),
    (decade, "những năm 1800", ("180X", "18XX")),
    (decade, "những năm 60", ("186X", "196X")),
    (decade, "những năm 60 của thế kỷ XX", ("196X",)),
    (decade, "thập niên 30 SCN", ("003X",)),
    (age, "4.000 năm trước", ("-2500~/-1500~",)),
    (age, "cách nay 150 năm", ("1845~/1855~",)),
    (age, "hơn 300 năm trước", ("1650~/1750~",)),
    (age, "cách đây 3 thế kỷ", ("1650~/1750~",)),
    (age, "cách đây 2 thiên niên kỷ", ("-0500~/0500~",)),
    (age, "200 năm – 100 năm", ()),
    (age, "3 – 4 thế kỷ trước", ("1600~/1700~",)),
    (cycle_year, "Kỷ Dậu", ()),
    (date, "25/1/1994", ("1994-01-25",)),
    (date, "3/1990", ("1990-03",)),
    (date, "tháng 3 năm 1990", ("1990-03",)),
    (date, "âm lịch 15/5/2024", ("2024-06-20",)),
    (date, "lunar 15/5/2024", ("2024-06-20",)),
    (date, "January 25, 1994", ("1994-01-25",)),
    (date, "January 25 BC", ("-0024-01",)),
    (season, "mùa thu năm 1945", ("1945-23",)),
    (season, "autumn of 1945", ("1945-23",)),
    (event, "Cách mạng tháng Tám", ("1945-08",)),
    (named_time, "thời Lê trung hưng", ("1533/1789",)),
    (named_time, "Nguyễn dynasty", ("1802/1945",)),
    (named_time, "đời vua Lê Hiển Tông", ("1740/1786",)),
    (named_time, "niên hiệu Thuận Thiên", ("1010/1028", "1428/1433")),
    (era_year, "Chính Hòa thứ 24", ("1703",)),
    (era_year, "năm thứ 24 niên hiệu Chính Hòa", ("1703",)),
    (era_year, "24th year of Chính Hòa", ("1703",)),
    (era_year, "Gia Long thập lục niên", ("1817",)),
    (era_year, "năm đầu niên hiệu Dương Hòa", ("1635",)),
    (core, "đầu thế kỷ XVIII", ("1701/1733",)),
    (core, "early to mid 18th century", ("1701/1766",)),
    (core, "niên đại: 1635", ("1635",)),
    (term, "Kỷ Dậu 1789", ("1789",)),
    (term, "1703 (Chính Hòa 24)", ("1703",)),
    (term, "1635 (?)", ("1635?",)),
    (term, "khoảng 1635", ("1635~",)),
    (time_range, "1631–1913", ("1631/1913",)),
    (time_range, "từ 1631 đến 1913", ("1631/1913",)),
    (time_range, "giữa 1631 và 1913", ("1631/1913",)),
    (time_range, "trước 1945", ("../1944",)),
    (time_range, "1945 trở về sau", ("1945/..",)),
    (time_range, "? – 1635", ("../1635",)),
    (time_range, "1635 – ?", ("1635/..",)),
    (time_range, "17th–18th century", ("1601/1800",)),
    (time_range, "Ngô – Đinh – Tiền Lê", ("0939/1009",)),
    (times, "1748, 1756 và 1824", ("{1748,1756,1824}",)),
    (times, "1718 hoặc 1778", ("[1718,1778]",)),
    (times, "khoảng 1631–1913; thế kỷ XX", ("{1631~..1913~,1901..2000}",)),
    (times, "1756, 1748", ("{1748,1756}",)),
    (times, "1748; 1748", ("1748",)),
)

# Rule, text that is none of its business.
UNREAD: tuple[tuple[Rule, str], ...] = (
    (year, "5"),
    (year, "thế kỷ"),
    (year, "năm Kỷ Dậu"),
    (century, "thế kỷ"),
    (century, "17"),
    (century, "xvii"),
    (century, "II"),
    (century, "CD"),
    (century, "17th"),
    (millennium, "thiên niên"),
    (decade, "1930"),
    (decade, "1930 s"),
    (decade, "những năm 1935"),
    (decade, "những năm 30 TCN"),
    (age, "4000 năm"),
    (age, "4000 năm trước Công nguyên"),
    (age, "cách nay lâu"),
    (cycle_year, "Giáp"),
    (cycle_year, "Giáp Sửu"),
    (cycle_year, "Dậu"),
    (date, "1635"),
    (date, "tháng"),
    (date, "99/99"),
    (date, "25/1/94"),
    (season, "mùa thu"),
    (season, "mùa màng 1945"),
    (event, "tháng Tám"),
    (named_time, "thời"),
    (named_time, "đời ông"),
    (era_year, "Chính Hòa"),
    (era_year, "Chính Hòa thứ"),
    (era_year, "Chính Hòa thứ 100"),
    (era_year, "Chính Hòa 16 TCN"),
    (era_year, "thời Nguyễn thứ 5"),
    (era_year, "đời Ngô Quyền thứ 5"),
    (core, "đầu"),
    (core, "đầu gối"),
    (term, "khoảng"),
    (time_range, "từ"),
    (time_range, "giữa"),
    (time_range, "trước"),
    (times, ","),
)

REFUSED: tuple[tuple[Rule, str, Problem], ...] = (
    (year, "0", Problem.IMPOSSIBLE_DATE),
    (year, "3000", Problem.OUT_OF_RANGE),
    (year, "100.000 TCN", Problem.OUT_OF_RANGE),
    (century, "thế kỷ 22", Problem.OUT_OF_RANGE),
    (century, "thế kỷ 101 TCN", Problem.OUT_OF_RANGE),
    (millennium, "thiên niên kỷ 4", Problem.OUT_OF_RANGE),
    (decade, "thập niên 3000", Problem.OUT_OF_RANGE),
    (age, "0 năm trước", Problem.OUT_OF_RANGE),
    (age, "2.000.000 năm trước", Problem.OUT_OF_RANGE),
    (date, "31/2/1990", Problem.IMPOSSIBLE_DATE),
    (date, "1/13/1990", Problem.IMPOSSIBLE_DATE),
    (date, "tháng 13 năm 1990", Problem.IMPOSSIBLE_DATE),
    (date, "16–14/5/1994", Problem.IMPOSSIBLE_DATE),
    (date, "30/1 âm lịch 2024", Problem.IMPOSSIBLE_DATE),
    (date, "15/5", Problem.NO_YEAR),
    (date, "tháng 5 đến tháng 6", Problem.NO_YEAR),
    (date, "3/2 – 25/1/1994", Problem.REVERSED),
    (era_year, "Hồng Đức thứ 60", Problem.OUT_OF_REIGN),
    (core, "cuối – đầu thế kỷ XVIII", Problem.REVERSED),
    (core, "đầu thế kỷ 35", Problem.OUT_OF_RANGE),
    (time_range, "1941–1635", Problem.REVERSED),
    (time_range, "trước 31/2/1990", Problem.IMPOSSIBLE_DATE),
    (time_range, "1635 – 31/2/1990", Problem.IMPOSSIBLE_DATE),
    (times, "1635, 31/2/1990", Problem.IMPOSSIBLE_DATE),
)


def named(case: object) -> str:
    return getattr(case, "__name__", str(case)[:24])


@pytest.mark.parametrize(("rule", "text", "edtf"), READ, ids=named)
def test_read(rule: Rule, text: str, edtf: tuple[str, ...]) -> None:
    match = wholly(rule, text)
    if edtf:
        assert match is not None
        assert tuple(node.edtf for node in match.nodes) == edtf
        assert match.problem is None
    else:
        assert match is None or len(match.nodes) > 12


@pytest.mark.parametrize(("rule", "text"), UNREAD, ids=named)
def test_left_to_other_rules(rule: Rule, text: str) -> None:
    match = wholly(rule, text)
    assert match is None or not match.nodes


@pytest.mark.parametrize(("rule", "text", "problem"), REFUSED, ids=named)
def test_refused(rule: Rule, text: str, problem: Problem) -> None:
    match = read(rule, text)
    assert match is not None
    assert match.nodes == ()
    assert match.problem is problem


@pytest.mark.parametrize("rule", sorted({case[0] for case in READ}, key=named), ids=named)
def test_nothing_is_nothing(rule: Rule) -> None:
    for text in ("", "?", "xyz", "🙂", "("):
        assert read(rule, text) is None


def test_rules_stop_where_they_stop() -> None:
    match = read(year, "1635 và 1701")
    assert match is not None
    assert match.end == 1
