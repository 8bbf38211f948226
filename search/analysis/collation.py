"""Dictionary order, Vietnamese and English."""

from functools import lru_cache

from search.analysis.letters import Tone, split_tone
from search.analysis.tokens import written_words
from search.analysis.words import fold_word, spell

_ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACE = {letter: chr(0x21 + place) for place, letter in enumerate(_ALPHABET)}
_PLACES = str.maketrans(_PLACE)
# Characters outside the alphabet (Han) sort after it, by code point.
_OUTSIDE = "~"


def collation_key(text: str, lang: str = "vi") -> str:
    """A string whose order is that of a dictionary, for a database column too.

    Word by word, Vietnamese: letters first (a ă â … d đ …), then tones in the order ngang,
    huyền, hỏi, ngã, sắc, nặng. English (`lang` "en"): letters without their marks, Đăm beside
    Dalat. Punctuation and case do not count. Only ASCII up to `~` except for letters outside
    the alphabet.
    """
    word_key = _english_word_key if lang == "en" else _word_key
    return " ".join(filter(None, map(word_key, written_words(text))))


@lru_cache(maxsize=8_192)
def _word_key(word: str) -> str:
    """Empty for what is no word."""
    if _is_plain(word):
        return f"{word.lower().translate(_PLACES)} 0"
    letters, tones = "", ""
    for char in spell(word):
        letter, tone = split_tone(char)
        letters += _letter_key(letter)
        tones += str(int(tone)) if tone is not Tone.NGANG else ""
    return letters and f"{letters} {tones or '0'}"


@lru_cache(maxsize=8_192)
def _english_word_key(word: str) -> str:
    if _is_plain(word):
        return word.lower().translate(_PLACES)
    letters = "".join(map(fold_word, spell(word)))
    return "".join(_PLACE.get(char, _OUTSIDE + char) for char in letters)


def _is_plain(word: str) -> bool:
    """Whether its letters stand in the alphabet and bear nothing."""
    return word.isascii() and word.isalnum()


def _letter_key(letter: str) -> str:
    if letter in _PLACE:
        return _PLACE[letter]
    return "".join(_PLACE.get(char, _OUTSIDE + char) for char in fold_word(letter))
