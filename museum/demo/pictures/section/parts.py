"""Names of a frame's parts, on leaders."""

from ..canvas.curves import Point
from ..drafting.fonts import ITALIC
from ..drafting.lettering import letter, width
from ..drafting.sheets import SIZE
from ..drafting.view import View
from .truss import Truss

_HIGH = 26
"""Pixels of a letter."""
EDGE = (SIZE[0] + SIZE[1]) / 2 - 20
"""Where a name must end, in pixels: the square in the middle of the sheet shows all of it."""


def name_parts(view: View, t: Truss) -> None:
    """Letter ridge, beam, the two rows of columns and the eave bracket, on the right."""
    for at, (x, y), name in _places(view, t):
        view.sheet.line([view.at(*at), (x - 8, y)], 0.8, 200)
        view.sheet.disc(view.at(*at), 4, None, 1.0)
        letter(view.sheet, (x, y + 8), name, _HIGH, family=ITALIC, align="left", tone=245)


def _places(view: View, t: Truss) -> list[tuple[Point, Point, str]]:
    """What is named, in metres; where its name begins, in pixels; the name."""
    top, far = t.slope(t.inner) - 0.2, t.tip + 0.9
    column = t.eave - 0.5  # clear of the eave, which reaches as far on a wide house
    parts: tuple[tuple[Point, Point, str], ...] = (
        ((0.2, t.ridge + 0.5), (t.inner + 1.4, t.ridge + 0.7), "bờ nóc"),
        ((t.inner * 0.7, top), (t.outer + 0.9, t.ridge - 0.7), "câu đầu"),
        ((t.inner, t.platform + 1.7), (far, column), "cột cái"),
        ((t.outer, t.platform + 1.1), (far, column - 0.75), "cột quân"),
        ((t.tip - 0.5, t.slope(t.tip - 0.5) - 0.3), (far, t.eave + 0.5), "bẩy"),
    )
    found = []
    for at, end, name in parts:
        x, y = view.at(*end)
        found.append((at, (min(x + 8, EDGE - width(name, _HIGH, ITALIC)), y), name))
    return found
