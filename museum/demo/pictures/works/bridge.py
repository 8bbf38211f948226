"""A long two-deck truss bridge over the river."""

import math

from PIL import Image

from ..canvas.curves import Point, smooth
from ..canvas.sheet import Colour
from ..chance import chance
from ..drafting.furniture import Title, furnish
from ..drafting.sheets import draw_sky, new_view, on_paper
from ..drafting.view import View
from ..subject import Subject
from ..village_map.signs import boat

_WATER: Colour = (204, 220, 224)


def bridge(subject: Subject, view_words: tuple[str, str]) -> Image.Image:
    """Piers, trusses between two decks, the river and its boats."""
    rnd = chance(subject.slug, "bridge")
    view = new_view(subject.slug, 132, 62, marks=330)
    half = 66.0
    draw_sky(view, rnd)
    _far_bank(view, half)
    _water(view, half)
    span = 33.0
    for i in range(-1, 2):
        _pier(view, i * span)
    for i in range(-2, 2):
        _truss(view, i * span, (i + 1) * span)
    _decks(view, half)
    for u, flip in ((-50.0, False), (14.0, True), (52.0, False)):
        boat(view.sheet, view.at(u, 0.6), 70, view.palette, flip=flip)
    _mask_sides(view)
    title = Title(subject.title_vi, *view_words)
    furnish(view, subject.slug, title)
    return on_paper(view, rnd)


def _far_bank(view: View, half: float) -> None:
    hills: list[Point] = smooth(
        [(-half, 7.0), (-46, 10), (-25, 8), (-4, 11.5), (18, 8.5), (40, 12), (half, 8.0)], 12
    )
    bank = view.run([*hills, (half, 3), (-half, 3)])
    view.sheet.shape(bank, view.palette.leaf, 0.7, 120)
    view.sheet.shadow(bank, 255, 228)


def _water(view: View, half: float) -> None:
    sheet = view.sheet
    bed = view.run([(-half, 3.4), (half, 3.4), (half, -17), (-half, -17)])
    sheet.fill(bed, _WATER)
    sheet.shadow(bed, 250, 226)
    sheet.line(view.run([(-half, 3.4), (half, 3.4)]), 0.9, 170)
    for row in range(30):
        v = 2.6 - row * 0.64
        for k in range(7):
            u = -half + ((row * 37 + k * 61) % 120)
            run = 5 + (row * k) % 9
            wave = [(u + run * j / 12, v + 0.14 * math.sin(j * 1.5 + row)) for j in range(13)]
            sheet.line(view.run(wave), 0.7, 90 + row * 4)


def _pier(view: View, u: float) -> None:
    sheet, pal = view.sheet, view.palette
    shaft = [(u - 2.6, -4), (u + 2.6, -4), (u + 1.9, 22), (u - 1.9, 22)]
    sheet.shape(view.run(shaft), pal.stone, 1.6)
    sheet.shadow(view.run([(u + 0.3, -4), (u + 2.6, -4), (u + 1.9, 22), (u + 0.3, 22)]), 208, 208)
    sheet.shape(view.box(u - 4.6, 22, u + 4.6, 24.4), pal.stone, 1.4)
    sheet.shape(view.box(u - 3.6, -4, u + 3.6, 4.6), pal.stone, 1.4)
    for v in range(6, 22, 2):
        w = 2.6 - 0.7 * (v + 4) / 26
        sheet.line(view.run([(u - w, v), (u + w, v)]), 0.5, 150)
    foam = [(u - 6.4, -3.8), (u - 3, -3.2), (u + 3, -3.2), (u + 6.4, -3.8)]
    sheet.line(view.run(smooth(foam, 6)), 1.0, 150)


def _truss(view: View, left: float, right: float) -> None:
    """Warren trusses with posts between the rail deck and the road deck."""
    sheet, pal = view.sheet, view.palette
    low, high = 26.0, 36.5
    panels = 8
    step = (right - left) / panels
    for i in range(panels):
        u = left + i * step
        ends = ((u, low), (u + step, high)) if i % 2 == 0 else ((u, high), (u + step, low))
        _bar(view, *ends, 0.5)
    for i in range(panels + 1):
        _bar(view, (left + i * step, low), (left + i * step, high), 0.34)
    for v in (low, high):
        sheet.shape(view.box(left, v - 0.5, right, v + 0.5), pal.red, 1.0)
    for i in range(panels + 1):
        for v in (low, high):
            sheet.disc(view.at(left + i * step, v), 0.62 * view.unit, pal.red, 0.8)


def _bar(view: View, a: Point, b: Point, wide: float) -> None:
    length = math.hypot(b[0] - a[0], b[1] - a[1])
    n = (-(b[1] - a[1]) / length * wide, (b[0] - a[0]) / length * wide)
    quad = [(a[0] + n[0], a[1] + n[1]), (b[0] + n[0], b[1] + n[1]), (b[0] - n[0], b[1] - n[1]),
            (a[0] - n[0], a[1] - n[1])]  # fmt: skip
    view.sheet.shape(view.run(quad), view.palette.red, 0.9)


def _decks(view: View, half: float) -> None:
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.box(-half, 24.4, half, 25.6), pal.stone, 1.2)
    sheet.shape(view.box(-half, 37.0, half, 38.4), pal.stone, 1.4)
    for i in range(int(half)):
        u = -half + i * 2
        sheet.line(view.run([(u, 38.4), (u, 39.7)]), 0.8)
    for v in (39.1, 39.7):
        sheet.line(view.run([(-half, v), (half, v)]), 0.8)
    for i in range(-5, 6):
        u = i * 12.0
        lamp = smooth([(u, 38.4), (u, 44.0), (u + 0.5, 45.4), (u + 2.6, 45.6)], 6)
        sheet.line(view.run(lamp), 1.1)
    for k in range(7):
        u = -31 + k * 7.4
        sheet.shape(view.box(u, 26.6, u + 6.8, 29.6), pal.gilt if k else pal.tile, 1.0)
        for j in range(4):
            sheet.fill(
                view.box(u + 0.6 + j * 1.55, 27.9, u + 1.6 + j * 1.55, 29.0), (120, 128, 132)
            )


def _mask_sides(view: View) -> None:
    w, h = view.sheet.size
    m = view.at(-66, 0)[0]
    for x0, y0, x1, y1 in ((0, 0, m, h), (w - m, 0, w, h), (0, view.at(0, -13)[1], w, h)):
        view.sheet.fill([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
