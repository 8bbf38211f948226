"""Hán and Nôm characters: the few files of large fonts that a page needs.

A font of 20,000 characters comes cut into some hundred files, with a sheet that says which
characters each may have; the sheet alone weighs 40 KB compressed. We read it here and tell a page
only of the files its own characters are in. A page without them asks for nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.templatetags.static import static

from museum.presentation.glyphs import has_glyph

# The last two ranges are for private use: old Nôm typing, which only its own font can draw.
_HAN = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u31c0-\u31ef\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\ue000-\uf8ff\U000f0000-\U0010fffd]"
)
_BELOW = bytes(range(0xE3))
"""Bytes that begin no character from U+3000 in UTF-8; of those just before, `_NEARER` tells."""
_NEARER = re.compile(rb"\xe2[\xba-\xbf]")
_FACE = re.compile(
    r"url\((?:\./files/)?(?P<file>[\w.-]+\.woff2)\).*?unicode-range: (?P<range>[^;]+);", re.S
)
FAMILY = "Museum Han"
"""With the font's own name after it, as in css/tokens.css: Museum Han hk, sc, nom."""


class Slice(NamedTuple):
    """One file of a font: its path, its static name and the unicode-range it declares."""

    font: str
    path: Path
    static: str
    span: str


def han_of(text: str) -> set[str]:
    """Return the Hán and Nôm characters of ``text``."""
    return set(_HAN.findall(text)) if _reaches_far(text) else set()


def _reaches_far(text: str) -> bool:
    """Whether any character is as far as U+2E80. Most pages have none, and the pattern of all
    our characters takes ten times as long to find that out."""
    told = text.encode(errors="surrogatepass")
    return bool(told.translate(None, _BELOW)) or _NEARER.search(told) is not None


def slices_of(text: str) -> list[str]:
    """Return the names (``hk-110``) of the font files that draw the characters of ``text``."""
    return sorted({name for each in sorted(han_of(text)) if (name := _slice_of(each))})


def undrawn(text: str) -> set[str]:
    """Return the Hán and Nôm characters of ``text`` that none of our fonts draws."""
    return {each for each in sorted(han_of(text)) if not _slice_of(each)}


def file_of(character: str) -> str:
    """Return the path of the font file that draws ``character``; "" when none does."""
    name = _slice_of(character) if _HAN.match(character) else ""
    return str(_slices()[name].path) if name else ""


def face(name: str) -> str:
    """Return the CSS rule of a file by its name; nothing when there is no such file."""
    known = _slices().get(name)
    if known is None:
        return ""
    return (
        f'@font-face{{font-family:"{FAMILY} {known.font}";font-weight:200 900;font-display:swap;'
        f'src:url("{static(known.static)}") format("woff2");unicode-range:{known.span}}}\n'
    )


@lru_cache(maxsize=8192)
def _slice_of(character: str) -> str:
    """The first file that declares the character and keeps its word; "" when none does."""
    for font in settings.HAN_FONTS:
        name = _declared(font, ord(character))
        if name and has_glyph(str(_slices()[name].path), character):
            return name
    return ""


def _declared(font: str, point: int) -> str:
    firsts, lasts, names = _spans(font)
    at = bisect_right(firsts, point) - 1
    return names[at] if at >= 0 and point <= lasts[at] else ""


@cache
def _slices() -> dict[str, Slice]:
    """Name → file. Empty where set-up has not fetched the fonts."""
    return {
        f"{font}-{number}": Slice(
            font,
            sheet.parent / ("files" if "files/" in found[0] else "") / found["file"],
            f"{folder}/{found['file']}",
            "".join(found["range"].split()),
        )
        for font, (sheet, folder) in settings.HAN_FONTS.items()
        if sheet.is_file()
        for number, found in enumerate(_FACE.finditer(sheet.read_text(encoding="utf-8")))
    }


@cache
def _spans(font: str) -> tuple[list[int], list[int], list[str]]:
    """First and last code points in order, and the file of each span."""
    spans = sorted(
        (first, last, name)
        for name, known in _slices().items()
        if known.font == font
        for first, last in _ranges(known.span)
    )
    firsts, lasts, names = [], [], []
    for first, last, name in spans:
        firsts.append(first)
        lasts.append(last)
        names.append(name)
    return firsts, lasts, names


def _ranges(span: str) -> Iterator[tuple[int, int]]:
    """The code points of a CSS unicode-range such as ``U+4e00-4e03,U+5de5``."""
    for piece in span.split(","):
        first, _, last = piece.removeprefix("U+").partition("-")
        yield int(first, 16), int(last or first, 16)
