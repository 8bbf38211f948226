"""Places in an order of the whole collection, as the server and the rows aside write them.

Whoever leafs through the collection goes on when the server leaves or comes back meanwhile.
"""

from dataclasses import replace

from search.backends.embedded.scan import UNDATED
from search.cursor import Place, read_cursor, write_cursor
from search.request import SearchRequest, Sort

_LAST = (1 << 63) - 1
"""The server's place of what has no date."""
_REST = "rest"


def for_rows(request: SearchRequest) -> SearchRequest:
    """The request with its place as the rows know it. Raises `BadCursor`."""
    match read_cursor(request):
        case [str() as key, str() as source, int() as number]:
            place: Place = [key, 0, source, number]
        case [int() | float() as value, str() as source, int() as number]:
            place = [*_to_rows(request.sort, value), 0, source, number]
        case _:
            return request
    return replace(request, after=write_cursor(request, place))


def from_rows(request: SearchRequest, place: Place | None) -> Place | None:
    """A place of the rows as the server's; any other as it is."""
    match place:
        case [str() as key, int(), str() as source, int() as number] if request.sort is Sort.NAME:
            return [key, source, number]
        case [*_, int() as value, int(), str() as source, int() as number] if len(place) in (4, 5):
            return [_to_server(request.sort, value), source, number]
        case _:
            return place


def _to_rows(sort: Sort, value: float) -> Place:
    match sort:
        case Sort.DATE:
            return [min(int(value), UNDATED)]
        case Sort.UPDATED:
            return [-int(value)]
        case _:
            return [_REST, -int(value * 1000)]


def _to_server(sort: Sort, value: int) -> float:
    match sort:
        case Sort.DATE:
            return _LAST if value >= UNDATED else value
        case Sort.UPDATED:
            return -value
        case _:
            return -value / 1000
