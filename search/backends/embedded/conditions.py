"""A tree of the language as sets of rows: one statement for everything that is in tables.

Full text, texts of fields and points are fetched together by one UNION ALL; facets, spans and
days of change are in the picture. Sets are then joined in memory, so that no full-text query
depends on another.
"""

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded.bits import bits_of
from search.backends.embedded.distances import statement_of, within
from search.backends.embedded.fulltext import Asked, fields_with, places_in, texts_with
from search.backends.embedded.match import fts5_condition, fts5_field
from search.backends.embedded.moments import changed, dated
from search.backends.embedded.picture import Picture
from search.backends.embedded.sure import Sure
from search.query import (
    AllOf,
    AnyOf,
    Around,
    Box,
    Changed,
    During,
    Has,
    InField,
    Node,
    Not,
    UnknownNodeError,
)

_Rows = list[tuple[Any, ...]]
"""Spots; or one row whose first column is the whole answer of full text."""
_Statement = tuple[str, Sequence[str | float]]
_Evaluate = Callable[[Sequence[_Rows]], Sure]


def find(connection: BaseDatabaseWrapper, picture: Picture, tree: Node) -> Sure:
    """The rows that answer a tree, among those alive. Raises `UnknownNodeError`."""
    compiler = _Compiler(picture)
    evaluate = compiler.compiled(tree)
    found = evaluate(_fetched(connection, compiler.statements))
    return Sure(found.must & picture.alive, found.may & picture.alive)


def _fetched(connection: BaseDatabaseWrapper, statements: Sequence[_Statement]) -> list[_Rows]:
    """The rows of each statement, by one query."""
    answers: list[_Rows] = [[] for _ in statements]
    if not statements:
        return answers
    values = [value for number, (_, values) in enumerate(statements) for value in (number, *values)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(sql for sql, _ in statements), values)
        for number, *row in cursor.fetchall():
            answers[number].append(tuple(row))
    return answers


class _Compiler:
    """Collects statements while it turns nodes into functions of their answers."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self.statements: list[_Statement] = []

    def compiled(self, node: Node) -> _Evaluate:
        if (expression := fts5_condition(node)) is not None:
            return self._fulltext(texts_with(self._picture, expression))
        match node:
            case AllOf(parts):
                return self._all(parts)
            case AnyOf(parts):
                inside = [self.compiled(part) for part in parts]
                return lambda rows: reduce(Sure.__or__, (each(rows) for each in inside))
            case Not(part):
                negative, alive = self.compiled(part), self._picture.alive
                return lambda rows: negative(rows).negated(alive)
            case InField():
                return self._fulltext(fields_with(self._picture, fts5_field(node)))
            case _:
                return self._measured(node)

    def _all(self, parts: Sequence[Node]) -> _Evaluate:
        """What is pure text goes into one expression."""
        texts = tuple(part for part in parts if fts5_condition(part) is not None)
        others = [part for part in parts if part not in texts]
        inside = [self.compiled(part) for part in others]
        if texts:
            inside.append(self.compiled(AllOf(texts) if len(texts) > 1 else texts[0]))
        return lambda rows: reduce(Sure.__and__, (each(rows) for each in inside))

    def _measured(self, node: Node) -> _Evaluate:
        picture = self._picture
        match node:
            case Has(facet, values):
                bits = picture.having(facet, values)
                found = Sure(bits, bits)
            case During(first, last):
                found = dated(picture, first, last)
            case Changed(first, last):
                found = changed(picture, first, last)
            case Around() | Box():
                return self._placed(node)
            case _:
                raise UnknownNodeError(node)
        return lambda _: found

    def _fulltext(self, asked: Asked) -> _Evaluate:
        sql, values = asked
        number = self._asked(f"SELECT %s, ({sql}), NULL, NULL", values)

        def evaluate(rows: Sequence[_Rows]) -> Sure:
            ((told, *_),) = rows[number]
            bits = places_in(told, self._picture)
            return Sure(bits, bits)

        return evaluate

    def _placed(self, node: Around | Box) -> _Evaluate:
        number = self._asked(*statement_of(node))

        def evaluate(rows: Sequence[_Rows]) -> Sure:
            base, size = self._picture.base, self._picture.size
            inside = (spot[0] - base for spot in rows[number] if within(node, spot))
            bits = bits_of((place for place in inside if 0 <= place < size), size)
            return Sure(bits, bits)

        return evaluate

    def _asked(self, sql: str, values: Sequence[str | float]) -> int:
        self.statements.append((sql, values))
        return len(self.statements) - 1
