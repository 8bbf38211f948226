"""The words being read, and what every rule answers with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import ClassVar

from heritage.chronology.enums import Problem
from heritage.chronology.lexicon import Lexicon, Sign
from heritage.chronology.nodes import Node
from heritage.chronology.words import Sort, Word


@dataclass(frozen=True)
class Match:
    """What the words up to `end` may mean: one node, or several candidates.

    `problem` says that they contradict themselves (CONFLICT) or, with no node, why something
    that was recognised means nothing.
    """

    nodes: tuple[Node, ...]
    end: int
    problem: Problem | None = None

    def to(self, end: int) -> "Match":
        """The same meaning, read further."""
        return Match(self.nodes, end, self.problem)


Rule = Callable[["Source", int], Match | None]


@dataclass(frozen=True)
class Source:
    """Words and what to read them with. Rules take it with a position, never change it."""

    words: tuple[Word, ...]
    lexicon: Lexicon
    # What reads the inside of brackets: the whole grammar again.
    inside: Rule
    depth: int = 0
    memory: dict[tuple[str, int, int], "Match | None"] = field(
        default_factory=dict, compare=False, repr=False
    )
    deepest: ClassVar[int] = 2

    def word(self, at: int) -> Word | None:
        """The word at a position, None past the end."""
        return self.words[at] if at < len(self.words) else None

    def is_sign(self, at: int, signs: str) -> bool:
        """Whether a punctuation mark (one of `signs`; "-" is any dash) stands there."""
        word = self.word(at)
        return word is not None and word.sort in (Sort.SIGN, Sort.DASH) and word.text in signs

    def after(self, sign: Sign, at: int) -> int | None:
        """Where the phrase of this sign that begins at `at` ends; None when there is none."""
        found = self.lexicon.signs[sign].find(self.words, at)
        if found is None or self._splits_century(found[1]):
            return None
        return found[1]

    def _splits_century(self, end: int) -> bool:
        """Whether a phrase would take the "the" of an unmarked "thế kỷ" for an English article."""
        last, following = self.words[end - 1], self.word(end)
        return last.text == "the" and following is not None and following.folded == "ki"

    def skip(self, sign: Sign, at: int) -> int:
        """`at`, or past the phrase of this sign when one begins there."""
        return self.after(sign, at) or at

    def skip_any(self, signs: tuple[Sign, ...], at: int) -> int:
        """Past all phrases of these signs in a row."""
        while True:
            further = max(self.skip(sign, at) for sign in signs)
            if further == at:
                return at
            at = further


def reach(match: Match) -> tuple[int, bool, bool]:
    """What makes one match better than another: how far, whether it means something clear."""
    return match.end, bool(match.nodes), match.problem is None


def remembered(rule: Rule) -> Rule:
    """A rule that reads each position of a source once, however often it is asked."""

    @wraps(rule)
    def reading(source: Source, at: int) -> Match | None:
        key = (rule.__qualname__, source.depth, at)
        if key not in source.memory:
            source.memory[key] = rule(source, at)
        return source.memory[key]

    return reading


def refused(problem: Problem, end: int) -> Match:
    """Recognised up to `end`, but there is no such time."""
    return Match((), end, problem)
