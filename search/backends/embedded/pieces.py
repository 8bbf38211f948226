"""What a question says about facets, as sets of rows."""

from collections import Counter
from collections.abc import Iterable

from search.backends.embedded.bits import places_of
from search.backends.embedded.picture import Picture
from search.calendar import centuries, days_of
from search.facets import FACETS
from search.query import Understood

YEAR = "year"


def rows_of(picture: Picture, piece: Understood, among: int) -> int:
    """Those of ``among`` of which an understood piece is true."""
    if piece.facet == YEAR:
        return in_years(picture, int(piece.values[0]), int(piece.values[-1]), among)
    return picture.having(piece.facet, piece.values) & among if piece.facet in FACETS else 0


def agreement(picture: Picture, pieces: Iterable[Understood], among: int) -> Counter[int]:
    """How many of the pieces are true of each place of ``among``."""
    counts: Counter[int] = Counter()
    for piece in pieces:
        counts.update(places_of(rows_of(picture, piece, among)))
    return counts


def in_years(picture: Picture, first: int, last: int, among: int) -> int:
    """Those of ``among`` whose span touches some astronomical years."""
    start, end = days_of(first, last)
    touched = {str(century) for century in centuries(start, end)}
    if touched:
        among &= picture.having("century", tuple(touched))
    return picture.overlapping(start, end, among)
