"""Rows by when they are dated and by when they changed, from the picture."""

from search.backends.embedded.bits import bits_of, places_of
from search.backends.embedded.pairs import ABOUT, OPEN
from search.backends.embedded.picture import Picture
from search.backends.embedded.scan import UNDATED
from search.backends.embedded.sure import Sure
from search.backends.seconds import seconds_of
from search.request import Sort


def dated(picture: Picture, first: int | None, last: int | None) -> Sure:
    """Rows whose span lies within these days, and rows whose span touches them.

    A span with an open end reaches as far as there are days; an estimate is never certain.
    """
    low = -UNDATED if first is None else first
    high = UNDATED - 1 if last is None else min(last, UNDATED - 1)
    starts, ends = picture.orders[Sort.DATE], picture.ends
    touching = [place for place in starts.between(-UNDATED, high) if ends[place] >= low]
    inside = (place for place in touching if starts.number(place) >= low and ends[place] <= high)
    must = bits_of(inside, picture.size) & ~picture.having(ABOUT, ("date",))
    no_first, no_last = (picture.having(OPEN, (end,)) for end in ("first", "last"))
    may = bits_of(touching, picture.size)
    may |= bits_of((p for p in places_of(no_first) if ends[p] >= low), picture.size)
    may |= bits_of((p for p in places_of(no_last) if starts.number(p) <= high), picture.size)
    must &= ~(0 if first is None else no_first) & ~(0 if last is None else no_last)
    return Sure(must, may)


def changed(picture: Picture, first: int | None, last: int | None) -> Sure:
    """Rows that last changed between the beginning of one day and the end of another."""
    since, before = seconds_of(first, last)
    places = picture.orders[Sort.UPDATED].between(1 - before, -since)
    bits = bits_of(places, picture.size)
    return Sure(bits, bits)
