"""While the server is away browsing and saving go on, and afterwards it hears of everything."""

from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from search.ask import ask
from search.backends import SearchBackend, SearchUnavailable, get_backend
from search.backends.choice import backend_for
from search.backends.elasticsearch import server as module
from search.backends.embedded import EmbeddedBackend
from search.facets import VISIBLE
from search.index import differences, index_documents, outbox, rebuild, remove
from search.request import SearchRequest, Sort
from search.results import Results
from tests.search.library import Library, document
from tests.servers.gate import Gate

NOWHERE = "elasticsearch://127.0.0.1:1/museum"


def aside() -> SearchBackend:
    """The rows beside the engine of this test."""
    found = get_backend().aside
    assert found
    return found


@pytest.fixture
def away(db: None, settings: Settings, library: Library) -> Library:
    """The library, whose server went away after it was filled."""
    settings.SEARCH_URL = NOWHERE
    with aside().rebuilding() as target:
        target.index(library.documents(list(library.ids())))
    return library


def told(results: Results) -> object:
    facets = {each.name: [(v.value, v.count) for v in each.values] for each in results.facets}
    hits = [(hit.id, hit.title.text, hit.snippet.text) for hit in results.hits]
    return results.total, facets, hits


BROWSED = [
    SearchRequest(facets=VISIBLE),
    SearchRequest(facets=VISIBLE, sort=Sort.NAME, lang="en"),
    SearchRequest(sort=Sort.DATE, limit=3),
    SearchRequest(facets=VISIBLE, filters={"kind": ("site",), "rank": ("city",)}),
]


@pytest.mark.parametrize("request_", BROWSED)
def test_browsing_goes_on(away: Library, settings: Settings, request_: SearchRequest) -> None:
    found = told(ask(request_))
    settings.SEARCH_URL = "sqlite:"
    rebuild()
    assert found == told(ask(request_))


def test_only_what_is_public_is_browsed(away: Library) -> None:
    assert 12 not in {hit.id for hit in ask(SearchRequest(limit=50)).hits}
    assert 12 in {hit.id for hit in ask(SearchRequest(limit=50), "officer").hits}


def test_words_must_wait(away: Library) -> None:
    with pytest.raises(SearchUnavailable):
        ask(SearchRequest(text="đình"))


def test_changes_are_browsed_at_once(away: Library) -> None:
    away.documents_by_id[50] = document(50, "Chùa Mới")
    index_documents("library", [50])
    remove("library", [1])
    seen = {hit.id for hit in ask(SearchRequest(limit=50)).hits}
    assert 50 in seen
    assert 1 not in seen
    assert outbox.pending() == 2


def test_rows_that_were_never_filled_say_nothing(away: Library) -> None:
    from django.db import connection

    from search.backends.embedded import schema

    with connection.cursor() as cursor:
        cursor.execute("UPDATE search_state SET schema = %s", [schema.UNFILLED])
    with pytest.raises(SearchUnavailable):
        ask(SearchRequest())
    index_documents("library", [1])
    with pytest.raises(SearchUnavailable):
        ask(SearchRequest())


def test_who_goes_back_to_the_embedded_engine_is_told_to_rebuild(
    away: Library, settings: Settings
) -> None:
    settings.SEARCH_URL = "sqlite:"
    embedded = get_backend()
    assert isinstance(embedded, EmbeddedBackend)
    assert "rebuild" in embedded.status().problem
    embedded.prepare()
    assert (embedded.status().problem, embedded.status().documents) == ("", 0)
    rebuild()
    assert ask(SearchRequest(text="đình chèm")).hits[0].id == 1


def test_a_server_that_says_nothing_is_left_alone(
    away: Library, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ANSWER", 0.2)
    with Gate(1) as gate:
        gate.open(stuck=True)
        settings.SEARCH_URL = f"elasticsearch://127.0.0.1:{gate.port}/museum"
        asked: list[object] = []
        for _ in range(3):
            assert ask(SearchRequest()).total == 11
            asked.append(len(gate.taken))
        index_documents("library", [1])
        assert asked == [1, 1, 1]
        assert len(gate.taken) == 1


@pytest.fixture
def gate(
    committed_db: None, elasticsearch_url: str, settings: Settings, library: Library
) -> Iterator[Gate]:
    """The library on a real server, behind a gate."""
    address = urlsplit(elasticsearch_url)
    assert address.port
    with Gate(address.port) as standing:
        settings.SEARCH_URL = f"elasticsearch://127.0.0.1:{standing.port}{address.path}"
        rebuild()
        yield standing


def back() -> None:
    """As in a process that has not found the server away, or some seconds later."""
    backend_for.cache_clear()


@pytest.mark.elasticsearch
def test_the_server_hears_of_everything_afterwards(gate: Gate, library: Library) -> None:
    assert ask(SearchRequest(text="chùa mới", exact=True)).total == 0
    gate.shut()
    library.documents_by_id[50] = document(50, "Chùa Mới")
    library.documents_by_id[5] = replace(library.documents_by_id[5], title={"vi": "Giò Chèm"})
    del library.documents_by_id[7]
    index_documents("library", [50, 5, 7])
    remove("library", [1])
    del library.documents_by_id[1]
    for text in ("chùa mới", "nem"):
        with pytest.raises(SearchUnavailable):
            ask(SearchRequest(text=text))
    assert {hit.id for hit in ask(SearchRequest(limit=50)).hits} == set(range(2, 12)) - {7} | {50}
    assert outbox.pending() == 4
    with pytest.raises(SearchUnavailable):
        outbox.deliver()

    gate.open()
    back()
    assert outbox.deliver() == 4
    assert outbox.pending() == 0
    assert not any(differences())
    assert ask(SearchRequest(text="chùa mới")).hits[0].id == 50
    assert ask(SearchRequest(text="giò chèm")).hits[0].id == 5
    assert {1, 7}.isdisjoint(hit.id for hit in ask(SearchRequest(text="đình chèm đồng cổ")).hits)


@pytest.mark.elasticsearch
@pytest.mark.parametrize("sort", list(Sort))
def test_leafing_goes_on_while_it_leaves_and_comes_back(gate: Gate, sort: Sort) -> None:
    request, seen = SearchRequest(sort=sort, limit=3), list[int]()
    for gone in (False, True, False, True):
        gate.shut() if gone else gate.open()
        back()
        page = ask(request)
        seen += [hit.id for hit in page.hits]
        request = replace(request, after=page.next)
    assert sorted(seen) == list(range(1, 12))
    assert page.next == ""


@pytest.mark.elasticsearch
def test_what_is_browsed_is_checked_and_mended(
    db: None, settings: Settings, library: Library, elasticsearch_url: str
) -> None:
    settings.SEARCH_URL = elasticsearch_url
    rebuild()
    aside().remove("library", [4])
    aside().index([document(77, "Thừa")])
    out = StringIO()
    with pytest.raises(CommandError, match="repair"):
        call_command("search_index", "check", stdout=out)
    assert "library: indexed=12 missing=0 superfluous=0" in out.getvalue()
    assert "library (browsing): indexed=12 missing=1 superfluous=1" in out.getvalue()
    call_command("search_index", "rebuild", stdout=out)
    call_command("search_index", "check", stdout=out)


def test_a_check_says_that_the_server_is_away(away: Library) -> None:
    with pytest.raises(CommandError, match="does not answer"):
        call_command("search_index", "check")
