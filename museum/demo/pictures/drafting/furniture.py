"""What surrounds a drawing: frame, title, and that it is imagined, in one manner a record.

No scale bar, no north arrow, no dimension: nothing was measured, and a sheet must not look so.
"""

from dataclasses import dataclass

from ..canvas.curves import Point
from ..canvas.sheet import Sheet
from ..chance import chance
from .fonts import ITALIC, SANS, SERIF
from .frames import FRAMES
from .lettering import letter, width
from .view import View

PLACES = ("foot", "block", "head", "corner")
NOTE = ("hình tưởng tượng, không đo đạc", "imagined, not measured")
"""What stands on every sheet, in both languages."""


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
    capitals: bool

    @property
    def top(self) -> float:
        """Pixels kept free above the drawing."""
        return 190.0 if self.place == "head" else 80.0

    @property
    def bottom(self) -> float:
        """Pixels kept free below the drawing."""
        return 100.0 if self.place == "head" else 170.0


def manner(slug: str) -> Manner:
    """The record's manner."""
    rnd = chance(slug, "furniture")
    return Manner(
        rnd.choice(sorted(FRAMES)),
        rnd.choice(PLACES),
        rnd.random() < 0.6,
    )


def furnish(view: View, slug: str, title: Title, *, plate: bool = False) -> None:
    """Frame the sheet, letter it, and say beside the title that it is imagined.

    ``plate`` lays a blank label under the words, where the drawing fills the sheet.
    """
    style, sheet = manner(slug), view.sheet
    w, h = sheet.size
    FRAMES[style.frame](sheet, view.palette)
    _PLACES[style.place](sheet, title, style, plate)
    wide = max(width(words, 22, ITALIC) for words in NOTE)
    x = w - 120 - wide if style.place in {"corner", "head"} else 120.0
    if plate:
        sheet.shape(_box(x - 28, h - 168, x + wide + 28, h - 80), (252, 247, 234), 0.9)
    for line, words in enumerate(NOTE):
        letter(sheet, (x, h - 132.0 + 30 * line), words, 22, family=ITALIC, align="left", tone=215)


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
