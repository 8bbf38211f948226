"""Totals and facet counts against plain Python over the same documents."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.ask import ask
from search.facets import facets_of
from search.index import Document, rebuild
from search.request import SearchRequest
from tests.search.library import Library, day, document

KINDS = ("site", "person", "place")
AREAS = ("a1", "a2", "a3")
WORDS = ("đá", "gỗ", "gốm")


def made(number: int) -> Document:
    """A document whose facets and words follow from its number."""
    return document(
        number,
        f"Vật {number}",
        body=" ".join(word for place, word in enumerate(WORDS) if number >> place & 1),
        facets={
            "kind": (KINDS[number % 3],),
            "area": tuple({AREAS[number % 2], AREAS[number % 3]}),
        },
        earliest=day(1500 + 37 * (number % 13)) if number % 4 else None,
        latest=day(1620 + 37 * (number % 13)) if number % 4 else None,
        access="staff" if number % 7 == 0 else "public",
    )


@pytest.fixture
def store(engine_url: str, library: Library) -> list[Document]:
    """A hundred documents, indexed."""
    library.documents_by_id = {number: made(number) for number in range(1, 101)}
    rebuild()
    return list(library.documents_by_id.values())


def has(made: Document, facet: str, values: tuple[str, ...]) -> bool:
    return not values or bool(set(facets_of(made).get(facet, ())) & set(values))


chosen_values = st.fixed_dictionaries(
    {
        "kind": st.sets(st.sampled_from(KINDS), max_size=2).map(lambda s: tuple(sorted(s))),
        "area": st.sets(st.sampled_from(AREAS), max_size=2).map(lambda s: tuple(sorted(s))),
        "century": st.sampled_from([(), ("16",), ("17", "18"), ("21",)]),
    }
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=chosen_values, word=st.sampled_from(["", *WORDS]), officer=st.booleans())
def test_as_python_counts(
    store: list[Document], chosen: dict[str, tuple[str, ...]], word: str, officer: bool
) -> None:
    matching = [
        each
        for each in store
        if (officer or each.access == "public") and word in each.body.get("vi", ("",))[0]
    ]
    request = SearchRequest(text=word, filters=chosen, facets=tuple(chosen), exact=True)
    results = ask(request, "officer" if officer else None)
    through = [e for e in matching if all(has(e, name, chosen[name]) for name in chosen)]
    assert results.total == len(through)
    for facet in results.facets:
        others = {name: values for name, values in chosen.items() if name != facet.name}
        left = [e for e in matching if all(has(e, name, others[name]) for name in others)]
        expected = Counter(value for e in left for value in facets_of(e).get(facet.name, ()))
        found = {value.value: value.count for value in facet.values if value.count}
        assert found == dict(expected), facet.name


@pytest.mark.parametrize(
    ("years", "expected"),
    [((1500, 1500), 1), ((1600, 1610), 3), ((1400, 1499), 0), ((2000, 2100), 0)],
)
def test_years_meet_spans(
    store: list[Document], library: Library, years: tuple[int, int], expected: int
) -> None:
    first, last = day(years[0]), day(years[1] + 1) - 1
    meeting = [
        each
        for each in store
        if each.access == "public"
        and each.earliest is not None
        and each.latest is not None
        and each.earliest <= last
        and each.latest >= first
    ]
    results = ask(SearchRequest(text=f"từ năm {years[0]} đến năm {years[1]}", limit=100))
    if meeting:
        assert {hit.id for hit in results.hits} == {each.id for each in meeting}
        assert len(meeting) >= expected
    else:
        assert results.total == 0 or not results.understood[0].applied


def test_changes_keep_the_counts_right(store: list[Document], library: Library) -> None:
    from search.index import index_documents, remove

    for number in range(1, 31):
        library.documents_by_id[number] = replace(
            library.documents_by_id[number], facets={"kind": ("place",)}
        )
    index_documents("library", range(1, 31))
    remove("library", range(31, 41))
    left = [e for n, e in library.documents_by_id.items() if not 31 <= n <= 40]
    expected = Counter(
        value for e in left if e.access == "public" for value in e.facets.get("kind", ())
    )
    (kind,) = ask(SearchRequest(facets=("kind",))).facets
    assert {value.value: value.count for value in kind.values} == dict(expected)
