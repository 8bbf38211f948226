"""What surrounds a drawing: frame, title, and that it is imagined, in one manner a record.

No scale bar, no north arrow, no dimension: nothing was measured, and a sheet must not look so.
Whoever shows a sheet may crop it. All words stand in two bands at its head and foot and between
the sides of the square in its middle: 1:1 and 4:3 show them whole, 16:9 and 1200×630 not at all.
"""

from dataclasses import dataclass

from ..canvas.curves import Point
from ..canvas.sheet import Sheet
from ..chance import chance
from .fonts import ITALIC, SERIF
from .frames import FRAMES
from .lettering import letter, width
from .view import View

PLACES = ("foot", "block", "head")
NOTE = ("hình tưởng tượng, không đo đạc", "imagined, not measured")
"""What stands on every sheet, in both languages."""
BAND = 122.0
"""Height of the bands at head and foot that hold words, in pixels."""
MIDST = 1560.0
"""Width that words may take, about the middle."""


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
        return 150.0 if self.place == "head" else 90.0

    @property
    def bottom(self) -> float:
        """Pixels kept free below the drawing."""
        return 112.0 if self.place == "head" else 140.0


def manner(slug: str) -> Manner:
    """The record's manner."""
    rnd = chance(slug, "furniture")
    return Manner(
        rnd.choice(sorted(FRAMES)),
        rnd.choice(PLACES),
        rnd.random() < 0.6,
    )


def furnish(view: View, slug: str, title: Title) -> None:
    """Frame the sheet, letter it, and say beside the title that it is imagined."""
    style = manner(slug)
    FRAMES[style.frame](view.sheet, view.palette)
    _PLACES[style.place](view.sheet, title, style)


@dataclass(frozen=True, slots=True)
class _Name:
    """The record's name as it is lettered: as large as its room allows."""

    text: str
    size: float
    spacing: float
    wide: float

    @classmethod
    def fitted(cls, title: Title, style: Manner, size: float, room: float) -> "_Name":
        text = title.name.upper() if style.capitals else title.name
        spacing = 0.1 if style.capitals else 0.0
        wide = width(text, size, SERIF, spacing)
        size *= min(1.0, room / wide)
        return cls(text, size, spacing, min(wide, room))

    def write(self, sheet: Sheet, at: Point, align: str = "middle") -> None:
        letter(sheet, at, self.text, self.size, align=align, spacing=self.spacing, tone=245)


def _foot(sheet: Sheet, title: Title, style: Manner) -> None:
    """Both lines in the middle of the foot."""
    w, h = sheet.size
    name = _Name.fitted(title, style, 31, MIDST - 80)
    words = " · ".join((title.view_vi, title.view_en, *NOTE))
    name.write(sheet, (w / 2, h - 90))
    _quiet(sheet, (w / 2, h - 60), words)


def _head(sheet: Sheet, title: Title, style: Manner) -> None:
    """The name at the head, what it is at the foot."""
    w, h = sheet.size
    name = _Name.fitted(title, style, 35, MIDST - 80)
    words = " · ".join((title.view_vi, title.view_en, *NOTE))
    name.write(sheet, (w / 2, 101))
    _quiet(sheet, (w / 2, h - 64), words)


def _block(sheet: Sheet, title: Title, style: Manner) -> None:
    """A ruled label let into the foot of the frame, as offices have it."""
    w, h = sheet.size
    lines = (f"{title.view_vi} · {title.view_en}", " · ".join(NOTE))
    beside = max(width(line, 20, ITALIC) for line in lines) + 56
    name = _Name.fitted(title, style, 32, MIDST - beside - 56)
    left = w / 2 - (name.wide + 56 + beside) / 2
    right, top, bottom, rule = w - left, h - BAND + 2, h - 47.0, left + name.wide + 56
    box = [(left, top), (right, top), (right, bottom), (left, bottom)]
    sheet.outline(box, 1.2)
    sheet.line([(rule, top), (rule, bottom)], 0.7)
    name.write(sheet, (left + 28, h - 73), "left")
    for base, line in zip((h - 90, h - 62), lines, strict=True):
        _quiet(sheet, (rule + 28, base), line, "left")


_PLACES = {"foot": _foot, "block": _block, "head": _head}


def _quiet(sheet: Sheet, at: Point, words: str, align: str = "middle") -> None:
    letter(sheet, at, words, 20, family=ITALIC, align=align, tone=220)
