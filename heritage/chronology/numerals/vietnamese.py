"""Vietnamese number words from 1 to 99, every common variant ("hai mươi tư", "hai mươi bốn")."""

from collections.abc import Iterator

_UNITS = {
    1: ("một",),
    2: ("hai",),
    3: ("ba",),
    4: ("bốn", "tư"),
    5: ("năm",),
    6: ("sáu",),
    7: ("bảy", "bẩy"),
    8: ("tám",),
    9: ("chín",),
}
_AFTER_TENS = {**_UNITS, 1: ("mốt", "một"), 5: ("lăm", "nhăm", "năm")}
# Said without "mươi": "hai mốt", "hai tư", "hai lăm".
_SHORT = ("mốt", "tư", "lăm", "nhăm")
_ALONE = {"nhất": 1, "nhì": 2, "mười": 10}


def _pairs() -> Iterator[tuple[str, int]]:
    yield from _ALONE.items()
    for value, words in _UNITS.items():
        yield from ((word, value) for word in words)
    for value, words in {**_AFTER_TENS, 1: ("một",)}.items():
        yield from ((f"mười {word}", 10 + value) for word in words)
    for tens in range(2, 10):
        for name in _UNITS[tens]:
            yield f"{name} mươi", 10 * tens
            yield from _with_units(name, tens)


def _with_units(name: str, tens: int) -> Iterator[tuple[str, int]]:
    for value, words in _AFTER_TENS.items():
        for word in words:
            yield f"{name} mươi {word}", 10 * tens + value
            if word in _SHORT:
                yield f"{name} {word}", 10 * tens + value


# Number word → value; "hai mốt" (21) and the like included.
VIETNAMESE: dict[str, int] = dict(_pairs())
