"""Sino-Vietnamese and Han numbers from 1 to 99, as dates in inscriptions write them."""

from collections.abc import Iterator

_WORDS = ("nhất", "nhị", "tam", "tứ", "ngũ", "lục", "thất", "bát", "cửu")
_HAN = "一二三四五六七八九"
_HAN_TENS = {2: ("二十", "廿"), 3: ("三十", "卅"), 4: ("四十", "卌")}


def _words() -> Iterator[tuple[str, int]]:
    for value, word in enumerate(_WORDS, start=1):
        yield word, value
    for tens in range(1, 10):
        name = "thập" if tens == 1 else f"{_WORDS[tens - 1]} thập"
        yield name, 10 * tens
        yield from ((f"{name} {word}", 10 * tens + i) for i, word in enumerate(_WORDS, start=1))


def _han() -> Iterator[tuple[str, int]]:
    for value, sign in enumerate(_HAN, start=1):
        yield sign, value
    for tens in range(1, 10):
        for name in ("十",) if tens == 1 else _HAN_TENS.get(tens, (f"{_HAN[tens - 1]}十",)):
            yield name, 10 * tens
            yield from ((name + sign, 10 * tens + i) for i, sign in enumerate(_HAN, start=1))


# Number word or Han figures → value.
SINO: dict[str, int] = dict((*_words(), *_han()))
