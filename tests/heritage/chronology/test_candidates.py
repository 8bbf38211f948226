"""Ambiguous and contradictory texts are answered with candidates, never a guess."""

import pytest

from heritage.chronology import Problem, explain, format_span, parse_time

AMBIGUOUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Lê", ("0980/1009", "1428/1527", "1533/1789")),
    ("thời Lê", ("0980/1009", "1428/1527", "1533/1789")),
    ("nhà Lê", ("0980/1009", "1428/1527", "1533/1789")),
    ("Lê dynasty", ("0980/1009", "1428/1527", "1533/1789")),
    ("thoi le", ("0980/1009", "1428/1527", "1533/1789")),
    ("Lý", ("0544/0602", "1009/1225")),
    ("Lý (truyền thuyết)", ("0544?/0602?", "1009?/1225?")),
    ("thời Lê – Nguyễn", ("0980/1945", "1428/1945", "1533/1945")),
    ("từ thời Lê đến nay", ("0980/..", "1428/..", "1533/..")),
    ("trước thời Lê", ("../0979", "../1427", "../1532")),
    ("cuối thời Lê", ("1000/1009", "1494/1527", "1704/1789")),
    ("Thuận Thiên", ("1010/1028", "1428/1433")),
    ("khoảng Thuận Thiên", ("1010~/1028~", "1428~/1433~")),
    ("Thuận Thiên 3", ("1012", "1430")),
    ("đời Lê Thần Tông", ("1619/1643", "1649/1662")),
    ("doi le hien tong", ("1497/1504", "1740/1786")),
    ("trung hung", ("1285/1293", "1533/1789")),
    ("40", ("0040", "1940")),
    ("năm 40", ("0040", "1940")),
    ("40–43", ("0040/0043", "1940/1943")),
    ("những năm 90", ("189X", "199X")),
    ("1800s", ("180X", "18XX")),
    ("những năm 1800", ("180X", "18XX")),
    ("những năm 1930 - 1940", ("1930/1940", "1930/1949")),
    ("1904-05", ("1904/1905", "1904-05")),
    ("2020-21", ("2020-21", "2020/2021")),
    ("mùng 2/9/1945", ("1945-09-02", "1945-10-07~")),
    ("mồng 2 tháng 9 năm 1945", ("1945-09-02", "1945-10-07~")),
    (
        "năm Mậu Tuất",
        (
            "1358",
            "1418",
            "1478",
            "1538",
            "1598",
            "1658",
            "1718",
            "1778",
            "1838",
            "1898",
            "1958",
            "2018",
        ),
    ),
    ("Mậu Tuất, Lê trung hưng", ("1538", "1598", "1658", "1718", "1778")),
    ("Mậu Tuất thế kỷ XVII", ("1658",)),
    ("năm Giáp Tý thời Nguyễn", ("1804", "1864", "1924")),
)

CONFLICTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Mậu Tuất (1781)", ("1718", "1778", "1838", "1781")),
    ("Mậu Tuất 1781", ("1718", "1778", "1838", "1781")),
    ("Mậu Tuất, 1781", ("1718", "1778", "1838", "1781")),
    ("1781 (Mậu Tuất)", ("1781", "1718", "1778", "1838")),
    ("Kỷ Dậu 1790", ("1729", "1789", "1849", "1790")),
    ("Chính Hòa thứ 24 (1705)", ("1703", "1705")),
    ("Chính Hòa thứ 24, năm 1705", ("1703", "1705")),
    ("năm Chính Hòa thứ 24 (1730)", ("1703", "1730")),
    ("Gia Long 16 (1635)", ("1817", "1635")),
    ("thời Nguyễn (1635)", ("1802/1945", "1635")),
    ("đời Lê Hiển Tông (1830)", ("1740/1786", "1830")),
    ("thế kỷ XVII (1820)", ("1601/1700", "1820")),
)


def meanings(text: str) -> tuple[str, ...]:
    return tuple(span.edtf for span in parse_time(text).spans)


@pytest.mark.parametrize(("text", "edtf"), AMBIGUOUS)
def test_ambiguous(text: str, edtf: tuple[str, ...]) -> None:
    assert meanings(text) == edtf
    reading = parse_time(text)
    assert reading.problem is (Problem.AMBIGUOUS if len(edtf) > 1 else None)
    assert reading.understood is (len(edtf) == 1)


@pytest.mark.parametrize(("text", "edtf"), CONFLICTS)
def test_contradictory(text: str, edtf: tuple[str, ...]) -> None:
    assert meanings(text) == edtf
    reading = parse_time(text)
    assert reading.problem is Problem.CONFLICT
    assert reading.span is None


@pytest.mark.parametrize(("text", "edtf"), AMBIGUOUS + CONFLICTS)
def test_each_candidate_can_be_chosen_by_its_words(text: str, edtf: tuple[str, ...]) -> None:
    for span, expected in zip(parse_time(text).spans, edtf, strict=True):
        assert span.literal == text
        told = format_span(span, "vi")
        assert explain(span, "en")
        if expected != "18XX":
            assert meanings(told) == (expected,)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("thời Mạc (1527–1593)", "1527/1593"),
        ("thời Tây Sơn (1788-1802)", "1788/1802"),
        ("niên hiệu Cảnh Hưng (1740–1787)", "1740/1787"),
        ("thời Nguyễn (1830)", "1830"),
        ("1830 (thời Nguyễn)", "1830"),
        ("thời Nguyễn, thế kỷ XX", "1901/2000"),
        ("mồng 5 tháng Giêng năm Kỷ Dậu (31/1/1789)", "1789-01-31"),
        ("tháng Chạp năm Mậu Thân 1788", "1788-12-27~/1789-01-25~"),
        ("20 tháng Chạp năm Mậu Thân 1788 (15/1/1789)", "1789-01-15"),
    ],
)
def test_years_written_beside_a_name_count(text: str, edtf: str) -> None:
    assert meanings(text) == (edtf,)
    assert parse_time(text).problem is None


def test_candidates_are_few() -> None:
    for text in (
        "Kỷ Dậu",
        "Kỷ Dậu – Canh Tuất",
        "Kỷ Dậu và Canh Tuất",
        "rằm tháng Giêng năm Kỷ Dậu",
    ):
        assert 1 < len(parse_time(text).spans) <= 12
