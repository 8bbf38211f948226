"""A question → lexemes that know their place. Linear in the text; no text is an error."""

import re
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize

from search.query.language.fields import MOST_NAME_WORDS, Field, Fields

QUOTES = '"“”„«»＂'
_PIECE = re.compile(rf"\s+|[()]|[{QUOTES}]|[^\s(){QUOTES}]+")
_CLOSING = re.compile(rf"[{QUOTES}](?:~(\d{{1,2}})(?!\w))?")
OPERATORS = {"AND": "and", "VÀ": "and", "OR": "or", "HOẶC": "or", "NOT": "not", "KHÔNG": "not"}


class Sign(StrEnum):
    """What a lexeme is."""

    WORD = "word"  # anything without a space, as typed
    QUOTED = "quoted"
    OPEN = "("
    CLOSE = ")"
    AND = "and"
    OR = "or"
    NOT = "not"
    MINUS = "-"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """`question[start:end]`. ``text`` is what it holds: the inside of quotes, a field's name.

    ``field``: which field is named. ``apart``: a space follows the colon of a field, or a
    quotation mark was never closed. ``near``: how far apart quoted words may stand.
    """

    sign: Sign
    text: str
    start: int
    end: int
    field: Field | None = None
    apart: bool = False
    near: int = 0


def lexemes(text: str, fields: Fields) -> list[Lexeme]:
    """The lexemes of a question in order; spaces are none."""
    return _Lexer(text, fields).found


class _Lexer:
    """Walks along the text once."""

    def __init__(self, text: str, fields: Fields) -> None:
        self._text, self._fields = text, fields
        self._at = 0
        self.found: list[Lexeme] = []
        while self._at < len(text):
            self._step()

    def _step(self) -> None:
        piece = _PIECE.match(self._text, self._at)
        if piece is None:  # cannot be: every character begins a piece
            self._at += 1
            return
        start, end, said = piece.start(), piece.end(), piece[0]
        self._at = end
        if said.isspace():
            return
        if said in ("(", ")"):
            self._add(Sign.OPEN if said == "(" else Sign.CLOSE, said, start, end)
        elif said in QUOTES:
            self._quoted(start)
        else:
            self._word(said, start, end)

    def _quoted(self, start: int) -> None:
        closing = _CLOSING.search(self._text, start + 1)
        if closing is None:
            self._at = len(self._text)
            self._add(Sign.QUOTED, self._text[start + 1 :], start, self._at, apart=True)
            return
        self._at = closing.end()
        inside = self._text[start + 1 : closing.start()]
        near = int(closing[1]) if closing[1] else 0
        self._add(Sign.QUOTED, inside, start, self._at, near=near)

    def _word(self, said: str, start: int, end: int) -> None:
        if said[0] == "-" and self._begins(start) and self._something_at(start + 1):
            self._add(Sign.MINUS, "-", start, start + 1)
            self._at = start + 1
            return
        operator = OPERATORS.get(normalize("NFC", said))
        if operator:
            self._add(Sign(operator), said, start, end)
            return
        colon = said.find(":")
        if colon > 0 and self._named(said[:colon], start, start + colon + 1, end):
            return
        self._add(Sign.WORD, said, start, end)

    def _begins(self, at: int) -> bool:
        return at == 0 or self._text[at - 1].isspace() or self._text[at - 1] == "("

    def _something_at(self, at: int) -> bool:
        following = self._text[at : at + 1]
        return following.isalnum() or following in ("(", *QUOTES)

    def _named(self, said: str, start: int, colon: int, end: int) -> bool:
        """Whether a field's name ends here, perhaps begun words ago; then it and its value."""
        for before in range(min(MOST_NAME_WORDS - 1, len(self.found)), -1, -1):
            words = self.found[len(self.found) - before :]
            if any(word.sign is not Sign.WORD for word in words):
                continue
            first = words[0].start if words else start
            name = self._text[first : start + len(said)]
            field = self._fields.called(name)
            if field is None:
                continue
            del self.found[len(self.found) - before :]
            following = self._text[colon : colon + 1]
            apart = not following or following.isspace()
            self._add(Sign.FIELD, name, first, colon, field=field, apart=apart)
            if colon < end:
                self._add(Sign.WORD, self._text[colon:end], colon, end)
            return True
        return False

    def _add(
        self,
        sign: Sign,
        text: str,
        start: int,
        end: int,
        *,
        field: Field | None = None,
        apart: bool = False,
        near: int = 0,
    ) -> None:
        self.found.append(Lexeme(sign, text, start, end, field, apart, near))
