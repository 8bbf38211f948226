"""What an answer costs in queries does not depend on how many documents there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.ask import ask, suggest
from search.backends.embedded import album
from search.facets import VISIBLE
from search.index import index_documents
from search.request import SearchRequest, Sort
from tests.search.library import Library, document


def queries(request: SearchRequest) -> int:
    with CaptureQueriesContext(connection) as captured:
        ask(request)
    return len(captured)


REQUESTS = {
    "collection": SearchRequest(facets=VISIBLE),
    "by name": SearchRequest(facets=VISIBLE, sort=Sort.NAME, limit=3),
    "filtered": SearchRequest(facets=VISIBLE, filters={"kind": ("site",), "area": ("tay-tuu",)}),
    "words": SearchRequest(text="đình chèm", facets=VISIBLE),
    "month": SearchRequest(text="lễ hội tháng 3 âm lịch", facets=VISIBLE),
    "telex": SearchRequest(text="ddinhf chemf", facets=VISIBLE),
}
MOST = {"collection": 5, "by name": 5, "filtered": 5, "words": 9, "month": 9, "telex": 14}


@pytest.fixture
def committed(committed_db: None, indexed: Library) -> Library:
    """The library in an index that other requests have already pictured."""
    album.forget()
    ask(SearchRequest())
    return indexed


@pytest.mark.parametrize("name", REQUESTS)
def test_bounded(committed: Library, name: str) -> None:
    assert queries(REQUESTS[name]) <= MOST[name]


@pytest.mark.parametrize("name", REQUESTS)
def test_independent_of_rows(committed: Library, name: str) -> None:
    before = queries(REQUESTS[name])
    for number in range(100, 400):
        committed.documents_by_id[number] = document(
            number, f"Đình Chèm {number}", body="Lễ hội tháng ba.", facets={"kind": ("site",)}
        )
    index_documents("library", range(100, 400))
    album.forget()
    ask(SearchRequest())
    assert queries(REQUESTS[name]) <= before + 1, "a full page may read one cursor more"


def test_suggestions(committed: Library) -> None:
    with CaptureQueriesContext(connection) as captured:
        suggest("dinh ch", lang="vi")
    assert len(captured) <= 1, "a word of the vocabularies would ask for the counts besides"
