"""Ground plan: the halls one behind another, their columns, walls, platform and court."""

import math
from dataclasses import replace
from random import Random

from PIL import Image

from ..canvas.curves import arc
from ..chance import chance
from ..drafting.furniture import Title, furnish, manner
from ..drafting.ground import dashed
from ..drafting.sheets import SIZE, new_view, on_paper
from ..drafting.traits import Traits, traits_of
from ..drafting.view import View
from ..elevation.building import Building
from ..elevation.compose import layout_of, measure
from ..subject import Subject
from .hall import Hall
from .precinct import name_rooms, precinct


def halls(b: Building, rnd: Random, traits: Traits) -> list[Hall]:
    """Front hall and sanctuary as 丁, 工 or 二 have them, the letters village builders follow.

    Only 工 is ever told; the lot chooses elsewhere.
    """
    deep = rnd.uniform(1.5, 1.75)
    front = Hall(
        b.columns, tuple(deep * k for k in (0, 1, 2.5, 3.5)), min(b.overhang, 1.7), "front"
    )
    inner = max(b.bays) / 2
    back = front.vs[-1]
    gap = rnd.uniform(2.4, 3.4)
    link = Hall((-inner, inner), (back, back + gap), 0.7, "none")
    start = back + gap
    shape = "cong" if traits.letter_cong else rnd.choice(("cong", "cong", "dinh", "dinh", "nhi"))
    if shape == "nhi":
        gap = rnd.uniform(0.9, 1.3)
        rear = tuple(back + gap + deep * k for k in (0, 1, 2.4, 3.4))
        return [
            front,
            Hall(b.columns[1:-1] if len(b.columns) > 4 else b.columns, rear, 1.1, "none"),
        ]
    if shape == "cong":
        cols = tuple(u for u in b.columns if abs(u) < b.half * 0.78)
        cols = cols if len(cols) >= 2 else (-inner, inner)
        return [front, link, Hall(cols, (start, start + 1.6, start + 3.6), 1.0, "none")]
    return [front, Hall((-inner, inner), (back, back + gap * 0.9, back + gap * 1.9), 0.8, "none")]


def ground_plan(subject: Subject, form: str, view_words: tuple[str, str]) -> Image.Image:
    """The plan of one record's building."""
    slug, traits = subject.slug, traits_of(subject)
    rnd = chance(slug, "plan")
    b = measure(slug, form)
    rooms = halls(b, rnd, traits)
    deep = rooms[-1].vs[-1]
    court = 5.2
    layout = layout_of(subject, form)
    before = 3.0 if traits.river or traits.pavilion or layout == "triple-gate" else 0.0
    view = _laid(subject, b, deep + 3.4, court + before + 0.6, layout)
    _court(view, b, court, rnd, gate=layout != "triple-gate")
    for room in rooms[::-1]:
        _platform(view, room)
    for room in rooms[::-1]:
        _room(view, room, b)
    for room in rooms:
        _eaves(view, room)
    _altar(view, rooms[-1])
    _planting(view, b, deep, rnd)
    precinct(view, b, traits, layout, (deep, court))
    _axis(view, deep)
    name_rooms(view, rooms, court)
    furnish(view, slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _laid(subject: Subject, b: Building, deep: float, before: float, layout: str) -> View:
    """The sheet, upright or lying by lot; where water or halls stand beside, always upright."""
    traits, slug = traits_of(subject), subject.slug
    beside = 9.0 if layout not in {"wings", "tower"} else 16.0
    wide, tall = b.reach * 2 + beside, deep + before
    upright = traits.river or traits.pavilion or layout in {"wings", "tower"}
    if upright or chance(slug, "lying").random() < 0.5:
        view = new_view(slug, wide, tall, marks=60.0, may_be_dyed=True)
        return view.shifted(0, before)
    view = new_view(slug, tall + 2.0, wide - 1.0, marks=0.0, may_be_dyed=True)
    style = manner(slug)
    middle = style.top + (SIZE[1] - style.top - style.bottom) / 2
    start = SIZE[0] / 2 - (tall / 2 - before) * view.unit
    return replace(view, axis=start, ground=middle, lying=True)


def _platform(view: View, room: Hall) -> None:
    edge = room.eave * 0.62
    box = view.box(room.us[0] - edge, room.vs[0] - edge, room.us[-1] + edge, room.vs[-1] + edge)
    view.sheet.shape(box, view.palette.stone, 1.1)
    inner = view.box(
        room.us[0] - edge + 0.25,
        room.vs[0] - edge + 0.25,
        room.us[-1] + edge - 0.25,
        room.vs[-1] + edge - 0.25,
    )
    view.sheet.outline(inner, 0.5, 170)


def _room(view: View, room: Hall, b: Building) -> None:
    """Paved floor, walls with their openings, columns on their bases."""
    sheet, pal = view.sheet, view.palette
    floor = view.box(room.us[0], room.vs[0], room.us[-1], room.vs[-1])
    sheet.fill(floor, pal.tile if room.door == "front" else pal.timber)
    sheet.hatch(floor, 0.3 * view.unit, 45, 0.4, 90)
    sheet.hatch(floor, 0.3 * view.unit, -45, 0.4, 90)
    t = 0.14
    for u in (room.us[0], room.us[-1]):
        _wall(view, u - t, room.vs[0], u + t, room.vs[-1])
    if room.door == "front":
        _wall(view, room.us[0], room.vs[-1] - t, -max(b.bays) / 2, room.vs[-1] + t)
        _wall(view, max(b.bays) / 2, room.vs[-1] - t, room.us[-1], room.vs[-1] + t)
        for left, right in zip(room.us, room.us[1:], strict=False):
            _leaves(view, left, right, room.vs[0])
    else:
        _wall(view, room.us[0], room.vs[-1] - t, room.us[-1], room.vs[-1] + t)
    for u in room.us:
        for j, v in enumerate(room.vs):
            inner = 0 < j < len(room.vs) - 1
            _column(view, u, v, 0.24 if inner else 0.19)


def _wall(view: View, u0: float, v0: float, u1: float, v1: float) -> None:
    box = view.box(u0, v0, u1, v1)
    view.sheet.fill(box, view.palette.red)
    view.sheet.hatch(box, 3.4, 45, 0.7, 230)
    view.sheet.outline(box, 1.5)


def _leaves(view: View, left: float, right: float, v: float) -> None:
    """Door leaves, folded open in each bay."""
    view.sheet.line(view.run([(left, v - 0.05), (right, v - 0.05)]), 0.6)
    view.sheet.line(view.run([(left, v + 0.05), (right, v + 0.05)]), 0.6)
    leaf = (right - left) / 5
    for start, way in ((left + 0.2, 1), (right - 0.2, -1)):
        run = [(start, v), (start + way * leaf * 0.3, v + leaf), (start + way * leaf * 0.6, v)]
        view.sheet.line(view.run(run), 1.0)


def _column(view: View, u: float, v: float, r: float) -> None:
    sheet = view.sheet
    sheet.shape(
        view.box(u - r * 1.5, v - r * 1.5, u + r * 1.5, v + r * 1.5), view.palette.plaster, 0.8
    )
    x, y = view.at(u, v)
    ring = arc((x, y), r * view.unit, 0, 360, 24)
    sheet.solid(ring)


def _eaves(view: View, room: Hall) -> None:
    """The eaves above, dashed, with the lines of hips and ridge."""
    e = room.eave
    u0, u1, v0, v1 = room.us[0] - e, room.us[-1] + e, room.vs[0] - e, room.vs[-1] + e
    for a, z in (
        ((u0, v0), (u1, v0)),
        ((u1, v0), (u1, v1)),
        ((u0, v1), (u1, v1)),
        ((u0, v0), (u0, v1)),
    ):
        dashed(view, a, z, 0.2)
    if room.door == "front":
        mid, run = (v0 + v1) / 2, (v1 - v0) / 2
        dashed(view, (u0 + run, mid), (u1 - run, mid), 0.2)
        for u, way in ((u0, 1), (u1, -1)):
            dashed(view, (u, v0), (u + way * run, mid), 0.2)
            dashed(view, (u, v1), (u + way * run, mid), 0.2)


def _altar(view: View, room: Hall) -> None:
    v = room.vs[-1] - 0.5
    wide = min(1.5, room.us[-1] * 0.62)
    for k in range(3):
        box = view.box(-wide + 0.22 * k, v - 0.9 + 0.25 * k, wide - 0.22 * k, v + 0.15)
        view.sheet.shape(box, view.palette.gilt if k else view.palette.red, 0.9)


def _court(view: View, b: Building, deep: float, rnd: Random, *, gate: bool) -> None:
    """Brick court, steps, gate pillars if ``gate`` and, for some, two round ponds."""
    sheet, pal = view.sheet, view.palette
    edge = min(b.overhang * 0.62, 1.2)
    box = view.box(-b.half, -deep, b.half, -edge)
    sheet.shape(box, pal.plaster, 1.0)
    sheet.hatch(box, 0.32 * view.unit, 0, 0.4, 110)
    sheet.hatch(box, 0.32 * view.unit, 90, 0.4, 80)
    half = max(b.bays) * 0.46
    for i in range(3):
        sheet.shape(
            view.box(-half, -edge - 0.3 * (3 - i), half, -edge - 0.3 * (2 - i)), pal.stone, 0.8
        )
    path = view.box(-half, -deep, half, -edge - 0.9)
    sheet.shape(path, pal.stone, 0.8)
    sheet.hatch(path, 0.5 * view.unit, 0, 0.5, 140)
    for u in (-3.4, -1.9, 1.9, 3.4) if gate else ():
        sheet.shape(view.box(u - 0.42, -deep - 0.1, u + 0.42, -deep + 0.74), pal.plaster, 1.0)
        sheet.solid(view.box(u - 0.26, -deep + 0.06, u + 0.26, -deep + 0.58))
    for side in (-1, 1):
        lo, hi = sorted((side * 3.82, side * b.half))
        _wall(view, lo, -deep + 0.18, hi, -deep + 0.46)
    if rnd.random() < 0.5:
        for side in (-1, 1):
            x, y = view.at(side * b.half * 0.66, -deep * 0.55)
            sheet.shape(arc((x, y), 0.8 * view.unit, 0, 360, 30), (198, 217, 222), 1.0)
            sheet.line(arc((x, y), 0.68 * view.unit, 0, 360, 30), 0.6)


def _planting(view: View, b: Building, deep: float, rnd: Random) -> None:
    """Trees from above: rows on both sides, a grove on one, or a few old ones."""
    rows = rnd.choice(((4, 4), (3, 5), (0, 6), (6, 0), (2, 2), (5, 3)))
    for side, count in zip((-1, 1), rows, strict=True):
        for k in range(count):
            out = rnd.uniform(1.6, 2.8) + (1.7 if count > 5 and k % 2 else 0.0)
            v = -4.0 + (k + 0.5) * (deep + 3) / count + rnd.uniform(-0.7, 0.7)
            size = rnd.uniform(1.2, 1.9) if count == 2 else rnd.uniform(0.8, 1.35)
            draw_planting(view, side * (b.reach + out), v, size, rnd)
    if 0 in rows:
        side = -1 if rows[0] == 0 else 1
        _pond(view, side * (b.reach + 2.1), deep * 0.45, rnd.uniform(1.5, 2.1))


def _pond(view: View, u: float, v: float, r: float) -> None:
    """A walled pond beside the halls."""
    x, y = view.at(u, v)
    for k, weight in ((1.0, 1.4), (0.9, 0.6)):
        ring = arc((x, y), r * k * view.unit, 0, 360, 50, 1.2)
        view.sheet.shape(ring, (198, 217, 222), weight)
    for i in range(5):
        run = arc((x + 10 * i - 20, y + 22 * i - 44), r * 0.4 * view.unit, 200, 340, 12, 0.2)
        view.sheet.line(run, 0.5, 130)


def draw_planting(view: View, u: float, v: float, r: float, rnd: Random) -> None:
    """One tree from above, ``r`` metres across its half."""
    x, y = view.at(u, v)
    px = r * view.unit
    ring = []
    for i in range(60):
        a = math.tau * i / 60
        k = px * (1 + 0.08 * abs(math.sin(a * 7)))
        ring.append((x + k * math.cos(a), y + k * math.sin(a)))
    view.sheet.shape(ring, view.palette.leaf, 0.8, 190)
    for _ in range(26):
        a, far = rnd.uniform(0, math.tau), rnd.uniform(0.5, 0.95)
        c, d = px * math.cos(a), px * math.sin(a)
        twig = [(x + c * 0.12, y + d * 0.12), (x + c * far, y + d * far)]
        view.sheet.line(twig, 0.45, 130)
    view.sheet.disc((x, y), px * 0.07, None, 0.9)


def _axis(view: View, deep: float) -> None:
    """A chain line through the middle."""
    dashed(view, (0, -6.0), (0, deep + 2.0), 0.3)
