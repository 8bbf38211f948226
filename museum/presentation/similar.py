"""What is similar to a record: small cards, each with what the two share in words."""

from dataclasses import dataclass

from heritage.access import Viewer
from heritage.likeness import similar_records
from heritage.models import HeritageRecord
from heritage.models.bilingual import active_language
from media.shown import Shown
from museum.presentation.neighbours import Neighbour, neighbours
from search.similar import Shared


@dataclass(frozen=True, slots=True)
class SimilarLine(Shown):
    """A record, and what it has in common with the one of the page."""

    other: Neighbour
    shared: tuple[Shared, ...]


def similar_lines(record: HeritageRecord, user: Viewer) -> list[SimilarLine]:
    """Return the most similar first, six at most. Raises `SearchUnavailable`."""
    found = similar_records(record, user, active_language())
    others = neighbours([one.id for one in found], user)
    return [SimilarLine(others[one.id], one.shared) for one in found if one.id in others]
