"""A bronze rain gutter under the meeting of two roofs: along, and cut across."""

import math
from random import Random

from PIL import Image

from ..canvas.curves import Point, arc, smooth, spiral
from ..canvas.sheet import Colour
from ..chance import chance
from ..drafting.fonts import ITALIC
from ..drafting.furniture import Title, furnish
from ..drafting.lettering import letter
from ..drafting.sheets import new_view, on_paper
from ..drafting.view import View
from ..subject import Subject

_BRONZE: Colour = (146, 178, 150)
_WATER: Colour = (198, 217, 222)


def gutter(subject: Subject, view_words: tuple[str, str]) -> Image.Image:
    """The sheet of one record's gutter: its side on the left, its section on the right."""
    rnd = chance(subject.slug, "gutter")
    view = new_view(subject.slug, 15.8, 7.4, marks=0.0)
    _along(view.shifted(-1.8, 0.8, 0.9), rnd)
    _across(view.shifted(4.6, 0.6))
    furnish(view, subject.slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _along(view: View, rnd: Random) -> None:
    """Four lengths joined end to end on brackets under a tiled eave, a spout at the end."""
    sheet, pal = view.sheet, view.palette
    roof = view.box(-4.2, 3.9, 4.2, 6.4)
    sheet.shape(roof, pal.tile, 1.2)
    for row in range(9):
        y = 6.3 - row * 0.27
        for i in range(42):
            x = -4.2 + (i + 0.5 * (row % 2)) * 0.2
            if x < 4.1:
                tile = arc(view.at(x + 0.1, y), 0.11 * view.unit, 0, 180, 8)
                sheet.line(tile, 0.9, 170 + 8 * row)
    sheet.shadow(roof, 232, 255)
    sheet.shape(view.box(-4.2, 3.62, 4.2, 3.9), pal.timber, 1.1)
    trough = view.run([(-4.4, 3.4), (4.3, 3.4), (4.3, 2.5), (-4.4, 2.5)])
    sheet.shape(trough, _BRONZE, 1.6)
    sheet.shadow(trough, 255, 214)
    for v in (3.28, 2.62):
        sheet.line(view.run([(-4.4, v), (4.3, v)]), 0.7, 190)
    for i in range(13):
        x, y = view.at(-4.0 + i * 0.66, 2.95)
        sheet.line(spiral((x, y), 0.2 * view.unit, 3, 90 * (i % 2), 1.8, 30), 1.0)
    for i in range(1, 4):
        u = -4.4 + i * 2.175
        sheet.shape(view.box(u - 0.13, 2.42, u + 0.13, 3.48), _BRONZE, 1.3)
        for v in (2.6, 2.95, 3.3):
            sheet.disc(view.at(u, v), 0.05 * view.unit, pal.stone, 0.8)
    for u in (-3.3, -1.1, 1.1, 3.3):
        half = [(0.3, 3.62), (0.26, 2.7), (0.0, 2.3)]
        arm = smooth([*[(u - x, v) for x, v in half], *[(u + x, v) for x, v in half[1::-1]]], 6)
        sheet.line(view.run(arm), 3.0, 230)
    _spout(view)
    for i in range(26):
        v = 2.3 - i * 0.1
        u = -4.75 - 0.1 * math.sqrt(i) + rnd.uniform(-0.03, 0.03)
        sheet.line(view.run([(u, v), (u - 0.02, v - 0.07)]), 1.4, 150)


def _spout(view: View) -> None:
    """The open end, turned down."""
    lip: list[Point] = [(-4.4, 3.4), (-4.72, 3.34), (-4.96, 3.0), (-4.98, 2.4), (-4.7, 2.4),
                        (-4.66, 2.56), (-4.4, 2.5)]  # fmt: skip
    view.sheet.shape(view.run(smooth(lip, 5)), _BRONZE, 1.5)


def _across(view: View) -> None:
    """The trough cut: a U of bronze between two eaves, water in it."""
    sheet, pal = view.sheet, view.palette
    for side in (-1, 1):
        slope = [(side * 0.62, 3.5), (side * 2.0, 4.9), (side * 2.0, 5.2), (side * 0.5, 3.72)]
        sheet.shape(view.run(slope), pal.tile, 1.2)
        sheet.hatch(view.run(slope), 5, 45 * side, 0.6, 200)
        rafter = [(side * 0.8, 3.46), (side * 2.0, 4.68), (side * 2.0, 4.9), (side * 0.62, 3.5)]
        sheet.shape(view.run(rafter), pal.timber, 1.0)
        wall = view.box(side * 0.95 - 0.2, 0.2, side * 0.95 + 0.2, 3.1)
        sheet.shape(wall, pal.red, 1.1)
    outer = smooth([(-0.72, 3.4), (-0.66, 2.8), (-0.4, 2.44), (0.0, 2.36), (0.4, 2.44),
                    (0.66, 2.8), (0.72, 3.4)], 8)  # fmt: skip
    inner = [(u * 0.86, v * 0.86 + 0.46) for u, v in outer]
    pool = [p for p in inner if p[1] < 2.95]
    sheet.fill(view.run(pool), _WATER)
    sheet.line(view.run([pool[0], pool[-1]]), 0.8)
    metal = view.run([*outer, *inner[::-1]])
    sheet.shape(metal, _BRONZE, 1.5)
    sheet.hatch(metal, 4, 45, 0.8, 230)
    for at, end, name in (
        ((0.0, 2.4), (0.0, 1.6), "đồng đúc"),
        ((1.3, 4.4), (1.5, 3.6), "mái ngói"),
        ((0.2, 2.9), (-0.3, 4.3), "nước mưa"),
    ):
        sheet.line(view.run([at, end]), 0.8, 200)
        sheet.disc(view.at(*at), 4, None, 1.0)
        x, y = view.at(*end)
        below = end[1] < at[1]
        letter(sheet, (x, y + (30 if below else -10)), name, 26, family=ITALIC, tone=245)
