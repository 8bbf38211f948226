"""What is under the eave: platform, steps, columns, doors."""

from itertools import pairwise

from ..canvas.curves import arc
from ..drafting.view import View
from .building import Building


def draw_platform(view: View, b: Building) -> None:
    """The stone platform and the middle steps with their dragon balustrades."""
    sheet, pal = view.sheet, view.palette
    edge = b.half + min(b.overhang * 0.62, 1.2)
    sheet.shape(view.box(-edge, 0, edge, b.platform), pal.stone, 1.1)
    sheet.line(view.run([(-edge, b.platform - 0.14), (edge, b.platform - 0.14)]), 0.5, 190)
    rows = max(2, round(b.platform / 0.24))
    for row in range(rows):
        v0, v1 = b.platform * row / rows, b.platform * (row + 1) / rows
        if row:
            sheet.line(view.run([(-edge, v0), (edge, v0)]), 0.35, 140)
        count = int(edge * 2 / 0.8)
        for i in range(1, count):
            u = -edge + i * 0.8 + (row % 2) * 0.4
            if u < edge:
                sheet.line(view.run([(u, v0), (u, v1)]), 0.35, 120)
    _steps(view, b)


def _steps(view: View, b: Building) -> None:
    sheet, pal = view.sheet, view.palette
    half = max(b.bays) * 0.46
    rise = b.platform / b.steps
    for i in range(b.steps):
        top = b.platform - i * rise
        sheet.shape(view.box(-half, 0, half, top), pal.stone, 0.7)
    for side in (-1, 1):
        u = side * half
        cheek = view.run([(u, 0), (u + side * 0.34, 0), (u + side * 0.34, b.platform + 0.1),
                          (u, b.platform + 0.1)])  # fmt: skip
        sheet.shape(cheek, pal.stone, 0.9)
        x, y = view.at(u + side * 0.17, b.platform * 0.55)
        for r in (0.15, 0.1, 0.05):
            sheet.line(arc((x, y), r * view.unit, 0, 360), 0.5, 210)


def draw_front(view: View, b: Building) -> None:
    """Bays between the columns, then the columns themselves, then the shade of the eave."""
    top = b.eave + 0.5
    for left, right in pairwise(b.columns):
        _bay(view, b, left, right, top)
    lintel = b.eave - 0.22
    view.sheet.shape(view.box(-b.half, lintel, b.half, top), view.palette.timber, 0.8)
    for u in b.columns:
        _column(view, u, b.platform, top)
    shade = view.box(-b.half - 0.3, b.platform + 0.5, b.half + 0.3, top)
    view.sheet.shadow(shade, 60, 255)
    for left in b.columns[:-1]:
        slant = [(left + 0.19, b.platform + 0.2), (left + 0.5, b.platform + 0.2),
            (left + 0.5, lintel),
                 (left + 0.19, lintel)]  # fmt: skip
        view.sheet.shadow(view.run(slant), 205, 222)
    view.sheet.hatch(view.box(-b.half, lintel - 0.45, b.half, top), 4.2, -52, 0.45, 170)


def _column(view: View, u: float, floor: float, top: float) -> None:
    sheet, pal = view.sheet, view.palette
    w = 0.19
    sheet.shape(view.box(u - w, floor + 0.18, u + w, top), pal.red, 0.9)
    sheet.shadow(view.box(u, floor + 0.18, u + w, top), 214, 214)
    for k in (0.45, 0.68, 0.86):
        line = view.run([(u - w + 2 * w * k, floor + 0.18), (u - w + 2 * w * k, top)])
        sheet.line(line, 0.35, 150)
    base = [(u - 0.36, floor), (u + 0.36, floor), (u + 0.3, floor + 0.12), (u + 0.22, floor + 0.2),
            (u - 0.22, floor + 0.2), (u - 0.3, floor + 0.12)]  # fmt: skip
    sheet.shape(view.run(base), pal.stone, 0.9)


def _bay(view: View, b: Building, left: float, right: float, top: float) -> None:
    dark = (92, 70, 56)
    view.sheet.fill(view.box(left, b.platform, right, top), dark)
    view.sheet.hatch(view.box(left, b.platform, right, top), 2.6, 90, 0.5, 170)
    middle = left < 0 < right
    end = left == b.columns[0] or right == b.columns[-1]
    if b.infill == "rail" or (b.infill == "open" and not middle):
        if middle:
            _doors(view, left, right, b.platform, b.eave - 0.22, open_middle=True)
        else:
            _rail(view, left, right, b.platform)
            if end:
                _slats(view, left, right, b.platform + 0.85, b.eave - 0.22)
    elif b.infill == "screen" and not middle:
        _slats(view, left, right, b.platform + 0.12, b.eave - 0.22)
    elif b.infill == "open":
        return
    else:
        _doors(view, left, right, b.platform, b.eave - 0.22, open_middle=middle)


def _slats(view: View, left: float, right: float, low: float, high: float) -> None:
    """Upright bars (chấn song con tiện)."""
    count = max(5, int((right - left) / 0.17))
    for i in range(1, count):
        u = left + (right - left) * i / count
        view.sheet.shape(view.box(u - 0.035, low, u + 0.035, high), view.palette.timber, 0.4)
    for v in (low, (low + high) / 2, high - 0.06):
        view.sheet.shape(view.box(left, v, right, v + 0.08), view.palette.timber, 0.6)


def _rail(view: View, left: float, right: float, low: float) -> None:
    """A turned balustrade at the floor's edge."""
    _slats(view, left, right, low + 0.05, low + 0.72)
    view.sheet.shape(view.box(left, low + 0.72, right, low + 0.82), view.palette.timber, 0.7)
    view.sheet.shape(view.box(left, low, right, low + 0.1), view.palette.timber, 0.7)


def _doors(
    view: View, left: float, right: float, low: float, high: float, *, open_middle: bool
) -> None:
    """Panelled leaves (bức bàn); in the middle bay two stand open."""
    leaves = 6 if right - left > 2.7 else 4
    wide = (right - left - 0.3) / leaves
    view.sheet.shape(view.box(left, low, right, low + 0.22), view.palette.timber, 0.8)
    for i in range(leaves):
        if open_middle and i in (leaves // 2 - 1, leaves // 2):
            continue
        _leaf(view, left + 0.15 + i * wide, low + 0.22, wide, high - low - 0.22)


def _leaf(view: View, u: float, v: float, wide: float, tall: float) -> None:
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.box(u, v, u + wide, v + tall), pal.timber, 0.8)
    m = 0.07
    for k0, k1 in ((0.03, 0.2), (0.23, 0.56), (0.59, 0.68)):
        sheet.outline(view.box(u + m, v + tall * k0, u + wide - m, v + tall * k1), 0.45, 200)
    low, high = v + tall * 0.71, v + tall * 0.97
    sheet.fill(view.box(u + m, low, u + wide - m, high), (70, 52, 42))
    for i in range(1, 4):
        x = u + m + (wide - 2 * m) * i / 4
        sheet.line(view.run([(x, low), (x, high)]), 1.2, 210)
    sheet.outline(view.box(u + m, low, u + wide - m, high), 0.5, 220)
    x, y = view.at(u + wide / 2, v + tall * 0.395)
    r = wide * 0.26 * view.unit
    diamond = [(x, y - r * 1.5), (x + r, y), (x, y + r * 1.5), (x - r, y)]
    sheet.outline(diamond, 0.4, 170)
