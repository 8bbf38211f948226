"""What an index knows, as far as reading a question needs it."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from search.analysis.spelling import edits


class Vocabulary(Protocol):
    """The folded terms of an index."""

    def __contains__(self, folded: object, /) -> bool: ...

    def frequency(self, folded: str, /) -> int:
        """In how many documents the term stands; 0 for an unknown one."""

    def expect(self, folded: Iterable[str], /, also: Iterable[str] = ()) -> None:
        """Words that will be asked about, so that they may be looked up together.

        ``also`` are guesses: nothing is to be made of one that is unknown.
        """

    def near(self, folded: str, /) -> Iterable[str]:
        """The terms among `search.analysis.edits(folded)`; more do no harm."""


class MemoryVocabulary:
    """A vocabulary held in a mapping of folded term → number of documents."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts

    def __contains__(self, folded: object, /) -> bool:
        return folded in self._counts

    def frequency(self, folded: str, /) -> int:
        return self._counts.get(folded, 0)

    def expect(self, folded: Iterable[str], /, also: Iterable[str] = ()) -> None:
        """Nothing is cheaper together."""

    def near(self, folded: str, /) -> Iterable[str]:
        return edits(folded) & self._counts.keys()
