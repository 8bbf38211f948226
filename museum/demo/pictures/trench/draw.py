"""An excavation: the trench on plan with its strings, the layers of its long side in section."""

import math
from random import Random

from PIL import Image

from ..canvas.curves import Point, smooth
from ..canvas.sheet import Colour
from ..chance import chance
from ..drafting.furniture import Title, furnish
from ..drafting.ground import draw_grass
from ..drafting.sheets import new_view, on_paper
from ..drafting.view import View
from ..subject import Subject

_LAYERS: tuple[tuple[float, Colour], ...] = (
    (0.45, (196, 178, 136)),
    (0.55, (206, 164, 118)),
    (0.95, (150, 122, 96)),
    (0.75, (226, 196, 142)),
)
"""Thickness and tint. They bear no names: nobody dug here for this drawing."""


def trench(subject: Subject, view_words: tuple[str, str]) -> Image.Image:
    """The sheet of one record's imagined trench: plan above, section below."""
    rnd = chance(subject.slug, "trench")
    view = new_view(subject.slug, 20, 11.6, marks=0.0)
    half = 7.5
    _section(view, half, rnd)
    _plan(view.shifted(0, 4.6), half, rnd)
    furnish(view, subject.slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _section(view: View, half: float, rnd: Random) -> None:
    """Four layers with wavy bounds; pits cut from the third; sherds in it."""
    sheet = view.sheet
    bounds = [_bound(half, 3.0, 0.05, rnd)]
    level = 3.0
    for thick, _tint in _LAYERS:
        level -= thick
        bounds.append(_bound(half, level, 0.12, rnd))
    for i, (_thick, tint) in enumerate(_LAYERS):
        shape = view.run([*bounds[i], *bounds[i + 1][::-1]])
        sheet.fill(shape, tint)
        _texture(view, bounds[i], bounds[i + 1], i, rnd)
        sheet.line(view.run(bounds[i]), 1.6 if i == 0 else 1.0)
    for u in (-4.4, 2.6):
        _pit(view, u + rnd.uniform(-0.6, 0.6), bounds[2][0][1], rnd)
    sheet.line(view.run(bounds[-1]), 1.2)
    for side in (-half, half):
        sheet.line(view.run([(side, 3.0), (side, bounds[-1][0][1])]), 1.6)
    draw_grass(view.shifted(0, 3.0), rnd, -half, half)


def _bound(half: float, level: float, sway: float, rnd: Random) -> list[Point]:
    knots = [(-half + 2 * half * i / 12, level + rnd.uniform(-sway, sway)) for i in range(13)]
    return smooth(knots, 6)


def _texture(view: View, upper: list[Point], lower: list[Point], layer: int, rnd: Random) -> None:
    """Roots, stones, sherds and charcoal, or clean sand: what tells a layer."""
    for _ in range((150, 90, 260, 120)[layer]):
        k = rnd.randrange(1, len(upper) - 1)
        x = upper[k][0] + rnd.uniform(-0.2, 0.2)
        y = lower[k][1] + (upper[k][1] - lower[k][1]) * rnd.uniform(0.08, 0.92)
        if layer == 2 and rnd.random() < 0.3:
            _sherd(view, (x, y), rnd)
        elif layer == 0:
            run = [(x, y), (x + rnd.uniform(-0.1, 0.1), y - rnd.uniform(0.06, 0.2))]
            view.sheet.line(view.run(run), 0.6, 130)
        else:
            radius = rnd.uniform(0.8, 3.4 if layer == 1 else 1.8)
            view.sheet.disc(view.at(x, y), radius, (70, 60, 52) if layer == 2 else None, 0.5)


def _sherd(view: View, at: Point, rnd: Random) -> None:
    """A piece of pot: a bent strip, or a corner with cord marks."""
    a = rnd.uniform(0, math.tau)
    r = rnd.uniform(0.06, 0.13)
    points = [
        (at[0] + r * math.cos(a + t) * s, at[1] + r * math.sin(a + t) * s)
        for t, s in ((0.0, 1.0), (0.9, 0.9), (2.4, 0.7), (3.6, 1.0), (5.0, 0.6))
    ]
    view.sheet.shape(view.run(points), view.palette.tile, 0.8)


def _pit(view: View, u: float, top: float, rnd: Random) -> None:
    """A rubbish pit dug from the culture layer into the clean soil, filled dark."""
    wide, deep = rnd.uniform(0.8, 1.2), rnd.uniform(1.3, 1.6)
    half = [(wide, top - 0.2), (wide * 0.92, top - deep * 0.6), (wide * 0.5, top - deep)]
    outline = smooth([*[(u - x, y) for x, y in half], *[(u + x, y) for x, y in half[::-1]]], 6)
    shape = view.run(outline)
    view.sheet.fill(shape, (120, 98, 80))
    view.sheet.hatch(shape, 9, 30, 0.5, 120)
    view.sheet.line(shape, 1.2)
    for _ in range(9):
        spot = (u + rnd.uniform(-0.6, 0.6) * wide, top - deep * rnd.uniform(0.3, 0.85))
        _sherd(view, spot, rnd)


def _plan(view: View, half: float, rnd: Random) -> None:
    """The floor in squares of a metre and a half, pits and post holes on it."""
    sheet, pal = view.sheet, view.palette
    deep = 4.5
    sheet.shape(view.box(-half - 0.3, -0.3, half + 0.3, deep + 0.3), pal.leaf, 1.0)
    sheet.shape(view.box(-half, 0, half, deep), (232, 212, 176), 1.8)
    for i in range(1, 10):
        u = -half + 1.5 * i
        sheet.line(view.run([(u, 0), (u, deep)]), 0.5, 140)
    for j in range(1, 3):
        sheet.line(view.run([(-half, 1.5 * j), (half, 1.5 * j)]), 0.5, 140)
    for _ in range(4):
        _blot(view, (rnd.uniform(-half + 1.2, half - 1.2), rnd.uniform(0.9, deep - 0.9)), rnd)
    row = rnd.uniform(1.0, 3.4)
    for i in range(7):
        at = view.at(-half + 1.6 + i * 1.9 + rnd.uniform(-0.2, 0.2), row + rnd.uniform(-0.2, 0.2))
        sheet.disc(at, 0.15 * view.unit, (110, 90, 74), 1.0)
    for _ in range(70):
        _sherd(view, (rnd.uniform(-half + 0.2, half - 0.2), rnd.uniform(0.2, deep - 0.2)), rnd)


def _blot(view: View, at: Point, rnd: Random) -> None:
    """A pit on plan, hatched at its edge."""
    r = rnd.uniform(0.5, 0.9)
    ring = [
        (at[0] + r * rnd.uniform(0.85, 1.15) * math.cos(math.tau * i / 12),
         at[1] + r * rnd.uniform(0.7, 0.95) * math.sin(math.tau * i / 12))
        for i in range(12)
    ]  # fmt: skip
    shape = view.run(smooth(ring, 5, closed=True))
    view.sheet.shape(shape, (172, 144, 116), 1.1)
    view.sheet.hatch(shape, 8, 60, 0.5, 130)
