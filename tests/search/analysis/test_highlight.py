"""Snippets show the author's own words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import Segment, highlight
from tests.search.analysis.strategies import anything

TEXT = "Đình Chèm nằm phía ngoài đê sông Hồng. Đinh bừa, quang gánh là dụng cụ nhà nông."


def hits(text: str, words: list[str], width: int = 240) -> list[str]:
    return [segment.text for segment in highlight(text, words, width) if segment.hit]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["đình"], ["Đình"]),
        (["dinh"], ["Đình", "Đinh"]),
        (["đinh"], ["Đinh"]),
        (["đình", "chèm"], ["Đình Chèm"]),
        (["song", "hong"], ["sông Hồng"]),
        (["慈"], []),
        ([], []),
        ([""], []),
    ],
)
def test_words_are_found_as_they_were_typed(words: list[str], found: list[str]) -> None:
    assert hits(TEXT, words) == found


def test_a_text_without_marks_answers_marked_words() -> None:
    assert hits("Dinh Chem is a temple", ["đình", "chèm"]) == ["Dinh Chem"]


def test_decomposed_text_is_shown_as_it_is() -> None:
    text = unicodedata.normalize("NFD", TEXT)
    assert hits(text, ["hồng"]) == [unicodedata.normalize("NFD", "Hồng")]


def test_han_characters_are_hits() -> None:
    assert hits("Từ Liêm (慈廉)", ["慈", "廉"]) == ["慈廉"]


def test_the_passage_with_most_words_is_chosen() -> None:
    text = "đình " + "xa " * 200 + "đình Chèm ở đây " + "gần " * 200
    shown = highlight(text, ["đình", "chèm"], 60)
    assert Segment("đình Chèm", hit=True) in shown
    assert shown[0] == shown[-1] == Segment("…", hit=False)
    assert sum(len(segment.text) for segment in shown) <= 62


def test_without_a_hit_it_is_the_beginning() -> None:
    assert highlight(TEXT, ["không"], 12) == [
        Segment("Đình Chèm", hit=False),
        Segment("…", hit=False),
    ]
    assert highlight("", ["đình"]) == []


@given(anything, st.lists(anything, max_size=3), st.integers(min_value=0, max_value=50))
def test_a_snippet_is_always_a_piece_of_the_text(text: str, words: list[str], width: int) -> None:
    segments = highlight(text, words, width)
    joined = "".join(segment.text for segment in segments)
    assert joined in text or joined.strip("…") in text


@given(anything)
def test_short_texts_are_shown_whole(text: str) -> None:
    assert "".join(segment.text for segment in highlight(text, ["đình", "a"], 10_000)) == text


def test_the_longest_texts_are_marked() -> None:
    segments = highlight("đình chèm " * 60_000, ["đình", "chem"])
    assert any(segment.hit for segment in segments)
