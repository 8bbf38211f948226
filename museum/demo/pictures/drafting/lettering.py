"""Words on a sheet, in ink, with all the marks of Vietnamese."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from PIL import Image, ImageDraw, ImageFont

from ..canvas.curves import Point
from ..canvas.sheet import Sheet
from .fonts import SERIF, Family, file_for, font

Run = tuple[str, ImageFont.FreeTypeFont]


def letter(
    sheet: Sheet,
    at: Point,
    text: str,
    size: float,
    *,
    family: Family = SERIF,
    align: str = "middle",
    spacing: float = 0.0,
    tone: int = 235,
) -> None:
    """Write one line with its baseline through ``at``.

    ``size`` in finished pixels; ``align`` is left, middle or right; ``spacing`` is extra room
    between letters as a share of the size; ``tone`` 0..255 of ink.
    """
    k = sheet.k
    draw = ImageDraw.Draw(sheet.ink)
    extra = spacing * size * k
    x = at[0] * k - {"left": 0.0, "middle": 0.5, "right": 1.0}[align] * _wide(
        text, size * k, family, extra
    )
    for piece, face in _runs(text, round(size * k), family):
        for part in piece if extra else (piece,):
            draw.text((x, at[1] * k), part, fill=tone, font=face, anchor="ls")
            x += face.getlength(part) + extra


def width(text: str, size: float, family: Family = SERIF, spacing: float = 0.0) -> float:
    """How wide a line is, in the same unit as ``size``."""
    return _wide(text, size * 4, family, spacing * size * 4) / 4


def upright(text: str, size: int, weight_family: Family = SERIF) -> list[Image.Image]:
    """Each character alone, white on black (L), on a square of ``size`` pixels, centred."""
    squares = []
    for char in unicodedata.normalize("NFC", text):
        square = Image.new("L", (size, size), 0)
        (piece, face), *_ = _runs(char, round(size * 0.92), weight_family)
        middle = (size / 2, size / 2)
        box = face.getbbox(piece, anchor="ls")
        spot = (middle[0] - (box[0] + box[2]) / 2, middle[1] - (box[1] + box[3]) / 2)
        ImageDraw.Draw(square).text(spot, piece, fill=255, font=face, anchor="ls")
        squares.append(square)
    return squares


def _wide(text: str, size: float, family: Family, extra: float) -> float:
    runs = list(_runs(text, round(size), family))
    letters = sum(len(piece) for piece, _ in runs)
    return sum(face.getlength(piece) for piece, face in runs) + extra * max(0, letters - 1)


def _runs(text: str, size: int, family: Family) -> Iterator[Run]:
    """The text in pieces that one font file has whole."""
    clean = unicodedata.normalize("NFC", text)
    for path, chars in groupby(clean, lambda char: file_for(char, family)):
        weight = family.weight if family.folder in str(path) else 700
        yield "".join(chars), font(path, size, weight)
