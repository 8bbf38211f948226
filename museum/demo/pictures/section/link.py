"""The low roof that joins the front hall to the sanctuary, cut along its ridge."""

from ..drafting.view import View
from .truss import Truss


def draw_link(view: View, left: float, right: float, t: Truss) -> None:
    """Floor, columns and roof between two points, in metres from the axis."""
    sheet, pal = view.sheet, view.palette
    floor, eave = t.platform, t.eave * 0.98
    top = eave + (t.ridge - t.eave) * 0.34
    sheet.shape(view.box(left, 0, right, floor), pal.stone, 1.2)
    sheet.hatch(view.box(left, 0, right, floor), 7, 45, 0.6, 170)
    sheet.fill(view.box(left, floor, right, eave), pal.plaster)
    sheet.shadow(view.box(left, floor, right, eave), 190, 246)
    sheet.shape(view.box(left, eave, right, top), pal.tile, 1.1)
    rows = 9
    for i in range(1, rows):
        v = eave + (top - eave) * i / rows
        sheet.line(view.run([(left, v), (right, v)]), 0.45, 150)
    sheet.shape(view.box(left, top, right, top + 0.4), pal.plaster, 1.1)
    sheet.shape(view.box(left, eave - 0.3, right, eave), pal.timber, 1.0)
    count = 2
    for i in range(count):
        u = left + (right - left) * (i + 0.5) / count
        sheet.shape(view.box(u - 0.16, floor + 0.14, u + 0.16, eave - 0.3), pal.red, 1.1)
        sheet.shape(view.box(u - 0.3, floor, u + 0.3, floor + 0.14), pal.stone, 0.9)
