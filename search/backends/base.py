"""What every engine can do. The behaviour suite in tests/search/behaviour holds it to that."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator

from search.cursor import BadCursor
from search.index.document import Document
from search.request import SearchRequest
from search.results import Results, Status, SuggestionGroup

__all__ = ["BadCursor", "SearchBackend", "SearchUnavailable"]


class SearchBackend(ABC):
    """An engine that keeps documents and answers questions.

    Writes run inside the caller's transaction where the engine shares the database, so that a
    rollback takes the index back as well. Any failure of the engine is a `SearchUnavailable`,
    never an empty answer; no text that people type is an error.
    """

    def __init__(self, url: str) -> None:
        """Prepare for ``SEARCH_URL`` without connecting. Raises `ImproperlyConfigured`."""
        self.url = url

    @abstractmethod
    def prepare(self) -> None:
        """Create what the engine needs, or renew it when its schema is an older one."""

    @abstractmethod
    def index(self, documents: Iterable[Document]) -> int:
        """Add documents or put them in place of their older selves; how many were written."""

    @abstractmethod
    def remove(self, source: str, ids: Iterable[int]) -> int:
        """Take documents out; unknown ids are no error. How many were there."""

    @abstractmethod
    def rebuild(self, documents: Iterable[Document]) -> int:
        """Replace everything by ``documents``, in bounded batches; how many were written."""

    @abstractmethod
    def ids(self, source: str) -> Iterator[int]:
        """The ids that the index holds of a source, ascending."""

    @abstractmethod
    def search(self, request: SearchRequest) -> Results:
        """Answer a question. Raises `BadCursor` for an ``after`` that is none of ours."""

    @abstractmethod
    def suggest(
        self, text: str, *, lang: str, limit: int, access: tuple[str, ...]
    ) -> tuple[SuggestionGroup, ...]:
        """Names that begin like ``text``, grouped by kind, at most ``limit`` in all."""

    @abstractmethod
    def status(self) -> Status:
        """How the index is; never raises for an engine that is merely down."""


class SearchUnavailable(Exception):
    """The engine cannot answer now; ask again later."""
