"""The embedded engine behind the common interface."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from itertools import islice

from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, OperationalError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import Vocabulary
from search.backends.base import SearchBackend, SearchUnavailable
from search.backends.embedded import answering, schema, suggesting, writer
from search.backends.embedded.album import picture_of
from search.backends.embedded.alike import EmbeddedAlbum
from search.backends.embedded.state import read_state
from search.backends.embedded.terms import IndexVocabulary
from search.index.document import PUBLIC, Document
from search.query import Question
from search.request import SearchRequest
from search.results import Results, Status, Suggestion


class EmbeddedBackend(SearchBackend):
    """SQLite FTS5 in the museum's own database and its transactions."""

    transactional = True
    words = True
    """Whether words can be looked for; else the rows serve browsing alone."""
    anew = False
    """Whether everything is being written again (`writer.write`)."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        if url != "sqlite:":
            raise ImproperlyConfigured(f"SEARCH_URL={url!r}: the embedded engine is just sqlite:")

    @property
    def connection(self) -> BaseDatabaseWrapper:
        """This thread's connection. Raises `ImproperlyConfigured` when it is not SQLite."""
        connection = connections[DEFAULT_DB_ALIAS]
        if connection.vendor != "sqlite":
            raise ImproperlyConfigured(
                f"SEARCH_URL=sqlite: needs the SQLite database, not {connection.vendor}"
            )
        return connection

    def prepare(self) -> None:
        """Make the full-text tables; an index of an older schema is emptied."""
        if schema.missing_tables(self.connection, schema.DJANGO_TABLES):
            return
        schema.prepare(self.connection)

    def index(self, documents: Iterable[Document]) -> int:
        """Write in the caller's transaction, in batches when there is none."""
        rest = iter(documents)
        written = 0
        while batch := list(islice(rest, writer.BATCH)):
            written += writer.write(self.connection, batch, words=self.words, anew=self.anew)
        return written

    def remove(self, source: str, ids: Iterable[int]) -> int:
        """Erase in the caller's transaction."""
        return writer.erase(self.connection, source, list(ids))

    @property
    def generation(self) -> int:
        """Read from the state row. Raises `SearchUnavailable` when there is none."""
        return read_state(self.connection).generation

    def bring(
        self,
        documents: Iterable[Document],
        *,
        source: str,
        versions: Mapping[int, int],
        hurry: bool = False,
    ) -> None:
        """Write and erase; the transaction already keeps the order."""
        written = list(documents)
        self.index(written)
        self.remove(source, versions.keys() - {document.id for document in written})

    @contextmanager
    def rebuilding(self) -> Iterator[SearchBackend]:
        """Documents take the place of their older selves; tidied up at the end."""
        target = copy(self)
        target.anew = True
        yield target
        writer.settle(self.connection)

    def sources(self) -> tuple[str, ...]:
        """Read from the rows themselves."""
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT source FROM search_document ORDER BY source")
            return tuple(source for (source,) in cursor.fetchall())

    def digests(self, source: str) -> Iterator[tuple[int, str]]:
        """Read from the rows and their texts, in chunks."""
        last = -(1 << 62)
        while True:
            with self.connection.cursor() as cursor:
                cursor.execute(
                    "SELECT object_id, coalesce(digest, '') FROM search_document"
                    " LEFT JOIN search_text USING (id) WHERE source = %s AND object_id > %s"
                    " ORDER BY object_id LIMIT 5000",
                    [source, last],
                )
                chunk = cursor.fetchall()
            if not chunk:
                return
            yield from chunk
            last = chunk[-1][0]

    def vocabulary(self) -> Vocabulary:
        """The table of terms, each looked up once."""
        return IndexVocabulary(self.connection)

    def search(
        self, request: SearchRequest, question: Question, vocabulary: Vocabulary | None = None
    ) -> Results:
        """Answer from the picture and the full-text table."""
        return answering.answer(self.connection, request, question)

    def suggest(
        self, text: str, *, limit: int, access: tuple[str, ...] = (PUBLIC,)
    ) -> tuple[Suggestion, ...]:
        """Names by prefix, weightiest first."""
        return tuple(suggesting.suggest(self.connection, text, access, limit))

    def counts(
        self, facets: Collection[str], *, access: tuple[str, ...] = (PUBLIC,)
    ) -> Mapping[str, Mapping[str, int]]:
        """Read from the picture, which remembers them."""
        picture = picture_of(self.connection)
        return {facet: picture.whole_counts(facet, access) for facet in facets}

    def album(self, access: tuple[str, ...] = (PUBLIC,)) -> EmbeddedAlbum:
        """Of the picture, the texts and the full-text table."""
        return EmbeddedAlbum(self.connection, access)

    def status(self) -> Status:
        """Read from the state row."""
        try:
            if missing := schema.missing_tables(self.connection):
                return self._status(
                    problem=f"Tables are missing: {', '.join(missing)}; run migrate"
                )
            state = read_state(self.connection)
        except (SearchUnavailable, OperationalError) as error:
            return self._status(problem=str(error))
        problem = ""
        if state.schema != schema.SCHEMA:
            problem = "The index has an older schema; run migrate, then search_index rebuild"
        return self._status(state.documents, state.generation, state.schema, problem)

    def _status(
        self, documents: int = 0, generation: int = 0, version: int = 0, problem: str = ""
    ) -> Status:
        return Status("embedded", documents, generation, version, problem)
