"""Several structures in one question, on any keyboard, among other words."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import MemoryVocabulary, fold
from search.query import Question, parse_text
from tests.search.analysis.typists import telex, vni

VOCABULARY = MemoryVocabulary(dict.fromkeys(["the", "ki", "thang", "am", "lich", "nam", "hoi"], 2))


def facts(question: Question) -> list[tuple[str, tuple[str, ...]]]:
    return [(piece.facet, piece.values) for piece in question.understood]


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        (
            "hội tháng 3 âm lịch ở đình thế kỷ 17",
            [("month", ("3",)), ("century", ("17",))],
        ),
        ("năm 1635 thế kỷ XVII", [("year", ("1635", "1635")), ("century", ("17",))]),
        (
            "17th century festival in the third lunar month",
            [("century", ("17",)), ("month", ("3",))],
        ),
        ("tháng Giêng, tháng Chạp", [("month", ("1",)), ("month", ("12",))]),
        ("1635, 1708", [("year", ("1635", "1635")), ("year", ("1708", "1708"))]),
    ],
)
def test_each_is_understood_in_its_place(
    text: str, understood: list[tuple[str, tuple[str, ...]]]
) -> None:
    question = parse_text(text)
    assert facts(question) == understood
    places = [(piece.start, piece.end) for piece in question.understood]
    assert places == sorted(places)


SAYINGS = ["thế kỷ 17", "tháng 3 âm lịch", "năm 1635", "hội tháng ba", "thế kỷ xvii"]


@pytest.mark.parametrize("text", SAYINGS)
def test_the_unicode_form_and_missing_marks_do_not_matter(text: str) -> None:
    expected = facts(parse_text(text))
    assert expected
    assert facts(parse_text(unicodedata.normalize("NFD", text))) == expected
    assert facts(parse_text(text.upper())) == expected
    assert facts(parse_text(fold(text))) == expected


@pytest.mark.parametrize("text", ["thế kỷ 17", "tháng 3 âm lịch", "năm 1635"])
@pytest.mark.parametrize("typed", [telex, vni])
def test_keystrokes_name_structures_too(text: str, typed: Callable[[str], str]) -> None:
    keys = " ".join(word if word.isdigit() else typed(word) for word in text.split())
    question = parse_text(keys, vocabulary=VOCABULARY)
    assert facts(question) == facts(parse_text(text))


@given(
    st.lists(st.sampled_from([*SAYINGS, "đình", "chèm", "và", "đến", "-", "/", "17"]), max_size=7)
)
def test_no_word_belongs_to_two_structures(pieces: list[str]) -> None:
    question = parse_text(" ".join(pieces))
    ends = 0
    for piece in question.understood:
        assert piece.start >= ends
        ends = piece.end


def test_the_rest_of_the_words_stay_text() -> None:
    question = parse_text("bia đá thế kỷ 17 ở Đông Ngạc")
    assert [word.accented for word in question.words] == ["bia", "đá", "ở", "đông", "ngạc"]
