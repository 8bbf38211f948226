"""Rows by where they are: a rough box in SQL, then the distance on the sphere.

What the public may not know exactly is in the index as the public knows it, so that nothing can
be narrowed down from outside.
"""

from math import asin, cos, degrees, radians, sin, sqrt

from search.query import Around, Box

EARTH = 6_371_008
"""Mean radius in metres."""

Spot = tuple[int, float, float]
"""(row, latitude, longitude); the last two are NULL for rows found otherwise."""

_DEGREE = EARTH * radians(1)
_SQL = (
    "SELECT %s, id, latitude, longitude FROM search_document"
    " WHERE latitude BETWEEN %s AND %s AND longitude BETWEEN %s AND %s"
)


def statement_of(node: Around | Box) -> tuple[str, list[float]]:
    """What fetches every row that may be inside; a number of its own goes first."""
    if isinstance(node, Box):
        return _SQL, [node.south, node.north, node.west, node.east]
    up, sideways = node.metres / _DEGREE, _sideways(node.metres, node.latitude)
    west, east = node.longitude - sideways, node.longitude + sideways
    if west < -180 or east > 180:
        west, east = -180.0, 180.0
    return _SQL, [node.latitude - up, node.latitude + up, west, east]


def within(node: Around | Box, spot: Spot) -> bool:
    """Whether a spot that the statement fetched is inside."""
    if isinstance(node, Box):
        return True
    _, latitude, longitude = spot
    return metres(node.latitude, node.longitude, latitude, longitude) <= node.metres


def metres(latitude: float, longitude: float, other_latitude: float, other: float) -> float:
    """The distance of two points given in degrees."""
    a, b = radians(latitude), radians(other_latitude)
    chord = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other - longitude) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(chord)))


def _sideways(reach: float, latitude: float) -> float:
    """Degrees of longitude that a distance may be at a latitude; all of them near a pole."""
    beyond = abs(latitude) + reach / _DEGREE
    if beyond >= 90:
        return 360.0
    return degrees(reach / EARTH / cos(radians(beyond)))
