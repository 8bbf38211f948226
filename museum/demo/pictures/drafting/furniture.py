"""What surrounds a drawing: frame, title, scale bar, north arrow, in one manner a record."""

from dataclasses import dataclass

from ..canvas.curves import Point, arc, placed
from ..canvas.sheet import Sheet
from ..chance import chance
from .fonts import ITALIC, SANS, SERIF
from .frames import FRAMES
from .lettering import letter, width
from .view import View

BARS = ("parted", "chequered", "ticked")
PLACES = ("foot", "block", "head", "corner")


@dataclass(frozen=True, slots=True)
class Title:
    """What is written on the sheet: whose drawing it is, and of what, in both languages."""

    name: str
    view_vi: str
    view_en: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How all sheets of one record are furnished."""

    frame: str
    place: str  # of the title
    bar: str
    arrow: int
    capitals: bool

    @property
    def top(self) -> float:
        """Pixels kept free above the drawing."""
        return 190.0 if self.place == "head" else 80.0

    @property
    def bottom(self) -> float:
        """Pixels kept free below the drawing and its dimension lines."""
        return 100.0 if self.place == "head" else 170.0


def manner(slug: str) -> Manner:
    """The record's manner."""
    rnd = chance(slug, "furniture")
    return Manner(
        rnd.choice(sorted(FRAMES)),
        rnd.choice(PLACES),
        rnd.choice(BARS),
        rnd.randrange(3),
        rnd.random() < 0.6,
    )


def furnish(
    view: View, slug: str, title: Title, *, north: bool = False, metres: int | None = 5,
    plate: bool = False,
) -> None:  # fmt: skip
    """Frame the sheet and letter it; ``metres`` is the scale bar's length, ``None`` for none.

    ``plate`` lays a blank label under the words, where the drawing fills the sheet.
    """
    style, sheet = manner(slug), view.sheet
    w, h = sheet.size
    FRAMES[style.frame](sheet, view.palette)
    _PLACES[style.place](sheet, title, style, plate)
    right = style.place in {"corner", "head"}
    if metres:
        long = metres * view.unit
        x = w - 130 - long if right else 130.0
        if plate:
            sheet.shape(_box(x - 34, h - 172, x + long + 60, h - 84), view.palette.plaster, 0.8)
        _BARS[style.bar](sheet, (x, h - 116.0), view.unit, metres)
    if north:
        spot = (150.0, h - 230.0) if right else (w - 150.0, 190.0)
        _arrow(sheet, spot, 46.0, style.arrow)


def _written(title: Title, style: Manner) -> tuple[str, str]:
    name = title.name.upper() if style.capitals else title.name
    return name, f"{title.view_vi} · {title.view_en}"


def _foot(sheet: Sheet, title: Title, style: Manner, plate: bool) -> None:
    """Centred under the drawing."""
    w, h = sheet.size
    _lines(sheet, (w / 2, h - 132.0), title, style, "middle", plate)


def _corner(sheet: Sheet, title: Title, style: Manner, plate: bool) -> None:
    """At the lower left."""
    _lines(sheet, (120.0, sheet.size[1] - 132.0), title, style, "left", plate)


def _head(sheet: Sheet, title: Title, style: Manner, plate: bool) -> None:
    """At the upper left."""
    _lines(sheet, (120.0, 148.0), title, style, "left", plate)


def _lines(
    sheet: Sheet, at: Point, title: Title, style: Manner, align: str, plate: bool
) -> None:  # fmt: skip
    name, view = _written(title, style)
    spacing = 0.12 if style.capitals else 0.0
    if plate:
        wide = max(width(name, 46, SERIF, spacing), width(view, 27, ITALIC)) + 72
        left = at[0] - wide / 2 if align == "middle" else at[0] - 36
        sheet.shape(_box(left, at[1] - 66, left + wide, at[1] + 70), (252, 247, 234), 0.9)
    letter(sheet, at, name, 46, align=align, spacing=spacing, tone=245)
    letter(sheet, (at[0], at[1] + 44), view, 27, family=ITALIC, align=align, tone=215)


def _block(sheet: Sheet, title: Title, style: Manner, plate: bool) -> None:
    """A ruled label at the lower right, as offices have it."""
    w, h = sheet.size
    name, _ = _written(title, style)
    spacing = 0.06 if style.capitals else 0.0
    wide = max(560.0, width(name, 38, SERIF, spacing) + 60, width(title.view_en, 24, ITALIC) + 60)
    x0, y0, x1, y1 = w - 92 - wide, h - 216.0, w - 92.0, h - 92.0
    if plate:
        sheet.fill(_box(x0, y0, x1, y1), (252, 247, 234))
    sheet.outline(_box(x0, y0, x1, y1), 1.4)
    sheet.line([(x0, y0 + 58), (x1, y0 + 58)], 0.7)
    letter(sheet, (x0 + 30, y0 + 42), name, 38, align="left", spacing=spacing, tone=245)
    letter(sheet, (x0 + 30, y0 + 86), title.view_vi, 22, family=SANS, align="left", tone=215)
    letter(sheet, (x0 + 30, y0 + 113), title.view_en, 22, family=ITALIC, align="left", tone=215)


_PLACES = {"foot": _foot, "block": _block, "head": _head, "corner": _corner}


def _box(x0: float, y0: float, x1: float, y1: float) -> list[Point]:
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def _parted(sheet: Sheet, at: Point, unit: float, metres: int) -> None:
    """Black and white metres, the first in fifths."""
    x, y = at
    for i in range(5):
        part = _box(x + i * unit / 5, y - 9, x + (i + 1) * unit / 5, y)
        sheet.outline(part, 0.6)
        if i % 2 == 0:
            sheet.solid(part)
    for i in range(1, metres):
        part = _box(x + i * unit, y - 9, x + (i + 1) * unit, y)
        sheet.outline(part, 0.7)
        if i % 2 == 0:
            sheet.solid(part)
    _numbers(sheet, at, unit, metres)


def _chequered(sheet: Sheet, at: Point, unit: float, metres: int) -> None:
    """Two rows whose blacks alternate."""
    x, y = at
    for i in range(metres):
        for row in (0, 1):
            part = _box(x + i * unit, y - 14 + 7 * row, x + (i + 1) * unit, y - 7 + 7 * row)
            sheet.outline(part, 0.6)
            if (i + row) % 2 == 0:
                sheet.solid(part)
    _numbers(sheet, at, unit, metres)


def _ticked(sheet: Sheet, at: Point, unit: float, metres: int) -> None:
    """A rule with ticks, every metre tall, every half low."""
    x, y = at
    sheet.line([(x, y), (x + metres * unit, y)], 1.2)
    for i in range(metres * 2 + 1):
        sheet.line([(x + i * unit / 2, y), (x + i * unit / 2, y - (8 if i % 2 else 16))], 0.9)
    _numbers(sheet, at, unit, metres)


_BARS = {"parted": _parted, "chequered": _chequered, "ticked": _ticked}


def _numbers(sheet: Sheet, at: Point, unit: float, metres: int) -> None:
    marks = {0, 1, metres} if unit > 44 else {0, metres}
    for i in sorted(marks):
        text = f"{i} m" if i == metres else str(i)
        letter(sheet, (at[0] + i * unit, at[1] - 24), text, 22, family=SANS, tone=220)


def _arrow(sheet: Sheet, at: Point, r: float, kind: int) -> None:
    """North is up; B is for *bắc*."""
    if kind == 0:
        sheet.line(arc(at, r, 0, 360, 40), 0.9)
    if kind == 1:
        sheet.line(placed([(-1.0, 0.0), (1.0, 0.0)], at, r), 0.8)
        sheet.line(arc(at, r * 0.5, 0, 360, 30), 0.8)
    sheet.solid(placed([(0.0, -1.45), (0.0, 0.62), (-0.38, 0.86)], at, r))
    sheet.outline(placed([(0.0, -1.45), (0.0, 0.62), (0.38, 0.86)], at, r), 0.9)
    if kind == 2:
        sheet.line(placed([(0.0, 0.6), (0.0, 1.4)], at, r), 0.9)
    letter(sheet, (at[0], at[1] - r * 1.66), "B", 30, tone=240)
