"""Numbers in figures and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heritage.chronology.numerals import (
    CARDINALS,
    ORDINALS,
    SINO,
    VIETNAMESE,
    read_roman,
    write_roman,
)


@pytest.mark.parametrize(
    ("number", "figures"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (17, "XVII"),
        (19, "XIX"),
        (21, "XXI"),
        (40, "XL"),
        (90, "XC"),
        (400, "CD"),
        (1789, "MDCCLXXXIX"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_roman(number: int, figures: str) -> None:
    assert write_roman(number) == figures
    assert read_roman(figures) == number
    assert read_roman(figures.lower()) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "A", "X1", "MMMM", "IXI", "I" * 20])
def test_not_roman(text: str) -> None:
    assert read_roman(text) is None


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_no_roman_figures(number: int) -> None:
    with pytest.raises(ValueError, match="Roman"):
        write_roman(number)


@given(st.integers(1, 3999))
def test_roman_there_and_back(number: int) -> None:
    assert read_roman(write_roman(number)) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("một", 1),
        ("nhất", 1),
        ("nhì", 2),
        ("tư", 4),
        ("bốn", 4),
        ("bẩy", 7),
        ("mười", 10),
        ("mười một", 11),
        ("mười lăm", 15),
        ("mười bảy", 17),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("hai mốt", 21),
        ("hai mươi tư", 24),
        ("hai mươi bốn", 24),
        ("hai lăm", 25),
        ("ba mươi chín", 39),
        ("chín mươi chín", 99),
    ],
)
def test_vietnamese(words: str, number: int) -> None:
    assert VIETNAMESE[words] == number


def test_vietnamese_has_every_number() -> None:
    assert set(VIETNAMESE.values()) == set(range(1, 100))
    assert "năm năm" not in VIETNAMESE


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("nhất", 1),
        ("thập", 10),
        ("thập ngũ", 15),
        ("nhị thập", 20),
        ("nhị thập tứ", 24),
        ("tam thập cửu", 39),
        ("四", 4),
        ("十", 10),
        ("十六", 16),
        ("二十四", 24),
        ("廿四", 24),
        ("卅九", 39),
        ("九十九", 99),
    ],
)
def test_sino_vietnamese(words: str, number: int) -> None:
    assert SINO[words] == number


def test_sino_vietnamese_has_every_number() -> None:
    assert set(SINO.values()) == set(range(1, 100))


@pytest.mark.parametrize(
    ("words", "number"),
    [("one", 1), ("twelve", 12), ("nineteen", 19), ("twenty", 20), ("forty-two", 42)],
)
def test_english_cardinals(words: str, number: int) -> None:
    assert CARDINALS[words] == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("first", 1),
        ("second", 2),
        ("twelfth", 12),
        ("seventeenth", 17),
        ("twentieth", 20),
        ("twenty-first", 21),
        ("twenty fourth", 24),
        ("ninety-ninth", 99),
    ],
)
def test_english_ordinals(words: str, number: int) -> None:
    assert ORDINALS[words] == number


def test_english_has_every_number() -> None:
    assert set(CARDINALS.values()) == set(range(1, 100))
    assert set(ORDINALS.values()) == set(range(1, 100))
