"""Which of the names that begin like what is being typed suit it best."""

from collections.abc import Iterable
from dataclasses import dataclass

from search.analysis import fold
from search.query import Beginning
from search.results import Marked, Suggestion


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was found, of the document ``id`` of ``source``."""

    source: str
    id: int
    kind: str
    prior: float
    text: str
    folded: str


def best_names(found: Iterable[Name], typed: Beginning, limit: int) -> list[Suggestion]:
    """One name for each document: those that begin so before others, then by weight."""
    folded = fold(typed.text)
    names = sorted(
        found, key=lambda name: (not name.folded.startswith(folded), -name.prior, len(name.text))
    )
    best = {(name.source, name.id): name for name in reversed(names)}
    ordered = [name for name in names if best[name.source, name.id] is name]
    return [
        Suggestion(name.source, name.id, name.kind, name.text, Marked(typed.marked_in(name.text)))
        for name in ordered[:limit]
    ]
