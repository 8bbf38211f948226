"""Engines behind one interface, chosen by ``SEARCH_URL`` and imported when first asked for."""

from search.backends.base import BadCursor, SearchBackend, SearchUnavailable
from search.backends.choice import get_backend

__all__ = ["BadCursor", "SearchBackend", "SearchUnavailable", "get_backend"]
