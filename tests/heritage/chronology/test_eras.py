"""Era names: the data, the years they give, and the witnesses for them."""

import pytest

from heritage.chronology import Calendar, Precision, Problem, eras, parse_time, year_of
from heritage.chronology.can_chi import can_chi_year
from heritage.chronology.registry import Era
from tests.heritage.chronology.tables.eras import ERA_NAMES
from tests.heritage.chronology.tables.examinations import EXAMINATIONS
from tests.heritage.chronology.tables.foreign_eras import FOREIGN_ERA_NAMES

VIETNAMESE = {era.name for era in eras() if not era.foreign}


def years(text: str) -> list[tuple[int, int]]:
    """First and last year of each meaning."""
    return [
        (year_of(span.earliest or 0), year_of(span.latest or 0)) for span in parse_time(text).spans
    ]


def namesakes(name: str) -> list[Era]:
    return [era for era in eras() if era.name == name and not era.foreign]


def test_the_file_holds_the_eras_of_the_courts() -> None:
    held = [
        (era.name, era.han, era.ruler, era.first, era.last) for era in eras() if not era.foreign
    ]
    assert held == list(ERA_NAMES)


def test_the_file_holds_the_foreign_eras() -> None:
    held = [(era.name, era.han, era.ruler, era.first, era.last) for era in eras() if era.foreign]
    assert held == list(FOREIGN_ERA_NAMES)
    assert all(era.dynasty_en for era in eras() if era.foreign)


@pytest.mark.parametrize(("name", "han", "ruler", "first", "last"), ERA_NAMES)
def test_an_era_by_its_name(name: str, han: str, ruler: str, first: int, last: int) -> None:
    assert len(han) == len(name.split()), ruler
    for text in (f"niên hiệu {name}", f"{name} era", f"niên hiệu {name} ({first}–{last})"):
        assert (first, last) in years(text)
    reading = parse_time(f"niên hiệu {name} ({first}–{last})")
    assert reading.span is not None
    assert reading.span.calendar is Calendar.REGNAL
    assert reading.span.precision is Precision.PERIOD


@pytest.mark.parametrize(("name", "han", "ruler", "first", "last"), ERA_NAMES)
def test_its_first_and_last_year(name: str, han: str, ruler: str, first: int, last: int) -> None:
    count = last - first + 1
    for text in (
        f"{name} nguyên niên",
        f"{name} thứ nhất",
        f"năm đầu niên hiệu {name}",
        f"{han}元年",
    ):
        assert (first, first) in years(text), text
    for text in (f"{name} {count}", f"{name} năm thứ {count}", f"năm {name} thứ {count} ({last})"):
        assert (last, last) in years(text), (text, ruler)
    longest = max(era.length for era in namesakes(name))
    beyond = parse_time(f"{name} thứ {longest + 1}")
    assert beyond.spans == ()
    assert beyond.problem is Problem.OUT_OF_REIGN


@pytest.mark.parametrize(("name", "han", "dynasty", "first", "last"), FOREIGN_ERA_NAMES)
def test_a_foreign_era(name: str, han: str, dynasty: str, first: int, last: int) -> None:
    court = dynasty.removeprefix("nhà ")
    assert years(f"{name} nhà {court}") == [(first, last)]
    assert years(f"năm thứ 1 niên hiệu {name} nhà {court}") == [(first, first)]
    if name not in VIETNAMESE:
        assert years(name) == [(first, last)], han


@pytest.mark.parametrize(("name", "number", "cycle", "year"), EXAMINATIONS)
def test_examinations(name: str, number: int, cycle: str, year: int) -> None:
    assert can_chi_year(year) == cycle
    assert (year, year) in years(f"{name} thứ {number}")
    for text in (
        f"{cycle}, niên hiệu {name} thứ {number} ({year})",
        f"năm {name} thứ {number} ({cycle} {year})",
        f"năm {cycle} niên hiệu {name} năm thứ {number}",
        f"{name} {number}, {cycle}",
    ):
        reading = parse_time(text)
        assert years(text) == [(year, year)], text
        assert reading.problem is None
        assert reading.spans[0].calendar is Calendar.REGNAL


@pytest.mark.parametrize(
    "text",
    [
        "Chính Hòa thứ 27",
        "Hồng Đức thứ 60",
        "Bảo Đại thứ 25",
        "Gia Long 20",
        "Cảnh Hưng tứ thập bát niên",
        "năm thứ 50 niên hiệu Cảnh Hưng",
        "năm thứ 60 đời Lê Hiển Tông",
        "Dương Hòa thứ 12 (1646)",
    ],
)
def test_years_beyond_the_reign(text: str) -> None:
    assert parse_time(text).problem is Problem.OUT_OF_REIGN


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thuận Thiên", [(1010, 1028), (1428, 1433)]),
        ("Thuận Thiên 3", [(1012, 1012), (1430, 1430)]),
        ("Thuận Thiên nguyên niên", [(1010, 1010), (1428, 1428)]),
        ("niên hiệu Thuận Thiên", [(1010, 1028), (1428, 1433)]),
        ("thuan thien 3", [(1012, 1012), (1430, 1430)]),
        ("Đại Định", [(1140, 1162), (1369, 1370)]),
        ("Đại Định 2", [(1141, 1141), (1370, 1370)]),
        ("năm thứ 3 đời Lê Thánh Tông", [(1462, 1462), (1472, 1472)]),
        ("đời Lê Thần Tông", [(1619, 1643), (1649, 1662)]),
    ],
)
def test_namesakes_are_candidates(text: str, found: list[tuple[int, int]]) -> None:
    assert parse_time(text).problem is Problem.AMBIGUOUS
    assert years(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thuận Thiên đời Lý Thái Tổ", (1010, 1028)),
        ("Thuận Thiên nhà Lý", (1010, 1028)),
        ("Thuận Thiên thời Lê sơ", (1428, 1433)),
        ("Thuận Thiên (1429)", (1429, 1429)),
        ("Thuận Thiên thứ 3, năm Canh Tuất", (1430, 1430)),
        ("Thuận Thiên thứ 10", (1019, 1019)),
        ("Đại Định thời Trần", (1369, 1370)),
        ("đời Lê Thần Tông (1649–1662)", (1649, 1662)),
    ],
)
def test_context_chooses_between_namesakes(text: str, found: tuple[int, int]) -> None:
    assert years(text) == [found]
    assert parse_time(text).problem is None


@pytest.mark.parametrize("word", ["Chính Hoà", "CHÍNH HÒA", "chinh hoa", "Chinh Hòa", "正和"])
def test_spellings(word: str) -> None:
    assert years(f"{word} 24") == [(1703, 1703)]


def test_wrong_marks_are_not_the_name() -> None:
    assert parse_time("Chỉnh Hóa thứ 24").problem is Problem.NOT_UNDERSTOOD
