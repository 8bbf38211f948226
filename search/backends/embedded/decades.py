"""Rows by decade, from the columns of first and last days."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from search.backends.embedded.bits import places_of
from search.backends.embedded.picture import Picture
from search.backends.embedded.pieces import in_years
from search.calendar import centuries, days_of
from search.facets import FACETS
from search.histogram import years_of
from search.request import Sort


def in_decades(picture: Picture, values: Iterable[str]) -> int:
    """The rows whose span touches any of these values of the facet, dead ones too."""
    sound = FACETS["decade"].rule.well_formed
    union = 0
    for first in (int(value) for value in values if sound(value)):
        union |= in_years(picture, *years_of("decade", first), picture.alive)
    return union


def decade_counts(picture: Picture, decades: Sequence[int], bits: int) -> dict[int, int]:
    """How many of these rows touch each of the decades, given by ascending first years."""
    days = [days_of(*years_of("decade", first)) for first in decades]
    begin, end = [first for first, _ in days], [last for _, last in days]
    touched = {str(each) for first, last in days for each in centuries(first, last)}
    starts, ends = picture.orders[Sort.DATE], picture.ends
    changes = [0] * (len(decades) + 1)
    for place in places_of(bits & picture.having("century", tuple(touched))):
        earliest, behind = bisect_left(end, starts.number(place)), bisect_right(begin, ends[place])
        if earliest < behind:
            changes[earliest] += 1
            changes[behind] -= 1
    return dict(zip(decades, accumulate(changes), strict=False))
