"""Reads whose SQL is written once in a process instead of at every request.

Most of the cost of a small query is Django composing its SQL. A `Read` composes it at its first
use, with placeholders where the arguments go, and from then on only executes. The querysets stay
ordinary Django querysets, so policy and ordering are said once and work on every database.
"""

from collections import namedtuple
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet

_MOST_STATEMENTS = 128
_FAR = -(10**15)
"""Whole numbers around here stand for arguments while SQL is composed; no row has such a key."""


class _Statement:
    """SQL with the positions of its arguments, and how to read what comes back."""

    def __init__(self, queryset: QuerySet, marks: Sequence[object]) -> None:
        compiler = queryset.query.get_compiler(connection=connection)
        self.sql, self.params = compiler.as_sql()
        self.places = [
            [at for at, param in enumerate(self.params) if param == mark] for mark in marks
        ]
        if not all(self.places):
            raise ValueError("An argument of a compiled read is missing from its SQL.")
        expressions = [column[0] for column in compiler.select]
        self.converters = compiler.get_converters(expressions)
        self.names = [getattr(getattr(each, "target", None), "attname", "") for each in expressions]

    def execute(self, arguments: Sequence[object]) -> list[tuple[Any, ...]]:
        """Run with these arguments."""
        params = list(self.params)
        for places, argument in zip(self.places, arguments, strict=True):
            for place in places:
                params[place] = argument
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            return cursor.fetchall()

    def convert(self, row: tuple[Any, ...]) -> list[Any]:
        """Put database values into Python ones, as a queryset would."""
        values = list(row)
        for at, (converters, expression) in self.converters.items():
            for converter in converters:
                values[at] = converter(values[at], expression, connection)
        return values


class Read:
    """Rows of ``build(*arguments)`` as named tuples of ``columns``.

    Arguments are whole numbers, strings, or sequences of whole numbers for an ``IN``. Call with
    ``fixed`` for what shapes the SQL itself (whose eyes, which day): it is passed on to
    ``build`` and kept apart. A column's dots become underscores: ``source__url`` is
    ``row.source_url``.
    """

    def __init__(self, build: Callable[..., QuerySet], *columns: str) -> None:
        self.build = build
        self.columns = columns
        self.paths = [column.split("__") for column in columns]
        names = [column.replace("__", "_") for column in columns]
        self.row: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]  # columns are told at run time
        self._statements: dict[Hashable, _Statement] = {}

    def __call__(self, *arguments: object, fixed: tuple[Hashable, ...] = ()) -> list[Any]:
        """Return the rows."""
        flat = [each for argument in arguments for each in _listed(argument)]
        statement = self._statement(arguments, fixed)
        rows = statement.execute(flat)
        if statement.converters:
            return [self.row._make(statement.convert(row)) for row in rows]
        return [self.row._make(row) for row in rows]

    def of(self, instances: Iterable[Model]) -> list[Any]:
        """Return the same rows from model instances: the unsaved children of a draft."""
        return [self.row._make(_follow(each, path) for path in self.paths) for each in instances]

    def _statement(self, arguments: Sequence[object], fixed: tuple[Hashable, ...]) -> _Statement:
        shape = tuple(len(each) if isinstance(each, list | tuple) else -1 for each in arguments)
        key = (connection.alias, shape, fixed)
        known = self._statements.get(key)
        if known is None:
            if len(self._statements) >= _MOST_STATEMENTS:
                self._statements.clear()
            marks = _marks(arguments)
            queryset = self.columned(self.build(*marks, *fixed))
            known = _Statement(queryset, [each for mark in marks for each in _listed(mark)])
            self._statements[key] = known
        return known

    def columned(self, queryset: QuerySet) -> QuerySet:
        """Choose the columns; a union has chosen its own."""
        return queryset if queryset.query.combinator else queryset.values_list(*self.columns)


class ReadModel(Read):
    """Like `Read`, but whole model instances of ``model``."""

    def __init__(self, model: type[Model], build: Callable[..., QuerySet]) -> None:
        super().__init__(build)
        self.model = model

    def __call__(self, *arguments: object, fixed: tuple[Hashable, ...] = ()) -> list[Any]:
        """Return the instances."""
        flat = [each for argument in arguments for each in _listed(argument)]
        statement = self._statement(arguments, fixed)
        return [
            self.model.from_db(connection.alias, statement.names, statement.convert(row))
            for row in statement.execute(flat)
        ]

    def columned(self, queryset: QuerySet) -> QuerySet:
        """All columns."""
        return queryset


def _listed(argument: object) -> Sequence[object]:
    return argument if isinstance(argument, list | tuple) else (argument,)


def _marks(arguments: Sequence[object]) -> list[object]:
    """One value per argument that occurs nowhere else in the SQL's parameters."""
    marks: list[object] = []
    count = 0
    for argument in arguments:
        if isinstance(argument, list | tuple):
            marks.append([_FAR - count - offset for offset in range(len(argument))])
            count += len(argument)
        else:
            marks.append(f"mark{_FAR - count}" if isinstance(argument, str) else _FAR - count)
            count += 1
    return marks


def _follow(instance: object, path: Sequence[str]) -> object:
    for name in path:
        instance = getattr(instance, name, None)
        if instance is None:
            return None
    return instance
