"""Reads whose SQL is written once in a process instead of at every request.

Most of the cost of a small query is Django composing its SQL. A `Read` composes it at its first
use, with placeholders where the arguments go, and from then on only executes. The querysets stay
ordinary Django querysets, so policy and ordering are said once and work on every database.
"""

from collections import namedtuple
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model, QuerySet
from django.db.models.base import ModelState

_M = TypeVar("_M", bound=Model)
_MOST_STATEMENTS = 128
_FAR = -(10**15)
"""Whole numbers around here stand for arguments while SQL is composed; no row has such a key."""


class _Statement:
    """SQL with the positions of its arguments, and how to read what comes back."""

    def __init__(self, queryset: QuerySet, marks: Sequence[object]) -> None:
        compiler = queryset.query.get_compiler(connection=connections[DEFAULT_DB_ALIAS])
        sql, self.params = compiler.as_sql()
        self.sql = _unprefixed(sql, queryset, compiler.quote_name_unless_alias)
        self.places = [
            [at for at, param in enumerate(self.params) if param == mark] for mark in marks
        ]
        if not all(self.places):
            raise ValueError("An argument of a compiled read is missing from its SQL.")
        expressions = [column[0] for column in compiler.select]
        self.converters = compiler.get_converters(expressions)
        self.names = [getattr(getattr(each, "target", None), "attname", "") for each in expressions]

    def rows(self, arguments: Sequence[object]) -> list[Sequence[Any]]:
        """Run with these arguments; Python values, as a queryset would give them."""
        params = list(self.params)
        for places, argument in zip(self.places, arguments, strict=True):
            for place in places:
                params[place] = argument
        connection = connections[DEFAULT_DB_ALIAS]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            found = cursor.fetchall()
        return [self._converted(row, connection) for row in found] if self.converters else found

    def _converted(self, row: Sequence[Any], connection: BaseDatabaseWrapper) -> list[Any]:
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
    ``row.source_url``. ``row``: a named tuple of one's own, its fields in the columns' order.
    """

    def __init__(
        self, build: Callable[..., QuerySet], *columns: str, row: type[tuple] | None = None
    ) -> None:
        self.build = build
        self.columns = columns
        self.paths = [column.split("__") for column in columns]
        names = [column.replace("__", "_") for column in columns]
        self.row: Any = row or namedtuple("Row", names, rename=True)
        self._statements: dict[Hashable, _Statement] = {}

    def __call__(self, *arguments: object, fixed: tuple[Hashable, ...] = ()) -> list[Any]:
        """Return the rows."""
        rows = self._statement(arguments, fixed).rows(_flat(arguments))
        return [self.row._make(row) for row in rows]

    def of(self, instances: Iterable[Model]) -> list[Any]:
        """Return the same rows from model instances: the unsaved children of a draft."""
        return [self.row._make(_follow(each, path) for path in self.paths) for each in instances]

    def _statement(self, arguments: Sequence[object], fixed: tuple[Hashable, ...]) -> _Statement:
        shape = tuple(len(each) if isinstance(each, list | tuple) else -1 for each in arguments)
        key = (shape, fixed)
        known = self._statements.get(key)
        if known is None:
            if len(self._statements) >= _MOST_STATEMENTS:
                self._statements.clear()
            marks = _marks(arguments)
            queryset = self.columned(self.build(*marks, *fixed))
            known = _Statement(queryset, _flat(marks))
            self._statements[key] = known
        return known

    def columned(self, queryset: QuerySet) -> QuerySet:
        """Choose the columns; a union has chosen its own."""
        return queryset if queryset.query.combinator else queryset.values_list(*self.columns)


class ReadModel(Read):
    """Like `Read`, but whole instances of ``model``, or of what ``model_of`` says of a row."""

    def __init__(
        self,
        model: type[Model],
        build: Callable[..., QuerySet],
        model_of: Callable[[dict[str, Any]], type[Model]] | None = None,
    ) -> None:
        super().__init__(build)
        self.model_of = model_of or (lambda _row: model)

    def __call__(self, *arguments: object, fixed: tuple[Hashable, ...] = ()) -> list[Any]:
        """Return the instances."""
        statement = self._statement(arguments, fixed)
        rows = statement.rows(_flat(arguments))
        columns = [dict(zip(statement.names, row, strict=True)) for row in rows]
        return [instance(self.model_of(row), row) for row in columns]

    def columned(self, queryset: QuerySet) -> QuerySet:
        """All columns."""
        return queryset


def instance(model: type[_M], columns: Mapping[str, object]) -> _M:
    """Return a row of ``model`` as `Model.from_db` does, for a page that only reads.

    Columns go straight into place: no constructor, no ``pre_init`` or ``post_init`` signal.
    """
    made = model.__new__(model)
    made.__dict__.update(columns)
    made._state = ModelState()
    made._state.adding = False
    made._state.db = DEFAULT_DB_ALIAS
    return made


def _unprefixed(sql: str, queryset: QuerySet, quote: Callable[[str], str]) -> str:
    """The SQL without its table's name before each column, where there is but one table.

    A database driver looks for placeholders through all of it, at every execution.
    """
    aliases = list(queryset.query.alias_map)
    alone = len(aliases) == 1 and sql.count("SELECT") == 1
    return sql.replace(f"{quote(aliases[0])}.", "") if alone else sql


def _flat(arguments: Sequence[object]) -> list[object]:
    flat: list[object] = []
    for argument in arguments:
        flat.extend(argument if isinstance(argument, list | tuple) else (argument,))
    return flat


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
