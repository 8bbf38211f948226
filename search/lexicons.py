"""The lexicons of all sources as one."""

from collections.abc import Sequence

from search.index.source import sources
from search.query import Beginning, Entry, Lexicon, Word


class SourceLexicons:
    """What the sources call things in the language of a reader. A `search.query.Lexicon`."""

    def __init__(self, lang: str) -> None:
        each = (source.lexicon(lang) for source in sources())
        self._lexicons: list[Lexicon] = [lexicon for lexicon in each if lexicon]

    def longest(self, words: Sequence[Word]) -> tuple[int, Sequence[Entry]]:
        """The longest label wins, equal ones count together."""
        return _longest([lexicon.longest(words) for lexicon in self._lexicons])

    def offered(self, words: Sequence[Word]) -> tuple[int, Sequence[Entry]]:
        """The same for what is only told."""
        return _longest([lexicon.offered(words) for lexicon in self._lexicons])

    def named(self, facet: str, words: Sequence[Word]) -> Sequence[Entry]:
        """From every source."""
        return [entry for lexicon in self._lexicons for entry in lexicon.named(facet, words)]

    def nearest(self, facet: str, words: Sequence[Word]) -> str:
        """From the first source that has one."""
        found = (lexicon.nearest(facet, words) for lexicon in self._lexicons)
        return next((label for label in found if label), "")

    def beginning(self, typed: Beginning) -> Sequence[tuple[str, Entry]]:
        """From every source."""
        return [found for lexicon in self._lexicons for found in lexicon.beginning(typed)]


def _longest(found: Sequence[tuple[int, Sequence[Entry]]]) -> tuple[int, Sequence[Entry]]:
    length = max((length for length, _ in found), default=0)
    return length, [entry for size, entries in found if size == length for entry in entries]
