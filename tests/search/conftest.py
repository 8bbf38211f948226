"""A library of documents in an index of its own, for every test that asks for it."""

from collections.abc import Iterator

import pytest

from search.backends.elasticsearch import server
from search.index import register_source, sources, unregister_source
from tests.search.library import Library
from tests.servers import elasticsearch


@pytest.fixture
def library() -> Iterator[Library]:
    """The library, the only source while a test runs."""
    others = sources()
    for other in others:
        unregister_source(other.name)
    source = Library()
    register_source(source)
    yield source
    unregister_source(source.name)
    for other in others:
        register_source(other)


@pytest.fixture(scope="session")
def elasticsearch_url(worker_id: str) -> Iterator[str]:
    """An index of this worker's own on the test server; skips without one, fails in CI."""
    try:
        address = elasticsearch.running()
    except elasticsearch.Unavailable as reason:
        if elasticsearch.required():
            pytest.fail(str(reason), pytrace=False)
        pytest.skip(str(reason))
    with pytest.MonkeyPatch.context() as patch:
        # A machine that runs tests may be busy for longer than a visitor waits.
        patch.setattr(server, "ANSWER", 60.0)
        yield f"{address.replace('http', 'elasticsearch', 1)}/test-{worker_id}"
