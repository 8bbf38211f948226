"""Numbers as questions write them: digits, Roman, Vietnamese and English words."""

import re

from search.analysis import fold, tokenize

_ROMAN = re.compile(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_WORTH = {"i": 1, "v": 5, "x": 10}
_UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
_UNIT_ALTS = {"tư": 4, "nhất": 1, "nhì": 2, "lăm": 5, "mốt": 1, "bẩy": 7, "mươi": 10}
_VIETNAMESE = {fold(word): value for value, word in enumerate(_UNITS)} | {
    fold(word): value for word, value in _UNIT_ALTS.items()
}
_ENGLISH = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_CARDINALS = "one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = {
    word: place
    for words in (_ENGLISH, _CARDINALS)
    for place, word in enumerate(words.split(), start=1)
}
_SUFFIXED = re.compile(r"(\d{1,2}|[ivx]+)(?:st|nd|rd|th|e|eme|er)")


def roman(word: str) -> int | None:
    """A lower-case Roman numeral up to 39."""
    if not _ROMAN.fullmatch(word):
        return None
    worth = [_ROMAN_WORTH[letter] for letter in word]
    following = [*worth[1:], 0]
    return sum(-own if own < after else own for own, after in zip(worth, following, strict=True))


def small_number(word: str) -> int | None:
    """A folded word that is a number below 100: 17, xvii, mười, first; None otherwise."""
    if word.isascii() and word.isdigit():
        return int(word) if len(word) <= 2 else None
    return _VIETNAMESE.get(word) if word in _VIETNAMESE else roman(word)


def ordinal(word: str) -> int | None:
    """A folded English or French ordinal: 17th, seventeenth, xviie, 17eme."""
    if word in _ORDINALS:
        return _ORDINALS[word]
    match = _SUFFIXED.fullmatch(word)
    return small_number(match[1]) if match else None


def spoken(words: list[str]) -> tuple[int, int] | None:
    """The Vietnamese number that folded words begin with: (how many words, its value).

    Up to 99: `mười bảy` is 17, `hai mươi mốt` 21; a digit or Roman numeral is one word.
    """
    first = small_number(words[0]) if words else None
    if first is None:
        return None
    if words[0] not in _VIETNAMESE:
        return 1, first
    later = [_VIETNAMESE.get(word) for word in words[1:3]]
    if first == 10 and later and later[0] is not None and 0 < later[0] < 10:
        return 2, 10 + later[0]
    if first < 10 and later and later[0] == 10:
        if len(later) > 1 and later[1] is not None and 0 < later[1] < 10:
            return 3, first * 10 + later[1]
        return 2, first * 10
    return 1, first


def normal_words(text: str) -> tuple[str, ...]:
    """The words of a fixed pattern in normal form."""
    return tuple(token.accented for token in tokenize(text))
