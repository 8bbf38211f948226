"""Elasticsearch behind the common interface."""

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property

from django.db import connection

from search.analysis import Vocabulary
from search.backends.base import SearchBackend, SearchUnavailable
from search.backends.elasticsearch import mapping
from search.backends.elasticsearch.alike import ServerAlbum
from search.backends.elasticsearch.answering import Answer
from search.backends.elasticsearch.indices import Indices
from search.backends.elasticsearch.places import for_rows
from search.backends.elasticsearch.reading import digests_of, sources_of
from search.backends.elasticsearch.selecting import whole_counts
from search.backends.elasticsearch.server import Server, failures
from search.backends.elasticsearch.suggesting import suggest
from search.backends.elasticsearch.vocabulary import ServerVocabulary
from search.backends.elasticsearch.writing import Action, changes, put, take, write
from search.backends.embedded.browsing import BrowsingBackend
from search.index.document import PUBLIC, Document
from search.query import Question
from search.request import SearchRequest
from search.results import Results, Status, Suggestion

logger = logging.getLogger(__name__)


class ElasticsearchBackend(SearchBackend):
    """A server of its own, told of changes by the outbox."""

    transactional = False

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._server = Server(url)

    @cached_property
    def _indices(self) -> Indices:
        return Indices(self._server)

    @cached_property
    def aside(self) -> BrowsingBackend | None:
        """What browsing needs, kept in the database while the server may be away."""
        return BrowsingBackend("sqlite:") if connection.vendor == "sqlite" else None

    def prepare(self) -> None:
        """Make the first index. A server that is down is no reason not to migrate."""
        if self.aside:
            self.aside.prepare()
        try:
            self._indices.prepare()
        except SearchUnavailable:
            logger.warning("The search index will be prepared when Elasticsearch answers")

    def index(self, documents: Iterable[Document]) -> int:
        """Write at once, not by way of the outbox."""
        written = list(documents)
        return self._to_all([put(each) for each in written]) and len(written)

    def remove(self, source: str, ids: Iterable[int]) -> int:
        """Erase at once, not by way of the outbox."""
        return self._to_all([take(source, number) for number in ids])

    def bring(
        self,
        documents: Iterable[Document],
        *,
        source: str,
        versions: Mapping[int, int],
        hurry: bool = False,
    ) -> None:
        """Write what is newer than what is there, to every index that hears of changes."""
        self._to_all(list(changes(documents, source, versions)), hurry=hurry)

    def _to_all(self, actions: list[Action], *, hurry: bool = False) -> int:
        """The most that was done in one index. An index is made when there is none yet.

        Which indices there are is asked each time: another process may have begun a rebuild.
        """
        indices = Indices(self._server, hurry=hurry)
        with failures():
            aliases = indices.written()
            if not aliases:
                indices.prepare()
                aliases = indices.written()
        client = self._server.client if hurry else self._server.writing
        return max((write(client, alias, actions, hurry=hurry) for alias in aliases), default=0)

    @contextmanager
    def rebuilding(self) -> Iterator[SearchBackend]:
        """A new index beside the one that is searched; it takes the name at the end."""
        with self._indices.filling() as alias:
            yield _Filling(self.url, alias)

    def sources(self) -> tuple[str, ...]:
        """From the index that is searched."""
        return sources_of(self._server, self._server.name)

    def digests(self, source: str) -> Iterator[tuple[int, str]]:
        """From the index that is searched."""
        return digests_of(self._server, self._server.name, source)

    def vocabulary(self) -> ServerVocabulary:
        """Over the folded words."""
        return ServerVocabulary(self._server)

    def search(
        self, request: SearchRequest, question: Question, vocabulary: Vocabulary | None = None
    ) -> Results:
        """Ask the server, rank the head here.

        Who only browses is answered from the database when the server is away.
        """
        known = vocabulary if isinstance(vocabulary, ServerVocabulary) else self.vocabulary()
        try:
            return Answer(self._server, request, question, known).results()
        except SearchUnavailable:
            if request.text.strip() or not (self.aside and self.aside.filled):
                raise
            return self.aside.search(for_rows(request), question)

    def suggest(
        self, text: str, *, limit: int, access: tuple[str, ...] = (PUBLIC,)
    ) -> tuple[Suggestion, ...]:
        """Names by prefix, weightiest first."""
        return tuple(suggest(self._server, text, access, limit))

    def counts(
        self, facets: Collection[str], *, access: tuple[str, ...] = (PUBLIC,)
    ) -> Mapping[str, Mapping[str, int]]:
        """One question without hits, which the server remembers until something changes."""
        return whole_counts(self._server, SearchRequest(access=access, facets=tuple(facets)))

    def album(self, access: tuple[str, ...] = (PUBLIC,)) -> ServerAlbum:
        """Of the index that is searched."""
        return ServerAlbum(self._server, access)

    def status(self) -> Status:
        """What the server says of the index."""
        indices = Indices(self._server, hurry=True)
        try:
            with failures():
                name = indices.read()
                if not name:
                    return _nothing("There is no index; run search_index rebuild")
                documents = int(self._server.client.count(index=name)["count"])
                schema, age = indices.schema(), indices.age(name)
        except SearchUnavailable as error:
            return _nothing(f"Elasticsearch does not answer: {error}")
        problem = ""
        if schema != mapping.SCHEMA:
            problem = "The index has an older schema; run search_index rebuild"
        return Status("elasticsearch", documents, age, schema, problem)


def _nothing(problem: str) -> Status:
    return Status("elasticsearch", 0, 0, 0, problem)


class _Filling(ElasticsearchBackend):
    """The new index during a rebuild."""

    def __init__(self, url: str, alias: str) -> None:
        super().__init__(url)
        self._alias = alias

    def index(self, documents: Iterable[Document]) -> int:
        """As version 0: what was told of meanwhile is newer."""
        written = [put(document, 0) for document in documents]
        write(self._server.writing, self._alias, written, refresh=False)
        return len(written)

    def remove(self, source: str, ids: Iterable[int]) -> int:
        """Out of the new index alone, and not what was told of meanwhile."""
        gone = [take(source, number, 0) for number in ids]
        return write(self._server.writing, self._alias, gone, refresh=False)

    def sources(self) -> tuple[str, ...]:
        """Of the new index."""
        return sources_of(self._server, self._alias)

    def digests(self, source: str) -> Iterator[tuple[int, str]]:
        """Of the new index."""
        return digests_of(self._server, self._alias, source)
