"""Text → words that remember how they were spelled, for grammars that compare words.

Each word is compared in the normal form of `search.analysis` (one tone placement, one i/y), and
unmarked or half-marked typing is accepted: marks that were typed must be right, marks that were
left out do not matter.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from search.analysis import fold, normalize

_DASHES = "-‐‑‒–—―−﹣－→"
_QUOTES = "\"'“”„‘’«»`´ʼ"
_PIECE = re.compile(
    r"(?P<space>[\s\u200b\u2060\ufeff]+)"
    r"|(?P<grouped>(?<!\d)[0-9]{1,3}(?:(?P<sep>[.,])[0-9]{3})(?:(?P=sep)[0-9]{3})*(?![\d]))"
    r"|(?P<number>[0-9]+)"
    r"|(?P<han>[\u2e80-\u2fd5\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])"
    r"|(?P<letters>(?:[^\W\d_][\u0300-\u036f]*)+)"
    r"|(?P<other>.)",
    re.DOTALL,
)


class Sort(Enum):
    """What kind of sign a word is."""

    LETTERS = auto()
    NUMBER = auto()
    GROUPED = auto()
    HAN = auto()
    DASH = auto()
    SIGN = auto()


@dataclass(frozen=True)
class Word:
    """One word, number or sign. `text` is its normal form, `folded` the same without marks."""

    sort: Sort
    raw: str
    text: str
    folded: str
    spaced: bool

    @property
    def value(self) -> int:
        """The number, thousands separators left out."""
        return int(re.sub(r"\D", "", self.raw))


def split_words(text: str) -> tuple[Word, ...]:
    """The words of a text. Quotation marks, and full stops after letters, say nothing: dropped."""
    composed = unicodedata.normalize("NFC", text).translate(_FULL_WIDTH)
    words: list[Word] = []
    spaced = False
    for piece in _PIECE.finditer(composed):
        raw, sort = piece.group(), _sort(piece)
        if sort is None or raw in _QUOTES or _abbreviates(raw, words, spaced):
            spaced = spaced or sort is None
            continue
        words.append(_word(sort, raw, spaced))
        spaced = False
    return tuple(words)


_FULL_WIDTH = {ord("０") + digit: str(digit) for digit in range(10)} | {
    ord(sign): ascii_sign
    for sign, ascii_sign in zip("（），；／。：？～", "(),;/.:?~", strict=True)
}
_SORTS = {
    "grouped": Sort.GROUPED,
    "number": Sort.NUMBER,
    "han": Sort.HAN,
    "letters": Sort.LETTERS,
}


def _sort(piece: re.Match[str]) -> Sort | None:
    name = str(piece.lastgroup) if piece.lastgroup != "sep" else "grouped"
    if name == "space":
        return None
    if name == "other":
        return Sort.DASH if piece.group() in _DASHES else Sort.SIGN
    return _SORTS[name]


def _abbreviates(raw: str, words: list[Word], spaced: bool) -> bool:
    return raw == "." and not spaced and bool(words) and words[-1].sort is Sort.LETTERS


def _word(sort: Sort, raw: str, spaced: bool) -> Word:
    if sort is not Sort.LETTERS:
        mark = "-" if sort is Sort.DASH else raw
        return Word(sort, raw, mark, mark, spaced)
    return Word(sort, raw, normalize(raw), fold(raw), spaced)


@lru_cache(maxsize=4096)
def marks_agree(typed: str, known: str) -> bool:
    """Whether every mark that was typed is one that the known word has.

    Both in normal form and equal when folded: "thê", "the" agree with "thế", "thể" does not.
    """
    if typed == known:
        return True
    ours, theirs = _letters(typed), _letters(known)
    return len(ours) == len(theirs) and all(
        mine <= its for mine, its in zip(ours, theirs, strict=True)
    )


def _letters(word: str) -> list[set[str]]:
    letters: list[set[str]] = []
    for char in unicodedata.normalize("NFD", word.replace("đ", "d\u0335")):
        if unicodedata.combining(char) and letters:
            letters[-1].add(char)
        else:
            letters.append(set())
    return letters
