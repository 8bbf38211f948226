"""The embedded engine: SQLite FTS5 tables in the museum's own database."""

from search.backends.embedded.backend import EmbeddedBackend

__all__ = ["EmbeddedBackend"]
