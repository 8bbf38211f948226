"""Gable walls with stepped verges and lantern pillars at a gabled house's ends."""

from ..canvas.curves import placed
from ..drafting.view import View, mirrored
from .building import Building
from .pillars import draw_pillar


def draw_gable_walls(view: View, b: Building) -> None:
    """The end walls seen edge-on, their stepped tops, and pillars in front of them."""
    sheet, pal = view.sheet, view.palette
    u0 = b.half + b.overhang * 0.2
    u1 = u0 + 0.55
    height = b.ridge - b.eave
    profile = [
        (u0 - 0.25, 0), (u1, 0), (u1, b.eave + height * 0.34), (u1 - 0.1, b.eave + height * 0.38),
        (u1 - 0.1, b.eave + height * 0.68), (u1 - 0.2, b.eave + height * 0.72),
        (u1 - 0.2, b.ridge + 0.5), (u0 - 0.25, b.ridge + 0.5),
    ]  # fmt: skip
    for half in (profile, mirrored(profile)):
        sheet.shape(view.run(half), pal.plaster, 1.1)
        sheet.hatch(view.run(half), 6.5, 0, 0.35, 90)
    for side in (-1, 1):
        cap = view.box(side * (u0 - 0.4), b.ridge + 0.5, side * (u1 - 0.02), b.ridge + 0.66)
        sheet.shape(cap, pal.plaster, 1.0)
        draw_pillar(view, side * (u1 + 0.75), b.ridge * 0.82)


def draw_court_wall(view: View, b: Building, edge: float) -> None:
    """Low walls beside the house, with pierced panels and a tiled coping."""
    sheet, pal = view.sheet, view.palette
    start = b.half + b.overhang
    for side in (-1, 1):
        lo, hi = sorted((side * start, side * (edge - 0.4)))
        sheet.shape(view.box(lo, 0, hi, 2.1), pal.plaster, 1.1)
        sheet.shape(view.box(lo, 0, hi, 0.35), pal.stone, 0.8)
        sheet.shape(view.box(lo, 2.1, hi, 2.36), pal.tile, 1.1)
        count = int((hi - lo) / 0.18)
        for i in range(count):
            u = lo + (hi - lo) * i / count
            sheet.line(view.run([(u, 2.1), (u, 2.36)]), 0.45, 190)
        panels = max(1, int((hi - lo) / 2.4))
        for i in range(panels):
            mid = lo + (hi - lo) * (i + 0.5) / panels
            _pierced(view, mid, 1.22, 0.62)


def _pierced(view: View, u: float, v: float, r: float) -> None:
    """A square opening filled with glazed lemon-flower bricks."""
    box = view.box(u - r, v - r, u + r, v + r)
    view.sheet.shape(box, view.palette.leaf, 0.9)
    cells = 4
    for i in range(cells):
        for j in range(cells):
            at = view.at(u - r + (i + 0.5) * 2 * r / cells, v - r + (j + 0.5) * 2 * r / cells)
            size = r / cells * view.unit
            for turn in (45, 135, 225, 315):
                petal = [(0, 0), (0.5, -0.34), (1.05, 0), (0.5, 0.34)]
                view.sheet.solid(placed(petal, at, size, turn), 190)
    view.sheet.outline(box, 0.9)
