"""Numbers in running text."""

import pytest

from heritage.chronology.grammar.numbers import (
    figures,
    number,
    numbering,
    ordinal,
    quantity,
    roman,
)
from tests.heritage.chronology.grammar.reading import source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("17", (17, 1)),
        ("0040", (40, 1)),
        ("17 18", (17, 1)),
        ("1" * 9, (111_111_111, 1)),
        ("1" * 10, None),
        ("4.000", None),
        ("mười", None),
        ("", None),
    ],
)
def test_figures(text: str, found: tuple[int, int] | None) -> None:
    assert figures(source(text), 0) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("17", (17, 1)),
        ("mười bảy", (17, 2)),
        ("hai mươi tư", (24, 3)),
        ("hai mươi", (20, 2)),
        ("seventeen", (17, 1)),
        ("forty-two", (42, 3)),
        ("muoi bay", (17, 2)),
        ("không", None),
    ],
)
def test_number(text: str, found: tuple[int, int] | None) -> None:
    assert number(source(text), 0) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4.000 năm", (4000, 1)),
        ("4,000 years", (4000, 1)),
        ("4000", (4000, 1)),
        ("bốn nghìn", (4000, 2)),
        ("bốn ngàn", (4000, 2)),
        ("hai trăm", (200, 2)),
        ("nghìn năm", (1000, 1)),
        ("two hundred", (200, 2)),
        ("3 vạn", (30_000, 2)),
        ("1." + "000." * 6 + "000", None),
        ("năm nào", (5, 1)),
        ("nào", None),
    ],
)
def test_quantity(text: str, found: tuple[int, int] | None) -> None:
    assert quantity(source(text), 0) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("XVII", (17, 1)),
        ("xvii", (17, 1)),
        ("XVIIe", (17, 1)),
        ("XVIIth", (17, 1)),
        ("XIXème", (19, 1)),
        ("XIXe siècle", (19, 1)),
        ("Xe", (10, 1)),
        ("IIII", None),
        ("chim", None),
        ("17", None),
    ],
)
def test_roman(text: str, found: tuple[int, int] | None) -> None:
    assert roman(source(text), 0) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("17th", (17, 2)),
        ("1st", (1, 2)),
        ("2nd", (2, 2)),
        ("17e", (17, 2)),
        ("17 th", None),
        ("seventeenth", (17, 1)),
        ("twenty-first", (21, 3)),
        ("17", None),
        ("17 tháng", None),
    ],
)
def test_ordinal(text: str, found: tuple[int, int] | None) -> None:
    assert ordinal(source(text), 0) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("17", (17, 1)),
        ("thứ 17", (17, 2)),
        ("thứ XVII", (17, 2)),
        ("thứ nhất", (1, 2)),
        ("thứ tư", (4, 2)),
        ("thứ mười bảy", (17, 3)),
        ("17th", (17, 2)),
        ("mười sáu", (16, 2)),
        ("thứ", None),
    ],
)
def test_numbering(text: str, found: tuple[int, int] | None) -> None:
    assert numbering(source(text), 0) == found


def test_only_the_chosen_languages_are_read() -> None:
    assert number(source("mười", "en"), 0) is None
    assert number(source("ten", "vi"), 0) is None
    assert number(source("10", "en"), 0) == (10, 1)
