"""Singular and plural of English words."""

import pytest
from hypothesis import given

from search.analysis import other_number
from tests.search.analysis.strategies import anything


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("pagoda", "pagodas"),
        ("house", "houses"),
        ("deity", "deities"),
        ("church", "churches"),
        ("person", "people"),
    ],
)
def test_both_ways(one: str, many: str) -> None:
    assert (other_number(one), other_number(many)) == (many, one)


@pytest.mark.parametrize(
    "word",
    ["", "bus", "glass", "chuas", "dinhs", "phats", "song", "nhac", "chèms", "1630s", "x" * 3],
)
def test_what_has_no_other_number(word: str) -> None:
    assert other_number(word) == ""


@given(anything)
def test_anything_may_be_asked(text: str) -> None:
    assert other_number(text) != text or not text
