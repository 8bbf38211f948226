"""Labels that a question may mention, supplied by whoever knows them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from search.analysis import tokenize
from search.query.nodes import Word
from search.query.understood import Role


@dataclass(frozen=True, slots=True)
class Entry:
    """What a label stands for: values of a facet, its words per language.

    `also` are other words for the same thing that the text may use (communal house: đình).
    `role` None: decided by the facet (`search.query.understood.DEFAULT_ROLES`).
    """

    facet: str
    values: tuple[str, ...]
    label: Mapping[str, str]
    also: tuple[str, ...] = ()
    role: Role | None = None


class Lexicon(Protocol):
    """Which labels begin at a word of the question."""

    def longest(self, words: Sequence[Word]) -> tuple[int, Sequence[Entry]]:
        """How many of the first words the longest label takes, and what it stands for.

        (0, ()) when none begins here.
        """


class PhraseLexicon:
    """A lexicon held in memory, built from (label, entry) pairs.

    A label is found in any Unicode form, tone style and case. Words typed with marks must
    be the label's own; without marks they stand for any, except that a single word needs
    its marks (`chua` may be chùa, chưa or chua).
    """

    def __init__(self, labels: Iterable[tuple[str, Entry]]) -> None:
        self._labels: dict[tuple[str, ...], list[tuple[tuple[str, ...], Entry]]] = {}
        for label, entry in labels:
            tokens = tokenize(label)
            key = tuple(token.folded for token in tokens)
            accented = tuple(token.accented for token in tokens)
            if key and (accented, entry) not in self._labels.setdefault(key, []):
                self._labels[key].append((accented, entry))
        self._length = max(map(len, self._labels), default=0)

    def longest(self, words: Sequence[Word]) -> tuple[int, Sequence[Entry]]:
        for length in range(min(self._length, len(words)), 0, -1):
            some = words[:length]
            labels = self._labels.get(tuple(word.folded for word in some), ())
            found = [entry for accented, entry in labels if _says(some, accented)]
            if found:
                return length, found
        return 0, ()


def _says(words: Sequence[Word], label: Sequence[str]) -> bool:
    if len(words) == 1:
        return words[0].accented == label[0]
    return all(word.accepts(own, word.folded) for word, own in zip(words, label, strict=True))


EMPTY_LEXICON: Lexicon = PhraseLexicon([])
