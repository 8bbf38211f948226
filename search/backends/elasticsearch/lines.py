"""Hits as lines of an answer, each with the place that a cursor would name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from search.backends.elasticsearch.places import from_rows
from search.backends.elasticsearch.rows import key_of
from search.backends.ranking import Name, name_of
from search.cursor import BadCursor, Place
from search.request import SearchRequest, Sort

CERTAIN = "certain"
"""The name of the part of a query that tells certain answers from possible ones."""
RANKED, REST = "ranked", "rest"
"""What a place begins with, in the head and behind it."""
_BOUND = 1 << 62


@dataclass(frozen=True, slots=True)
class Line:
    """One hit: its document, its score and its place.

    ``certain``: it answers the tree certainly. ``original`` are its texts, None when they were
    not asked for.
    """

    source: str
    id: int
    score: float
    place: Place
    certain: bool
    original: Mapping[str, Any] | None

    @property
    def key(self) -> str:
        """The document's ``_id``."""
        return key_of(self.source, self.id)


def line_of(hit: Mapping[str, Any], place: Place, score: float | None = None) -> Line:
    """A hit as a line; ``score`` in place of the server's own."""
    told = hit["_source"]
    return Line(
        told["source"],
        told["id"],
        score or hit.get("_score") or 0.0,
        place,
        CERTAIN in hit.get("matched_queries", ()),
        told.get("original"),
    )


def names_of(hit: Mapping[str, Any]) -> list[Name]:
    """The names of a hit, to be compared with the question."""
    return [name_of(accented, folded) for _, accented, folded in hit["_source"]["names"]]


def best_first(line: Line) -> tuple[float, str, int]:
    """The key that sorts the head."""
    return -line.score, line.source, line.id


def checked(request: SearchRequest, after: Place | None) -> Place | None:
    """A place that the server can be asked about. Raises `BadCursor`."""
    after = from_rows(request, after)
    match after:
        case None:
            return None
        case [("ranked" | "rest"), int() | float(), str(), int() as number]:
            fits = request.sort is Sort.RELEVANCE and bool(request.text.strip())
        case [str(), str(), int() as number]:
            fits = request.sort is Sort.NAME
        case [int() | float() as first, str(), int() as number]:
            fits = request.sort is not Sort.NAME and abs(first) < 2 * _BOUND
        case _:
            fits, number = False, 0
    if not fits or abs(number) >= _BOUND:
        raise BadCursor("after is malformed")
    return after
