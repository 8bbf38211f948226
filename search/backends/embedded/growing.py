"""Bringing a `Picture` up to date by what changed since it was taken."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from search.backends.embedded.bits import bits_of
from search.backends.embedded.nameorder import row_before, rows_by_name
from search.backends.embedded.picture import Picture, Remembered
from search.backends.embedded.scan import Row, groups_of, numbers_of, read_rows
from search.backends.embedded.state import State
from search.backends.nameorder import LANGUAGES

MOST_CHANGES = 200
"""Rows that may be appended to a small picture, and up to which names are placed one by one."""


def catch_up(connection: BaseDatabaseWrapper, old: Picture, state: State) -> Picture | None:
    """The picture with what changed since, however much; None when it has nothing to begin with.

    It has every row of ``state``: one that is missing would be a hit that nobody finds. That costs
    less than to take it anew, which may be `Picture.due` all the same.
    """
    if not old.size:
        return None
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, row FROM search_removal WHERE id > %s ORDER BY id", [old.removal]
        )
        gone = cursor.fetchall()
        rows = list(read_rows(cursor, old.base + old.size - 1))
        names = {lang: _name_numbers(cursor, old, rows, lang) for lang in LANGUAGES}
    size = rows[-1].id - old.base + 1 if rows else old.size
    grown = _with_rows(old, rows, size, names)
    dead = bits_of((row - old.base for _, row in gone if old.base <= row < old.base + size), size)
    overtaken = old.due or state.floor > old.generation
    return replace(
        grown,
        generation=state.generation,
        removal=gone[-1][0] if gone else old.removal,
        alive=grown.alive & ~dead,
        due=overtaken or grown.appended > max(MOST_CHANGES, old.size // 10),
        matches=Remembered(),
        best=Remembered(),
        trees=Remembered(),
        _visible={},
        _counts={},
    )


def _name_numbers(cursor: CursorWrapper, old: Picture, rows: list[Row], lang: str) -> list[int]:
    """For new rows numbers just after the name before theirs in the old picture.

    Names that were added one after another to the same gap may come out of order until the
    next whole reading.
    """
    if not rows:
        return []
    few = len(rows) <= MOST_CHANGES
    find = _before_each if few else _before_all
    numbers: dict[int, int] = {}
    last = -1
    for row, before in find(cursor, old, rows, lang):
        number = old.names[lang].number(before - old.base) if before is not None else 0
        numbers[row] = last = max(number, last) + 1
    return [numbers.get(row.id, 0) for row in rows]


def _before_each(
    cursor: CursorWrapper, old: Picture, rows: list[Row], lang: str
) -> Iterator[tuple[int, int | None]]:
    """The new rows by name, each with the old one before it: a query for each."""
    for row in rows_by_name(cursor, lang, rows[0].id, rows[-1].id):
        yield row, row_before(cursor, lang, row, old.base + old.size)


def _before_all(
    cursor: CursorWrapper, old: Picture, rows: list[Row], lang: str
) -> Iterator[tuple[int, int | None]]:
    """The same for many: one walk through all names."""
    before: int | None = None
    for row in rows_by_name(cursor, lang, old.base, rows[-1].id):
        if row < old.base + old.size:
            before = row
        else:
            yield row, before


def _with_rows(old: Picture, rows: list[Row], size: int, names: dict[str, list[int]]) -> Picture:
    if not rows:
        return old
    groups = groups_of(rows, old.base)
    first = old.base + old.size
    access = dict(old.access)
    for value, places in groups.pop("access").items():
        access[value] = access.get(value, 0) | bits_of(places, size)
    facets = {facet: dict(values) for facet, values in old.facets.items()}
    for facet, values in groups.items():
        for value, places in values.items():
            known = facets.setdefault(facet, {})
            known[value] = known.get(value, 0) | bits_of(places, size)
    # Ids may skip: a place without a row gets the number 0 and is not alive.
    added = {row.id - first: row for row in rows}
    blank = Row(0, "", 0.0, None, None, 0, "")
    filled = [added.get(place, blank) for place in range(size - old.size)]
    numbers = [numbers_of(row) for row in filled]
    alive = old.alive | bits_of((row.id - old.base for row in rows), size)
    return replace(
        old,
        size=size,
        alive=alive,
        access=access,
        facets=facets,
        orders={
            sort: order.with_rows(each[sort] for each in numbers)
            for sort, order in old.orders.items()
        },
        names={
            lang: order.with_rows(_placed(added, names[lang], size - old.size))
            for lang, order in old.names.items()
        },
        ends=old.ends + array("q", (row.span[1] for row in filled)),
        appended=old.appended + len(rows),
    )


def _placed(places: Iterable[int], numbers: list[int], size: int) -> list[int]:
    """The numbers at their places of ``size``, 0 where none is."""
    by_place = dict(zip(places, numbers, strict=True))
    return [by_place.get(place, 0) for place in range(size)]
