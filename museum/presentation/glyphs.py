"""Whether a font file really draws a character: what a package declares is only a promise."""

from functools import lru_cache

from PIL import ImageFont

_PROBE = 16
"""Pixels at which a glyph is looked for."""
_NOWHERE = "\U0010fffe"
"""A code point no font has: what it draws is the mark of a missing glyph."""


@lru_cache(maxsize=8192)
def has_glyph(path: str, character: str) -> bool:
    """Say whether the font file draws ``character`` itself; spaces count as drawn."""
    if character.isspace():
        return True
    font = _opened(path)
    drawn, missing = font.getmask(character), font.getmask(_NOWHERE)
    return (drawn.size, bytes(drawn)) != (missing.size, bytes(missing))


@lru_cache(maxsize=8)
def _opened(path: str) -> ImageFont.FreeTypeFont:
    """Few at a time: unpacked, each takes about a megabyte."""
    return ImageFont.truetype(path, _PROBE)
