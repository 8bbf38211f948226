"""What is being typed: the words so far, the last of them perhaps unfinished."""

from dataclasses import dataclass

from search.analysis import Segment, Token, fold, has_marks, keyboard_reading, tokenize

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

    def answered_by(self, tokens: list[Token]) -> bool:
        """Whether every word stands in this name, the last one at least begun."""
        *words, last = self.words
        return all(
            any(word.begins(token, whole=True) for token in tokens) for word in words
        ) and any(last.begins(token, whole=self.whole) for token in tokens)

    def marked_in(self, name: str) -> tuple[Segment, ...]:
        """The name in pieces, those that were typed marked."""
        *words, last = self.words
        segments: list[Segment] = []
        end = 0
        for token in tokenize(name):
            exact = any(word.begins(token, whole=True) for word in words)
            if exact or last.begins(token, whole=self.whole):
                segments.append(Segment(name[end : token.start], hit=False))
                segments.append(Segment(name[token.start : token.end], hit=True))
                end = token.end
        segments.append(Segment(name[end:], hit=False))
        return tuple(segment for segment in segments if segment.text)


def beginning(text: str) -> Beginning:
    """What was typed, word by word; without words when there are none that a name could have."""
    tokens = tokenize(text)[:_MOST_WORDS]
    words = tuple(Typed(((token.accented, token.folded),)) for token in tokens)
    if any(len(token.accented) > _LONGEST_WORD for token in tokens):
        words = ()
    return Beginning(text, words, bool(text) and text[-1].isspace())


def _read(token: Token) -> Typed:
    plain = (token.accented, token.folded)
    reading = keyboard_reading(token.accented)
    if reading is None:
        return Typed((plain,))
    words = [word for words in reading.readings for word in words]
    return Typed((plain, *((word, fold(word)) for word in words)))
