"""Wagtail's own search (admin lists, choosers, pages) with our analysis.

Set ``WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends.wagtail"}}``. On SQLite
the texts that django-modelsearch stores are put into our normal form first, and questions
likewise; other databases keep the back end that django-modelsearch has for them.
"""

from typing import Any

from django.db import connection
from modelsearch.backends.base import BaseSearchBackend


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:
    """The back end that suits the database."""
    if connection.vendor != "sqlite":
        from modelsearch.backends.database import SearchBackend as by_database

        return by_database(params)
    from search.backends.wagtail.backend import VietnameseSearchBackend

    return VietnameseSearchBackend(params)
