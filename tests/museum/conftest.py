"""What tests of the public museum share."""

from collections.abc import Iterator

import pytest
from django.test import Client

from museum.middleware.page_cache import shelf
from museum.presentation import kept


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Forget what earlier tests made the process keep: their rows are gone."""
    kept.forget()
    shelf.clear()
    yield
    kept.forget()
    shelf.clear()


@pytest.fixture
def visitor() -> Client:
    """Someone who is not signed in."""
    return Client()
