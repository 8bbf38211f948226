"""Names that begin like what is being typed: the words as typed, and which names suit them best."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.analysis import Segment, Token, fold, has_marks, keyboard_reading, tokenize
from search.results import Marked, Suggestion

_MOST_WORDS = 8
_LONGEST_WORD = 100
"""Letters; no name has a longer word, and engines refuse to look for one."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A word as typed, or as one of its keyboard readings: (accented, folded) each."""

    forms: tuple[tuple[str, str], ...]

    def begins(self, token: Token, *, whole: bool) -> bool:
        """Whether the token is, or begins like, the word."""
        for accented, folded in self.forms:
            asked, there = (
                (accented, token.accented) if has_marks(accented) else (folded, token.folded)
            )
            if there == asked or (not whole and there.startswith(asked)):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is typed so far. ``whole``: the last word is finished, a space stands after it."""

    text: str
    words: tuple[Typed, ...]
    whole: bool

    def decoded(self) -> "Beginning":
        """The same with the Telex and VNI readings beside every word."""
        return Beginning(
            self.text, tuple(map(_read, tokenize(self.text)[:_MOST_WORDS])), self.whole
        )


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was found, of the document ``id`` of ``source``."""

    source: str
    id: int
    kind: str
    prior: float
    text: str
    folded: str


def beginning(text: str) -> Beginning:
    """What was typed, word by word; without words when there are none that a name could have."""
    tokens = tokenize(text)[:_MOST_WORDS]
    words = tuple(Typed(((token.accented, token.folded),)) for token in tokens)
    if any(len(token.accented) > _LONGEST_WORD for token in tokens):
        words = ()
    return Beginning(text, words, bool(text) and text[-1].isspace())


def best_names(found: Iterable[Name], typed: Beginning, limit: int) -> list[Suggestion]:
    """One name for each document: those that begin so before others, then by weight."""
    folded = fold(typed.text)
    names = sorted(
        found, key=lambda name: (not name.folded.startswith(folded), -name.prior, len(name.text))
    )
    best = {(name.source, name.id): name for name in reversed(names)}
    ordered = [name for name in names if best[name.source, name.id] is name]
    return [_suggestion(name, typed.words, whole=typed.whole) for name in ordered[:limit]]


def _read(token: Token) -> Typed:
    plain = (token.accented, token.folded)
    reading = keyboard_reading(token.accented)
    if reading is None:
        return Typed((plain,))
    words = [word for words in reading.readings for word in words]
    return Typed((plain, *((word, fold(word)) for word in words)))


def _suggestion(name: Name, words: Sequence[Typed], *, whole: bool) -> Suggestion:
    segments: list[Segment] = []
    last = 0
    for token in tokenize(name.text):
        exact = [word.begins(token, whole=True) for word in words[:-1]]
        if any(exact) or words[-1].begins(token, whole=whole):
            segments.append(Segment(name.text[last : token.start], hit=False))
            segments.append(Segment(name.text[token.start : token.end], hit=True))
            last = token.end
    segments.append(Segment(name.text[last:], hit=False))
    marked = Marked(tuple(segment for segment in segments if segment.text))
    return Suggestion(name.source, name.id, name.kind, name.text, marked)
