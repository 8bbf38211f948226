"""Words as a grammar sees them, and phrases found among them."""

import pytest

from heritage.chronology.lexicon import Phrases
from heritage.chronology.words import Sort, Word, marks_agree, split_words


def folded(text: str) -> list[str]:
    return [word.folded for word in split_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("  ", []),
        ("Chính Hòa", ["chinh", "hoa"]),
        ("tk17", ["tk", "17"]),
        ("c.1700", ["c", "1700"]),
        ("tr.CN", ["tr", "cn"]),
        ("B.C.", ["b", "c"]),
        ("1635.", ["1635", "."]),
        ("25.1.1994", ["25", ".", "1", ".", "1994"]),
        ("25/1", ["25", "/", "1"]),
        ("4.000", ["4.000"]),
        ("4,000", ["4,000"]),
        ("1.000.000", ["1.000.000"]),
        ("1748,1756", ["1748", ",", "1756"]),
        ("1631–1913", ["1631", "-", "1913"]),
        ("1631 — 1913", ["1631", "-", "1913"]),
        ("“1635”", ["1635"]),
        ("1930's", ["1930", "s"]),
        ("１６３５", ["1635"]),
        ("（1635）", ["(", "1635", ")"]),
        ("元年", ["元", "年"]),
        ("đình Chèm", ["dinh", "chem"]),
    ],
)
def test_split(text: str, words: list[str]) -> None:
    assert folded(text) == words


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("thế", Sort.LETTERS),
        ("17", Sort.NUMBER),
        ("4.000", Sort.GROUPED),
        ("年", Sort.HAN),
        ("–", Sort.DASH),
        ("/", Sort.SIGN),
    ],
)
def test_sorts(text: str, sort: Sort) -> None:
    (word,) = split_words(text)
    assert word.sort is sort
    assert word.raw == text


def test_values() -> None:
    assert split_words("4.000")[0].value == 4000
    assert split_words("0040")[0].value == 40


def test_spelling_is_one() -> None:
    assert [word.text for word in split_words("Hoà Quí Tị")] == [
        word.text for word in split_words("HÒA quý tỵ")
    ]


def test_knows_what_stood_apart() -> None:
    assert [word.spaced for word in split_words("17 th 18th")] == [False, True, True, False]


@pytest.mark.parametrize(
    ("typed", "known", "agrees"),
    [
        ("thế", "thế", True),
        ("the", "thế", True),
        ("thê", "thế", True),
        ("thể", "thế", False),
        ("thế", "the", False),
        ("dinh", "đình", True),
        ("đinh", "đình", True),
        ("đình", "đinh", False),
        ("đình", "dinh", False),
        ("nam", "năm", True),
        ("năm", "nam", False),
    ],
)
def test_marks_may_be_left_out_but_not_be_wrong(typed: str, known: str, agrees: bool) -> None:
    assert marks_agree(typed, known) is agrees


@pytest.fixture
def phrases() -> Phrases[int]:
    return Phrases(
        [("thế kỷ", 1), ("thế kỷ thứ", 2), ("Trung hưng", 3), ("Trùng Hưng", 4), ("của", 5)]
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thế kỷ XVII", ((1,), 2)),
        ("thế kỷ thứ ba", ((2,), 3)),
        ("the ky", ((1,), 2)),
        ("Thế kỉ", ((1,), 2)),
        ("trung hung", ((3, 4), 2)),
        ("Trung hưng", ((3,), 2)),
        ("trùng hưng", ((4,), 2)),
        ("thế", None),
        ("kỷ", None),
        ("cua", ((5,), 1)),
        ("cùa", None),
        ("", None),
    ],
)
def test_phrases(
    phrases: Phrases[int], text: str, found: tuple[tuple[int, ...], int] | None
) -> None:
    assert phrases.find(split_words(text), 0) == found


def test_phrases_inside_a_text(phrases: Phrases[int]) -> None:
    words = split_words("cuối thế kỷ XVII")
    assert phrases.find(words, 0) is None
    assert phrases.find(words, 1) == ((1,), 3)
    assert phrases.find(words, 4) is None


def test_phrases_know_their_spelling(phrases: Phrases[int]) -> None:
    assert phrases.spells(split_words("trùng HƯNG"))
    assert not phrases.spells(split_words("trung hung"))
    assert not phrases.spells(split_words("thế"))


def test_words_are_values() -> None:
    assert split_words("thế") == (Word(Sort.LETTERS, "thế", "thế", "the", False),)
