"""Pots and stone tools: profile cut on the left, outside on the right, as finds are drawn."""

import math
from random import Random

from PIL import Image

from ..canvas.curves import Point, smooth, spiral
from ..chance import chance
from ..drafting.furniture import Title, furnish
from ..drafting.ground import dashed
from ..drafting.sheets import new_view, on_paper
from ..drafting.view import View, mirrored
from ..subject import Subject

# Half profiles, foot to rim, for a pot one unit high.
_PROFILES: tuple[list[Point], ...] = (
    [(0.22, 0.0), (0.16, 0.1), (0.3, 0.2), (0.46, 0.42), (0.44, 0.62), (0.28, 0.78),
        (0.25, 0.86), (0.36, 1.0)],
    [(0.0, 0.0), (0.2, 0.04), (0.42, 0.22), (0.5, 0.46), (0.4, 0.7), (0.28, 0.8), (0.27, 0.88),
        (0.4, 1.0)],
    [(0.34, 0.0), (0.28, 0.16), (0.2, 0.34), (0.26, 0.42), (0.5, 0.6), (0.58, 0.84),
        (0.56, 0.94), (0.62, 1.0)],
    [(0.18, 0.0), (0.24, 0.06), (0.36, 0.3), (0.38, 0.5), (0.3, 0.72), (0.2, 0.84),
        (0.22, 0.93), (0.28, 1.0)],
)  # fmt: skip


def finds(subject: Subject, view_words: tuple[str, str]) -> Image.Image:
    """A plate of four pots and a row of adzes and rings."""
    slug = subject.slug
    rnd = chance(slug, "finds")
    view = new_view(slug, 24, 15.4, marks=30)
    order = list(_PROFILES)
    rnd.shuffle(order)
    for i, profile in enumerate(order):
        at = view.shifted(-8.6 + i * 5.75, 7.0)
        _pot(at, profile, rnd.uniform(4.4, 5.6), rnd)
    for i in range(4):
        _adze(view.shifted(-9.4 + i * 2.6, 1.6), rnd.uniform(2.4, 3.3), rnd)
    for i, r in enumerate((1.35, 1.05, 0.8)):
        _ring(view.shifted(2.3 + i * 2.7, 3.0), r, rnd)
    _point(view.shifted(9.9, 1.5), 3.2)
    furnish(view, slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _pot(view: View, profile: list[Point], tall: float, rnd: Random) -> None:
    sheet, pal = view.sheet, view.palette
    outer = [(u * tall * 0.92, v * tall) for u, v in smooth(profile, 8)]
    thick = 0.17
    inner = [(max(0.02, u - thick), v + (0.16 if v < 0.3 else 0.02)) for u, v in outer]
    right = view.run([(0, outer[0][1]), *outer, (0, tall)])
    sheet.fill(right, pal.tile)
    for k in (0.35, 0.5, 0.64, 0.77, 0.89):
        sheet.shadow(view.run([(u * k, v) for u, v in outer] + outer[::-1]), 240, 240)
    bands = (0.2, 0.42, 0.62, 0.78, 0.88)
    for low, high in ((bands[1], bands[2]), (bands[2], bands[3])):
        _band(view, outer, low * tall, high * tall, rnd)
    _cords(view, outer, 0.06 * tall, bands[1] * tall, rnd)
    for k in bands[1:]:
        reach = _reach(outer, k * tall)
        sheet.line(view.run([(0, k * tall), (reach, k * tall)]), 0.8)
    sheet.line(view.run(outer), 1.8)
    wall = [*mirrored(outer), *mirrored(inner)[::-1]]
    sheet.shape(view.run(wall), pal.stone, 1.2)
    sheet.hatch(view.run(wall), 4.0, 45, 0.8, 255)
    sheet.line(view.run([(-outer[-1][0], tall), (outer[-1][0], tall)]), 1.2)
    sheet.line(view.run([(-outer[0][0], 0), (outer[0][0], 0)]), 1.2)
    sheet.line(view.run([(0, -0.25), (0, tall + 0.3)]), 0.8)
    reach = max(u for u, _ in outer)
    dashed(view, (-reach, -0.5), (reach, -0.5), 0.12)


def _reach(outer: list[Point], v: float) -> float:
    return min(outer, key=lambda p: abs(p[1] - v))[0]


def _band(view: View, outer: list[Point], low: float, high: float, rnd: Random) -> None:
    """S-scrolls filled with dots, the Phùng Nguyên potters' mark."""
    mid, reach = (low + high) / 2, _reach(outer, (low + high) / 2)
    r = (high - low) * 0.36
    flip = rnd.random() < 0.5
    for i in range(4):
        angle = math.radians(13 + i * 19)
        u = reach * math.sin(angle)
        squeeze = max(0.28, math.cos(angle))
        for way in (-1, 1):
            x, y = view.at(u + way * r * 0.42 * squeeze, mid + way * r * 0.2 * (-1 if flip else 1))
            curl = spiral((0, 0), r * view.unit * 0.62, 2, 90 * way, 1.5 * way, 30)
            view.sheet.line([(x + a * squeeze, y + b) for a, b in curl], 1.0)
        for j in range(6):
            v = low + (high - low) * (j + 0.5) / 6
            x, y = view.at(u + r * 1.05 * squeeze, v)
            if u + r * 1.05 * squeeze < _reach(outer, v) - 0.06:
                view.sheet.disc((x, y), 1.6, (60, 50, 44), 0.6)


def _cords(view: View, outer: list[Point], low: float, high: float, rnd: Random) -> None:
    """Cord marks on the lower body."""
    for _ in range(170):
        v = rnd.uniform(low, high - 0.12)
        u = rnd.uniform(0.05, 1.0) * (_reach(outer, v) - 0.14)
        view.sheet.line(view.run([(u, v), (u + 0.06, v + 0.16)]), 0.6, rnd.randint(90, 190))


def _adze(view: View, tall: float, rnd: Random) -> None:
    """A polished adze, some with shoulders, with its side view."""
    sheet, pal = view.sheet, view.palette
    w = tall * rnd.uniform(0.24, 0.3)
    if rnd.random() < 0.5:
        half: list[Point] = [
            (w * 0.5, tall),
            (w * 0.56, tall * 0.68),
            (w, tall * 0.62),
            (w * 1.06, 0.12),
            (0.7 * w, 0.0),
        ]
    else:
        half = [(w * 0.74, tall), (w * 0.9, tall * 0.5), (w * 1.06, 0.14), (0.7 * w, 0.0)]
    body = [*half, *mirrored(half)[::-1]]
    sheet.shape(view.run(body), pal.stone, 1.4)
    sheet.shadow(view.run([(u * 0.3, v) for u, v in half] + half[::-1]), 224, 236)
    sheet.line(view.run(smooth([(-w, tall * 0.2), (0, tall * 0.15), (w, tall * 0.2)], 6)), 0.8)
    for _ in range(16):
        u, v = rnd.uniform(-0.6, 0.6) * w, rnd.uniform(0.3, 0.95) * tall
        sheet.line(view.run([(u, v), (u + 0.1, v - 0.12)]), 0.5, 130)
    side = [(w + 0.5, tall), (w + 0.72, tall * 0.9), (w + 0.76, tall * 0.3), (w + 0.6, 0.0),
        (w + 0.42, tall * 0.3),
            (w + 0.4, tall * 0.9)]  # fmt: skip
    sheet.shape(view.run(side), pal.plaster, 1.1)
    sheet.hatch(view.run(side), 4.5, 45, 0.5, 150)


def _ring(view: View, r: float, rnd: Random) -> None:
    """A stone bracelet, with the cut through its band."""
    at, px = view.at(0, 0), r * view.unit
    view.sheet.disc(at, px, view.palette.leaf, 1.5)
    view.sheet.disc(at, px * 0.9, view.palette.leaf, 0.5)
    view.sheet.disc(at, px * 0.68, None, 1.3)
    for _ in range(30):
        a, k = rnd.uniform(0, math.tau), rnd.uniform(0.7, 0.96)
        x, y = at[0] + px * k * math.cos(a), at[1] + px * k * math.sin(a)
        view.sheet.line([(x, y), (x + 4, y + 3)], 0.5, 120)
    cut = [(-r, -r - 0.3), (-r * 0.68, -r - 0.3), (-r * 0.68, -r - 0.62), (-r, -r - 0.62)]
    for half in (cut, mirrored(cut)):
        view.sheet.shape(view.run(half), view.palette.stone, 1.0)
        view.sheet.hatch(view.run(half), 4, 45, 0.8, 255)


def _point(view: View, tall: float) -> None:
    """A bronze spearhead."""
    blade: list[Point] = [(0, tall), (0.22, tall * 0.72), (0.38, tall * 0.42),
        (0.3, tall * 0.3), (0.14, tall * 0.26),
                          (0.16, 0)]  # fmt: skip
    shape = smooth(blade, 5)
    view.sheet.shape(view.run([*shape, *mirrored(shape)[::-1]]), view.palette.leaf, 1.4)
    view.sheet.line(view.run([(0, tall * 0.95), (0, tall * 0.26)]), 0.9)
    for k in (0.08, 0.14, 0.2):
        view.sheet.line(view.run([(-0.15, tall * k), (0.15, tall * k)]), 0.8)
    view.sheet.shadow(view.run([(0.02, tall * 0.95), *shape[8:]]), 216, 216)
