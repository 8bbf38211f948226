"""Rows of ``search_document`` as a picture needs them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.backends.utils import CursorWrapper

from search.backends.embedded.pairs import VALUE_SEPARATOR
from search.request import Sort

UNDATED = 1 << 32
"""Start and end of a row without a date: after all days."""
_CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row of ``search_document`` as the picture needs it."""

    id: int
    access: str
    prior: float
    earliest: int | None
    latest: int | None
    updated: int
    facets: str

    @property
    def span(self) -> tuple[int, int]:
        """First and last day; an open end counts as the known one, no date as after all."""
        days = [day for day in (self.earliest, self.latest) if day is not None]
        return (min(days), max(days)) if days else (UNDATED, UNDATED)


def read_rows(cursor: CursorWrapper, after: int, limit: int = -1) -> Iterator[Row]:
    cursor.execute(
        "SELECT id, access, prior, earliest, latest, updated, facets FROM search_document"
        " WHERE id > %s ORDER BY id LIMIT %s",
        [after, limit],
    )
    while chunk := cursor.fetchmany(_CHUNK):
        yield from (Row(*row) for row in chunk)


def groups_of(rows: Iterable[Row], base: int) -> dict[str, dict[str, list[int]]]:
    """Facet → value → places, with access as one more facet."""
    groups: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    pairs: dict[str, list[list[int]]] = {}
    for row in rows:
        lists = pairs.get(row.facets)
        if lists is None:
            split = [pair.partition("=") for pair in row.facets.split(VALUE_SEPARATOR) if pair]
            lists = pairs[row.facets] = [groups[facet][value] for facet, _, value in split]
        for places in lists:
            places.append(row.id - base)
        groups["access"][row.access].append(row.id - base)
    return groups


def numbers_of(row: Row) -> dict[Sort, int]:
    """What orders a row by relevance (falling prior), by date and by change (latest first)."""
    return {
        Sort.RELEVANCE: -int(row.prior * 1000),
        Sort.DATE: row.span[0],
        Sort.UPDATED: -row.updated,
    }
