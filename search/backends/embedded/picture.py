"""A picture of the index in memory: which rows there are, who may find them, facets, orders.

Rows are numbered by place = row id - base. A picture is true for one generation and never
changes. `reading` takes it and brings it up to date, `album` keeps it. Disposable.
"""

from array import array
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from search.backends.embedded.bits import RowOrder, bits_of, places_of
from search.backends.embedded.pairs import VAGUE
from search.backends.embedded.scan import UNDATED
from search.backends.embedded.sure import Sure
from search.backends.nameorder import order_language
from search.request import Sort

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Picture:
    """The index as of ``generation``.

    ``alive`` are the rows that exist; ``access`` and ``facets`` hold the rows of each value,
    dead ones too: combine them with ``alive``. ``names`` orders them by name for readers of
    each language, ``orders`` by everything else; ``ends`` are the last days of their spans.
    ``removal`` is the last removal seen, ``appended`` how many rows came after the full reading.
    ``due``: all rows are there, and it is time for a full reading, because so many were appended
    or because some say by now something else (`writer.write` with ``anew``).
    """

    generation: int
    base: int
    size: int
    removal: int
    alive: int
    access: dict[str, int]
    facets: dict[str, dict[str, int]]
    orders: dict[Sort, RowOrder]
    names: dict[str, RowOrder]
    ends: "array[int]"
    appended: int = 0
    due: bool = False
    matches: "Remembered[int]" = field(default_factory=lambda: Remembered(), repr=False)
    best: "Remembered[dict[int, float]]" = field(default_factory=lambda: Remembered(), repr=False)
    trees: "Remembered[Sure]" = field(default_factory=lambda: Remembered(), repr=False)
    _visible: dict[tuple[str, ...], int] = field(default_factory=dict, repr=False)
    _counts: dict[tuple[str, ...], dict[str, dict[str, int]]] = field(
        default_factory=dict, repr=False
    )

    def visible(self, access: tuple[str, ...]) -> int:
        """The rows that exist and have one of these access values."""
        if access not in self._visible:
            union = 0
            for value in access:
                union |= self.access.get(value, 0)
            self._visible[access] = union & self.alive
        return self._visible[access]

    def order(self, sort: Sort, lang: str) -> RowOrder:
        """The rows as a reader of this language gets them."""
        return self.names[order_language(lang)] if sort is Sort.NAME else self.orders[sort]

    def having(self, facet: str, values: tuple[str, ...]) -> int:
        """The rows with any of these values of a facet, dead ones too."""
        known = self.facets.get(facet, {})
        union = 0
        for value in values:
            union |= known.get(value, 0)
        return union

    def counts(self, facet: str, bits: int) -> dict[str, int]:
        """How many of these rows have each value of a facet.

        Values that none has, or only rows that are vague about the facet, are left out.
        """
        closely = bits & ~self.having(VAGUE, (facet,))
        known = self.facets.get(facet, {}).items()
        return {value: (rows & bits).bit_count() for value, rows in known if rows & closely}

    def whole_counts(self, facet: str, access: tuple[str, ...]) -> dict[str, int]:
        """`counts` over everything visible, remembered."""
        whole = self._counts.setdefault(access, {})
        if facet not in whole:
            whole[facet] = self.counts(facet, self.visible(access))
        return whole[facet]

    def counts_of_all(self, facet: str, bits: int) -> dict[str, int]:
        """How many of these rows have each value of a facet, vague or not."""
        known = self.facets.get(facet, {}).items()
        return {value: count for value, rows in known if (count := (rows & bits).bit_count())}

    @cached_property
    def dateless(self) -> int:
        """The rows that have no span."""
        return bits_of(self.orders[Sort.DATE].between(UNDATED, UNDATED), self.size)

    def overlapping(self, first: int, last: int, bits: int) -> int:
        """Those of ``bits`` whose span has a day between ``first`` and ``last``."""
        starts, ends = self.orders[Sort.DATE], self.ends
        found = (p for p in places_of(bits) if starts.number(p) <= last and ends[p] >= first)
        return bits_of(found, self.size)


class Remembered(Generic[Answer]):
    """What was found for the questions asked last, while the picture is true."""

    MOST = 64

    def __init__(self) -> None:
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()

    def get(self, question: Hashable) -> Answer | None:
        """The answer, when it is known."""
        return self._answers.get(question)

    def put(self, question: Hashable, answer: Answer) -> None:
        """Remember an answer in place of the oldest."""
        self._answers[question] = answer
        if len(self._answers) > self.MOST:
            self._answers.popitem(last=False)
