"""Labels found in a question."""

import unicodedata

import pytest

from search.analysis import tokenize
from search.query import EMPTY_LEXICON, Entry, PhraseLexicon, Word

WARD = Entry("area", ("xuan-dinh",), {"vi": "Xuân Đỉnh", "en": "Xuân Đỉnh"})
TREASURE = Entry("rank", ("treasure",), {"vi": "Bảo vật quốc gia", "en": "National treasure"})
PAGODA = Entry("category", ("chua",), {"vi": "Chùa", "en": "Pagoda"})
LEXICON = PhraseLexicon(
    [
        ("Xuân Đỉnh", WARD),
        ("phường Xuân Đỉnh", WARD),
        ("Bảo vật quốc gia", TREASURE),
        ("National treasure", TREASURE),
        ("Chùa", PAGODA),
        ("Pagoda", PAGODA),
        ("", PAGODA),
        ("Chùa", PAGODA),
    ]
)


def longest(text: str) -> tuple[int, list[Entry]]:
    words = [Word(token.accented, token.folded) for token in tokenize(text)]
    length, entries = LEXICON.longest(words)
    return length, list(entries)


@pytest.mark.parametrize(
    ("text", "length", "entry"),
    [
        ("Xuân Đỉnh", 2, WARD),
        ("xuan dinh", 2, WARD),
        ("Xuân Dinh", 2, WARD),
        ("phường Xuân Đỉnh có gì", 3, WARD),
        ("BẢO VẬT QUỐC GIA", 4, TREASURE),
        ("national treasure of", 2, TREASURE),
        ("chùa Vẽ", 1, PAGODA),
        ("pagoda", 1, PAGODA),
        (unicodedata.normalize("NFD", "Xuân Đỉnh"), 2, WARD),
    ],
)
def test_the_longest_label_at_the_beginning(text: str, length: int, entry: Entry) -> None:
    assert longest(text) == (length, [entry])


@pytest.mark.parametrize("text", ["", "ở Xuân Đỉnh", "Xuân", "xuân đình", "chua", "chưa", "bảo"])
def test_other_words_are_no_label(text: str) -> None:
    assert longest(text) == (0, [])


def test_an_empty_lexicon_knows_nothing() -> None:
    assert EMPTY_LEXICON.longest([Word.of("chùa")]) == (0, ())


def test_one_label_may_stand_for_several_things() -> None:
    twice = PhraseLexicon([("Xuân Đỉnh", WARD), ("Xuân Đỉnh", PAGODA)])
    length, entries = twice.longest([Word.of("xuân"), Word.of("đỉnh")])
    assert (length, list(entries)) == (2, [WARD, PAGODA])
