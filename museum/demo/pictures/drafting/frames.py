"""Rules round a sheet, in the manners of different drawing offices."""

from collections.abc import Callable

from ..canvas.curves import Point, arc, placed
from ..canvas.sheet import Sheet
from .view import Palette

Frame = Callable[[Sheet, Palette], None]


def _ring(sheet: Sheet, m: float) -> list[Point]:
    w, h = sheet.size
    return [(m, m), (w - m, m), (w - m, h - m), (m, h - m)]


def passe_partout(sheet: Sheet, m: float, head: float, foot: float) -> None:
    """Blank paper about what fills the sheet: ``m`` pixels at the sides; and the opening's rule."""
    w, h = sheet.size
    _blank(sheet, m, head, foot)
    sheet.outline([(m, head), (w - m, head), (w - m, h - foot), (m, h - foot)], 1.4)


def _blank(sheet: Sheet, m: float, head: float, foot: float) -> None:
    w, h = sheet.size
    for x0, y0, x1, y1 in (
        (-9, -9, w + 9, head),
        (-9, h - foot, w + 9, h + 9),
        (-9, -9, m, h + 9),
        (w - m, -9, w + 9, h + 9),
    ):
        sheet.fill([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def turned(sheet: Sheet, pal: Palette) -> None:
    """A double rule, the inner one with turned-in corners."""
    w, h = sheet.size
    _blank(sheet, 37, 37, 37)
    sheet.outline(_ring(sheet, 37), 1.6)
    i, c = 46.0, 26.0
    inner = [
        (i + c, i), (w - i - c, i), (w - i - c, i + c), (w - i, i + c), (w - i, h - i - c),
        (w - i - c, h - i - c), (w - i - c, h - i), (i + c, h - i), (i + c, h - i - c),
        (i, h - i - c), (i, i + c), (i + c, i + c),
    ]  # fmt: skip
    sheet.outline(inner, 0.6, 220)


def thick_thin(sheet: Sheet, pal: Palette) -> None:
    """A thick rule with a thin one inside."""
    _blank(sheet, 35, 35, 35)
    sheet.outline(_ring(sheet, 35), 4.5)
    sheet.outline(_ring(sheet, 47), 0.8, 220)


def crop_marks(sheet: Sheet, pal: Palette) -> None:
    """No rule, only marks at the corners and in the middle of each side."""
    w, h = sheet.size
    m, c = 46.0, 74.0
    for x, way in ((m, 1), (w - m, -1)):
        for y, down in ((m, 1), (h - m, -1)):
            sheet.line([(x + way * c, y), (x, y), (x, y + down * c)], 1.4)
    for x, y in ((w / 2, m), (w / 2, h - m)):
        sheet.line([(x - 24, y), (x + 24, y)], 0.8)
        sheet.line([(x, y - 10), (x, y + 10)], 0.8)


def blossoms(sheet: Sheet, pal: Palette) -> None:
    """One thin rule that opens at its corners for a lemon flower."""
    w, h = sheet.size
    m, gap = 48.0, 38.0
    _blank(sheet, m, m, m)
    sheet.line([(m + gap, m), (w - m - gap, m)], 1.0)
    sheet.line([(m + gap, h - m), (w - m - gap, h - m)], 1.0)
    sheet.line([(m, m + gap), (m, h - m - gap)], 1.0)
    sheet.line([(w - m, m + gap), (w - m, h - m - gap)], 1.0)
    for at in _ring(sheet, m):
        for turn in (45, 135, 225, 315):
            petal = [(0.2, 0.0), (0.62, -0.34), (1.1, 0.0), (0.62, 0.34)]
            sheet.shape(placed(petal, at, 20.0, turn), pal.red, 0.8)
        sheet.line(arc(at, 6, 0, 360, 16), 0.8)


FRAMES: dict[str, Frame] = {
    "blossoms": blossoms,
    "crop-marks": crop_marks,
    "thick-thin": thick_thin,
    "turned": turned,
}
