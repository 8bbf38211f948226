"""Singular and plural of English words, the regular ones and those of people."""

import re

from search.analysis.splitting import FOLDED_SYLLABLES

_SHORTEST = 4
_OWN_PLURALS = {"person": "people", "child": "children", "woman": "women"}
_OWN_NUMBERS = _OWN_PLURALS | {plural: singular for singular, plural in _OWN_PLURALS.items()}
_LIKE_PLURALS = ("ss", "us", "is")
_HISSING = re.compile(r"(?:ss|sh|ch|x|z)$")
_PLURAL_OF_Y = re.compile(r"(?<=[^aeiou])y$")


def other_number(word: str) -> str:
    """The plural of a singular and the singular of a plural: pagoda, pagodas; deity, deities.

    "" for a word that is none: with marks or digits, too short, or a Vietnamese syllable, be it
    with the s that is Telex for a tone (chuas, phats).
    """
    if word in _OWN_NUMBERS:
        return _OWN_NUMBERS[word]
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha()):
        return ""
    plural = word.endswith("s")
    singular = _singular(word) if plural else word
    if singular in FOLDED_SYLLABLES:
        return ""
    return singular if plural else _plural(word)


def _singular(word: str) -> str:
    if word.endswith(_LIKE_PLURALS):
        return ""
    if word.endswith("ies") and len(word) > _SHORTEST:
        return f"{word[:-3]}y"
    if word.endswith("es") and _HISSING.search(word[:-2]):
        return word[:-2]
    return word[:-1]


def _plural(word: str) -> str:
    if _PLURAL_OF_Y.search(word):
        return f"{word[:-1]}ies"
    return f"{word}es" if _HISSING.search(word) else f"{word}s"
