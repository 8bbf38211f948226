"""Quieter things on a ridge than dragons: a gourd, an unrolled scroll."""

from ..canvas.curves import Point, arc, bezier, placed, smooth, spiral, taper
from ..drafting.view import View, mirrored


def draw_crown(view: View, v: float, grow: float, crown: str) -> None:
    """A ``gourd`` or a ``scroll`` standing on height ``v`` on the axis."""
    {"gourd": _gourd, "scroll": _scroll}[crown](view, v, grow)


def _gourd(view: View, v: float, grow: float) -> None:
    """The bầu rượu among leaves of cloud."""
    sheet, pal = view.sheet, view.palette
    for side in (-1, 1):
        leaf = bezier((0.1, 0.0), (0.9, 0.1), (1.1, 0.6), (0.5, 0.62), 14)
        blade = [(side * x * grow, v + y * grow) for x, y in taper(leaf, 0.3, 0.05)]
        sheet.shape(view.run(blade), pal.plaster, 0.8)
    half: list[Point] = [
        (0.26, 0.0), (0.22, 0.1), (0.44, 0.34), (0.4, 0.58), (0.16, 0.72), (0.28, 0.9),
        (0.2, 1.08), (0.06, 1.2), (0.04, 1.42),
    ]  # fmt: skip
    right = [(x * grow, v + y * grow) for x, y in smooth(half, 5)]
    sheet.shape(view.run([*right, *mirrored(right)[::-1]]), pal.red, 1.1)
    sheet.line(view.run([(-0.15 * grow, v + 0.72 * grow), (0.15 * grow, v + 0.72 * grow)]), 0.8)


def _scroll(view: View, v: float, grow: float) -> None:
    """The cuốn thư: a plaque between two rolls."""
    sheet, pal = view.sheet, view.palette

    def put(points: list[Point]) -> list[Point]:
        return view.run([(x * grow, v + y * grow) for x, y in points])

    sheet.shape(put([(-1.2, 0.05), (1.2, 0.05), (1.1, 0.8), (-1.1, 0.8)]), pal.plaster, 1.1)
    sheet.shape(put([(-0.95, 0.18), (0.95, 0.18), (0.9, 0.66), (-0.9, 0.66)]), pal.red, 0.8)
    for side in (-1, 1):
        roll = [(side * 1.1, 0.0), (side * 1.42, 0.0), (side * 1.36, 0.9), (side * 1.06, 0.9)]
        sheet.shape(put(roll), pal.plaster, 1.0)
        x, y = view.at(side * 1.24 * grow, v + 0.98 * grow)
        sheet.line(spiral((x, y), 0.18 * grow * view.unit, 1.5, 90, side * 1.4, 18), 0.8)
    for k in (-0.45, 0.0, 0.45):
        at = view.at(k * grow, v + 0.42 * grow)
        for turn in (45, 135, 225, 315):
            petal = [(0.1, 0.0), (0.6, -0.3), (1.0, 0.0), (0.6, 0.3)]
            sheet.shape(placed(petal, at, 0.16 * grow * view.unit, turn), pal.gilt, 0.5)
    sheet.line(arc(view.at(0, v + 0.8 * grow), 0.2 * grow * view.unit, 180, 360, 12), 0.8)
