"""The museum's own fonts, for drawing: the same files that pages link.

A family comes cut into files (latin, vietnamese, latin-ext; Hán in slices), so a text is drawn in
runs, each with the first file that has the glyph. FreeType opens WOFF2 as it is.
"""

import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from django.contrib.staticfiles import finders
from PIL import ImageDraw, ImageFont

from museum.presentation.characters import file_of
from museum.presentation.glyphs import has_glyph

_CUTS = ("latin", "vietnamese", "latin-ext")
_MEASURED = 96
"""Pixels at which a width is measured; other sizes follow from it."""

Colour = str


@dataclass(frozen=True, slots=True)
class Face:
    """A family in one weight: variable files are set to it, others are of their own weight."""

    files: str
    weight: int

    def paths(self) -> tuple[str, ...]:
        """Return the files of this face; empty where set-up has not fetched them."""
        return _paths(self)

    def runs(self, text: str) -> list[tuple[str, str]]:
        """Return the pieces of ``text`` with the file to draw each with."""
        chosen: list[tuple[str, str]] = []
        for character in text:
            joins = unicodedata.combining(character) and chosen
            path = chosen[-1][0] if joins else _path_for(self, character)
            chosen.append((path, character))
        grouped = groupby(chosen, key=lambda each: each[0])
        return [(path, "".join(character for _path, character in run)) for path, run in grouped]

    def width(self, text: str, size: int) -> float:
        """Return how wide ``text`` is drawn at ``size`` pixels, to about a hundredth."""
        return _width(self, text) * size / _MEASURED

    def draw(
        self, on: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, fill: Colour
    ) -> None:
        """Draw ``text`` with its base line beginning at ``at``."""
        x, y = at
        for path, run in self.runs(text):
            font = _font(path, size, self.weight)
            on.text((x, y), run, font=font, fill=fill, anchor="ls")
            x += font.getlength(run)


TITLE = Face("vendor/source-serif-4/source-serif-4-{cut}-wght-normal.woff2", 600)
TEXT = Face("vendor/be-vietnam-pro/be-vietnam-pro-{cut}-400-normal.woff2", 400)
STRONG = Face("vendor/be-vietnam-pro/be-vietnam-pro-{cut}-600-normal.woff2", 600)


@lru_cache(maxsize=8)
def _paths(face: Face) -> tuple[str, ...]:
    paths = [finders.find(face.files.format(cut=cut)) for cut in _CUTS]
    return tuple(str(path) for path in paths if path) if all(paths) else ()


@lru_cache(maxsize=4096)
def _path_for(face: Face, character: str) -> str:
    """The first file with the glyph; the family's own first where nothing has it."""
    own = face.paths()
    drawn = next((path for path in own if has_glyph(path, character)), "")
    return drawn or file_of(character) or own[0]


@lru_cache(maxsize=4096)
def _width(face: Face, text: str) -> float:
    return sum(_font(path, _MEASURED, face.weight).getlength(run) for path, run in face.runs(text))


@lru_cache(maxsize=96)
def _font(path: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(path, size)
    with suppress(OSError):  # a font of one weight has no axes
        font.set_variation_by_axes([weight])
    return font
