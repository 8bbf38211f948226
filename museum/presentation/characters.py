"""Hán and Nôm characters: the few files of a large font that a page needs.

A font of 20,000 characters comes cut into some hundred files, with a sheet that says which
characters each may have; the sheet alone weighs 40 KB compressed. We read it here and tell a page
only of the files its own characters are in. A page without them asks for nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from django.conf import settings
from django.templatetags.static import static

_HAN = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u31c0-\u31ef\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_FACE = re.compile(
    r"files/(?P<file>[\w-]+?-(?P<number>\d+)-[\w-]+\.woff2).*?unicode-range: (?P<range>[^;]+);",
    re.S,
)
FAMILY = "Museum Han"
"""With the font's own name after it, as in css/tokens.css: Museum Han hk, Museum Han sc."""


def han_of(text: str) -> set[str]:
    """Return the Hán and Nôm characters of ``text``."""
    return set(_HAN.findall(text))


def slices_of(text: str) -> list[str]:
    """Return the names (``hk-110``) of the font files that may have the characters of ``text``."""
    places = _places()
    return sorted({name for character in han_of(text) for name in places.get(ord(character), ())})


def face(name: str) -> str:
    """Return the CSS rule of a file by its name; nothing when there is no such file."""
    known = _slices().get(name)
    if known is None:
        return ""
    font, file, span = known
    address = static(f"vendor/noto-serif-{font}/{file}")
    return (
        f'@font-face{{font-family:"{FAMILY} {font}";font-weight:200 900;font-display:swap;'
        f'src:url("{address}") format("woff2");unicode-range:{span}}}\n'
    )


@cache
def _slices() -> dict[str, tuple[str, str, str]]:
    """Name → font, file, unicode-range. Empty where set-up has not fetched the fonts."""
    return {
        f"{font}-{found['number']}": (font, found["file"], found["range"].strip())
        for font, sheet in settings.HAN_FONT_SHEETS.items()
        if sheet.is_file()
        for found in _FACE.finditer(sheet.read_text(encoding="utf-8"))
    }


@cache
def _places() -> dict[int, list[str]]:
    """Code point → the names of the files that may have it."""
    places: dict[int, list[str]] = {}
    for name, (_font, _file, span) in _slices().items():
        for point in _points(span):
            places.setdefault(point, []).append(name)
    return places


def _points(span: str) -> Iterator[int]:
    """The code points of a CSS unicode-range such as ``U+4e00-4e03,U+5de5``."""
    for piece in span.split(","):
        first, _, last = piece.strip().removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)
