"""Every engine that the behaviour suite runs on; a new one is one more parameter."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from search.backends import get_backend
from search.index import Document, outbox, rebuild
from tests.search.library import Library

ENGINES = [
    pytest.param("sqlite:", id="embedded"),
    pytest.param("elasticsearch:", id="elasticsearch", marks=pytest.mark.elasticsearch),
]


@pytest.fixture(params=ENGINES)
def engine_url(
    db: None,
    request: pytest.FixtureRequest,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """The engine of this run, chosen in the settings.

    An engine outside the database hears of a change when it has been committed, which in a
    test's one transaction is at once; tests that ask for `committed_db` have real ones.
    """
    if request.param != "sqlite:":
        request.param = request.getfixturevalue("elasticsearch_url")
        if "committed_db" not in request.fixturenames:
            monkeypatch.setattr(outbox.transaction, "on_commit", lambda tell, **_: tell())
    settings.SEARCH_URL = request.param
    return str(request.param)


_held: dict[str, tuple[dict[int, Document], int]] = {}
"""What was put into the index behind a URL, and its generation then."""


@pytest.fixture
def indexed(engine_url: str, library: Library) -> Iterator[Library]:
    """The library, indexed.

    An index outside the database outlives the test; most tests leave it as it was, and then the
    next one takes it over: making one costs a server half a second.
    """
    backend = get_backend()
    holding = (library.documents_by_id, backend.status().generation)
    if backend.transactional or _held.get(engine_url) != holding:
        rebuild()
        _held[engine_url] = (dict(library.documents_by_id), backend.status().generation)
    yield library
