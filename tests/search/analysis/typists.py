"""People typing Vietnamese with the input method off, in any order of keys."""

import unicodedata
from random import Random

from search.analysis.letters import Tone, split_tone

_TELEX_MARK = {"\u0302": "", "\u0306": "w", "\u031b": "w"}
_VNI_MARK = {"\u0302": "6", "\u0306": "8", "\u031b": "7"}
_TELEX_TONE = dict(zip(Tone, ["", "f", "r", "x", "s", "j"], strict=True))
_VNI_TONE = dict(zip(Tone, ["", "2", "3", "4", "1", "5"], strict=True))


def telex(word: str, random: Random | None = None) -> str:
    """The keys of a word; with `random`, tone and đ at any place after the vowel."""
    return _typed(word, vni=False, random=random)


def vni(word: str, random: Random | None = None) -> str:
    """The keys of a word in VNI, the digits at any place after their letter."""
    return _typed(word, vni=True, random=random)


def _typed(word: str, *, vni: bool, random: Random | None) -> str:
    keys: list[str] = []
    late: list[str] = []
    for char in word:
        letter, tone = split_tone(char)
        pieces = unicodedata.normalize("NFD", letter)
        base, marks = pieces[0], pieces[1:]
        if letter == "đ":
            base = "d"
            late.append("9" if vni else "d")
            _maybe_now(keys, base, late, random)
        else:
            keys.append(base)
        for mark in marks:
            keys.append(_VNI_MARK[mark] if vni else _TELEX_MARK[mark] or base)
        late += [(_VNI_TONE if vni else _TELEX_TONE)[tone]] if tone else []
    return _with_late(keys, late, random)


def _maybe_now(keys: list[str], base: str, late: list[str], random: Random | None) -> None:
    keys.append(base)
    if random is None or random.random() < 0.5:
        keys.append(late.pop())


def _with_late(keys: list[str], late: list[str], random: Random | None) -> str:
    for key in late:
        first = next(i for i, typed in enumerate(keys) if typed in "aeiouyw") + 1
        keys.insert(random.randint(first, len(keys)) if random else len(keys), key)
    return "".join(keys)
