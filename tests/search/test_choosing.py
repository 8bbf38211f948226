"""Values that somebody chose are looked at before anything is made of them."""

import pytest
from django.utils.translation import override

from search.choosing import MOST_CHOSEN, BadChoice, chosen_values
from search.facets import FACETS
from search.facetvalues import LONGEST_VALUE
from tests.search.library import Library

NO_CENTURY = (
    "99999999999999999999", "3000000", "101", "-101", "0", "-0", "017", "+17", "1.5", "²", "٣",
    "１７", "abc", "17\n", " 17", "--1", "1e1", "9" * 5_000,
)  # fmt: skip


@pytest.mark.parametrize("value", NO_CENTURY)
def test_a_century_is_a_small_whole_number(library: Library, value: str) -> None:
    with pytest.raises(BadChoice) as refused:
        chosen_values([("century", value)])
    assert "−100" in str(refused.value)
    assert len(str(refused.value)) < 250


@pytest.mark.parametrize("value", ["17", "-3", "100", "-100", "1"])
def test_centuries(library: Library, value: str) -> None:
    assert chosen_values([("century", value)]) == {"century": (value,)}


@pytest.mark.parametrize("value", ["0", "13", "-1", "03", "x", "9" * 30])
def test_a_month_is_one_of_twelve(library: Library, value: str) -> None:
    with pytest.raises(BadChoice):
        chosen_values([("month", value)])


@pytest.mark.parametrize(("facet", "value"), [("kind", "xyz"), ("has", "smell"), ("lang", "fr")])
def test_closed_facets_know_all_their_values(library: Library, facet: str, value: str) -> None:
    with pytest.raises(BadChoice, match=value):
        chosen_values([(facet, value)])


def test_open_vocabularies_may_grow(library: Library) -> None:
    for facet in ("area", "rank", "category", "period", "material"):
        assert chosen_values([(facet, "xyz")]) == {facet: ("xyz",)}


@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("value", ["", "\x00", "a\x1fb", "x" * (LONGEST_VALUE + 1), "\ud800"])
def test_no_facet_takes_just_anything(library: Library, facet: str, value: str) -> None:
    with pytest.raises(BadChoice):
        chosen_values([(facet, value)])


def test_too_many(library: Library) -> None:
    with pytest.raises(BadChoice, match=str(MOST_CHOSEN)):
        chosen_values(("area", str(number)) for number in range(MOST_CHOSEN + 1))


def test_values_of_one_facet_come_together_once(library: Library) -> None:
    pairs = [("kind", "site"), ("area", "x"), ("kind", "person"), ("kind", "site")]
    assert chosen_values(pairs) == {"kind": ("site", "person"), "area": ("x",)}


def test_refusals_are_in_the_active_language(library: Library) -> None:
    with override("vi"), pytest.raises(BadChoice, match="Loại hình"):
        chosen_values([("kind", "xyz")])
