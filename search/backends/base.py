"""What every engine can do. The behaviour suite in tests/search/behaviour holds it to that."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager

from search.analysis import Vocabulary
from search.backends.alike import Album
from search.cursor import BadCursor
from search.index.document import PUBLIC, Document
from search.index.engines import SearchUnavailable
from search.query import Question
from search.request import SearchRequest
from search.results import Results, Status, Suggestion

__all__ = ["BadCursor", "SearchBackend", "SearchUnavailable"]


class SearchBackend(ABC):
    """An engine that keeps documents and answers questions.

    Writes run inside the caller's transaction where the engine shares the database, so that a
    rollback takes the index back as well. Any failure of the engine is a `SearchUnavailable`,
    never an empty answer; no text that people type is an error.
    """

    transactional: bool
    """Whether it lives in the database, so that writes and rollbacks take it along."""

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

    @property
    def aside(self) -> "SearchBackend | None":
        """An engine in the database that is told the same, to stand in for this one."""
        return None

    @property
    def generation(self) -> int:
        """A number that every write to the index raises."""
        return self.status().generation

    @abstractmethod
    def bring(
        self,
        documents: Iterable[Document],
        *,
        source: str,
        versions: Mapping[int, int],
        hurry: bool = False,
    ) -> None:
        """Hold these documents and drop the others of ``versions``: see `search.index.engines`."""

    @abstractmethod
    def rebuilding(self) -> AbstractContextManager["SearchBackend"]:
        """The engine to fill during a rebuild; what it holds at the end takes effect.

        Searches go on from what there is, and find no less meanwhile.
        """

    @abstractmethod
    def sources(self) -> tuple[str, ...]:
        """The names of all sources that the index holds anything of."""

    def ids(self, source: str) -> Iterator[int]:
        """The ids that the index holds of a source, ascending."""
        return (number for number, _ in self.digests(source))

    @abstractmethod
    def digests(self, source: str) -> Iterator[tuple[int, str]]:
        """The same ids, each with the digest of the document that was written, "" for none."""

    @abstractmethod
    def vocabulary(self) -> Vocabulary:
        """The folded terms of the index, for repairs; good for one question."""

    @abstractmethod
    def search(
        self, request: SearchRequest, question: Question, vocabulary: Vocabulary | None = None
    ) -> Results:
        """Answer a question as read from ``request.text``.

        When it has a ``tree`` (it was asked in the language), that alone decides what is found
        and which hits are ``doubtful``; its terms put them in order. An engine that does not
        know a node raises `UnknownNodeError`, it never guesses.

        ``vocabulary`` is the one by which the question was read: what it knows of the words need
        not be asked again.

        Fills total, hits, next, keys and the counts of ``request.facets``; labels, chips and
        presentations are `search.ask`'s. Raises `BadCursor` for an ``after`` of another question.
        """

    @abstractmethod
    def suggest(
        self, text: str, *, limit: int, access: tuple[str, ...] = (PUBLIC,)
    ) -> tuple[Suggestion, ...]:
        """Names that begin like ``text``, best first, one for each document."""

    @abstractmethod
    def counts(
        self, facets: Collection[str], *, access: tuple[str, ...] = (PUBLIC,)
    ) -> Mapping[str, Mapping[str, int]]:
        """How many of all documents have each value of these facets; what none has is left out."""

    @abstractmethod
    def album(self, access: tuple[str, ...] = (PUBLIC,)) -> Album:
        """What these may find, for `search.backends.alike`."""

    @abstractmethod
    def status(self) -> Status:
        """How the index is; never raises for an engine that is merely down."""
