"""The embedded engine's rows without their words, beside an engine that may be away."""

from collections.abc import Iterator
from contextlib import contextmanager

from search.backends.base import SearchBackend, SearchUnavailable
from search.backends.embedded import schema
from search.backends.embedded.backend import EmbeddedBackend
from search.backends.embedded.state import read_state


class BrowsingBackend(EmbeddedBackend):
    """Answers what asks for no word: orders, facets and counts of the whole collection."""

    words = False

    def prepare(self) -> None:
        """Make the tables. What an engine with words left in them can be browsed as well."""
        if not schema.missing_tables(self.connection, schema.DJANGO_TABLES):
            schema.prepare(self.connection, schema.UNFILLED, schema.BROWSING, schema.SCHEMA)

    @contextmanager
    def rebuilding(self) -> Iterator[SearchBackend]:
        """As its parent does; afterwards it is filled."""
        with super().rebuilding() as target:
            yield target
        with self.connection.cursor() as cursor:
            schema.without_words(cursor, filled=True)

    @property
    def filled(self) -> bool:
        """Whether every document is there, and not only those that changed of late."""
        try:
            return read_state(self.connection).schema in (schema.SCHEMA, schema.BROWSING)
        except SearchUnavailable:
            return False
