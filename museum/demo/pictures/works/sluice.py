"""A masonry sluice of four gates and a lock through the dyke."""

import math

from PIL import Image

from ..canvas.curves import arc
from ..canvas.sheet import Colour
from ..chance import chance
from ..drafting.furniture import Title, furnish
from ..drafting.sheets import SIZE, across, draw_sky, new_view, on_paper
from ..drafting.trees import areca, banyan
from ..drafting.view import View
from ..subject import Subject

_WATER: Colour = (204, 220, 224)
_DARK: Colour = (92, 92, 92)


def sluice(subject: Subject, view_words: tuple[str, str]) -> Image.Image:
    """The downstream face: piers, arches, lifting gates, their hoists, a lock to one side."""
    rnd = chance(subject.slug, "sluice")
    view = new_view(subject.slug, 40, 15, marks=230.0)
    edge = (SIZE[0] / 2 - 110) / view.unit
    draw_sky(view, rnd)
    for k in range(3):
        banyan(view, rnd, -edge + 7.5 + k * 3.4, rnd.uniform(8.5, 10.0))
    for k in range(4):
        areca(view, rnd, edge - 2.4 - k * 1.5, rnd.uniform(10, 12.5))
    side = across(view)[1]
    _dyke(view, side)
    _wall(view, edge)
    for i in range(4):
        _gate(view, -9.0 + i * 4.5, raised=0.5 + 0.5 * ((i * 3) % 2))
    _lock(view, 11.2)
    _hoists(view)
    _water(view, side)
    furnish(view, subject.slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _dyke(view: View, edge: float) -> None:
    slope = [(-edge, 0), (-edge, 5.6), (-13.0, 6.9), (15.5, 6.9), (edge, 5.6), (edge, 0)]
    view.sheet.shape(view.run(slope), view.palette.leaf, 1.2)
    for i in range(150):
        u = -edge + 2 * edge * ((i * 61) % 150) / 150
        v = 0.6 + 4.6 * ((i * 37) % 150) / 150
        view.sheet.line(view.run([(u, v), (u + 0.08, v + 0.3), (u + 0.2, v)]), 0.5, 120)


def _wall(view: View, edge: float) -> None:
    """Wing walls and the main face, coursed."""
    sheet, pal = view.sheet, view.palette
    for side, start in ((-1, -11.9), (1, 14.4)):
        wing = [(start, 0), (start, 7.0), (start + side * 4.6, 3.0), (start + side * 4.6, 0)]
        sheet.shape(view.run(wing), pal.stone, 1.4)
        sheet.hatch(view.run(wing), 0.42 * view.unit, 0, 0.5, 130)
    face = view.box(-11.9, -0.4, 14.4, 7.4)
    sheet.shape(face, pal.plaster, 1.6)
    for j in range(17):
        v = 0.4 * j + 0.4
        sheet.line(view.run([(-11.9, v), (14.4, v)]), 0.45, 130)
        for i in range(33):
            u = -11.9 + i * 0.8 + (j % 2) * 0.4
            if u < 14.4:
                sheet.line(view.run([(u, v), (u, v - 0.4)]), 0.45, 110)
    sheet.shape(view.box(-12.3, 7.4, 14.8, 7.7), pal.stone, 1.2)
    for i in range(28):
        sheet.shape(view.box(-12.2 + i * 0.98, 7.7, -12.02 + i * 0.98, 8.6), pal.stone, 0.8)
    sheet.shape(view.box(-12.3, 8.6, 14.8, 8.78), pal.stone, 1.0)


def _gate(view: View, u: float, raised: float) -> None:
    sheet, pal = view.sheet, view.palette
    half, spring = 1.6, 4.2
    top = arc(view.at(u, spring), half * view.unit, 180, 360, 30)
    opening = [*top, view.at(u + half, 0), view.at(u - half, 0)]
    ring = arc(view.at(u, spring), (half + 0.5) * view.unit, 180, 360, 30)
    sheet.shape([*ring, view.at(u + half + 0.5, spring), *top[::-1]], pal.stone, 1.0)
    for i in range(1, 12):
        a = math.pi + math.pi * i / 12
        inner, outer = half * view.unit, (half + 0.5) * view.unit
        x, y = view.at(u, spring)
        sheet.line(
            [
                (x + inner * math.cos(a), y + inner * math.sin(a)),
                (x + outer * math.cos(a), y + outer * math.sin(a)),
            ],
            0.7,
        )
    sheet.shape(opening, _DARK, 1.5)
    sheet.hatch(opening, 4.0, 90, 0.6, 190)
    low = raised
    sheet.shape(view.box(u - half, low, u + half, low + 3.4), pal.red, 1.2)
    for v in (0.0, 0.85, 1.7, 2.55, 3.3):
        sheet.shape(view.box(u - half, low + v, u + half, low + v + 0.14), pal.red, 0.8)
    for k in (-1.0, -0.35, 0.35, 1.0):
        sheet.line(view.run([(u + k, low), (u + k, low + 3.4)]), 1.0)
    for side in (-1, 1):
        pier = view.box(u + side * 2.25 - 0.5, -0.4, u + side * 2.25 + 0.5, 6.4)
        sheet.shape(pier, pal.stone, 1.3)
        sheet.shadow(view.box(u + side * 2.25, -0.4, u + side * 2.25 + 0.5, 6.4), 214, 214)
        sheet.shape(view.run([(u + side * 2.25 - 0.7, 6.4), (u + side * 2.25 + 0.7, 6.4),
                              (u + side * 2.25, 7.1)]), pal.stone, 1.0)  # fmt: skip


def _lock(view: View, u: float) -> None:
    """The lock: tall mitre gates."""
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.box(u - 2.4, 0, u + 2.4, 7.4), _DARK, 1.4)
    for side in (-1, 1):
        lo, hi = sorted((u, u + side * 2.2))
        sheet.shape(view.box(lo, 0, hi, 6.2), pal.timber, 1.2)
        for k in range(1, 7):
            x = lo + (hi - lo) * k / 7
            sheet.line(view.run([(x, 0), (x, 6.2)]), 0.6, 190)
        for v in (0.5, 2.6, 4.6, 5.8):
            sheet.shape(view.box(lo, v, hi, v + 0.2), pal.red, 0.8)
        sheet.line(view.run([(u, 0.5), (u + side * 2.2, 5.8)]), 1.2)
        sheet.shape(view.box(u + side * 2.4 - 0.5, -0.4, u + side * 2.4 + 0.5, 8.0), pal.stone, 1.3)
    sheet.line(view.run([(u, 0), (u, 6.2)]), 1.8)


def _hoists(view: View) -> None:
    """The iron gantry with a winding gear over every gate."""
    sheet, pal = view.sheet, view.palette
    for i in range(5):
        u = -11.25 + i * 4.5
        sheet.shape(view.box(u - 0.16, 7.7, u + 0.16, 11.6), pal.red, 1.0)
    sheet.shape(view.box(-11.9, 11.3, 7.4, 11.6), pal.red, 1.1)
    sheet.shape(view.box(-11.9, 12.0, 7.4, 12.2), pal.red, 1.1)
    for i in range(43):
        u = -11.8 + i * 0.45
        sheet.line(view.run([(u, 11.6), (u + 0.22, 12.0), (u + 0.45, 11.6)]), 0.8)
    for i in range(4):
        u = -9.0 + i * 4.5
        at, r = view.at(u, 10.4), 0.62 * view.unit
        for k in (-0.9, 0.9):
            sheet.line(view.run([(u + k, 11.3), (u + k, 4.6)]), 1.1)
        sheet.disc(at, r, pal.gilt, 1.2)
        sheet.disc(at, r * 0.72, None, 0.9)
        for j in range(6):
            a = math.pi * j / 6
            sheet.line(
                [
                    (at[0] - r * math.cos(a), at[1] - r * math.sin(a)),
                    (at[0] + r * math.cos(a), at[1] + r * math.sin(a)),
                ],
                0.8,
            )
        sheet.disc(at, r * 0.2, pal.red, 0.9)


def _water(view: View, edge: float) -> None:
    sheet = view.sheet
    bed = view.run([(-edge, 0), (edge, 0), (edge, -1.5), (-edge, -1.5)])
    sheet.fill(bed, _WATER)
    sheet.shadow(bed, 236, 255)
    sheet.line(view.run([(-edge, 0), (edge, 0)]), 1.6)
    for row in range(9):
        for k in range(12):
            u = -edge + ((row * 17 + k * 43) % int(edge * 20)) / 10
            wave = [
                (u + j * 0.16, -0.16 - row * 0.15 + 0.04 * math.sin(j * 1.4)) for j in range(12)
            ]
            sheet.line(view.run([p for p in wave if p[0] < edge]) or [view.at(u, 0)] * 2, 0.6, 130)
