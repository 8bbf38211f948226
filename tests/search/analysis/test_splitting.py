"""Words typed without spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import MemoryVocabulary, split_glued
from search.analysis.splitting import split_keyed

_WORDS = ["dinh", "chem", "lang", "tien", "si", "ha", "noi", "bac", "tu", "liem", "gia", "dong"]
VOCABULARY = MemoryVocabulary(dict.fromkeys(_WORDS, 7) | {"heritage": 2, "abc": 9, "xy": 9})


@pytest.mark.parametrize(
    ("glued", "pieces"),
    [
        ("dinhchem", ("dinh", "chem")),
        ("langtiensi", ("lang", "tien", "si")),
        ("bactuliem", ("bac", "tu", "liem")),
        ("hanoi", ("ha", "noi")),
        ("đìnhchèm", ("đình", "chèm")),
        ("hàNội".lower(), ("hà", "nội")),
        ("heritagelang", ("heritage", "lang")),
    ],
)
def test_known_syllables_come_apart(glued: str, pieces: tuple[str, ...]) -> None:
    assert split_glued(glued, VOCABULARY) == pieces


@pytest.mark.parametrize(
    "word", ["dinh", "si", "", "dinhx", "xydinh", "abcdinh", "dinhabc", "z" * 30, "dinh" * 11]
)
def test_what_does_not_come_apart_completely_stays(word: str) -> None:
    assert split_glued(word, VOCABULARY) == ()


@pytest.mark.parametrize(
    ("glued", "pieces"),
    [
        ("ddinhfchemf", ("đình", "chèm")),
        ("d9inh2che2m", ("đình", "chèm")),
        ("dinhchemf", ("dinh", "chèm")),
        ("langf" + "tieens" + "si", ("làng", "tiến", "si")),
    ],
)
def test_keystrokes_come_apart_too(glued: str, pieces: tuple[str, ...]) -> None:
    assert split_keyed(glued, VOCABULARY) == pieces


def test_frequent_words_win() -> None:
    counts = MemoryVocabulary({"thang": 900, "an": 900, "than": 2, "gan": 2})
    assert split_glued("thangan", counts) == ("thang", "an")


@given(st.lists(st.sampled_from(_WORDS), min_size=2, max_size=5))
def test_whatever_is_put_together_comes_apart_into_known_words(words: list[str]) -> None:
    pieces = split_glued("".join(words), VOCABULARY)
    assert "".join(pieces) == "".join(words)
    assert all(piece in VOCABULARY for piece in pieces)
    assert len(pieces) <= len(words)
