"""A library of documents in an index of its own, for every test that asks for it."""

from collections.abc import Iterator

import pytest

from search.index import register_source, sources, unregister_source
from tests.search.library import Library


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
