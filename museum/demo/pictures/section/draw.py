"""Transverse section through the middle bay: the frame of columns and beams under the roof."""

from random import Random

from PIL import Image

from ..canvas.curves import Point, arc, bezier, smooth, spiral, taper
from ..chance import chance
from ..drafting.furniture import Title, furnish
from ..drafting.ground import draw_ground
from ..drafting.grove import draw_grove
from ..drafting.sheets import SIZE, across, draw_sky, new_view, on_paper
from ..drafting.view import View, mirrored
from ..elevation.compose import measure
from ..subject import Subject
from .link import draw_link
from .parts import name_parts
from .truss import Truss


def transverse(subject: Subject, form: str, view_words: tuple[str, str]) -> Image.Image:
    """The section of one record's building."""
    slug = subject.slug
    rnd = chance(slug, "section")
    b = measure(slug, form)
    height = b.ridge - b.eave
    inner = height * rnd.uniform(0.26, 0.3)
    t = Truss(inner, inner * 2.05, inner * 2.75, b.platform, b.eave, b.ridge)
    view = new_view(slug, t.tip * 2 + 7, b.ridge + 2.2, may_be_dyed=True)
    edge = (SIZE[0] / 2 - 110) / view.unit
    draw_sky(view, rnd)
    span = (-t.tip - 1.2, t.tip + 1.2)
    draw_grove(view, rnd, b.ridge * 0.86, span, (-edge, edge), left_only=True)
    _floor(view, t)
    _beyond(view, t)
    _altar(view, t)
    _frame(view, t, rnd)
    _roof(view, t)
    draw_ground(view, rnd, *across(view))
    name_parts(view, t)
    furnish(view, slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def axial(subject: Subject, form: str, view_words: tuple[str, str]) -> Image.Image:
    """The section along the axis: front hall, link and sanctuary one behind another."""
    slug = subject.slug
    rnd = chance(slug, "axial")
    b = measure(slug, form)
    inner = (b.ridge - b.eave) * rnd.uniform(0.26, 0.3)
    t = Truss(inner, inner * 2.05, inner * 2.75, b.platform, b.eave, b.ridge)
    k, gap = 0.74, rnd.uniform(2.2, 3.0)
    wide = t.tip * 2 + gap + t.tip * 2 * k
    view = new_view(slug, wide + 5, b.ridge + 2.2, may_be_dyed=True)
    edge = (SIZE[0] / 2 - 110) / view.unit
    draw_sky(view, rnd)
    draw_grove(view, rnd, b.ridge * 0.86, (-wide / 2, wide / 2), (-edge, edge))
    front = view.shifted(-wide / 2 + t.tip)
    rear = view.shifted(wide / 2 - t.tip * k, 0, k)
    draw_link(view, -wide / 2 + t.tip * 2 - 1.9, wide / 2 - t.tip * 2 * k + 1.5, t)
    for part, altar in ((front, False), (rear, True)):
        _floor(part, t)
        _beyond(part, t)
        if altar:
            _altar(part, t)
        _frame(part, t, rnd)
        _roof(part, t)
    draw_ground(view, rnd, *across(view))
    furnish(view, slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _floor(view: View, t: Truss) -> None:
    sheet, pal = view.sheet, view.palette
    edge = t.porch + 0.7
    box = view.box(-edge, 0, edge, t.platform)
    sheet.shape(box, pal.stone, 1.6)
    sheet.hatch(box, 7, 45, 0.6, 170)
    for side in (-1, 1):
        for i in range(3):
            u = side * (edge + 0.3 * (i + 1))
            sheet.shape(view.box(side * edge, 0, u, t.platform * (3 - i) / 4), pal.stone, 0.9)


def _beyond(view: View, t: Truss) -> None:
    """The end wall seen in the distance, with its panels, in thin line."""
    sheet, pal = view.sheet, view.palette
    wall = [(u, t.slope(u)) for u in (-t.porch, -t.inner, 0.0, t.inner, t.porch)]
    shape = view.run([(-t.porch, t.platform), *wall, (t.porch, t.platform)])
    sheet.fill(shape, pal.plaster)
    sheet.shadow(shape, 176, 246)
    for v in (t.platform + 0.9, t.eave - 0.1):
        sheet.line(view.run([(-t.porch, v), (t.porch, v)]), 0.5, 150)
    count = 22
    for i in range(1, count):
        u = -t.porch + 2 * t.porch * i / count
        sheet.line(view.run([(u, t.platform), (u, t.platform + 0.9)]), 0.4, 120)
    sheet.hatch(view.run([(-t.porch, t.eave - 0.1), *wall, (t.porch, t.eave - 0.1)]), 7, 0, 0.4, 90)


def _altar(view: View, t: Truss) -> None:
    """The altar on the axis: table, incense burner, cranes, throne with its canopy."""
    sheet, pal, f = view.sheet, view.palette, t.platform
    w = t.inner * 0.62
    sheet.shape(view.box(-w, f, w, f + 0.95), pal.red, 1.0)
    sheet.shape(view.box(-w - 0.16, f + 0.95, w + 0.16, f + 1.08), pal.gilt, 0.9)
    for i in range(4):
        u0 = -w + 2 * w * i / 4
        sheet.outline(view.box(u0 + 0.08, f + 0.14, u0 + w / 2 - 0.08, f + 0.82), 0.6)
    throne = smooth([(-0.5, f + 1.08), (-0.56, f + 1.7), (-0.36, f + 2.3), (0, f + 2.6),
        (0.36, f + 2.3),
                     (0.56, f + 1.7), (0.5, f + 1.08)], 6)  # fmt: skip
    sheet.shape(view.run(throne), pal.gilt, 1.0)
    sheet.shape(
        view.run([(u * 0.62, f + 1.08 + (v - f - 1.08) * 0.72) for u, v in throne]), pal.red, 0.8
    )
    for side in (-1, 1):
        vase = smooth([(0.1, 0), (0.2, 0.25), (0.07, 0.45), (0.14, 0.55)], 5)
        shape = [(side * w * 0.8 + x, f + 1.08 + y) for x, y in vase]
        shape += [(side * w * 0.8 - x, f + 1.08 + y) for x, y in vase[::-1]]
        sheet.shape(view.run(shape), pal.stone, 0.8)
    canopy = view.box(-w * 1.1, t.eave + 0.62, w * 1.1, t.eave + 1.1)
    sheet.shape(canopy, pal.red, 1.0)
    for i in range(11):
        x, y = view.at(-w + 2 * w * i / 10, t.eave + 0.86)
        sheet.line(spiral((x, y), 0.14 * view.unit, 2, 0, 1.5, 18), 0.7)


def _frame(view: View, t: Truss, rnd: Random) -> None:
    """Columns, tie beams, struts and purlins."""
    top = t.slope(t.inner) - 0.36
    for side in (-1, 1):
        _column(view, side * t.inner, t.platform, t.slope(t.inner) - 0.1, 0.24)
        _column(view, side * t.outer, t.platform, t.slope(t.outer) - 0.1, 0.2)
        _column(view, side * t.porch, t.platform, t.slope(t.porch) - 0.1, 0.17)
        _beam(view, side * t.inner, side * t.outer, t.slope(t.outer) - 0.5, 0.34)
        _beam(view, side * t.outer, side * t.porch, t.slope(t.porch) - 0.35, 0.28)
        _bracket(view, side, t)
        _board(view, side, t)
    _beam(view, -t.inner - 0.35, t.inner + 0.35, top, 0.46)
    _king(view, t, top)
    steps = 7
    for i in range(steps + 1):
        u = t.tip * 0.97 * i / steps
        for side in (-1, 1) if i else (1,):
            x, y = view.at(side * u, t.slope(u) - 0.05)
            view.sheet.disc((x, y), 0.13 * view.unit, view.palette.timber, 1.0)
            view.sheet.line(arc((x, y), 0.07 * view.unit, 0, 360, 12), 0.5)
    if rnd.random() < 0.6:
        _lantern(view, t, top)


def _column(view: View, u: float, low: float, high: float, r: float) -> None:
    sheet, pal = view.sheet, view.palette
    shaft = [(u - r * 0.9, low + 0.2), (u - r * 1.06, low + (high - low) * 0.4),
        (u - r * 0.84, high),
             (u + r * 0.84, high), (u + r * 1.06, low + (high - low) * 0.4),
                 (u + r * 0.9, low + 0.2)]  # fmt: skip
    sheet.shape(view.run(shaft), pal.red, 1.2)
    sheet.shadow(view.box(u + r * 0.1, low + 0.2, u + r, high), 205, 205)
    base = [(u - r * 1.8, low), (u + r * 1.8, low), (u + r * 1.5, low + 0.12),
        (u + r * 1.1, low + 0.22),
            (u - r * 1.1, low + 0.22), (u - r * 1.5, low + 0.12)]  # fmt: skip
    sheet.shape(view.run(base), pal.stone, 1.0)


def _beam(view: View, u0: float, u1: float, v: float, deep: float) -> None:
    """A bellied beam with a carved line along it."""
    lo, hi = min(u0, u1), max(u0, u1)
    low = bezier(
        (lo, v), (lo + (hi - lo) * 0.2, v - 0.08), (hi - (hi - lo) * 0.2, v - 0.08), (hi, v), 14
    )
    high = [(u, y + deep + 0.04) for u, y in low[::-1]]
    view.sheet.shape(view.run([*low, *high]), view.palette.timber, 1.2)
    mid = [(u, y + deep * 0.5) for u, y in low[1:-1]]
    view.sheet.line(view.run(mid), 0.5, 190)
    for u in (lo + 0.34, hi - 0.34):
        x, y = view.at(u, v + deep * 0.45)
        view.sheet.line(spiral((x, y), deep * 0.3 * view.unit, 2, 0, 1.4, 18), 0.7)


def _king(view: View, t: Truss, beam: float) -> None:
    """The giá chiêng: two short posts, a smaller beam and the ridge's block, carved between."""
    sheet, pal = view.sheet, view.palette
    w = t.inner * 0.5
    low, high = beam + 0.5, t.slope(w) - 0.2
    leafy = view.run([(-t.inner * 0.95, low), (t.inner * 0.95, low), (w, high), (-w, high)])
    sheet.shape(leafy, pal.timber, 0.9)
    for side in (-1, 1):
        sheet.shape(view.box(side * w - 0.14, low, side * w + 0.14, high), pal.red, 1.0)
    _beam(view, -w - 0.25, w + 0.25, high - 0.1, 0.3)
    for k in (-0.6, 0.0, 0.6):
        x, y = view.at(k * w, (low + high) / 2)
        r = (high - low) * 0.3 * view.unit
        sheet.line(spiral((x, y), r, 3, 90 + 60 * k, 1.8 if k <= 0 else -1.8, 34), 1.0)
        sheet.line(spiral((x, y), r * 0.72, 3, 200, 1.2, 24), 0.6, 190)
    block = [(-0.5, high + 0.25), (0.5, high + 0.25), (0.2, t.ridge - 0.5), (-0.2, t.ridge - 0.5)]
    sheet.shape(view.run(block), pal.timber, 1.0)


def _bracket(view: View, side: int, t: Truss) -> None:
    """The bẩy that carries the eave beyond the last column."""
    low, high = t.slope(t.porch) - 0.55, t.slope(t.tip) - 0.05
    arm: list[Point] = [(side * (t.porch - 0.5), low + 0.3), (side * (t.porch + 0.5),
        (low + high) / 2 + 0.06),
                        (side * t.tip * 0.99, high)]  # fmt: skip
    view.sheet.shape(view.run(taper(smooth(arm, 8), 0.44, 0.2, 0.1)), view.palette.timber, 1.1)
    x, y = view.at(side * (t.porch + 0.55), (low + high) / 2 + 0.02)
    view.sheet.line(spiral((x, y), 0.16 * view.unit, 2, 0, 1.5, 18), 0.7)


def _board(view: View, side: int, t: Truss) -> None:
    """Carved boards (cốn) between inner and outer column, under the slope."""
    v = t.slope(t.outer) - 0.1
    board = view.run(
        [(side * t.inner, v), (side * t.outer, v), (side * t.inner, t.slope(t.inner) - 0.35)]
    )
    view.sheet.shape(board, view.palette.timber, 0.9)
    span = t.outer - t.inner
    for k, grow in ((0.2, 0.24), (0.42, 0.17), (0.62, 0.1)):
        x, y = view.at(side * (t.inner + span * k), v + span * grow * 1.25)
        r = span * grow * 0.8 * view.unit
        view.sheet.line(spiral((x, y), r, 2, 30, side * 1.7, 30), 0.9)
        view.sheet.line(spiral((x, y), r * 0.66, 2, 160, side * 1.2, 20), 0.5, 190)


def _roof(view: View, t: Truss) -> None:
    """Rafters, tiles and the ridge, cut through."""
    sheet, pal = view.sheet, view.palette
    under = [(t.tip * i / 30, t.slope(t.tip * i / 30)) for i in range(31)]
    for half in (under, mirrored(under)):
        rafters = half + [(u, v + 0.16) for u, v in half[::-1]]
        sheet.shape(view.run(rafters), pal.timber, 1.0)
        tiles = [(u, v + 0.16) for u, v in half] + [(u, v + 0.42) for u, v in half[::-1]]
        sheet.shape(view.run(tiles), pal.tile, 1.3)
        sheet.hatch(view.run(tiles), 4.2, 62 if half is under else -62, 0.6, 210)
        steps = 46
        for i in range(steps):
            k = i / steps * 30
            u, v = half[int(k)]
            out = 1 if half is under else -1
            sheet.line(
                view.run([(u, v + 0.44), (u + out * 0.18, v + 0.5), (u + out * 0.2, v + 0.36)]), 0.7
            )
    top = t.slope(0) + 0.4
    sheet.shape(view.box(-0.42, top, 0.42, top + 0.3), pal.plaster, 1.1)
    sheet.shape(view.box(-0.26, top + 0.3, 0.26, top + 0.78), pal.plaster, 1.1)
    sheet.shape(view.box(-0.36, top + 0.78, 0.36, top + 0.92), pal.plaster, 1.1)


def _lantern(view: View, t: Truss, beam: float) -> None:
    for side in (-1, 1):
        u = side * t.inner * 0.66
        view.sheet.line(view.run([(u, beam), (u, beam - 0.5)]), 0.8)
        shape = arc(view.at(u, beam - 0.8), 0.3 * view.unit, 0, 360, 24, 1.15)
        view.sheet.shape(shape, view.palette.red, 0.9)
