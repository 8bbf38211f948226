"""The body of a search: what matches, what it is worth, in which order it comes."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from elasticsearch.dsl.function import BoostFactor, FieldValueFactor
from elasticsearch.dsl.query import Bool, ConstantScore, FunctionScore, MatchAll, Query

from search.backends.commonwords import CommonWords
from search.backends.elasticsearch.cells import gathering
from search.backends.elasticsearch.compiling import compiled, weights_of
from search.backends.elasticsearch.conditions import condition
from search.backends.elasticsearch.dating import spreading
from search.backends.elasticsearch.lines import CERTAIN
from search.backends.elasticsearch.selecting import chosen, counting, true_of, visible
from search.backends.nameorder import order_language
from search.backends.ranking import UNDERSTOOD
from search.histogram import decades_asked
from search.query import AllOf, Question
from search.request import SearchRequest, Sort

Body = dict[str, Any]

_LEAST = MatchAll(boost=0.001)
"""So that the prior counts where no word does."""
TIES: list[Body] = [{"source": "asc"}, {"id": "asc"}]


class Asked:
    """One question for the server, in parts."""

    def __init__(self, request: SearchRequest, question: Question, words: CommonWords) -> None:
        self.request = request
        self.question = question
        self._wanted = question.node if question.tree else words.left_out(question.node)
        self.wordless = question.node == AllOf(())

    @property
    def query(self) -> Query:
        """What matches before facets are chosen; scored when words can tell better from worse."""
        narrowing = visible(self.request, self.question.filters)
        if self.question.tree is not None:
            return self._of_tree([*narrowing, condition(self.question.tree)])
        if self.wordless:
            return Bool(filter=narrowing)
        weights = weights_of(self.question)
        matching = compiled(self._wanted, weights)
        if self._wanted != self.question.node:
            narrowing.append(matching)
            matching = compiled(self.question.node, weights)
        found: Query = Bool(must=[matching], filter=narrowing)
        if self.request.sort is not Sort.RELEVANCE:
            return found
        return self._weighed(found)

    def _of_tree(self, narrowing: list[Query]) -> Query:
        """What a tree finds; its words only put it in order, and what has none by prior."""
        if not self.by_score:
            return Bool(filter=narrowing)
        worth = compiled(self.question.node, weights_of(self.question))
        return self._weighed(Bool(filter=narrowing, must=[_LEAST], should=[worth]))

    @property
    def picked(self) -> Query:
        """The facet values that were chosen."""
        return Bool(filter=chosen(self.request))

    @cached_property
    def has_doubt(self) -> bool:
        """Whether what may answer the tree is more than what certainly does."""
        tree = self.question.tree
        return tree is not None and condition(tree, certain=True) != condition(tree)

    def body(
        self, size: int, after: Sequence[int | float | str] | None = None, *, with_: str = ""
    ) -> Body:
        """Hits in order, at most ``size``, after ``after``; ``with_`` one more of their fields."""
        body: Body = {
            "query": self._told.to_dict(),
            "post_filter": self.picked.to_dict(),
            "sort": self.order(),
            "size": size,
            "_source": ["source", "id", *([with_] if with_ else ())],
            "track_total_hits": True,
        }
        if after is not None:
            body["search_after"] = list(after)
        return body

    def narrowed(self, size: int, conditions: Sequence[Query], *, with_: str) -> Body:
        """The best of those that fulfil ``conditions`` as well, uncounted.

        They are part of the query: a filter behind it would have every hit scored first.
        """
        body = self.body(size, with_=with_)
        del body["post_filter"]
        query = Bool(must=[self._told], filter=[self.picked, *conditions])
        return {**body, "query": query.to_dict(), "track_total_hits": False}

    @property
    def _told(self) -> Query:
        """The query, by which each hit says whether it is certain."""
        if not self.has_doubt or self.question.tree is None:
            return self.query
        certain = condition(self.question.tree, certain=True)
        telling = ConstantScore(filter=certain, boost=0, _name=CERTAIN)
        return Bool(must=[self.query], should=[telling])

    def counted(self, body: Body) -> Body:
        """The same with the counts of the facets, of the histogram and of the map."""
        counts = counting(self.request)
        if self.request.dates:
            counts |= spreading(self.request, decades_asked(self.request, self.question))
        if self.request.cells is not None:
            counts |= gathering(self.request)
        return {**body, "aggs": counts} if counts else body

    def order(self) -> list[Body]:
        """The sort; every order ends with the document, so that it is one."""
        if self.by_score:
            return [{"_score": "desc"}, *TIES]
        first: dict[Sort, Body] = {
            Sort.RELEVANCE: {"prior": "desc"},
            Sort.NAME: {f"sort_{order_language(self.request.lang)}": "asc"},
            Sort.DATE: {"first": {"order": "asc", "missing": "_last"}},
            Sort.UPDATED: {"updated": "desc"},
        }
        return [first[self.request.sort], *TIES]

    @property
    def by_score(self) -> bool:
        """Whether the words decide the order."""
        return self.request.sort is Sort.RELEVANCE and not self.wordless

    def _weighed(self, found: Query) -> Query:
        """Times the prior, and more for each understood piece that is true of the document."""
        scored: Query = FunctionScore(
            query=found,
            functions=[FieldValueFactor(field="prior", missing=1)],
            boost_mode="multiply",
        )
        if not self.question.understood:
            return scored
        agreeing = [
            BoostFactor(filter=true_of(piece), weight=UNDERSTOOD)
            for piece in self.question.understood
        ]
        return FunctionScore(
            query=scored,
            functions=[BoostFactor(weight=1), *agreeing],
            score_mode="sum",
            boost_mode="multiply",
        )
