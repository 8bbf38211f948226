"""Questions to django-modelsearch's table: one FTS5 expression, no correlated subquery."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func, QuerySet
from django.db.models.fields import FloatField
from django.db.models.functions import Cast
from django.db.models.sql.compiler import SQLCompiler
from modelsearch.backends.database.sqlite.query import AndNot, MatchExpression, normalize
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteSearchQueryCompiler,
)
from modelsearch.query import And, Boost, MatchAll, Not, Or, Phrase, PlainText, SearchQuery
from modelsearch.utils import get_descendants_content_types_pks

from search.backends.wagtail.text import phrase_expression, words_expression

MOST_RANKED = 5_000
"""Hits that are put in order by relevance; those after them come newest first."""


class _TextMatch(MatchExpression):
    """An expression over columns of the full-text table."""

    def __init__(self, columns: list[str], expression: str) -> None:
        super().__init__(columns, expression)

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return self.template, [f"{{{' '.join(self.columns)}}} : ({self.query})"]


class _Relevance(Func):
    """BM25 with the title above the rest; the smaller the better."""

    output_field = FloatField()

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, *args: Any, **kwargs: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        # The columns of the table: autocomplete, body, title.
        return f"bm25({SQLiteFTSIndexEntry._meta.db_table}, 2.0, 1.0, 4.0)", ()


class VietnameseQueryCompiler(SQLiteSearchQueryCompiler):
    """Whole words."""

    def search(
        self, config: object, start: int | None, stop: int | None, score_field: str | None = None
    ) -> QuerySet[Any]:
        """The objects that match; not in order of relevance, for which see `page`."""
        return self._matching(self._ordered(self.queryset))[start:stop]

    def page(self, start: int, stop: int | None, score_field: str | None) -> list[Any]:
        """One page of the objects that match, with their scores if asked for."""
        expression = self._text()
        negated = isinstance(self._question(), Not)
        if negated or not expression or not (self.order_by_relevance or score_field):
            return list(self.search(None, start, stop))
        scores = self._scores(expression)
        rows = self.queryset.filter(pk__in=list(scores)).order_by().values_list("pk", flat=True)
        seen = set(rows)
        ranked = [pk for pk in scores if pk in seen]
        if not self.order_by_relevance:
            found = list(self.search(None, start, stop))
        else:
            wanted = ranked[start:stop]
            there = self.queryset.order_by().in_bulk(wanted) if wanted else {}
            found = [there[pk] for pk in wanted if pk in there]
            found += self._beyond(scores, len(ranked), start, stop)
        for obj in found if score_field else ():
            setattr(obj, str(score_field), scores.get(obj.pk, 0.0))
        return found

    def _beyond(
        self, scores: dict[Any, float], ranked: int, start: int, stop: int | None
    ) -> list[Any]:
        """What the page still lacks after the last ranked hit."""
        if len(scores) < MOST_RANKED or (stop is not None and stop <= ranked):
            return []
        rest = self._matching(self.queryset.exclude(pk__in=list(scores))).order_by("-pk")
        return list(rest[max(0, start - ranked) : None if stop is None else stop - ranked])

    def _scores(self, expression: str) -> dict[Any, float]:
        """Primary keys with their scores, best first."""
        to_python = self.queryset.model._meta.pk.to_python
        hits = self._hits(expression).annotate(score=_Relevance()).order_by("score", "-pk")
        best = hits.values_list("index_entry__object_id", "score")[:MOST_RANKED]
        return {to_python(number): -score for number, score in best}

    def _hits(self, expression: str) -> QuerySet[Any]:
        types = get_descendants_content_types_pks(self.queryset.model)
        hits: QuerySet[Any] = SQLiteFTSIndexEntry.objects.filter(
            _TextMatch(self._columns(), expression), index_entry__content_type__in=types
        )
        return hits

    def _columns(self) -> list[str]:
        if self.fields is None:
            return list(self.FTS_TABLE_FIELDS)
        return sorted({"title" if field == "title" else "body" for field in self.fields})

    def _matching(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        question = self._question()
        if isinstance(question, MatchAll):
            return queryset
        expression = self._text()
        if not expression:
            return queryset.none()
        key = self.queryset.model._meta.pk
        keys = self._hits(expression).values(key=Cast("index_entry__object_id", key))
        if isinstance(question, Not):
            return queryset.exclude(pk__in=keys)
        return queryset.filter(pk__in=keys)

    def _ordered(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.order_by_relevance or not queryset.query.order_by:
            return queryset.order_by("-pk")
        return queryset

    def _question(self) -> SearchQuery:
        """The question with its negations in front, as FTS5 needs them."""
        question = normalize(_without_boosts(self.query))
        if isinstance(question, AndNot) and isinstance(question.subquery_a, MatchAll):
            return Not(question.subquery_b)
        return question

    def _text(self) -> str:
        """The words of the question, wanted or not; "" when there are none."""
        question = self._question()
        wanted = question.subquery if isinstance(question, Not) else question
        return "" if isinstance(wanted, MatchAll) else self._expression(wanted)

    def _expression(self, question: SearchQuery) -> str:
        """A question as FTS5 text; "" when it has no words. Raises for what FTS5 cannot do."""
        match question:
            case PlainText():
                return words_expression(
                    question.query_string,
                    joiner=question.operator.upper(),
                    prefix=self.LAST_TERM_IS_PREFIX,
                )
            case Phrase():
                return phrase_expression(question.query_string)
            case And() | Or():
                parts = [part for each in question.subqueries if (part := self._expression(each))]
                joiner = " AND " if isinstance(question, And) else " OR "
                return joiner.join(f"({part})" for part in parts)
            case AndNot():
                wanted, not_wanted = map(
                    self._expression, (question.subquery_a, question.subquery_b)
                )
                return f"({wanted}) NOT ({not_wanted})" if wanted and not_wanted else wanted
            case _:
                name = type(question).__name__
                raise NotImplementedError(f"`{name}` is not supported by this search back end.")


class VietnameseAutocompleteCompiler(VietnameseQueryCompiler, SQLiteAutocompleteQueryCompiler):
    """Words of which the last is still being typed."""

    def _columns(self) -> list[str]:
        return ["autocomplete"]


def _without_boosts(question: SearchQuery) -> SearchQuery:
    """The same question, none of its parts weighing more than another."""
    match question:
        case Boost():
            return _without_boosts(question.subquery)
        case Not():
            return Not(_without_boosts(question.subquery))
        case And() | Or():
            return type(question)([_without_boosts(each) for each in question.subqueries])
        case _:
            return question
