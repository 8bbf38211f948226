"""Texts and questions for Wagtail's table, without a database."""

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.backends.wagtail.text import phrase_expression, stored, words_expression


def matches(text: str, expression: str) -> bool:
    """Whether a table as django-modelsearch makes it finds the text."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE texts USING fts5(body)")
    database.execute("INSERT INTO texts VALUES (?)", [stored(text)])
    found = database.execute("SELECT 1 FROM texts WHERE texts MATCH ?", [expression]).fetchone()
    return found is not None


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("đình chèm", True),
        ("dinh chem", True),
        ("chem dinh", True),
        ("ĐÌNH", True),
        ("ddinhf", True),
        ("định", False),
        ("đinh", False),
        ("din", False),
        ("dinh hoang", False),
    ],
)
def test_words(question: str, found: bool) -> None:
    assert matches("Đình Chèm", words_expression(question)) is found


@pytest.mark.parametrize(
    ("question", "found"),
    [("đình ch", True), ("dinh ch", True), ("đì", True), ("đị", False), ("dinh ch ", False)],
)
def test_beginnings(question: str, found: bool) -> None:
    assert matches("Đình Chèm", words_expression(question, prefix=True)) is found


@pytest.mark.parametrize(
    ("question", "found"),
    [("đình chèm", True), ("dinh chem", True), ("chèm đình", False), ("chem dinh", False)],
)
def test_phrases(question: str, found: bool) -> None:
    assert matches("Đình Chèm", phrase_expression(question)) is found


def test_any_of() -> None:
    assert matches("Đình Chèm", words_expression("zzz chèm", joiner="OR"))
    assert not matches("Đình Chèm", words_expression("zzz chèm"))


def test_marked_and_bare_words_do_not_make_a_phrase() -> None:
    assert not matches("Đình Chèm", phrase_expression("chèm dinh"))
    assert not matches("đình", phrase_expression("đình dinh"))


def test_text_without_marks_is_stored_once() -> None:
    assert stored("Old House") == "old house"
    assert stored("") == ""


@pytest.mark.parametrize("text", ["", '"', "***", "  ", "\x00", "!?"])
def test_no_words(text: str) -> None:
    assert words_expression(text) == ""
    assert phrase_expression(text) == ""


@given(st.text(alphabet="đĐìÌạươẫễy aeiou-'\"*", min_size=1, max_size=20))
def test_a_text_finds_itself_in_any_unicode_form(text: str) -> None:
    expression = words_expression(text)
    if expression:
        for form in ("NFC", "NFD"):
            assert matches(unicodedata.normalize(form, text), expression)
            assert matches(text, words_expression(unicodedata.normalize(form, text)))


@given(st.text(max_size=30))
def test_no_text_is_syntax(text: str) -> None:
    for expression in (words_expression(text, prefix=True), phrase_expression(text)):
        if expression:
            matches("Đình Chèm", expression)
