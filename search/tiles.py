"""The tiles of a web map: where on the grid of a zoom a point lies."""

from math import asinh, atan, degrees, pi, radians, sinh, tan

MAX_ZOOM = 16
"""Tiles of some 600 metres at the equator: closer by, single points are asked for."""
MOST_CELLS = 2_000
"""Tiles that one answer names, those with most in them first."""
_EDGE = 85.05112878
"""Where the map ends, in degrees of latitude."""


def tile_of(latitude: float, longitude: float, zoom: int) -> tuple[int, int]:
    """Column and row of the tile that holds a point; what lies beyond the edge is on it."""
    across = 1 << zoom
    north = radians(max(-_EDGE, min(_EDGE, latitude)))
    x = int((longitude + 180) / 360 * across)
    y = int((1 - asinh(tan(north)) / pi) / 2 * across)
    return min(max(x, 0), across - 1), min(max(y, 0), across - 1)


def edges_of(x: int, y: int, zoom: int) -> tuple[float, float, float, float]:
    """South, west, north and east of a tile, in degrees."""
    across = 1 << zoom
    west, east = (column / across * 360 - 180 for column in (x, x + 1))
    north, south = (degrees(atan(sinh(pi * (1 - 2 * row / across)))) for row in (y, y + 1))
    return south, west, north, east
