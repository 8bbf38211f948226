"""Indices behind a name: rebuilt beside the old one, told of changes meanwhile, cleaned up."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from search.ask import ask
from search.backends import get_backend
from search.backends.elasticsearch import ElasticsearchBackend
from search.backends.elasticsearch.indices import Indices
from search.backends.elasticsearch.server import Server
from search.index import rebuild
from search.request import SearchRequest
from tests.search.library import Library, document

pytestmark = pytest.mark.elasticsearch


@pytest.fixture
def backend(
    db: None, elasticsearch_url: str, settings: Settings, library: Library
) -> Iterator[ElasticsearchBackend]:
    """The engine with the library in its index."""
    settings.SEARCH_URL = elasticsearch_url
    rebuild()
    found = get_backend()
    assert isinstance(found, ElasticsearchBackend)
    yield found


@pytest.fixture
def indices(elasticsearch_url: str) -> Indices:
    return Indices(Server(elasticsearch_url))


def test_one_index_is_left(backend: ElasticsearchBackend, indices: Indices) -> None:
    before = indices.read()
    rebuild()
    assert list(indices.known()) == [indices.read()]
    assert indices.read() != before


def test_changes_during_a_rebuild_are_newer(
    backend: ElasticsearchBackend, library: Library
) -> None:
    changed = document(1, "Đình Mới")
    with backend.rebuilding() as filling:
        backend.bring([changed], source="library", versions={1: 5, 2: 6})
        filling.index(library.documents(list(library.ids())))
    titles = [hit.title.text for hit in ask(SearchRequest(limit=20)).hits]
    assert "Đình Mới" in titles
    assert "Đình Chèm" not in titles
    assert 2 not in set(backend.ids("library"))


def test_the_older_of_two_tellings_comes_too_late(backend: ElasticsearchBackend) -> None:
    backend.bring([document(1, "Sau")], source="library", versions={1: 9})
    backend.bring([document(1, "Trước")], source="library", versions={1: 8})
    assert ask(SearchRequest(text="sau", exact=True)).total == 1
    backend.bring([], source="library", versions={1: 7})
    assert 1 in set(backend.ids("library"))
    backend.bring([], source="library", versions={1: 10})
    assert 1 not in set(backend.ids("library"))


def test_telling_twice_is_no_error(backend: ElasticsearchBackend) -> None:
    for _ in range(2):
        backend.bring([document(1, "Một")], source="library", versions={1: 3, 999: 3})
    assert ask(SearchRequest(text="một", exact=True)).total == 1


def test_what_a_killed_rebuild_left_is_dropped(
    backend: ElasticsearchBackend, indices: Indices
) -> None:
    indices.make(searched=False)
    assert len(indices.known()) == 2
    rebuild()
    assert len(indices.known()) == 1


def test_a_rebuild_that_fails_leaves_the_old_index(
    backend: ElasticsearchBackend, indices: Indices
) -> None:
    before = indices.read()
    with pytest.raises(RuntimeError), backend.rebuilding():
        raise RuntimeError
    assert list(indices.known()) == [before]
    assert ask(SearchRequest()).total == 11


def test_the_first_write_makes_the_index(
    backend: ElasticsearchBackend, indices: Indices, elasticsearch_url: str
) -> None:
    server = Server(elasticsearch_url)
    server.client.indices.delete(index=indices.read())
    assert "no index" in backend.status().problem
    assert backend.index([document(1, "Đình")]) == 1
    assert backend.status().documents == 1


def test_an_older_schema_says_so(
    backend: ElasticsearchBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.backends.elasticsearch.mapping.SCHEMA", 99)
    assert "older schema" in backend.status().problem


def test_migrate_makes_an_index_once(backend: ElasticsearchBackend, indices: Indices) -> None:
    before = list(indices.known())
    backend.prepare()
    assert list(indices.known()) == before
