"""Walking along the words of a question."""

import pytest

from search.analysis import tokenize
from search.query.nodes import Word
from search.query.numbers import normal_words
from search.query.structures.spots import Spot, first_said, folded, says


def spots(text: str) -> list[Spot]:
    return [Spot(Word(t.accented, t.folded), t.start, t.end) for t in tokenize(text)]


@pytest.mark.parametrize("typed", ["thế kỷ", "Thế Kỉ", "the ky", "the ki", "thế ky"])
def test_a_pattern_is_said_with_or_without_marks(typed: str) -> None:
    assert says(spots(typed), 0, normal_words("thế kỷ"))


@pytest.mark.parametrize("typed", ["thể kỷ", "thế", "", "kỷ thế", "thế giới kỷ"])
def test_other_marks_and_orders_say_something_else(typed: str) -> None:
    assert not says(spots(typed), 0, normal_words("thế kỷ"))


def test_a_pattern_without_marks_is_not_said_with_them() -> None:
    assert says(spots("to"), 0, ("to",))
    assert not says(spots("tổ"), 0, ("to",))


def test_a_pattern_stands_anywhere() -> None:
    row = spots("bia đá thế kỷ 17")
    assert says(row, 2, normal_words("thế kỷ"))
    assert not says(row, 4, normal_words("thế kỷ"))
    assert not says(row, 9, normal_words("thế kỷ"))


def test_the_first_of_several_patterns() -> None:
    patterns = [normal_words(text) for text in ("thế kỷ thứ", "thế kỷ", "tk")]
    assert first_said(spots("thế kỷ thứ 17"), 0, patterns) == 3
    assert first_said(spots("thế kỷ 17"), 0, patterns) == 2
    assert first_said(spots("tk 17"), 0, patterns) == 1
    assert first_said(spots("17"), 0, patterns) == 0


def test_words_ahead_are_read_without_marks() -> None:
    row = spots("tháng mười một")
    assert folded(row, 1, 2) == ["muoi", "mot"]
    assert folded(row, 2, 5) == ["mot"]
    assert folded(row, 3, 1) == []
