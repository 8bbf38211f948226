"""The server's address, and a server that is not there."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from search.ask import ask, suggest
from search.backends import SearchUnavailable, get_backend
from search.backends.elasticsearch.server import Server, those_there
from search.index import outbox
from search.request import SearchRequest
from tests.search.library import Library, document

NOWHERE = "elasticsearch://127.0.0.1:1/museum"


def test_a_document_that_cannot_be_read_now_is_not_one_that_is_gone() -> None:
    """As `mget` answers while a server comes up again."""
    there, gone = {"_id": "a:1", "found": True}, {"_id": "a:2", "found": False}
    away = {"_id": "a:3", "error": {"type": "no_shard_available_action_exception"}}
    assert list(those_there([there, gone])) == [there]
    with pytest.raises(SearchUnavailable, match="no_shard"):
        list(those_there([there, away]))


@pytest.mark.parametrize(
    "url",
    [
        "elasticsearch:",
        "elasticsearch://host",
        "elasticsearch://host/",
        "elasticsearch://host/a/b",
        "elasticsearch://host/UPPER",
        "elasticsearch://host/all*",
        "elasticsearch:///museum",
    ],
)
def test_an_address_without_an_index_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="9200"):
        Server(url)


def test_a_password_is_never_printed() -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        Server("elasticsearch://me:secret@host/")
    assert "secret" not in str(refused.value)


def test_secure_addresses() -> None:
    server = Server("elasticsearchs://me:a%40b@search.example/museum")
    (node,) = server.client.transport.node_pool.all()
    assert (node.base_url, server.name) == ("https://search.example:9200", "museum")


@pytest.fixture
def down(db: None, settings: Settings, library: Library) -> Library:
    """The library, with a server that does not answer."""
    settings.SEARCH_URL = NOWHERE
    return library


def test_questions_say_that_it_is_down(down: Library) -> None:
    for question in ("đình chèm", "loại:site", "tháng 3 âm lịch"):
        with pytest.raises(SearchUnavailable):
            ask(SearchRequest(text=question))
    with pytest.raises(SearchUnavailable):
        suggest("đình", lang="vi")
    assert "does not answer" in get_backend().status().problem


def test_saving_goes_on(down: Library) -> None:
    from search.index import index_documents

    index_documents("library", [1])
    assert outbox.pending() == 1
    with pytest.raises(SearchUnavailable):
        outbox.deliver()
    assert outbox.pending() == 1


def test_migrate_goes_on(down: Library, caplog: pytest.LogCaptureFixture) -> None:
    get_backend().prepare()
    assert "will be prepared" in caplog.text


def test_writes_that_fail_say_so(down: Library) -> None:
    with pytest.raises(SearchUnavailable):
        get_backend().index([document(1, "Đình")])
