"""A question answered: a head that is ranked with care, then the rest as the server orders it.

The head holds the best hits by text and those whose names hold the whole question; their names
are compared with the question here, by the same rules as in the embedded engine.

An answer in an order that the server knows takes one call, one by the words takes two: the head
with totals and counts, then the texts of those that are shown. A page behind the head asks for
its hits with a call more.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from elasticsearch.dsl.query import Bool, Ids, Term

from search.backends.commonwords import CommonWords
from search.backends.elasticsearch.asking import Asked, Body
from search.backends.elasticsearch.cells import gathered
from search.backends.elasticsearch.dating import spread
from search.backends.elasticsearch.lines import (
    RANKED,
    REST,
    Line,
    best_first,
    checked,
    line_of,
    names_of,
)
from search.backends.elasticsearch.selecting import counted
from search.backends.elasticsearch.server import Server, failures, those_there
from search.backends.elasticsearch.vocabulary import ServerVocabulary
from search.backends.passages import shown_texts
from search.backends.ranking import name_factor
from search.cursor import BadCursor, Place, read_cursor, write_cursor
from search.query import Question
from search.request import MAX_KEYS, MAX_LIMIT, SearchRequest
from search.results import Hit, Results

HEAD = 100
"""Hits, best by text, whose names are compared with the question."""
NAMED = 100
"""Hits looked at besides, for holding the question in a name."""
_MOST_WORDS = 12


class Answer:
    """One question on its way to its answer. Raises `BadCursor` and `SearchUnavailable`."""

    def __init__(
        self,
        server: Server,
        request: SearchRequest,
        question: Question,
        vocabulary: ServerVocabulary,
    ) -> None:
        self._server = server
        self._request = request
        self._question = question
        self._after = checked(request, read_cursor(request))
        self._limit = max(1, min(request.limit, MAX_LIMIT))
        self._named = min(request.keys, MAX_KEYS)
        self._wanted = max(self._limit + 1, self._named)
        self._asked = Asked(request, question, _words(question, vocabulary))

    def results(self) -> Results:
        """Everything a back end knows of the answer."""
        with failures():
            lines = self._lines()
            hits = self._shown(lines[: self._limit])
        return Results(
            total=self._total,
            hits=tuple(hits),
            facets=counted(self._request, self._counts),
            dates=spread(self._request, self._counts) if self._request.dates else None,
            cells=gathered(self._counts) if self._request.cells is not None else (),
            text=self._question.text,
            keys=tuple((line.source, line.id) for line in lines[: self._named]),
            next=self._next(lines[: self._limit]) if len(lines) > self._limit else "",
        )

    @cached_property
    def _first(self) -> list[Mapping[str, Any]]:
        """What is asked first, with total and counts.

        The page where the server knows the order, else the best by text and, where it can be
        told, the best that have all words of the question in their names.
        """
        asked = self._asked
        if not asked.by_score:
            return self._search([asked.counted(self._page(self._wanted, self._after))])
        best = asked.counted(asked.body(HEAD, with_="names"))
        words = dict.fromkeys(word.folded for word in self._question.words)
        if not 0 < len(words) <= _MOST_WORDS:
            return self._search([best])
        all_words = [Term("name_folded", {"value": word}) for word in words]
        return self._search([best, asked.narrowed(NAMED, all_words, with_="names")])

    @property
    def _counts(self) -> Mapping[str, Any]:
        told: Mapping[str, Any] = self._first[0].get("aggregations", {})
        return told

    @property
    def _total(self) -> int:
        return int(self._first[0]["hits"]["total"]["value"])

    def _search(self, bodies: Sequence[Body]) -> list[Mapping[str, Any]]:
        return self._server.search_all(bodies)

    def _page(self, size: int, after: Place | None) -> Body:
        """Hits in the server's order; with their texts when all of them may be shown."""
        return self._asked.body(size, after, with_="original" if size <= self._limit + 1 else "")

    def _lines(self) -> list[Line]:
        if not self._asked.by_score:
            return [line_of(hit, hit["sort"]) for hit in self._first[0]["hits"]["hits"]]
        after, lines = self._after, []
        if after is None or after[0] == RANKED:
            lines = self._from_head(after)[: self._wanted]
            after = None
        else:
            after = after[1:]
        if len(lines) < self._wanted:
            lines += self._rest(self._wanted - len(lines), after)
        return lines

    @cached_property
    def _head(self) -> list[Line]:
        # Where everything is in the head, the second search names nothing new.
        found = {hit["_id"]: hit for each in self._first for hit in each["hits"]["hits"]}
        scored = (
            (hit["_score"] * name_factor(self._question, names_of(hit)), hit)
            for hit in found.values()
        )
        lines = [
            line_of(hit, [RANKED, score, hit["_source"]["source"], hit["_source"]["id"]], score)
            for score, hit in scored
        ]
        return sorted(lines, key=best_first)

    def _from_head(self, after: Place | None) -> list[Line]:
        if after is None:
            return self._head
        match after:
            case [_, int() | float() as score, str() as source, int() as number]:
                ids = [(line.source, line.id) for line in self._head]
                if (source, number) in ids:
                    return self._head[ids.index((source, number)) + 1 :]
                key = (-score, source, number)
                return self._head[bisect_right(self._head, key, key=best_first) :]
            case _:
                raise BadCursor("after is malformed")

    def _rest(self, limit: int, after: Place | None) -> list[Line]:
        """The hits that are not in the head, by text alone."""
        if self._total <= len(self._head):
            return []
        body = self._page(limit, after)
        head = Ids(values=[line.key for line in self._head])
        body["post_filter"] = Bool(filter=[self._asked.picked], must_not=[head]).to_dict()
        (found,) = self._search([body])
        return [line_of(hit, [REST, *hit["sort"]]) for hit in found["hits"]["hits"]]

    def _shown(self, lines: Sequence[Line]) -> list[Hit]:
        texts = self._texts(lines)
        words = frozenset(self._question.highlighted())
        perhaps = self._asked.has_doubt
        return [
            Hit(
                line.source,
                line.id,
                line.score,
                *shown_texts(texts[line.key], self._request.lang, words),
                doubtful=perhaps and not line.certain,
            )
            for line in lines
            if line.key in texts
        ]

    def _texts(self, lines: Iterable[Line]) -> dict[str, Any]:
        """The original texts of those that are still there."""
        known = {line.key: line.original for line in lines if line.original is not None}
        missing = [line.key for line in lines if line.key not in known]
        if missing:
            told = self._server.client.mget(
                index=self._server.name, ids=missing, source_includes=["original"]
            )["docs"]
            known.update((doc["_id"], doc["_source"]["original"]) for doc in those_there(told))
        return known

    def _next(self, lines: Sequence[Line]) -> str:
        return write_cursor(self._request, lines[-1].place) if lines else ""


def _words(question: Question, vocabulary: ServerVocabulary) -> CommonWords:
    """What the index knows of the words, where that decides anything."""
    if question.tree is not None or not question.terms:
        return CommonWords(vocabulary, 0)
    vocabulary.learn_question(question)
    return CommonWords(vocabulary, vocabulary.documents)
