"""Text → tokens that know where they stood in it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from search.analysis.words import forms, forms_of

# Han characters, one token each: radicals, the basic block, extensions, compatibility forms
# and the private areas that old Nôm fonts used.
HAN = (
    "\u2e80-\u2fd5\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ue000-\uf8ff"
    "\U00020000-\U0003fffd\U000f0000-\U0010fffd"
)
# Signs that have no width: soft hyphen, joiners, direction, variation selectors.
NO_WIDTH = (
    "\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
)
_UNSEEN = re.compile(f"[{NO_WIDTH}]+")


def _marks() -> str:
    """The combining marks, as the inside of a character class; `\\w` leaves them out."""
    every = (chr(code) for code in range(0x300, 0xFE30))
    found = (char for char in every if unicodedata.category(char)[0] == "M")
    return "".join(char for char in found if not _UNSEEN.match(char))


MARKS = _marks()
_LETTER = rf"[^\W_{HAN}]"
_PIECE = rf"(?:{_LETTER}|[{MARKS}{NO_WIDTH}])"
_WORD = re.compile(rf"[{HAN}]|{_LETTER}(?:{_PIECE}*(?:{_LETTER}|[{MARKS}]))?")
_ASCII_WORD = re.compile(r"[0-9A-Za-z]+")
# The same by what stands between words, several times quicker; true of a text without what is rare.
_ASCII_GAPS = {code: chr(code) if chr(code).isalnum() else " " for code in range(128)}
_GAPS = re.compile(r"[^\w\s]+|_+")
_RARE = re.compile(f"[{HAN}{MARKS}{NO_WIDTH}]")


class Token(NamedTuple):
    """One word: its two forms and its place, `text[start:end]`, in the original."""

    accented: str
    folded: str
    start: int
    end: int


def iter_words(text: str) -> Iterator[re.Match[str]]:
    """Where the tokens of a text stand, as they are written; a few of them may be no word."""
    return (_ASCII_WORD if text.isascii() else _WORD).finditer(text)


def iter_tokens(text: str) -> Iterator[Token]:
    """The tokens of a text, lazily, in time linear in its length."""
    for match in iter_words(text):
        accented, folded = forms(strip_unseen(match[0]))
        if accented:
            yield Token(accented, folded, match.start(), match.end())


def written_words(text: str) -> list[str]:
    """The tokens of a text as they are written, for who need not know where they stood.

    Much quicker than `iter_words`; a few of them may be no word.
    """
    if text.isascii():
        return text.translate(_ASCII_GAPS).split()
    if not _RARE.search(text):
        return _GAPS.sub(" ", text).split()
    return list(map(strip_unseen, _WORD.findall(text)))


def words_of(text: str) -> list[tuple[str, str]]:
    """The two forms of each token, for who need not know where it stood."""
    found = forms_of(written_words(text))
    return found if text.isascii() else [each for each in found if each[0]]


def tokenize(text: str) -> list[Token]:
    """The words of a text in order; Han characters one by one; punctuation is no word."""
    return list(iter_tokens(text))


def strip_unseen(text: str) -> str:
    """The text without soft hyphens, zero-width and direction signs."""
    return text if text.isascii() else _UNSEEN.sub("", text)
