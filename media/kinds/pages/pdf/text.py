"""The text that a PDF brings with a page, as the lines of that page."""

import unicodedata
from collections.abc import Iterable

from media.kinds.pages.lines import MOST_CHARACTERS, MOST_LINES

_UNKNOWN = frozenset(("Cc", "Cn", "Co", "Cs"))
"""Categories of letters that mean nothing elsewhere: control signs, a font's private ones."""


def columns_of(lines: Iterable[tuple[str, tuple[int, ...]]]) -> tuple[dict[str, str], bool]:
    """Return the columns of a page that these lines make, and whether some did not fit.

    A line is its text and its box (x, y, width, height in pixels), as `asking.Drawn` has it.
    """
    told = [(text, box) for line, box in lines if (text := _plain(line))]
    texts: list[str] = []
    places: list[str] = []
    room = MOST_CHARACTERS
    for text, box in told[:MOST_LINES]:
        place = ",".join(map(str, box))
        if len(text) >= room:
            break
        room -= len(text) + 1
        texts.append(text)
        places.append(place)
    columns = {"text": "\n".join(texts), "regions": "\n".join(places).rstrip()}
    return {name: column for name, column in columns.items() if column}, len(texts) < len(told)


def _plain(text: str) -> str:
    known = (
        letter if unicodedata.category(letter) not in _UNKNOWN or letter.isspace() else ""
        for letter in unicodedata.normalize("NFC", text)
    )
    return " ".join("".join(known).split())
