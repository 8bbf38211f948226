"""The SQLite back end of django-modelsearch with our analysis in every place."""

from typing import Any

from modelsearch.backends.database.sqlite.sqlite import SQLiteSearchBackend, SQLiteSearchResults

from search.backends.wagtail.index import VietnameseIndex
from search.backends.wagtail.query import VietnameseAutocompleteCompiler, VietnameseQueryCompiler


class VietnameseResults(SQLiteSearchResults):
    """Pages ranked by the compiler itself."""

    def _do_search(self) -> list[Any]:
        found: list[Any] = self.query_compiler.page(self.start, self.stop, self._score_field)
        return found


class VietnameseSearchBackend(SQLiteSearchBackend):
    """Finds words with and without marks, decomposed, and typed as Telex or VNI."""

    query_compiler_class = VietnameseQueryCompiler
    autocomplete_query_compiler_class = VietnameseAutocompleteCompiler
    index_class = VietnameseIndex
    results_class = VietnameseResults

    def __init__(self, params: dict[str, Any]) -> None:
        # One transaction around a whole rebuild would lock every other writer out.
        super().__init__({"ATOMIC_REBUILD": False, **params})
