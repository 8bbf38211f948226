"""Every engine that the behaviour suite runs on; a new one is one more parameter."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from search.index import rebuild
from tests.search.library import Library

ENGINES = ["sqlite:"]


@pytest.fixture(params=ENGINES)
def engine_url(request: pytest.FixtureRequest, settings: Settings) -> str:
    """The engine of this run, chosen in the settings."""
    settings.SEARCH_URL = request.param
    return str(request.param)


@pytest.fixture
def indexed(db: None, engine_url: str, library: Library) -> Iterator[Library]:
    """The library, indexed."""
    rebuild()
    yield library
