"""Labels that begin like what is being typed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from search.analysis import Token, tokenize
from search.query.beginnings import Beginning, Typed

_T = TypeVar("_T")
_AFTER_ALL = "\U0010ffff"


class WrittenLabels(Generic[_T]):
    """Labels as they are written, each with what it stands for.

    Words are looked up in one sorted list, so that a vocabulary of thousands costs no more
    than the labels that share a word with what was typed.
    """

    def __init__(self, labels: Iterable[tuple[str, _T]]) -> None:
        self._labels = list(labels)

    def beginning(self, typed: Beginning) -> Sequence[tuple[str, _T]]:
        """Those in which every word stands, the last at least begun, in the order given."""
        if not typed.words:
            return []
        *words, last = typed.words
        found = set(self._having(last, begun=not typed.whole))
        for word in words:
            found &= set(self._having(word, begun=False))
        return [self._labels[at] for at in sorted(found) if typed.answered_by(self._tokens[at])]

    @cached_property
    def _tokens(self) -> list[list[Token]]:
        return [tokenize(label) for label, _ in self._labels]

    @cached_property
    def _words(self) -> list[tuple[str, int]]:
        """(folded word, place of its label), in order."""
        return sorted(
            (token.folded, at) for at, tokens in enumerate(self._tokens) for token in tokens
        )

    def _having(self, word: Typed, *, begun: bool) -> Iterator[int]:
        for _, folded in word.forms:
            start = bisect_left(self._words, (folded, -1))
            end = bisect_left(self._words, (folded + (_AFTER_ALL if begun else ""), 1 << 62))
            yield from (at for _, at in self._words[start:end])
