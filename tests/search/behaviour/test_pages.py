"""Orders and pages: every hit once, in one order, to the last."""

from dataclasses import replace
from datetime import timedelta

import pytest

from search.ask import ask
from search.backends import BadCursor
from search.index import index_documents, rebuild, remove
from search.request import MAX_KEYS, MAX_LIMIT, SearchRequest, Sort
from tests.search.library import UPDATED, Library, document


def walk(request: SearchRequest) -> list[int]:
    """All ids, page after page."""
    seen: list[int] = []
    for _ in range(100):
        results = ask(request)
        seen += [hit.id for hit in results.hits]
        if not results.next:
            return seen
        request = replace(request, after=results.next)
    raise AssertionError("the pages do not end")


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("text", ["", "đình làng", "hội"])
@pytest.mark.parametrize("limit", [1, 3, 24])
@pytest.mark.parametrize("lang", ["vi", "en", "fr"])
def test_every_hit_once(indexed: Library, sort: Sort, text: str, limit: int, lang: str) -> None:
    request = SearchRequest(text=text, sort=sort, limit=limit, lang=lang)
    seen = walk(request)
    assert len(seen) == len(set(seen)) == ask(request).total
    assert seen == [hit.id for hit in ask(replace(request, limit=MAX_LIMIT)).hits]


def test_by_name_as_a_dictionary_does(indexed: Library) -> None:
    names = [hit.title.text for hit in ask(SearchRequest(sort=Sort.NAME)).hits]
    assert names == [
        "Đinh Tiên Hoàng",
        "Đình Chèm",
        "Đình Hoàng",
        "Đình Hoàng Liên",
        "Hội bơi Đăm",
        "Làng Chèm",
        "Làng Đông Ngạc",
        "Lễ hội đình Đăm",
        "Lý Ông Trọng",
        "Miếu Đồng Cổ",
        "Nem Vẽ",
    ]


def test_by_name_in_the_readers_language(indexed: Library) -> None:
    """Vietnamese names stand in for English ones that are missing, in English order."""
    request = SearchRequest(sort=Sort.NAME, lang="en")
    assert [hit.title.text for hit in ask(request).hits] == [
        "Bronze Drum God Temple",
        "Chèm Communal House",
        "Đình Hoàng",
        "Đình Hoàng Liên",
        "Đinh Tiên Hoàng",
        "Hội bơi Đăm",
        "Làng Chèm",
        "Làng Đông Ngạc",
        "Lễ hội đình Đăm",
        "Lý Ông Trọng",
        "Nem Vẽ",
    ]
    indexed.documents_by_id[99] = document(99, "Ô", english="Cinema")
    index_documents("library", [99])
    assert [hit.id for hit in ask(request).hits].index(99) == 2


def test_by_date_undated_last(indexed: Library) -> None:
    found = [hit.id for hit in ask(SearchRequest(sort=Sort.DATE)).hits]
    assert found[:4] == [10, 7, 6, 1]


def test_by_change_latest_first(indexed: Library) -> None:
    later = UPDATED + timedelta(days=1)
    indexed.documents_by_id[5] = replace(indexed.documents_by_id[5], updated=later)
    index_documents("library", [5])
    assert ask(SearchRequest(sort=Sort.UPDATED)).hits[0].id == 5


def test_next_only_when_there_is_more(indexed: Library) -> None:
    assert ask(SearchRequest(limit=10)).next
    assert not ask(SearchRequest(limit=11)).next


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_pages_bear_changes_between_them(indexed: Library, sort: Sort, lang: str) -> None:
    request = SearchRequest(sort=sort, limit=4, lang=lang)
    first = ask(request)
    seen = [hit.id for hit in first.hits]
    unseen = [number for number in range(1, 12) if number not in seen]
    remove("library", [seen[-1], unseen[0]])
    indexed.documents_by_id[99] = document(99, "Aaa", prior=2.0, earliest=1)
    index_documents("library", [99])
    second = walk(replace(request, after=first.next))
    assert len(second) == len(set(second))
    assert set(second) - {99} == set(unseen[1:])


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("text", ["", "đình làng hội nem vua miếu ông sông"])
def test_nothing_is_missed_when_the_last_one_shown_is_saved(
    indexed: Library, sort: Sort, text: str
) -> None:
    request = SearchRequest(text=text, sort=sort, limit=4)
    first = ask(request)
    seen = [hit.id for hit in first.hits]
    last = indexed.documents_by_id[seen[-1]]
    indexed.documents_by_id[last.id] = replace(last, facets={**last.facets, "rights": ("cc0",)})
    index_documents("library", [last.id])
    assert {*seen, *walk(replace(request, after=first.next))} == {*walk(request)}


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("text", ["", "đình làng hội nem vua miếu ông sông"])
def test_pages_bear_a_rebuild_between_them(indexed: Library, sort: Sort, text: str) -> None:
    request = SearchRequest(text=text, sort=sort, limit=4)
    first = ask(request)
    rebuild()
    rest = walk(replace(request, after=first.next))
    seen = [hit.id for hit in first.hits] + rest
    assert len(seen) == len(set(seen)) == first.total


@pytest.mark.parametrize("after", ["x", "W10", "WzFd", "é", "W1tbXV0", "=" * 9, "a" * 3000])
def test_cursors_of_nobody(indexed: Library, after: str) -> None:
    with pytest.raises(BadCursor):
        ask(SearchRequest(after=after))


def test_cursor_belongs_to_its_question(indexed: Library) -> None:
    after = ask(SearchRequest(limit=2)).next
    for other in (
        SearchRequest(text="đình", after=after),
        SearchRequest(sort=Sort.NAME, after=after),
        SearchRequest(filters={"kind": ("site",)}, after=after),
    ):
        with pytest.raises(BadCursor):
            ask(other)


def test_limits_are_kept(indexed: Library) -> None:
    assert len(ask(SearchRequest(limit=0)).hits) == 1
    assert len(ask(SearchRequest(limit=10**9)).hits) == 11


def test_many_hits_of_equal_worth(indexed: Library) -> None:
    for number in range(200, 500):
        indexed.documents_by_id[number] = document(number, f"Bia {number}", body="bia đá")
    index_documents("library", range(200, 500))
    for sort in Sort:
        seen = walk(SearchRequest(text="bia", sort=sort, limit=50))
        assert len(seen) == len(set(seen)) == 300


@pytest.mark.parametrize("text", ["", "đình làng"])
def test_more_hits_are_named_than_shown(indexed: Library, text: str) -> None:
    request = SearchRequest(text=text, limit=1, keys=MAX_KEYS)
    results = ask(request)
    assert len(results.hits) == 1
    assert sorted(key for _source, key in results.keys) == sorted(walk(replace(request, limit=5)))
    assert len(ask(replace(request, keys=2)).keys) == 2
    assert ask(replace(request, keys=0)).keys == ()
