"""Sets of rows as bits of one integer, and rows in order: and, or, count at machine speed."""

import re
from array import array
from bisect import bisect_left, bisect_right, insort
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import repeat

PLACE_BITS = 30
_PLACE_MASK = (1 << PLACE_BITS) - 1
_SPARSE = 4_000
_DENSE = 4  # one place in sixteen
_SOME = re.compile(rb"[^\0]")
_BITS_OF_BYTE = [tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256)]


def bits_of(places: Iterable[int], size: int) -> int:
    """The set of places, each at least 0 and below ``size``."""
    if isinstance(places, list) and len(places) > size >> _DENSE:
        return _bits_of_many(places, size)
    buffer = bytearray((size >> 3) + 1)
    for place in places:
        buffer[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(buffer, "little")


def _bits_of_many(places: Iterable[int], size: int) -> int:
    """The same by a sign for each place, none of it in a loop of ours."""
    signs = bytearray(b"0") * size
    deque(map(signs.__setitem__, places, repeat(ord("1"))), maxlen=0)
    signs.reverse()
    return int(signs, 2)


def places_of(bits: int) -> Iterator[int]:
    """The places in a set, ascending."""
    data = bits.to_bytes((bits.bit_length() + 7) >> 3, "little")
    for match in _SOME.finditer(data):
        base = match.start() << 3
        yield from (base + bit for bit in _BITS_OF_BYTE[data[match.start()]])


class RowOrder:
    """Rows in the order of a number that each has, ties by place; keeps its numbers.

    A row's key packs (number, place) into 64 bits, so that a position is found by bisection.
    Numbers lie within ±2³³, places below 2³⁰. Never changed once others may see it.
    """

    def __init__(self, numbers: Iterable[int]) -> None:
        self._numbers = array("q", numbers)
        keys = ((number << PLACE_BITS) | place for place, number in enumerate(self._numbers))
        self._keys = array("q", sorted(keys))

    def with_rows(self, numbers: Iterable[int]) -> "RowOrder":
        """A copy that has these numbers for the places after the last."""
        grown = RowOrder(())
        grown._numbers, grown._keys = self._numbers[:], self._keys[:]
        for number in numbers:
            insort(grown._keys, (number << PLACE_BITS) | len(grown._numbers))
            grown._numbers.append(number)
        return grown

    def number(self, place: int) -> int:
        """The number that orders a place."""
        return self._numbers[place]

    def key(self, place: int) -> int:
        """The packed key of a place."""
        return (self._numbers[place] << PLACE_BITS) | place

    def between(self, least: int, most: int) -> Iterator[int]:
        """The places whose numbers lie between two, both among them."""
        start = bisect_left(self._keys, least << PLACE_BITS)
        end = bisect_right(self._keys, (most << PLACE_BITS) | _PLACE_MASK)
        return (self._keys[index] & _PLACE_MASK for index in range(start, end))

    def page(self, bits: int, after: int | None, limit: int) -> list[int]:
        """At most ``limit`` places of the set that come after a key, in order."""
        if bits.bit_count() <= _SPARSE:
            keys = sorted(map(self.key, places_of(bits)))
            start = 0 if after is None else bisect_right(keys, after)
            return [key & _PLACE_MASK for key in keys[start : start + limit]]
        return self._walk(bits, after, limit)

    def _walk(self, bits: int, after: int | None, limit: int) -> list[int]:
        data = bits.to_bytes((len(self._numbers) >> 3) + 1, "little")
        found: list[int] = []
        start = 0 if after is None else bisect_right(self._keys, after)
        for index in range(start, len(self._keys)):
            place = self._keys[index] & _PLACE_MASK
            if data[place >> 3] >> (place & 7) & 1:
                found.append(place)
                if len(found) == limit:
                    break
        return found


class Members:
    """A set of rows that is asked about single places; far quicker than shifting its bits."""

    def __init__(self, bits: int) -> None:
        self._data = bits.to_bytes((bits.bit_length() + 7) >> 3, "little")
        self._end = len(self._data) << 3

    def __contains__(self, place: int) -> bool:
        return place < self._end and bool(self._data[place >> 3] >> (place & 7) & 1)
