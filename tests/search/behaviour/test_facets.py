"""Facets count what each choice would leave."""

import pytest

from search.ask import ask
from search.calendar import first_day
from search.facets import VISIBLE
from search.index import index_documents
from search.request import SearchRequest
from search.results import Facet
from tests.search.library import Library, document

Chosen = dict[str, tuple[str, ...]]


def facets(text: str = "", chosen: Chosen | None = None, lang: str = "vi") -> dict[str, Facet]:
    """The facets of an answer by name."""
    request = SearchRequest(text=text, filters=chosen or {}, facets=(*VISIBLE, "month"), lang=lang)
    return {facet.name: facet for facet in ask(request).facets}


def counts(facet: Facet) -> dict[str, int]:
    return {value.value: value.count for value in facet.values}


def test_whole_collection(indexed: Library) -> None:
    found = facets()
    assert counts(found["kind"]) == {"site": 4, "element": 3, "person": 2, "place": 2}
    assert counts(found["rank"]) == {"city": 2, "special": 1}
    assert counts(found["month"]) == {"3": 2, "5": 1}


def test_most_frequent_first(indexed: Library) -> None:
    assert [value.value for value in facets()["kind"].values][:2] == ["site", "element"]


def test_centuries_follow_from_the_span(indexed: Library) -> None:
    century = facets()["century"]
    assert [value.value for value in century.values] == ["10", "11", "15", "16", "17", "18", "19"]
    assert counts(century)["17"] == 2


def test_a_vague_date_lists_no_century_but_is_found_in_each(indexed: Library) -> None:
    """“About 4,000 years ago” must not fill the list with eleven centuries of one thing."""
    indexed.documents_by_id[90] = document(
        90, "Rìu đá", earliest=first_day(-1700), latest=first_day(1050)
    )
    index_documents("library", [90])
    century = facets()["century"]
    assert [v.value for v in century.values] == ["10", "11", "15", "16", "17", "18", "19"]
    assert counts(century)["10"] == 2  # what choosing it leaves
    chosen: Chosen = {"century": ("-15",)}
    assert [hit.id for hit in ask(SearchRequest(filters=chosen)).hits] == [90]
    assert [(v.value, v.count) for v in facets(chosen=chosen)["century"].values if v.selected] == [
        ("-15", 1)
    ]
    assert facets("rìu đá", {"area": ()})["century"].values == ()
    assert 90 in {hit.id for hit in ask(SearchRequest(text="rìu thế kỷ XV TCN")).hits}


def test_languages_follow_from_the_titles(indexed: Library) -> None:
    assert counts(facets()["lang"]) == {"vi": 11, "en": 2}


def test_over_the_answer_only(indexed: Library) -> None:
    assert counts(facets("nem vẽ")["kind"]).get("site", 0) < 4


def test_own_choice_does_not_narrow(indexed: Library) -> None:
    found = facets(chosen={"kind": ("person",)})
    assert counts(found["kind"]) == {"site": 4, "element": 3, "person": 2, "place": 2}
    assert counts(found["area"]) == {"thuy-phuong": 1}
    assert {value.value for value in found["kind"].values if value.selected} == {"person"}


def test_two_values_of_one_facet_add_up(indexed: Library) -> None:
    request = SearchRequest(filters={"kind": ("person", "place")})
    assert ask(request).total == 4


def test_two_facets_narrow_each_other(indexed: Library) -> None:
    chosen: Chosen = {"kind": ("site",), "rank": ("city",)}
    assert ask(SearchRequest(filters=chosen)).total == 2
    found = facets(chosen=chosen)
    assert counts(found["kind"]) == {"site": 2}
    assert counts(found["rank"]) == {"city": 2, "special": 1}


def test_chosen_value_without_hits_stays(indexed: Library) -> None:
    found = facets("nem vẽ", {"area": ("nowhere",)})
    (value,) = [value for value in found["area"].values if value.selected]
    assert (value.value, value.count) == ("nowhere", 0)


def test_understood_filters_narrow_the_counts(indexed: Library) -> None:
    assert counts(facets("tháng 3 âm lịch")["kind"]) == {"element": 2}


@pytest.mark.parametrize(
    ("lang", "kind", "century"), [("vi", "Di tích", "Thế kỷ XVII"), ("en", "Site", None)]
)
def test_labels(indexed: Library, lang: str, kind: str, century: str | None) -> None:
    found = facets(lang=lang)
    assert {v.value: v.label for v in found["kind"].values}["site"] == kind
    if century:
        assert {v.value: v.label for v in found["century"].values}["17"] == century
    assert found["kind"].label


def test_value_without_words_stands_for_itself(indexed: Library) -> None:
    assert {v.label for v in facets()["area"].values} >= {"Tây Tựu", "lien-mac"}


def test_hidden_facet_says_so(indexed: Library) -> None:
    assert facets()["month"].hidden
    assert "month" not in VISIBLE


def test_unknown_facets_are_not_counted(indexed: Library) -> None:
    assert ask(SearchRequest(facets=("colour",))).facets == ()


def test_unknown_filter_lets_nothing_through(indexed: Library) -> None:
    assert ask(SearchRequest(filters={"colour": ("red",)})).total == 0
