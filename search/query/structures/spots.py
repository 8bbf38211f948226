"""The words of a question in a row, for recognisers to walk along."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.query.nodes import Word


@dataclass(frozen=True, slots=True)
class Spot:
    """A word and its place in the question; `glue` is the text up to the next word."""

    word: Word
    start: int
    end: int
    glue: str = " "


def says(spots: Sequence[Spot], at: int, pattern: Sequence[str]) -> bool:
    """Whether the words from `at` on are a pattern (normal form), marks optional."""
    some = spots[at : at + len(pattern)]
    return len(some) == len(pattern) and all(
        spot.word.accented == wanted
        or (not spot.word.marked and spot.word.folded == Word.of(wanted).folded)
        for spot, wanted in zip(some, pattern, strict=True)
    )


def first_said(spots: Sequence[Spot], at: int, patterns: Sequence[Sequence[str]]) -> int:
    """The length of the first pattern that stands at `at`; 0 when none does."""
    return next((len(pattern) for pattern in patterns if says(spots, at, pattern)), 0)


def folded(spots: Sequence[Spot], at: int, count: int) -> list[str]:
    """At most `count` folded words from `at` on."""
    return [spot.word.folded for spot in spots[at : at + count]]
