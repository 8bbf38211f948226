"""One word → the one way the index writes it, accented and folded.

The normal form is NFC, lower case, with the tone where older spelling puts it (hòa),
`i` after h k l m s t v (Mĩ) and `y` after qu (quý). The choice between i and y is the one
under which a prefix stays a prefix: `ly` → `li` begins `liên`; `qui` → `quy` begins `quyền`.
"""

import unicodedata
from collections.abc import Collection
from functools import lru_cache

from search.analysis.letters import settle_marks
from search.analysis.syllables import IY_ONSETS, LONGEST_SYLLABLE, parse_syllable

# Letters that Unicode does not take apart; the first two are often typed for đ.
_LOOKALIKES = str.maketrans({"ð": "đ", "ɖ": "đ"})
_UNDECOMPOSED = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_CACHED_LENGTH = 32


def forms(word: str) -> tuple[str, str]:
    """(accented, folded) of one word as it stands in a text, in any Unicode form."""
    return _remembered(word) if len(word) <= _CACHED_LENGTH else _forms(word)


def forms_of(words: Collection[str]) -> list[tuple[str, str]]:
    """`forms` of each word; of a text of ordinary words in one go."""
    ordinary = max(map(len, words), default=0) <= _CACHED_LENGTH
    return list(map(_remembered if ordinary else forms, words))


def _forms(word: str) -> tuple[str, str]:
    accented = _respell(spell(word))
    return accented, fold_word(accented)


def spell(word: str) -> str:
    """The word lower-case and composed, its spelling as the author chose it."""
    if word.isascii():
        return word.lower()
    plain = "".join(map(_compatible, word))
    return settle_marks(settle_marks(plain).lower().translate(_LOOKALIKES))


_remembered = lru_cache(maxsize=16_384)(_forms)


def fold_word(accented: str) -> str:
    """The word in normal form without any mark: đ → d, ề → e."""
    if accented.isascii():
        return accented
    pieces = unicodedata.normalize("NFD", accented)
    bare = "".join(char for char in pieces if not "\u0300" <= char <= "\u036f")
    # Marks go first: ǽ is æ with a mark.
    return _one_iy(unicodedata.normalize("NFC", bare).translate(_UNDECOMPOSED))


def _respell(word: str) -> str:
    """Tone in its one place, then i or y by the rule; words that are no syllable stay."""
    if len(word) > LONGEST_SYLLABLE:
        return word
    syllable = parse_syllable(word)
    return _one_iy(str(syllable) if syllable else word)


_TO_I = str.maketrans("yỳỷỹýỵ", "iìỉĩíị")
_TO_Y = str.maketrans("iìỉĩíị", "yỳỷỹýỵ")


def _one_iy(word: str) -> str:
    if len(word) == 2 and word[0] in IY_ONSETS:
        return word[0] + word[1].translate(_TO_I)
    if len(word) > 2 and word.startswith("qu"):
        return "qu" + word[2].translate(_TO_Y) + word[3:]
    return word


@lru_cache(maxsize=4_096)
def _compatible(char: str) -> str:
    """Full-width, styled and ligature letters as ordinary ones (Ａ, 𝐝, ﬁ, Ⅶ)."""
    if char < "\u00aa" or "\u00c0" <= char <= "\u1eff":
        return char
    plain = unicodedata.normalize("NFKC", char)
    if unicodedata.category(char) == "No" and not plain.isascii():
        return char  # ㊀ is part of a word and 一 would be one of its own
    return plain if plain.isalnum() and (len(plain) == 1 or plain.isascii()) else char
