"""One page of rows in an order, and the key after which it begins.

A cursor holds the sort key itself in the order by name, a number in the other orders, each
with the row for ties and the document that was last: it stays true when documents come and go
between two pages, and when the index is rebuilt under other row ids.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded.bits import PLACE_BITS
from search.backends.embedded.picture import Picture
from search.cursor import BadCursor, Place
from search.request import Sort

_BOUND = 1 << 33


def current_place(connection: BaseDatabaseWrapper, after: Place | None) -> Place | None:
    """The place of a cursor with the row that its document has now. Raises `BadCursor`."""
    match after:
        case None:
            return None
        case [*place, int() as row, str() as source, int() as number] if abs(number) < 1 << 62:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT id FROM search_document WHERE source = %s AND object_id = %s",
                    [source, number],
                )
                now = cursor.fetchone()
            return [*place, now[0] if now else row]
        case _:
            raise BadCursor("after is malformed")


def rows_after(
    connection: BaseDatabaseWrapper,
    picture: Picture,
    bits: int,
    *,
    sort: Sort,
    after: Place | None,
    limit: int,
) -> list[int]:
    """At most ``limit`` places of these rows that follow ``after``. Raises `BadCursor`."""
    key = None if after is None else _key(connection, picture, sort, after)
    return picture.orders[sort].page(bits, key, limit)


def place_after(picture: Picture, sort: Sort, place: int, sort_key: str) -> Place:
    """The cursor of the row at ``place``."""
    row = place + picture.base
    return [sort_key, row] if sort is Sort.NAME else [picture.orders[sort].number(place), row]


def _key(connection: BaseDatabaseWrapper, picture: Picture, sort: Sort, after: Place) -> int | None:
    match after:
        case [str() as name, int() as row] if sort is Sort.NAME and 0 <= row < _BOUND:
            return _key_before(connection, picture, name, row)
        case [int() as number, int() as row] if sort is not Sort.NAME and abs(number) < _BOUND:
            place = min(max(row - picture.base, 0), (1 << PLACE_BITS) - 1)
            return (number << PLACE_BITS) | place
        case _:
            raise BadCursor("after is malformed")


def _key_before(
    connection: BaseDatabaseWrapper, picture: Picture, name: str, row: int
) -> int | None:
    """The key of the last row of the picture that is not after (name, row)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM search_document WHERE (sort_key, id) <= (%s, %s) AND id < %s"
            " ORDER BY sort_key DESC, id DESC LIMIT 1",
            [name, row, picture.base + picture.size],
        )
        found = cursor.fetchone()
    return picture.orders[Sort.NAME].key(found[0] - picture.base) if found else None
