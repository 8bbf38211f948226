"""What an answer, a suggestion and a change cost in calls to the server."""

from collections.abc import Iterator

import pytest
from elastic_transport import Transport
from pytest_django import Settings

from search.ask import ask, suggest
from search.backends import get_backend
from search.facets import VISIBLE
from search.index import rebuild
from search.request import SearchRequest, Sort
from tests.search.library import Library, document

pytestmark = pytest.mark.elasticsearch


@pytest.fixture
def calls(
    db: None,
    elasticsearch_url: str,
    settings: Settings,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[list[str]]:
    """What the server with the library is asked, call by call."""
    settings.SEARCH_URL = elasticsearch_url
    for number in range(200, 330):
        library.documents_by_id[number] = document(number, f"Bia {number}", body="bia đá")
    rebuild()
    made: list[str] = []
    perform = Transport.perform_request

    def perform_and_note(self: Transport, method: str, target: str, **more: object) -> object:
        made.append(target.partition("?")[0].rsplit("/", 1)[-1])
        return perform(self, method, target, **more)  # type: ignore[arg-type]  # handed through

    monkeypatch.setattr(Transport, "perform_request", perform_and_note)
    yield made


COLLECTION = SearchRequest(facets=VISIBLE)
ASKED: dict[str, tuple[SearchRequest, list[str]]] = {
    "collection": (COLLECTION, ["_search"]),
    "by name": (SearchRequest(facets=VISIBLE, sort=Sort.NAME), ["_search"]),
    "filtered": (SearchRequest(facets=VISIBLE, filters={"kind": ("site",)}), ["_search"]),
    "points": (SearchRequest(limit=1, keys=5_000), ["_search", "_mget"]),
    "words": (
        SearchRequest(text="đình chèm", facets=VISIBLE),
        ["_msearch", "_msearch", "_mget"],
    ),
    "words by name": (
        SearchRequest(text="đình chèm", facets=VISIBLE, sort=Sort.NAME),
        ["_msearch", "_search"],
    ),
    "many hits": (
        SearchRequest(text="bia", facets=VISIBLE, limit=50),
        ["_msearch", "_msearch", "_mget"],
    ),
    "condition": (SearchRequest(text="loại:site", facets=VISIBLE), ["_search"]),
    "perhaps": (SearchRequest(text="niên đại:1600..1650", facets=VISIBLE), ["_search"]),
    "word in a field": (
        SearchRequest(text="tên:chèm", facets=VISIBLE),
        ["_msearch", "_mget"],
    ),
    "telex": (
        SearchRequest(text="ddinhf chemf", facets=VISIBLE),
        ["_msearch", "_msearch", "_msearch", "_mget"],
    ),
}


@pytest.mark.parametrize("name", ASKED)
def test_an_answer(calls: list[str], name: str) -> None:
    request, expected = ASKED[name]
    assert ask(request).total
    assert calls == expected


def test_a_page_behind_the_head(calls: list[str]) -> None:
    request = SearchRequest(text="bia", limit=100)
    second = SearchRequest(text="bia", limit=100, after=ask(request).next)
    del calls[:]
    assert len(ask(second).hits) == 30
    assert calls == ["_msearch", "_msearch", "_search"]


def test_suggestions(calls: list[str]) -> None:
    assert suggest("dinh ch", lang="vi")
    assert calls == ["_search"]


def test_a_change(calls: list[str]) -> None:
    get_backend().bring([document(1, "Đình Mới")], source="library", versions={1: 5, 2: 6})
    assert calls == ["_alias", "_bulk"]
