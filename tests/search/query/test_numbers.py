"""Numbers as they are written and said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import fold
from search.query.numbers import ordinal, roman, small_number, spoken

ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]


@given(st.integers(min_value=1, max_value=39))
def test_roman_numerals_are_read(number: int) -> None:
    assert roman("x" * (number // 10) + ROMAN[number % 10]) == number


@pytest.mark.parametrize("word", ["", "iiii", "vx", "chùa", "xl", "civil", "IV"])
def test_other_letters_are_no_numeral(word: str) -> None:
    assert roman(word) is None


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("mười bảy", (2, 17)),
        ("mười", (1, 10)),
        ("hai mươi", (2, 20)),
        ("hai mươi mốt", (3, 21)),
        ("mười lăm", (2, 15)),
        ("ba", (1, 3)),
        ("tư", (1, 4)),
        ("17", (1, 17)),
        ("xvii", (1, 17)),
        ("ba làng", (1, 3)),
        ("mười làng", (1, 10)),
        ("hai mươi làng", (2, 20)),
    ],
)
def test_vietnamese_numbers_are_understood(said: str, value: tuple[int, int]) -> None:
    assert spoken(fold(said).split()) == value


@pytest.mark.parametrize("said", ["", "làng", "1635", "123"])
def test_other_words_are_no_small_number(said: str) -> None:
    assert spoken(fold(said).split()) is None


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("17th", 17),
        ("1st", 1),
        ("second", 2),
        ("seventeenth", 17),
        ("xviie", 17),
        ("17eme", 17),
        ("three", 3),
        ("chua", None),
        ("the", None),
        ("17", None),
    ],
)
def test_ordinals_of_european_languages(word: str, value: int | None) -> None:
    assert ordinal(word) == value


def test_words_below_a_hundred() -> None:
    assert [small_number(word) for word in ("17", "xx", "chin", "171", "may")] == [
        17, 20, 9, None, None,
    ]  # fmt: skip
