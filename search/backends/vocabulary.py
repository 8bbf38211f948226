"""What an index knows of words, asked of its engine in as few questions as possible."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import final

from search.analysis import edits, glued_pieces
from search.query import Question

_LONGEST_PIECE = 12
_LONGEST_WORD = 40


class AskedVocabulary(ABC):
    """`search.analysis.Vocabulary` over an engine; remembers what it was asked.

    Reading a word may ask for hundreds of its pieces: the first unknown word fetches all of
    them at once.
    """

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    @abstractmethod
    def ask(self, terms: Sequence[str]) -> Iterable[tuple[str, int]]:
        """(term, documents that have it) of those of ``terms`` that there are; one question."""

    @final
    def __contains__(self, folded: object, /) -> bool:
        return isinstance(folded, str) and self.frequency(folded) > 0

    @final
    def expect(self, folded: Iterable[str], /, also: Iterable[str] = ()) -> None:
        """Look the words up together with the syllables that they may be, and then the pieces of
        those that are unknown.
        """
        words = list(folded)
        self.learn({*words, *also, *(piece for word in words for piece in glued_pieces(word))})
        self.learn({piece for word in words if not self._counts[word] for piece in _pieces(word)})

    @final
    def frequency(self, folded: str, /) -> int:
        """In how many documents the term stands."""
        if folded not in self._counts:
            self.learn([folded])
            if not self._counts[folded]:
                self.learn(_pieces(folded))
        return self._counts[folded]

    @final
    def near(self, folded: str, /) -> Iterable[str]:
        """The terms one slip away."""
        others = edits(folded)
        self.learn(others)
        return [term for term in others if self._counts[term]]

    @final
    def learn(self, terms: Iterable[str]) -> None:
        """Look several terms up with one question."""
        unknown = [term for term in terms if term not in self._counts]
        if not unknown:
            return
        self._counts.update(dict.fromkeys(unknown, 0))
        self._counts.update(self.ask(unknown))

    @final
    def learn_question(self, question: Question) -> None:
        """Look every word of a question up, in every reading, with one question."""
        self.learn(
            word.folded
            for term in question.terms
            for reading in term.readings
            for word in reading.words
        )


def _pieces(word: str) -> set[str]:
    """The parts that a word typed without spaces may fall into."""
    if not 4 <= len(word) <= _LONGEST_WORD:
        return set()
    return {
        word[start:end]
        for end in range(2, len(word) + 1)
        for start in range(max(0, end - _LONGEST_PIECE), end - 1)
    }
