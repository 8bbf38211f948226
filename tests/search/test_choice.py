"""``SEARCH_URL`` chooses the engine; a wrong one is told before anything is asked."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from search.backends import get_backend
from search.backends.embedded import EmbeddedBackend
from search.checks import check_search_url, database_problems


def test_embedded_by_default() -> None:
    assert isinstance(get_backend(), EmbeddedBackend)
    assert get_backend() is get_backend()
    assert check_search_url(None) == []


@pytest.mark.parametrize("url", ["", "sqlite", "solr://localhost", "://", "SQLITE:"])
def test_no_such_engine(settings: Settings, url: str) -> None:
    settings.SEARCH_URL = url
    with pytest.raises(ImproperlyConfigured, match="SEARCH_URL"):
        get_backend()
    (problem,) = check_search_url(None)
    assert problem.id == "search.E001"
    assert problem.hint


def test_embedded_needs_sqlite() -> None:
    (problem,) = database_problems("sqlite:", "django.db.backends.postgresql")
    assert problem.id == "search.E002"
    assert database_problems("sqlite:", "django.db.backends.sqlite3") == []
    assert database_problems("other://x", "django.db.backends.postgresql") == []
