"""The MATCH expression: valid whatever was typed, and meaning what was meant."""

import sqlite3

import pytest
from hypothesis import given

from search.analysis import MemoryVocabulary, index_forms
from search.backends.embedded.match import fts5_match, fts5_rows
from search.query import AllOf, AnyOf, UnknownNodeError, parse_text
from tests.search.analysis.strategies import anything

DOCUMENTS = {
    1: ("Đình Chèm", "Ngôi đình bên sông, thờ Lý Ông Trọng."),
    2: ("Đinh bừa", "Dụng cụ nhà nông."),
    3: ("Làng Chèm", "慈廉 là tên chữ của làng."),
}


@pytest.fixture(scope="module")
def table() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE entries USING fts5("
        "name_accented, name_folded, body_accented, body_folded, tokenize='ascii')"
    )
    for identifier, (name, body) in DOCUMENTS.items():
        row = (identifier, *index_forms(name), *index_forms(body))
        database.execute(
            "INSERT INTO entries(rowid, name_accented, name_folded, body_accented, body_folded)"
            " VALUES (?, ?, ?, ?, ?)",
            row,
        )
    return database


def found(table: sqlite3.Connection, text: str) -> set[int]:
    """What is found where it is scored, and the same where it is not."""
    node = parse_text(text).node
    scored, told = (
        {row for (row,) in table.execute("SELECT rowid FROM entries WHERE entries MATCH ?", [each])}
        for each in (fts5_match(node), fts5_rows(node))
    )
    assert told == scored
    return scored


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("đình", {1, 2}),
        ("dinh", {1, 2}),
        ('"đình chèm"', {1}),
        ('"dinh chem"', {1}),
        ('"đinh"', {2}),
        ('"đình chem"', {1}),
        ("慈廉", {3}),
        ('"慈廉"', {3}),
        ('"廉慈"', set()),
        ("Chèm", {1, 3}),
        ('"làng" chèm', {3}),
        ("không có", set()),
    ],
)
def test_what_is_found(table: sqlite3.Connection, text: str, rows: set[int]) -> None:
    assert found(table, text) == rows


@given(anything)
def test_every_expression_is_valid(text: str) -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE entries USING fts5(a, tokenize='ascii')")
    vocabulary = MemoryVocabulary({"dinh": 1, "a": 1, "s": 1})
    node = parse_text(text, vocabulary=vocabulary).node
    expressions = fts5_match(node), fts5_rows(node)
    for each in filter(None, expressions):
        database.execute("SELECT 1 FROM entries WHERE entries MATCH ?", [each]).fetchall()
    assert all(expressions) == any(expressions)


def test_terms_weigh_twice_what_pairs_do() -> None:
    assert fts5_match(parse_text("đình lang").node) == (
        '"đình" OR "dinh" OR "lang" OR "lang" OR "đình lang" OR "dinh lang"'
    )


def test_a_fully_marked_pair_is_asked_for_with_its_marks_only() -> None:
    assert fts5_match(parse_text("đình chèm").node).endswith('"chem" OR "đình chèm"')


def test_quotes_are_required_beside_any_of_the_words() -> None:
    assert fts5_match(parse_text('"lang" an').node) == (
        '("lang") AND ("lang" OR "lang" OR "an" OR "an" OR "lang an")'
    )


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("lang an", '("lang") OR ("an") OR ("lang an")'),
        ('"lang an"', '("lang an")'),
        ('"lang an" chem', '("lang an")'),
        ("đình", '("đình" OR "dinh")'),
    ],
)
def test_rows_are_asked_for_once(text: str, expression: str) -> None:
    assert fts5_rows(parse_text(text).node) == expression


def test_everything_needs_no_expression() -> None:
    assert fts5_rows(AllOf(())) == ""
    assert fts5_match(AllOf(())) == ""
    assert fts5_match(parse_text("").node) == ""


def test_trees_within_trees_are_bracketed() -> None:
    inner = parse_text("a b").node
    assert fts5_match(AnyOf((inner, AllOf((inner,))))).count("(") == 3


def test_an_unknown_node_is_refused() -> None:
    with pytest.raises(UnknownNodeError):
        fts5_match("đình")  # type: ignore[arg-type]  # what a later language might bring
