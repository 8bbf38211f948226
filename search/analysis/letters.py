"""Vietnamese letters taken apart: a base letter, a vowel mark, a tone.

`split_tone("ề")` is `("ê", Tone.HUYEN)`; `with_tone("ê", Tone.HUYEN)` puts it back.
All letters here are lower case and composed (NFC).
"""

import unicodedata
from enum import IntEnum
from functools import cache

VOWELS = "aăâeêioôơuưy"


class Tone(IntEnum):
    """The six tones in dictionary order."""

    NGANG = 0
    HUYEN = 1
    HOI = 2
    NGA = 3
    SAC = 4
    NANG = 5


_TONE_MARKS = {
    Tone.HUYEN: "\u0300",
    Tone.HOI: "\u0309",
    Tone.NGA: "\u0303",
    Tone.SAC: "\u0301",
    Tone.NANG: "\u0323",
}
# Marks that make another vowel of a vowel: circumflex, breve, horn.
_VOWEL_MARKS = "\u0302\u0306\u031b"


@cache
def with_tone(vowel: str, tone: Tone) -> str:
    """The vowel carrying the tone, composed."""
    if tone is Tone.NGANG:
        return vowel
    return unicodedata.normalize("NFC", vowel + _TONE_MARKS[tone])


_SPLIT = {with_tone(vowel, tone): (vowel, tone) for vowel in VOWELS for tone in Tone}


def split_tone(letter: str) -> tuple[str, Tone]:
    """The letter without its tone, and the tone (NGANG for anything that is no vowel)."""
    return _SPLIT.get(letter, (letter, Tone.NGANG))


def toneless(word: str) -> tuple[str, list[Tone]]:
    """The word without tones, and the tones it carried, from left to right."""
    pairs = [_SPLIT.get(letter, (letter, Tone.NGANG)) for letter in word]
    return "".join(letter for letter, _ in pairs), [tone for _, tone in pairs if tone]


def settle_marks(text: str) -> str:
    """Compose marks typed in the wrong order (o + acute + circumflex is ố).

    Unicode keeps the order of marks that stack on the same side, so NFC alone leaves
    such letters in pieces.
    """
    composed = unicodedata.normalize("NFC", text)
    if not any("\u0300" <= char <= "\u036f" for char in composed):
        return composed
    out: list[str] = []
    marks: list[str] = []
    for char in unicodedata.normalize("NFD", composed):
        if "\u0300" <= char <= "\u036f":
            marks.append(char)
            continue
        out += _in_order(marks)
        out.append(char)
        marks = []
    return unicodedata.normalize("NFC", "".join(out + _in_order(marks)))


def _in_order(marks: list[str]) -> list[str]:
    return sorted(marks, key=lambda mark: mark not in _VOWEL_MARKS)
