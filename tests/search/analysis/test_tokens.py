"""Tokens know where they stood."""

import unicodedata

import pytest
from hypothesis import given

from search.analysis import Token, index_forms, normalize, tokenize
from tests.search.analysis.strategies import anything


def test_tokens_carry_both_forms_and_their_place() -> None:
    assert tokenize("Đình Chèm (1631)") == [
        Token("đình", "dinh", 0, 4),
        Token("chèm", "chem", 5, 9),
        Token("1631", "1631", 11, 15),
    ]


def test_places_are_those_of_the_decomposed_original() -> None:
    text = unicodedata.normalize("NFD", "«Đình Chèm»")
    tokens = tokenize(text)
    assert [token.accented for token in tokens] == ["đình", "chèm"]
    assert [normalize(text[t.start : t.end]) for t in tokens] == ["đình", "chèm"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("慈廉", ["慈", "廉"]),
        ("𠀋𡨸", ["𠀋", "𡨸"]),
        ("chùa寺Kỳ", ["chùa", "寺", "kì"]),
        ("\ue000\uf8ff", ["\ue000", "\uf8ff"]),
        ("ca-trù, l'eau", ["ca", "trù", "l", "eau"]),
        ("PTH.TĐ.01", ["pth", "tđ", "01"]),
        ("2082/QĐ-TTg", ["2082", "qđ", "ttg"]),
        ("snake_case", ["snake", "case"]),
        ("0㊀", ["0㊀"]),
        ("x²", ["x2"]),
        ("d9inh2", ["d9inh2"]),
        ("1631–1913", ["1631", "1913"]),
        ('"*:^()', []),
        ("\u200b\u0301", []),
        ("", []),
    ],
)
def test_what_is_a_word(text: str, words: list[str]) -> None:
    assert [token.accented for token in tokenize(text)] == words


@given(anything)
def test_every_token_is_found_again_at_its_place(text: str) -> None:
    last = 0
    for token in tokenize(text):
        assert last <= token.start < token.end <= len(text)
        assert normalize(text[token.start : token.end]) == token.accented
        last = token.end


@given(anything)
def test_the_index_has_the_same_words(text: str) -> None:
    tokens = tokenize(text)
    accented = " ".join(token.accented for token in tokens)
    assert index_forms(text) == (accented, " ".join(token.folded for token in tokens))


@given(anything)
def test_tokens_of_the_normal_form_are_the_same_words(text: str) -> None:
    words = [token.accented for token in tokenize(text)]
    assert [token.accented for token in tokenize(normalize(text))] == words


@pytest.mark.parametrize("piece", ["đình chèm ", "a\u200b", "\u200b", "a\u0301", "慈", "x"])
def test_the_longest_texts_are_read(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    tokens = tokenize(text)
    assert not tokens or tokens[-1].end <= len(text)
