"""Names of a frame's parts, on leaders."""

from ..canvas.curves import Point
from ..drafting.fonts import ITALIC
from ..drafting.lettering import letter
from ..drafting.view import View
from .truss import Truss


def name_parts(view: View, t: Truss) -> None:
    """Letter ridge, beam, the two rows of columns and the eave bracket, on the right."""
    top = t.slope(t.inner) - 0.2
    far = t.tip + 0.9
    parts: tuple[tuple[Point, Point, str], ...] = (
        ((0.2, t.ridge + 0.5), (t.inner + 1.4, t.ridge + 0.7), "bờ nóc"),
        ((t.inner * 0.7, top), (t.outer + 0.9, t.ridge - 0.7), "câu đầu"),
        ((t.inner, t.platform + 1.7), (far, t.platform + 2.5), "cột cái"),
        ((t.outer, t.platform + 1.1), (far, t.platform + 1.75), "cột quân"),
        ((t.tip - 0.5, t.slope(t.tip - 0.5) - 0.3), (far, t.eave + 0.5), "bẩy"),
    )
    for at, end, name in parts:
        view.sheet.line(view.run([at, end]), 0.8, 200)
        view.sheet.disc(view.at(*at), 4, None, 1.0)
        x, y = view.at(*end)
        letter(view.sheet, (x + 8, y + 8), name, 26, family=ITALIC, align="left", tone=245)
