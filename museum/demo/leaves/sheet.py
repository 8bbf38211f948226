"""A leaf of a woodblock book: frame, rules, fold, columns of characters on dó paper."""

from random import Random

from PIL import Image, ImageChops

from museum.demo.pictures.canvas.curves import Point
from museum.demo.pictures.canvas.paper import do_paper, grain, levels
from museum.demo.pictures.canvas.sheet import Colour, Sheet
from museum.demo.pictures.drafting.fonts import ITALIC, SANS
from museum.demo.pictures.drafting.lettering import letter, upright

SIZE = (1500, 2100)
"""Pixels of a leaf."""
FRAME = (170, 250, 1330, 1850)
COLUMNS = 6
SPECIMEN = "MẪU MINH HỌA · SPECIMEN"
_BY = "Bảo tàng số Bắc Từ Liêm vẽ bằng chương trình máy tính"
_PAPER: Colour = (236, 219, 181)
_INDIGO: Colour = (40, 56, 92)
_RED: Colour = (158, 34, 26)
_CREAM: Colour = (238, 226, 196)
_K = 2
Box = tuple[int, int, int, int]


def column_box(number: int) -> Box:
    """Return x, y, width and height of a column, counted from 0 at the right."""
    x0, y0, x1, y1 = FRAME
    wide = (x1 - x0) / COLUMNS
    return round(x1 - (number + 1) * wide), y0, round(wide), y1 - y0


def leaf(columns: list[tuple[str, float]], *, fold: str, left: bool, rnd: Random) -> Image.Image:
    """Draw a leaf with characters in columns from the right, each with its share of a full size.

    ``fold`` is what stands on the fold, which is on the left of a leaf's first side.
    """
    sheet = Sheet(*SIZE, _K)
    _frame(sheet, left=left)
    _fold(sheet, fold, left=left)
    for number, (text, share) in enumerate(columns):
        _write(sheet, text, column_box(number), share, rnd)
    sheet.ink = ImageChops.multiply(sheet.ink, levels(grain(rnd, sheet.ink.size), 196, 255))
    page = sheet.finish(do_paper(rnd, SIZE, _PAPER), Image.new("L", (2, 2), 255))
    return _marked(page, _RED)


def cover(characters: str, *, spine_right: bool, rnd: Random) -> Image.Image:
    """Draw an indigo cover, stitched along its spine; with a title slip when there is a title."""
    page = do_paper(rnd, SIZE, _INDIGO)
    thread = Sheet(*SIZE, _K)
    _stitches(thread, spine_right=spine_right)
    page.paste(_CREAM, (0, 0), thread.ink.reduce(_K))
    if characters:
        _slip(page, characters, rnd)
    return _marked(page, _CREAM)


def blank(rnd: Random) -> Image.Image:
    """Draw a side with nothing on it."""
    return _marked(do_paper(rnd, SIZE, _PAPER), _RED)


def _frame(sheet: Sheet, *, left: bool) -> None:
    x0, y0, x1, y1 = FRAME
    for inset, weight in ((-16, 7.0), (0, 2.4)):
        corners: list[Point] = [
            (x0 + inset, y0 + inset),
            (x1 - inset, y0 + inset),
            (x1 - inset, y1 - inset),
            (x0 + inset, y1 - inset),
        ]
        sheet.outline(corners, weight)
    for number in range(1, COLUMNS):
        x = column_box(number - 1)[0]
        sheet.line([(x, y0 + 6), (x, y1 - 6)], 1.8, 190)
    edge = 0 if left else SIZE[0]
    for y in (y0 - 16, y1 + 16):
        sheet.line([(edge, y), (x0 if left else x1, y)], 3.0)


def _fold(sheet: Sheet, text: str, *, left: bool) -> None:
    """Half of the fold strip: a fishtail, the book's name and the number of the leaf."""
    edge, inner = (0.0, 120.0) if left else (float(SIZE[0]), SIZE[0] - 120.0)
    top = FRAME[1] + 300.0
    sheet.line([(inner, FRAME[1] - 16), (inner, FRAME[3] + 16)], 2.0)
    sheet.solid([(edge, top), (inner, top), (inner, top + 90), (edge, top + 30)])
    for at, mask in enumerate(upright(text, 84 * _K)):
        # The leaf is folded through the middle of the characters: each side has half of them.
        sheet.ink.paste(255, (round((edge - 42) * _K), round((top + 140 + at * 96) * _K)), mask)


def _write(sheet: Sheet, text: str, box: Box, share: float, rnd: Random) -> None:
    """Write characters down a column, none quite like on its neighbours' line."""
    x, y, wide, tall = box
    size = wide * 0.86 * share
    step = min((tall - 60) / max(len(text), 1), size * 1.42)
    # A title and a name begin lower than verse, which fills its column.
    start = y + 30 + (0 if share > _SMALL else tall * 0.3)
    for at, mask in enumerate(upright(text, round(size * _K))):
        turned = mask.rotate(rnd.uniform(-1.1, 1.1), Image.Resampling.BICUBIC)
        left = x + (wide - size) / 2 + rnd.uniform(-2.5, 2.5)
        top = start + at * step + (step - size) / 2 + rnd.uniform(-2.5, 2.5)
        sheet.ink.paste(255, (round(left * _K), round(top * _K)), turned)


_SMALL = 0.8


def _stitches(sheet: Sheet, *, spine_right: bool) -> None:
    """Four-hole binding: a line along the spine, and around it at each hole."""
    inset, far = 92.0, float(SIZE[0])
    x, edge = (far - inset, far) if spine_right else (inset, 0.0)
    sheet.line([(x, 0), (x, SIZE[1])], 5.0)
    for share in (0.06, 0.34, 0.66, 0.94):
        y = SIZE[1] * share
        sheet.line([(x, y), (edge, y)], 5.0)


def _slip(page: Image.Image, characters: str, rnd: Random) -> None:
    """A slip of pale paper with the title, pasted near the outer edge."""
    wide, tall = 300, 1120
    slip = Sheet(wide, tall, _K)
    border: list[Point] = [(16, 16), (wide - 16, 16), (wide - 16, tall - 16), (16, tall - 16)]
    slip.outline(border, 6.0)
    inner: list[Point] = [(28, 28), (wide - 28, 28), (wide - 28, tall - 28), (28, tall - 28)]
    slip.outline(inner, 1.8)
    for at, mask in enumerate(upright(characters, 200 * _K)):
        slip.ink.paste(255, (50 * _K, round((120 + at * 300) * _K)), mask)
    pasted = slip.finish(do_paper(rnd, (wide, tall), _CREAM), Image.new("L", (2, 2), 255))
    page.paste(pasted, (150, 170))


def _marked(page: Image.Image, colour: Colour) -> Image.Image:
    """Say in the picture itself that it is a specimen, and who drew it."""
    words = Sheet(*SIZE, _K)
    middle = SIZE[0] / 2
    letter(words, (middle, 1965), SPECIMEN, 46, family=SANS, spacing=0.06, tone=255)
    letter(words, (middle, 2030), _BY, 32, family=ITALIC, tone=255)
    page.paste(colour, (0, 0), words.ink.reduce(_K))
    return page
