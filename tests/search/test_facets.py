"""Facets that follow from a document."""

import pytest

from search.calendar import first_day
from search.facets import FACETS, VISIBLE, facets_of, vague_facets
from tests.search.library import document


def test_derived_facets() -> None:
    made = document(1, "Một", english="One", earliest=first_day(1632), months=(8, 3, 3))
    assert facets_of(made) == {"century": ("17",), "month": ("3", "8"), "lang": ("vi", "en")}


def test_given_facets_win() -> None:
    made = document(1, "Một", earliest=1, facets={"century": ("9",), "kind": ()})
    assert facets_of(made)["century"] == ("9",)
    assert "kind" not in facets_of(made)


@pytest.mark.parametrize(
    ("first", "last", "vague"), [(1401, 1900, ()), (1401, 1901, ("century",)), (-1900, -1500, ())]
)
def test_a_span_over_many_centuries_is_vague(first: int, last: int, vague: tuple[str]) -> None:
    made = document(1, "Một", earliest=first_day(first), latest=first_day(last))
    assert vague_facets(made) == vague
    assert vague_facets(document(2, "Hai", earliest=1, facets={"century": ("1",)})) == ()


def test_what_is_no_list_beside_the_results_is_hidden() -> None:
    assert set(FACETS) - set(VISIBLE) == {"decade", "month"}
