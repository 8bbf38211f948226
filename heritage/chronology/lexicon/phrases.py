"""Longest-phrase look-up over words: unmarked typing is accepted, wrong marks are not."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from heritage.chronology.words import Word, marks_agree, split_words

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases and what they stand for; one phrase may stand for several things."""

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        self._known: dict[tuple[str, ...], list[tuple[tuple[str, ...], T]]] = {}
        self._longest = 0
        for phrase, value in pairs:
            words = split_words(phrase)
            key = tuple(word.folded for word in words)
            entry = (tuple(word.text for word in words), value)
            if entry not in self._known.setdefault(key, []):
                self._known[key].append(entry)
            self._longest = max(self._longest, len(key))

    def find(self, words: Sequence[Word], at: int) -> tuple[tuple[T, ...], int] | None:
        """What the longest phrase that begins at `at` stands for, and where it ends."""
        for length in range(min(self._longest, len(words) - at), 0, -1):
            typed = words[at : at + length]
            entries = self._known.get(tuple(word.folded for word in typed))
            values = _agreeing(typed, entries) if entries else ()
            if values:
                return values, at + length
        return None

    def spells(self, words: Sequence[Word]) -> bool:
        """Whether exactly these words, marks included, are a known phrase."""
        entries = self._known.get(tuple(word.folded for word in words), ())
        spelled = tuple(word.text for word in words)
        return any(known == spelled for known, _ in entries)


def _agreeing(typed: Sequence[Word], entries: Sequence[tuple[tuple[str, ...], T]]) -> tuple[T, ...]:
    """Values of the entries spelled exactly so, else of those that the typed marks allow."""
    spelled = tuple(word.text for word in typed)
    exact = tuple(value for known, value in entries if known == spelled)
    if exact and any(word.text != word.folded for word in typed):
        return exact
    return tuple(
        value
        for known, value in entries
        if all(marks_agree(mine, its) for mine, its in zip(spelled, known, strict=True))
    )
