"""Rows on a map, gathered in its tiles."""

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded.bits import Members, bits_of
from search.backends.embedded.picture import Picture
from search.query import Box
from search.results import Cell
from search.tiles import MOST_CELLS, tile_of

_CHUNK = 5_000
_SPOTS = "SELECT id, latitude, longitude FROM search_document WHERE latitude "
_ANYWHERE = _SPOTS + "IS NOT NULL"
_IN_BOX = _SPOTS + "BETWEEN %s AND %s AND longitude BETWEEN %s AND %s"


def rows_in(connection: BaseDatabaseWrapper, picture: Picture, box: Box) -> int:
    """The rows that lie in a box; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_IN_BOX, [box.south, box.north, box.west, box.east])
        rows = (row for (row, _, _) in cursor.fetchall())
        end = picture.base + picture.size
        known = (row - picture.base for row in rows if picture.base <= row < end)
        return bits_of(known, picture.size)


def cells_of(
    connection: BaseDatabaseWrapper, picture: Picture, bits: int, zoom: int, box: Box | None
) -> tuple[Cell, ...]:
    """The tiles of a zoom that hold any of these rows in a box (None: anywhere); one query.

    The fullest come first.
    """
    members = Members(bits)
    sums: dict[tuple[int, int], tuple[int, float, float]] = {}
    with connection.cursor() as cursor:
        if box is None:
            cursor.execute(_ANYWHERE)
        else:
            cursor.execute(_IN_BOX, [box.south, box.north, box.west, box.east])
        while chunk := cursor.fetchmany(_CHUNK):
            for row, latitude, longitude in chunk:
                if row < picture.base or row - picture.base not in members:
                    continue
                tile = tile_of(latitude, longitude, zoom)
                count, north, east = sums.get(tile, (0, 0.0, 0.0))
                sums[tile] = count + 1, north + latitude, east + longitude
    found = (
        Cell(*tile, north / count, east / count, count)
        for tile, (count, north, east) in sums.items()
    )
    return tuple(sorted(found, key=lambda cell: (-cell.count, cell.x, cell.y))[:MOST_CELLS])
