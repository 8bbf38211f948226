"""Taking a `Picture` of the whole index from its tables."""

from array import array

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from search.backends.embedded.bits import RowOrder, bits_of
from search.backends.embedded.nameorder import rows_by_name
from search.backends.embedded.picture import Picture
from search.backends.embedded.scan import Row, groups_of, numbers_of, read_rows
from search.backends.nameorder import LANGUAGES
from search.request import Sort

NAME_GAP = 1_024
"""Between the numbers of neighbouring names, so that new names find a place."""


def take(connection: BaseDatabaseWrapper, generation: int) -> Picture:
    """The whole picture; ``generation`` was read before the rows are."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(id), 0) FROM search_removal")
        removal = int(cursor.fetchone()[0])
        rows = list(read_rows(cursor, 0))
        base = rows[0].id if rows else 1
        size = rows[-1].id - base + 1 if rows else 0
        names = {lang: _name_ranks(cursor, lang, base, size) for lang in LANGUAGES}
    groups = groups_of(rows, base)
    return Picture(
        generation=generation,
        base=base,
        size=size,
        removal=removal,
        alive=bits_of((row.id - base for row in rows), size),
        access={value: bits_of(places, size) for value, places in groups["access"].items()},
        facets={
            facet: {value: bits_of(places, size) for value, places in values.items()}
            for facet, values in groups.items()
            if facet != "access"
        },
        orders=_orders(rows, base, size),
        names={lang: RowOrder(ranks) for lang, ranks in names.items()},
        ends=_ends(rows, base, size),
    )


def _name_ranks(cursor: CursorWrapper, lang: str, base: int, size: int) -> list[int]:
    """For each place the number of its name in dictionary order, with room between two.

    0 where no row is.
    """
    ranks = [0] * size
    rows = rows_by_name(cursor, lang, base, base + size - 1)
    for rank, row in enumerate(rows, start=1):
        ranks[row - base] = rank * NAME_GAP
    return ranks


def _orders(rows: list[Row], base: int, size: int) -> dict[Sort, RowOrder]:
    numbers = {sort: [0] * size for sort in (Sort.RELEVANCE, Sort.DATE, Sort.UPDATED)}
    for row in rows:
        for sort, number in numbers_of(row).items():
            numbers[sort][row.id - base] = number
    return {sort: RowOrder(each) for sort, each in numbers.items()}


def _ends(rows: list[Row], base: int, size: int) -> "array[int]":
    ends = array("q", bytes(8 * size))
    for row in rows:
        ends[row.id - base] = row.span[1]
    return ends
