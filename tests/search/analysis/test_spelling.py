"""One slip away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import edits, slip_cost
from search.analysis.spelling import sound_alikes

words = st.text(alphabet="acdghinortx", min_size=1, max_size=7)


def one_letter_apart(left: str, right: str) -> bool:
    """Whether one insertion, deletion, exchange or swap of neighbours leads across."""
    if len(left) == len(right):
        different = [i for i in range(len(left)) if left[i] != right[i]]
        if len(different) <= 1:
            return True
        first = different[0]
        swapped = left[:first] + left[first : first + 2][::-1] + left[first + 2 :]
        return swapped == right
    longer, shorter = sorted((left, right), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(
        longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))
    )


@given(words)
def test_every_edit_is_one_slip(word: str) -> None:
    heard = set(sound_alikes(word))
    for other in edits(word):
        assert other != word
        assert other
        assert other in heard or one_letter_apart(word, other)


@given(words, words)
def test_slips_go_both_ways(left: str, right: str) -> None:
    if left != right and one_letter_apart(left, right):
        assert right in edits(left)
        assert left in edits(right)


@given(words)
def test_what_sounds_alike_does_so_both_ways(word: str) -> None:
    for other in sound_alikes(word):
        assert word in set(sound_alikes(other))


@given(words, words)
def test_costs_are_bounded_and_zero_only_for_the_same(left: str, right: str) -> None:
    cost = slip_cost(left, right)
    assert 0 <= cost <= 3
    assert (cost == 0) == (left == right)


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("chem", "chem", 0.0),
        ("cham", "tram", 0.5),
        ("xoc", "soc", 0.5),
        ("nang", "lang", 0.5),
        ("zao", "dao", 0.5),
        ("fu", "phu", 0.5),
        ("tein", "tien", 1.0),
        ("chemm", "chem", 1.5),
        ("chm", "chem", 2.0),
        ("ohem", "chem", 3.0),
    ],
)
def test_each_kind_of_slip_has_its_cost(typed: str, meant: str, cost: float) -> None:
    assert slip_cost(typed, meant) == cost


@pytest.mark.parametrize("word", ["ch", "tr", "s", "", "an", "thanh", "nghe", "慈"])
def test_some_words_sound_like_no_other(word: str) -> None:
    assert list(sound_alikes(word)) == []
