"""Telex and VNI as they reach us when the visitor's input method is off.

A word is read as *letters* plus *keys* (tone, circumflex, hook, stroke), whatever order
they were typed in; the readings are the possible syllables written with those letters and
exactly those marks. So `dduwowngf`, `dduongwf` and `duongdwf` are all đường.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from search.analysis.letters import Tone
from search.analysis.syllables import BY_BASE, Syllable, allows

_TELEX_TONES = {
    "s": Tone.SAC,
    "f": Tone.HUYEN,
    "r": Tone.HOI,
    "x": Tone.NGA,
    "j": Tone.NANG,
    "z": Tone.NGANG,
}
_VNI_TONES = {
    "1": Tone.SAC,
    "2": Tone.HUYEN,
    "3": Tone.HOI,
    "4": Tone.NGA,
    "5": Tone.NANG,
    "0": Tone.NGANG,
}
_LONGEST = 14
_TELEX = re.compile(r"([^aeiouyw]*)([aeiouyw][a-z]*)")
# A w that follows none of these is a vowel of its own: tw = tư.
_STRAY_W = re.compile(r"(?<![aou])w")


@dataclass(frozen=True, slots=True)
class _Keys:
    """What was asked for: letters, and the marks on them."""

    base: str
    tone: Tone = Tone.NGANG
    circumflex: bool = False
    hook: bool = False
    breve: bool = False
    stroke: bool = False

    def fits(self, syllable: Syllable) -> bool:
        letters = syllable.toneless
        return (
            self.circumflex == any(letter in "âêô" for letter in letters)
            and self.hook == any(letter in "ơư" for letter in letters)
            and self.breve == ("ă" in letters)
            and self.stroke == letters.startswith("đ")
        )


def read_telex(word: str) -> tuple[str, ...]:
    """The syllables that a lower-case word is in Telex, likeliest first; () when none.

    A word without any key is not Telex.
    """
    return _telex(word) if len(word) <= _LONGEST else ()


@lru_cache(maxsize=4_096)
def _telex(word: str) -> tuple[str, ...]:
    match = _TELEX.fullmatch(word)
    if match is None:
        return ()
    head, tail = match.groups()
    stroke = head == "dd"
    if head == "d" and "d" in tail:
        stroke, tail = True, tail.replace("d", "", 1)
    tones = [key for key in tail if key in _TELEX_TONES]
    letters = "".join(letter for letter in tail if letter not in _TELEX_TONES)
    if not (stroke or tones or "w" in letters or _doubled(letters)):
        return ()
    keys = _Keys("", _TELEX_TONES[tones[-1]] if tones else Tone.NGANG, stroke=stroke)
    onset = "d" if stroke else head
    return _syllables(keys, _vowels(letters, onset))


def read_vni(word: str) -> tuple[str, ...]:
    """The syllables that a lower-case word is in VNI; () when none.

    One letter and a digit (`A1`) is a name, not a syllable.
    """
    return _vni(word) if len(word) <= _LONGEST else ()


@lru_cache(maxsize=4_096)
def _vni(word: str) -> tuple[str, ...]:
    base = re.sub(r"\d", "", word)
    digits = set(word) - set(base)
    tones = digits & set(_VNI_TONES)
    if not digits or len(base) < 2 or len(tones) > 1 or word[0].isdigit():
        return ()
    keys = _Keys("", _VNI_TONES[tones.pop()] if tones else Tone.NGANG, stroke="9" in digits)
    return _syllables(keys, [(base, "6" in digits, "7" in digits, "8" in digits)])


def _doubled(letters: str) -> list[str]:
    return [vowel for vowel in "aeo" if letters.count(vowel) > 1]


def _vowels(letters: str, onset: str) -> Iterator[tuple[str, bool, bool, bool]]:
    """Ways to read the letters typed: those left, circumflex, hook, breve."""
    if "w" in letters:
        for plain in (letters.replace("w", ""), _STRAY_W.sub("u", letters).replace("w", "")):
            yield onset + plain, False, True, False
            yield onset + plain, False, False, True
        return
    for vowel in _doubled(letters):
        first = letters.index(vowel) + 1
        rest = letters[first:].replace(vowel, "", 1)
        yield onset + letters[:first] + rest, True, False, False
    yield onset + letters, False, False, False


def _syllables(
    keys: _Keys,
    readings: "Iterator[tuple[str, bool, bool, bool]] | list[tuple[str, bool, bool, bool]]",
) -> tuple[str, ...]:
    found: dict[str, bool] = {}
    for base, circumflex, hook, breve in readings:
        asked = replace(keys, base=base, circumflex=circumflex, hook=hook, breve=breve)
        for syllable in BY_BASE.get(base, ()):
            if asked.fits(syllable):
                read = Syllable(syllable.onset, syllable.rime, keys.tone)
                found.setdefault(str(read), allows(read.rime, read.tone))
    return tuple(sorted(found, key=lambda word: not found[word]))
