"""A question answered: a head that is ranked with care, then the rest as the server orders it.

The head holds the best hits by text and those whose names hold the whole question; their names
are compared with the question here, by the same rules as in the embedded engine.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from elasticsearch.dsl.query import Bool, Ids, Term

from search.backends.commonwords import CommonWords
from search.backends.elasticsearch.asking import Asked
from search.backends.elasticsearch.conditions import condition
from search.backends.elasticsearch.rows import key_of
from search.backends.elasticsearch.selecting import counted
from search.backends.elasticsearch.server import Server, failures
from search.backends.elasticsearch.vocabulary import ServerVocabulary
from search.backends.passages import shown_texts
from search.backends.ranking import name_factor, name_of
from search.cursor import BadCursor, Place, read_cursor, write_cursor
from search.query import Question
from search.request import MAX_KEYS, MAX_LIMIT, SearchRequest, Sort
from search.results import Hit, Results

HEAD = 100
"""Hits, best by text, whose names are compared with the question."""
NAMED = 100
"""Hits looked at besides, for holding the question in a name."""
_MOST_WORDS = 12
_RANKED, _REST = "ranked", "rest"
_BOUND = 1 << 62


@dataclass(frozen=True, slots=True)
class _Line:
    """One hit of a page: its document, its score, and the place that a cursor would name."""

    source: str
    id: int
    score: float
    place: Place

    @property
    def key(self) -> str:
        return key_of(self.source, self.id)


class Answer:
    """One question on its way to its answer. Raises `BadCursor` and `SearchUnavailable`."""

    def __init__(self, server: Server, request: SearchRequest, question: Question) -> None:
        self._server = server
        self._request = request
        self._question = question
        self._after = _checked(request, read_cursor(request))
        vocabulary = ServerVocabulary(server)
        vocabulary.learn_question(question)
        words = CommonWords(vocabulary, self._documents())
        self._asked = Asked(request, question, words)

    def results(self) -> Results:
        """Everything a back end knows of the answer."""
        limit = max(1, min(self._request.limit, MAX_LIMIT))
        named = min(self._request.keys, MAX_KEYS)
        with failures():
            lines = self._lines(max(limit + 1, named))
            hits = self._shown(lines[:limit])
        return Results(
            total=self._first["hits"]["total"]["value"],
            hits=tuple(hits),
            facets=counted(self._request, self._first.get("aggregations", {})),
            text=self._question.text,
            keys=tuple((line.source, line.id) for line in lines[:named]),
            next=self._next(lines[:limit]) if len(lines) > limit else "",
        )

    def _documents(self) -> int:
        with failures():
            return int(self._server.client.count(index=self._server.name)["count"])

    @cached_property
    def _first(self) -> Mapping[str, Any]:
        """Total and counts, and the best by text where the words decide."""
        size = HEAD if self._asked.by_score else 0
        return self._search(self._asked.counted(self._with_names(self._asked.body(size))))

    def _search(self, body: Mapping[str, Any]) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._server.client.search(
            index=self._server.name, **_arguments(body)
        ).body
        return found

    def _lines(self, limit: int) -> list[_Line]:
        if not self._asked.by_score:
            return self._ordered(limit, self._after)
        after, lines = self._after, []
        if after is None or after[0] == _RANKED:
            lines = self._from_head(after)[:limit]
            after = None
        else:
            after = after[1:]
        if len(lines) < limit:
            lines += self._rest(limit - len(lines), after)
        return lines

    def _ordered(self, limit: int, after: Place | None) -> list[_Line]:
        found = self._search(self._asked.body(limit, after))["hits"]["hits"]
        return [_line(hit, hit["sort"]) for hit in found]

    @cached_property
    def _head(self) -> list[_Line]:
        found = {hit["_id"]: hit for hit in (*self._first["hits"]["hits"], *self._named())}
        scored = (
            (hit["_score"] * name_factor(self._question, _names(hit)), hit)
            for hit in found.values()
        )
        lines = [
            _line(hit, [_RANKED, score, hit["_source"]["source"], hit["_source"]["id"]], score)
            for score, hit in scored
        ]
        return sorted(lines, key=_best_first)

    def _named(self) -> Iterable[Mapping[str, Any]]:
        """The hits that have all words of the question in their names."""
        words = dict.fromkeys(word.folded for word in self._question.words)
        if self._first["hits"]["total"]["value"] <= HEAD or not 0 < len(words) <= _MOST_WORDS:
            return ()
        body = self._with_names(self._asked.body(NAMED))
        all_words = [Term("name_folded", {"value": word}) for word in words]
        body["post_filter"] = Bool(filter=[self._asked.picked, *all_words]).to_dict()
        hits: Iterable[Mapping[str, Any]] = self._search(body)["hits"]["hits"]
        return hits

    def _with_names(self, body: dict[str, Any]) -> dict[str, Any]:
        return {**body, "_source": ["source", "id", "names"]}

    def _from_head(self, after: Place | None) -> list[_Line]:
        if after is None:
            return self._head
        match after:
            case [_, int() | float() as score, str() as source, int() as number]:
                ids = [(line.source, line.id) for line in self._head]
                if (source, number) in ids:
                    return self._head[ids.index((source, number)) + 1 :]
                key = (-score, source, number)
                return self._head[bisect_right(self._head, key, key=_best_first) :]
            case _:
                raise BadCursor("after is malformed")

    def _rest(self, limit: int, after: Place | None) -> list[_Line]:
        """The hits that are not in the head, by text alone."""
        if self._first["hits"]["total"]["value"] <= len(self._head):
            return []
        body = self._asked.body(limit, after)
        head = Ids(values=[line.key for line in self._head])
        body["post_filter"] = Bool(filter=[self._asked.picked], must_not=[head]).to_dict()
        return [_line(hit, [_REST, *hit["sort"]]) for hit in self._search(body)["hits"]["hits"]]

    def _shown(self, lines: Sequence[_Line]) -> list[Hit]:
        if not lines:
            return []
        told = self._server.client.mget(
            index=self._server.name,
            ids=[line.key for line in lines],
            source_includes=["original"],
        )["docs"]
        words = frozenset(self._question.highlighted())
        doubtful = self._doubtful(lines)
        there = ((line, doc) for line, doc in zip(lines, told, strict=True) if doc.get("found"))
        return [
            Hit(
                line.source,
                line.id,
                line.score,
                *shown_texts(doc["_source"]["original"], self._request.lang, words),
                doubtful=line.key in doubtful,
            )
            for line, doc in there
        ]

    def _doubtful(self, lines: Sequence[_Line]) -> frozenset[str]:
        """The keys of those that answer a tree perhaps, not certainly."""
        tree = self._question.tree
        if tree is None:
            return frozenset()
        keys = [line.key for line in lines]
        certain = Bool(filter=[Ids(values=keys), condition(tree, certain=True)])
        body = {"query": certain.to_dict(), "size": len(keys), "_source": False}
        hits = self._search(body)["hits"]["hits"]
        return frozenset(keys) - {hit["_id"] for hit in hits}

    def _next(self, lines: Sequence[_Line]) -> str:
        return write_cursor(self._request, lines[-1].place) if lines else ""


def _line(hit: Mapping[str, Any], place: Place, score: float | None = None) -> _Line:
    told = hit["_source"]
    return _Line(told["source"], told["id"], score or hit.get("_score") or 0.0, place)


def _names(hit: Mapping[str, Any]) -> list[list[tuple[str, str]]]:
    return [list(name_of(accented, folded)) for _, accented, folded in hit["_source"]["names"]]


def _best_first(line: _Line) -> tuple[float, str, int]:
    return -line.score, line.source, line.id


def _arguments(body: Mapping[str, Any]) -> dict[str, Any]:
    """A body as the client's arguments, whose names are Python's."""
    names = {"_source": "source", "from": "from_"}
    return {names.get(name, name): value for name, value in body.items()}


def _checked(request: SearchRequest, after: Place | None) -> Place | None:
    """A place that the server can be asked about. Raises `BadCursor`."""
    match after:
        case None:
            return None
        case [("ranked" | "rest"), int() | float(), str(), int() as number]:
            fits = request.sort is Sort.RELEVANCE and bool(request.text.strip())
        case [str(), str(), int() as number]:
            fits = request.sort is Sort.NAME
        case [int() | float() as first, str(), int() as number]:
            fits = request.sort is not Sort.NAME and abs(first) < 2 * _BOUND
        case _:
            fits, number = False, 0
    if not fits or abs(number) >= _BOUND:
        raise BadCursor("after is malformed")
    return after
