"""The vocabulary of the index: which folded terms there are and how common each is."""

import json
from collections.abc import Iterable

from django.db.backends.base.base import BaseDatabaseWrapper

from search.analysis import edits

_LONGEST_PIECE = 12
_LONGEST_WORD = 40


class IndexVocabulary:
    """`search.analysis.Vocabulary` over the table of terms; remembers what it was asked.

    Reading a word may ask for hundreds of its pieces: the first unknown word fetches all of
    them at once.
    """

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self._connection = connection
        self._counts: dict[str, int] = {}

    def __contains__(self, folded: object, /) -> bool:
        return isinstance(folded, str) and self.frequency(folded) > 0

    def expect(self, folded: Iterable[str], /) -> None:
        """Look the words up together, and the pieces of those that are unknown."""
        words = list(folded)
        self.learn(words)
        self.learn({piece for word in words if not self._counts[word] for piece in _pieces(word)})

    def frequency(self, folded: str, /) -> int:
        """In how many documents the term stands."""
        if folded not in self._counts:
            self.learn([folded])
            if not self._counts[folded]:
                self.learn(_pieces(folded))
        return self._counts[folded]

    def near(self, folded: str, /) -> Iterable[str]:
        """The terms one slip away."""
        others = edits(folded)
        self.learn(others)
        return [term for term in others if self._counts[term]]

    def learn(self, terms: Iterable[str]) -> None:
        """Look several terms up with one query."""
        unknown = [term for term in terms if term not in self._counts]
        if not unknown:
            return
        self._counts.update(dict.fromkeys(unknown, 0))
        with self._connection.cursor() as cursor:
            cursor.execute(
                "SELECT term, documents FROM search_term"
                " WHERE term IN (SELECT value FROM json_each(%s))",
                [json.dumps(unknown, ensure_ascii=False)],
            )
            self._counts.update(cursor.fetchall())


def _pieces(word: str) -> set[str]:
    """The parts that a word typed without spaces may fall into."""
    if not 4 <= len(word) <= _LONGEST_WORD:
        return set()
    return {
        word[start:end]
        for end in range(2, len(word) + 1)
        for start in range(max(0, end - _LONGEST_PIECE), end - 1)
    }
