"""Labels that a question may mention, supplied by whoever knows them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol

from search.analysis import tokenize
from search.query.beginnings import Beginning
from search.query.labels import WrittenLabels
from search.query.nodes import Word
from search.query.understood import Role

_LIKE = 0.6
"""How much of two labels is the same before one is offered for the other, of 1."""


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

    def offered(self, words: Sequence[Word]) -> tuple[int, Sequence[Entry]]:
        """The same for labels that change nothing about the answer and are only told."""

    def named(self, facet: str, words: Sequence[Word]) -> Sequence[Entry]:
        """What is called exactly so in a facet; marks that were not typed are not asked for."""

    def nearest(self, facet: str, words: Sequence[Word]) -> str:
        """The label of the facet most like these words; "" when none is like them."""

    def beginning(self, typed: Beginning) -> Sequence[tuple[str, Entry]]:
        """Labels that begin like what is being typed, as they are written."""


class PhraseLexicon:
    """A lexicon held in memory, built from (label, entry) pairs.

    ``silent`` labels are met only where a facet is asked for by name, never in running text;
    ``offered`` ones (reigns: many are also names of places) only by `offered`.

    A label is found in any Unicode form, tone style and case. Words typed with marks must
    be the label's own; without marks they stand for any, except that a single word needs
    its marks (`chua` may be chùa, chưa or chua).
    """

    def __init__(
        self,
        labels: Iterable[tuple[str, Entry]],
        silent: Iterable[tuple[str, Entry]] = (),
        offered: Iterable[tuple[str, Entry]] = (),
    ) -> None:
        self._labels: _Labels = {}
        self._named: _Labels = {}
        self._offered: _Labels = {}
        labels, offered = list(labels), list(offered)
        for label, entry in labels:
            _add(self._labels, label, entry)
            _add(self._named, label, entry)
        for label, entry in silent:
            _add(self._named, label, entry)
        for label, entry in offered:
            _add(self._offered, label, entry)
        self._length = max(map(len, self._labels), default=0)
        self._longest_offer = max(map(len, self._offered), default=0)
        self._written = WrittenLabels([*labels, *offered])

    def longest(self, words: Sequence[Word]) -> tuple[int, Sequence[Entry]]:
        return _longest(self._labels, self._length, words)

    def offered(self, words: Sequence[Word]) -> tuple[int, Sequence[Entry]]:
        return _longest(self._offered, self._longest_offer, words)

    def named(self, facet: str, words: Sequence[Word]) -> Sequence[Entry]:
        labels = self._named.get(tuple(word.folded for word in words), ())
        own = [(accented, entry) for accented, entry in labels if entry.facet == facet]
        typed = tuple(word.accented for word in words)
        if exact := [entry for accented, entry in own if accented == typed]:
            return exact
        return [
            entry
            for accented, entry in own
            if all(
                word.accepts(each, word.folded) for word, each in zip(words, accented, strict=True)
            )
        ]

    def nearest(self, facet: str, words: Sequence[Word]) -> str:
        typed = " ".join(word.folded for word in words)
        own = {
            " ".join(key): " ".join(accented)
            for key, labels in self._named.items()
            for accented, entry in labels
            if entry.facet == facet
        }
        close = get_close_matches(typed, own, n=1, cutoff=_LIKE) if typed else []
        return own[close[0]] if close else ""

    def beginning(self, typed: Beginning) -> Sequence[tuple[str, Entry]]:
        return self._written.beginning(typed)


_Labels = dict[tuple[str, ...], list[tuple[tuple[str, ...], Entry]]]
"""Folded words → the labels of these words with their marks, and what they stand for."""


def _add(labels: _Labels, label: str, entry: Entry) -> None:
    tokens = tokenize(label)
    key = tuple(token.folded for token in tokens)
    accented = tuple(token.accented for token in tokens)
    if key and (accented, entry) not in labels.setdefault(key, []):
        labels[key].append((accented, entry))


def _longest(labels: _Labels, longest: int, words: Sequence[Word]) -> tuple[int, Sequence[Entry]]:
    for length in range(min(longest, len(words)), 0, -1):
        some = words[:length]
        known = labels.get(tuple(word.folded for word in some), ())
        found = [entry for accented, entry in known if _says(some, accented)]
        if found:
            return length, found
    return 0, ()


def _says(words: Sequence[Word], label: Sequence[str]) -> bool:
    if len(words) == 1:
        return words[0].accented == label[0]
    return all(word.accepts(own, word.folded) for word, own in zip(words, label, strict=True))


EMPTY_LEXICON: Lexicon = PhraseLexicon([])
