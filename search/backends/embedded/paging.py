"""One page of rows in an order, and the key after which it begins.

A cursor holds the sort key itself in the order by name, a number in the other orders, each
with the row for ties and the document that was last: it stays true when documents come and go
between two pages, and when the index is rebuilt under other row ids.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded.bits import PLACE_BITS
from search.backends.embedded.nameorder import row_at
from search.backends.embedded.picture import Picture
from search.cursor import BadCursor, Place
from search.request import SearchRequest, Sort

_BOUND = 1 << 33


def current_place(connection: BaseDatabaseWrapper, after: Place | None) -> Place | None:
    """The place of a cursor with its row. Raises `BadCursor`.

    That of a cursor which another engine wrote (row 0) is the one that the document has now. Any
    other stays: a document that was saved since has a later row, and those between are not seen.
    """
    match after:
        case None:
            return None
        case [*place, int() as row, str(), int()] if row:
            return [*place, row]
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
    request: SearchRequest,
    *,
    after: Place | None,
    limit: int,
) -> list[int]:
    """At most ``limit`` places of these rows that follow ``after``. Raises `BadCursor`."""
    key = None if after is None else _key(connection, picture, request, after)
    return picture.order(request.sort, request.lang).page(bits, key, limit)


def place_after(picture: Picture, request: SearchRequest, place: int, sort_key: str) -> Place:
    """The cursor of the row at ``place``; ``sort_key`` is that of the reader's language."""
    row = place + picture.base
    if request.sort is Sort.NAME:
        return [sort_key, row]
    return [picture.orders[request.sort].number(place), row]


def _key(
    connection: BaseDatabaseWrapper, picture: Picture, request: SearchRequest, after: Place
) -> int | None:
    by_name = request.sort is Sort.NAME
    match after:
        case [str() as name, int() as row] if by_name and 0 <= row < _BOUND:
            with connection.cursor() as cursor:
                found = row_at(cursor, request.lang, (name, row), picture.base + picture.size)
            if found is None:
                return None
            return picture.order(Sort.NAME, request.lang).key(found - picture.base)
        case [int() as number, int() as row] if not by_name and abs(number) < _BOUND:
            place = min(max(row - picture.base, 0), (1 << PLACE_BITS) - 1)
            return (number << PLACE_BITS) | place
        case _:
            raise BadCursor("after is malformed")
