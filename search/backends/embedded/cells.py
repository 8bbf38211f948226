"""Rows on a map, gathered in its tiles."""

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded.bits import Members
from search.backends.embedded.picture import Picture
from search.results import Cell
from search.tiles import MOST_CELLS, tile_of

_CHUNK = 5_000


def cells_of(
    connection: BaseDatabaseWrapper, picture: Picture, bits: int, zoom: int
) -> tuple[Cell, ...]:
    """The tiles of a zoom that hold any of these rows, the fullest first; one query."""
    members = Members(bits)
    sums: dict[tuple[int, int], tuple[int, float, float]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, latitude, longitude FROM search_document WHERE latitude IS NOT NULL"
        )
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
