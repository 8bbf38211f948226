"""No text that people or programs send is an error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.ask import ask, suggest
from search.request import SearchRequest, Sort
from tests.search.library import Library

TEXTS = (
    '"',
    '""',
    "'",
    "“",
    '"đình',
    "đình AND",
    "OR",
    "NOT đình",
    "NEAR(đình chèm, 2)",
    "đình*",
    "*",
    "^đình",
    "name_accented:đình",
    "{name_folded} : x",
    "-đình",
    "(((((",
    "đình; DROP TABLE search_document",
    "%s %d %(x)s {} {0}",
    "\x00đình\x00",
    "\ud800",
    "\u202eđình",
    "̣́̀̉̃",
    "🏯🐉",
    "·",
    "\ue000\uf8ff",
    "𠀀𪜀",
    "½ ² ٣",
    "thế kỷ 99999999999999999999",
    "tháng 13 âm lịch",
    "0",
    "-1",
    "1e999",
)


WORDS = ("đình", "chem", "lễ", "AND", "OR", "NOT", "NEAR", "17", "thế", "kỷ")
OPERATORS = (*WORDS, *"()\"'*:-^{}")


@pytest.mark.parametrize("text", TEXTS)
def test_signs_are_no_syntax(indexed: Library, text: str) -> None:
    for exact in (False, True):
        assert ask(SearchRequest(text=text, exact=exact)).total >= 0
    suggest(text, lang="vi")


WORDLESS = ('"', '""', "“", "*", "(((((", "+++", "🏯🐉", "·", "̣́̀̉̃", "\u202e", "\x00", '" " "')


@pytest.mark.parametrize("text", WORDLESS)
def test_signs_alone_find_nothing(indexed: Library, text: str) -> None:
    chosen = {"kind": ("site",)}
    results = ask(SearchRequest(text=text, filters=chosen, facets=("kind", "area")))
    assert (results.total, results.hits, results.wordless) == (0, (), True)
    kind, area = results.facets
    assert area.values == ()
    assert [(value.value, value.count, value.selected) for value in kind.values] == [
        ("site", 0, True)
    ]


@pytest.mark.parametrize("text", ['Đình Chèm "', '" đình chèm', "Đình Chèm 🏯", "+đình +chèm"])
def test_signs_beside_words_mean_nothing(indexed: Library, text: str) -> None:
    results = ask(SearchRequest(text=text))
    assert (results.hits[0].id, results.wordless) == (1, False)


def test_a_word_too_long_to_read_is_told(indexed: Library) -> None:
    results = ask(SearchRequest(text="x" * 600))
    assert (results.total, results.wordless) == (0, False)
    assert results.ignored


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "đình " * 20_000, '"' * 50_000, "ở" * 30_000, "x1" * 40_000, "\u0301" * 90_000],
    ids=["word", "words", "quotes", "marked", "telex", "marks"],
)
def test_long_texts_are_answered(indexed: Library, text: str) -> None:
    results = ask(SearchRequest(text=text))
    suggest(text, lang="vi")
    assert len(results.text) <= len(text)


def test_what_is_not_read_is_told(indexed: Library) -> None:
    results = ask(SearchRequest(text="đình " * 200))
    assert results.ignored
    assert results.total


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(max_size=80),
    sort=st.sampled_from(Sort),
    exact=st.booleans(),
    value=st.text(max_size=20),
    limit=st.integers(-5, 200),
)
def test_anything(
    indexed: Library, text: str, sort: Sort, exact: bool, value: str, limit: int
) -> None:
    chosen = {"kind": (value,)} if value else {}
    request = SearchRequest(text=text, sort=sort, exact=exact, filters=chosen, limit=limit)
    results = ask(request)
    assert len(results.hits) <= results.total


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(OPERATORS)))
def test_operators_in_any_order(indexed: Library, words: list[str]) -> None:
    ask(SearchRequest(text=" ".join(words)))
    suggest(" ".join(words), lang="vi")
