"""English number words from 1 to 99."""

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_FIRSTS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _count(units: list[str]) -> dict[str, int]:
    words = {word: value for value, word in enumerate(units, start=1)}
    for tens, name in enumerate(_TENS, start=2):
        for value, unit in enumerate(units[:9], start=1):
            words[f"{name}-{unit}"] = words[f"{name} {unit}"] = 10 * tens + value
    return words


CARDINALS: dict[str, int] = _count(_ONES) | {
    name: 10 * tens for tens, name in enumerate(_TENS, start=2)
}
ORDINALS: dict[str, int] = _count(_FIRSTS) | {
    f"{name[:-1]}ieth": 10 * tens for tens, name in enumerate(_TENS, start=2)
}
