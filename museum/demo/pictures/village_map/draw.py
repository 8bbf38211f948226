"""A map drawn: fields first, then water, dyke, roads, villages and the signs of the frame."""

import math
from itertools import pairwise
from random import Random

from PIL import Image

from ..canvas.curves import Point, arc, normals, ribbon, smooth
from ..canvas.sheet import Colour
from ..chance import chance
from ..drafting.frames import passe_partout
from ..drafting.furniture import Title, furnish, manner
from ..drafting.lettering import letter, width
from ..drafting.sheets import SIZE, new_view, on_paper
from ..drafting.view import View
from ..subject import Subject
from .layout import Layout, lay_out, near
from .signs import boat, compass, hall, house, tree, tuft
from .told import Told

_WATER: Colour = (198, 217, 222)


def village_map(subject: Subject, view_words: tuple[str, str], told: Told) -> Image.Image:
    """The map of one place."""
    slug = subject.slug
    rnd = chance(slug, "map")
    view = new_view(slug, 30, 18)
    corner = (SIZE[0] * chance(slug, "compass").choice((0.24, 0.76)), SIZE[1] - 300.0)
    plan = lay_out(rnd, SIZE, villages=told.villages, river=not told.names, keep_off=corner)
    _fields(view, plan, rnd)
    _river(view, plan.stream, plan.breadth * (0.26 if told.villages < 4 else 0.2), 2)
    if plan.river and plan.dyke:
        _river(view, plan.river, plan.breadth, 7)
        _sandbank(view, plan.river, plan.breadth, rnd)
        _dyke(view, plan.dyke)
    _roads(view, plan, rnd)
    for i, village in enumerate(plan.villages):
        _village(view, village, plan, rnd)
        if told.names:
            _label(view, (village[0], village[1] - village[2] * 0.62), told.names[i])
    if plan.river:
        _boats(view, plan.river, plan.breadth, rnd)
    style = manner(slug)
    passe_partout(view.sheet, 74.0, style.top - 22, style.bottom - 10)
    compass(view.sheet, corner, 100, view.palette)
    furnish(view, slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _boats(view: View, river: list[Point], breadth: float, rnd: Random) -> None:
    for _ in range(rnd.randint(2, 4)):
        x, y = river[rnd.randint(20, len(river) - 20)]
        at = (x, y + breadth * rnd.uniform(-0.1, 0.3))
        boat(view.sheet, at, 30, view.palette, flip=rnd.random() < 0.5)


def _label(view: View, at: Point, name: str) -> None:
    """A name on a slip of paper."""
    half = width(name, 34) / 2 + 16
    x, y = at
    slip = [(x - half, y - 38), (x + half, y - 38), (x + half, y + 14), (x - half, y + 14)]
    view.sheet.shape(slip, view.palette.plaster, 0.8)
    letter(view.sheet, at, name, 34)


def _fields(view: View, plan: Layout, rnd: Random) -> None:
    """Parcels in a warped net: rice, ridged gardens, ponds."""
    w, h = SIZE
    cols, rows = 22, 15
    net = {
        (i, j): (w * i / cols + rnd.uniform(-26, 26), h * j / rows + rnd.uniform(-22, 22))
        for i in range(-1, cols + 2)
        for j in range(-1, rows + 2)
    }
    green, straw = view.palette.leaf, view.palette.gilt
    for i in range(-1, cols + 1):
        for j in range(-1, rows + 1):
            quad = [net[i, j], net[i + 1, j], net[i + 1, j + 1], net[i, j + 1]]
            kind = rnd.random()
            tint = _between(
                (255, 255, 255), green if kind < 0.66 else straw, rnd.uniform(0.25, 0.75)
            )
            view.sheet.shape(quad, tint, 0.6, 150)
            _parcel(view, quad, rnd, across=rnd.random() < 0.5)


def _parcel(view: View, quad: list[Point], rnd: Random, *, across: bool) -> None:
    a, b, c, d = quad if across else (quad[1], quad[2], quad[3], quad[0])
    strips = rnd.randint(2, 5)
    for k in range(1, strips):
        t = k / strips
        view.sheet.line([_mid(a, b, t), _mid(d, c, t)], 0.5, 120)
    style = rnd.random()
    if style < 0.45:
        for _ in range(12):
            s, t = rnd.uniform(0.1, 0.9), rnd.uniform(0.15, 0.95)
            tuft(view.sheet, _mid(_mid(a, b, s), _mid(d, c, s), t), 7)
    elif style < 0.7:
        for k in range(1, 12):
            view.sheet.line([_mid(a, d, k / 12), _mid(b, c, k / 12)], 0.35, 85)


def _mid(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def _between(a: Colour, b: Colour, t: float) -> Colour:
    return (
        round(a[0] + (b[0] - a[0]) * t),
        round(a[1] + (b[1] - a[1]) * t),
        round(a[2] + (b[2] - a[2]) * t),
    )


def _river(view: View, line: list[Point], breadth: float, ripples: int) -> None:
    """Water with shore lines that thin out towards the middle."""
    widths = [breadth * (1 + 0.09 * math.sin(i / 9)) for i in range(len(line))]
    view.sheet.shape(ribbon(line, widths), _WATER, 1.4)
    sides = normals(line)
    for i in range(1, ripples + 1):
        for way in (-1, 1):
            run = [
                (
                    x + way * a * (w / 2 - 5.5 * i - i * i * 0.8),
                    y + way * b * (w / 2 - 5.5 * i - i * i * 0.8),
                )
                for (x, y), (a, b), w in zip(line, sides, widths, strict=True)
            ]
            view.sheet.line(run, 0.6, 190 - 16 * i)


def _sandbank(view: View, river: list[Point], breadth: float, rnd: Random) -> None:
    k = rnd.randint(20, 96)
    part = river[k : k + 40]
    widths = [breadth * 0.3 * math.sin(math.pi * i / 39) ** 0.7 for i in range(len(part))]
    bank = ribbon(part, widths)
    view.sheet.shape(bank, view.palette.gilt, 0.9)
    for _ in range(80):
        x, y = rnd.choice(part[6:-6])
        dot = (x + rnd.uniform(-9, 9), y + rnd.uniform(-0.1, 0.1) * breadth)
        view.sheet.line([dot, (dot[0] + 2, dot[1])], 0.8, 140)


def _dyke(view: View, line: list[Point]) -> None:
    """The dyke's crown with slope hachures on both sides."""
    sheet = view.sheet
    sheet.shape(ribbon(line, [26.0] * len(line)), view.palette.stone, 0.9)
    sheet.line([(x, y) for x, y in line], 0.6, 150)
    for (x, y), (a, b) in zip(line, normals(line), strict=True):
        for way in (-1, 1):
            for nudge in (0.0, 6.0):
                foot = (x + way * a * 13 + nudge, y + way * b * 13)
                sheet.line([foot, (foot[0] + way * a * 11, foot[1] + way * b * 11)], 0.6, 190)


def _roads(view: View, plan: Layout, rnd: Random) -> None:
    start = plan.dyke[len(plan.dyke) * 2 // 3] if plan.dyke else (SIZE[0] * rnd.random(), 60.0)
    villages = sorted(((x, y) for x, y, _ in plan.villages), key=lambda at: at[0] + at[1] * 0.3)
    stops = [start, *villages]
    for a, b in pairwise(stops):
        bow = (_mid(a, b, 0.5)[0] + rnd.uniform(-90, 90), _mid(a, b, 0.5)[1] + rnd.uniform(-60, 60))
        run = [_mid(_mid(a, bow, t / 30), _mid(bow, b, t / 30), t / 30) for t in range(31)]
        view.sheet.shape(ribbon(run, [13.0] * 31), view.palette.plaster, 0.9)


def _village(view: View, village: tuple[float, float, float], plan: Layout, rnd: Random) -> None:
    """Ground, lanes, pond, then houses and hedge from the far to the near."""
    x, y, r = village
    sheet, pal = view.sheet, view.palette
    ring = []
    for i in range(96):
        a = math.tau * i / 96
        k = r * (1 + 0.07 * math.sin(3 * a + x) + 0.04 * math.sin(5 * a + y))
        ring.append((x + k * 1.5 * math.cos(a), y + k * math.sin(a)))
    sheet.shape(ring, _between(pal.plaster, pal.leaf, 0.22), 0.8)
    lanes = _lanes(village, rnd)
    for lane in lanes:
        sheet.shape(ribbon(lane, [15.0] * len(lane)), pal.plaster, 0.7)
    pond = arc((x, y + r * 0.47), r * 0.34, 0, 360, 40, 0.4)
    sheet.shape(pond, _WATER, 1.0)
    sheet.line(arc((x, y + r * 0.47), r * 0.31, 0, 360, 40, 0.4), 0.5, 150)
    things = [(p[1], "tree", p) for p in ring[:: 1 if r > 200 else 2]]
    things.append((y + r * 0.24, "hall", (x, y + r * 0.24)))
    for at in _plots(village, rnd):
        if min(near(lane, at) for lane in lanes) > 34 and near(plan.stream, at) > 60:
            things.append((at[1], "tree" if rnd.random() < 0.2 else "house", at))
    for _depth, what, at in sorted(things):
        if what == "hall":
            hall(sheet, at, max(34.0, r * 0.2), pal)
        elif what == "house":
            house(sheet, at, 20 + r * 0.02, pal, flip=rnd.random() < 0.3)
        else:
            tree(sheet, at, rnd.uniform(12, 19), pal, rnd)


def _lanes(village: tuple[float, float, float], rnd: Random) -> list[list[Point]]:
    """A lane along the village and a few across it."""
    x, y, r = village
    sway = rnd.uniform(-0.06, 0.06) * r
    along = smooth([(x - r * 1.5, y + sway), (x - r * 0.7, y - r * 0.16), (x, y - r * 0.3),
                    (x + r * 0.7, y - r * 0.12), (x + r * 1.5, y - sway)], 12)  # fmt: skip
    lanes = [along]
    for k in (-0.85, 0.85) if r < 200 else (-1.0, -0.5, 0.5, 1.0):
        bow = rnd.uniform(-0.1, 0.1) * r
        reach = math.sqrt(max(0.1, 1 - (k / 1.5) ** 2)) * r * 0.95
        lanes.append(
            smooth([(x + k * r, y - reach), (x + k * r + bow, y), (x + k * r - bow, y + reach)], 16)
        )
    return lanes


def _plots(village: tuple[float, float, float], rnd: Random) -> list[Point]:
    """Places for houses: not in the pond, the hall's court or the hedge."""
    x, y, r = village
    step = 52 + r * 0.04
    plots = []
    for j in range(int(-r / 42), int(r / 42) + 1):
        for i in range(int(-r * 1.5 / step), int(r * 1.5 / step) + 1):
            at = (
                x + i * step + (j % 2) * step / 2 + rnd.uniform(-8, 8),
                y + j * 42 + rnd.uniform(-7, 7),
            )
            inside = math.hypot((at[0] - x) / 1.5, at[1] - y) < r * 0.86
            court = abs(at[0] - x) < r * 0.42 and -r * 0.14 < at[1] - y < r * 0.72
            if inside and not court:
                plots.append(at)
    return plots
