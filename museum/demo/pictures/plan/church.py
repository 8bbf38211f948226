"""The plan of a parish church: tower, nave and aisles, chancel."""

from PIL import Image

from ..canvas.curves import Point, arc
from ..chance import chance
from ..drafting.fonts import ITALIC
from ..drafting.furniture import Title, furnish
from ..drafting.ground import dashed
from ..drafting.lettering import letter
from ..drafting.sheets import new_view, on_paper
from ..drafting.view import View
from ..elevation.church import Church, church_of
from ..subject import Subject
from .draw import draw_planting

_APSE = 4.4


def church_plan(subject: Subject, view_words: tuple[str, str]) -> Image.Image:
    """The plan of one record's church, lying along the sheet, its front to the left."""
    rnd = chance(subject.slug, "plan")
    church = church_of(subject.slug)
    long = 3.6 + church.bays * church.bay + _APSE
    view = new_view(subject.slug, long + 10, church.half * 2 + 5.0, marks=0.0)
    view = view.shifted(-long / 2, church.half + 2.4)
    _floor(view, church, long)
    _walls(view, church, long)
    _tower(view)
    _piers(view, church)
    _vaults(view, church)
    _chancel(view, church, long)
    for u, v in ((-2.6, 0.0), (long + 2.4, 5.6), (long + 2.4, -5.6)):
        draw_planting(view, u, v, rnd.uniform(0.9, 1.3), rnd)
    _names(view, church, long)
    furnish(view, subject.slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _floor(view: View, church: Church, long: float) -> None:
    sheet, pal = view.sheet, view.palette
    h = church.half
    sheet.shape(view.box(-0.6, -h - 0.6, long + 0.6, h + 0.6), pal.stone, 1.1)
    floor = view.box(2.4, -h, long - _APSE, h)
    sheet.fill(floor, pal.plaster)
    sheet.hatch(floor, 0.7 * view.unit, 45, 0.4, 90)
    sheet.hatch(floor, 0.7 * view.unit, -45, 0.4, 90)
    for i in range(4):
        half = 2.2 + i * 0.35
        sheet.shape(view.box(-1.4 + i * 0.3, -half, -1.1 + i * 0.3, half), pal.stone, 0.8)


def _walls(view: View, church: Church, long: float) -> None:
    """Outer walls with windows and buttresses in every bay, side doors in the middle one."""
    sheet, pal = view.sheet, view.palette
    start, end, h = 2.4, long - _APSE, church.half
    for side in (-1, 1):
        box = sorted((side * h, side * (h - 0.6)))
        _cut(view, start, box[0], end, box[1])
        for i in range(church.bays):
            u = 3.6 + (i + 0.5) * church.bay
            opening = view.box(u - 0.6, box[0], u + 0.6, box[1])
            sheet.shape(opening, pal.sky if i != church.bays // 2 else pal.stone, 1.0)
            v = side * h
            butt = sorted((v, v + side * 0.7))
            _cut(view, u + church.bay / 2 - 0.3, butt[0], u + church.bay / 2 + 0.3, butt[1])
        front = sorted((side * 2.4, side * h))
        _cut(view, start, front[0], start + 0.6, front[1])


def _cut(view: View, u0: float, v0: float, u1: float, v1: float) -> None:
    box = view.box(u0, v0, u1, v1)
    view.sheet.fill(box, view.palette.red)
    view.sheet.hatch(box, 3.6, 45, 0.7, 230)
    view.sheet.outline(box, 1.5)


def _tower(view: View) -> None:
    """The tower's four thick corners at the front, the main door between."""
    for u in (-0.2, 2.6):
        for v in (-2.5, 1.3):
            _cut(view, u, v, u + 1.2, v + 1.2)
    view.sheet.line(view.run([(0.4, -1.3), (0.4, 1.3)]), 0.7)
    for a, b in ((-1.3, 90), (1.3, 180)):
        x, y = view.at(0.4, a)
        view.sheet.line(arc((x, y), 1.3 * view.unit, b, b + 90, 16), 0.7)


def _piers(view: View, church: Church) -> None:
    for i in range(church.bays):
        u = 3.6 + (i + 1) * church.bay
        for side in (-1, 1):
            at = view.at(u, side * church.nave)
            box = view.box(u - 0.55, side * church.nave - 0.55, u + 0.55, side * church.nave + 0.55)
            view.sheet.shape(box, view.palette.stone, 0.9)
            view.sheet.disc(at, 0.4 * view.unit, (96, 74, 60), 1.2)


def _vaults(view: View, church: Church) -> None:
    """Vault ribs over each bay, dashed."""
    for i in range(church.bays):
        u0, u1 = 3.6 + i * church.bay, 3.6 + (i + 1) * church.bay
        for low, high in ((-church.nave, church.nave), (church.nave, church.half - 0.6),
                          (-church.half + 0.6, -church.nave)):  # fmt: skip
            dashed(view, (u0, low), (u1, high), 0.2)
            dashed(view, (u0, high), (u1, low), 0.2)


def _chancel(view: View, church: Church, long: float) -> None:
    """A half-round end with the altar on its steps."""
    sheet, pal = view.sheet, view.palette
    u, r = long - _APSE, church.nave
    x, y = view.at(u, 0)
    for radius, tint in ((r + 0.6, pal.red), (r, pal.plaster)):
        half: list[Point] = arc((x, y), radius * view.unit, -90, 90, 40)
        sheet.shape(half, tint, 1.5)
    for side in (-1, 1):
        shoulder = sorted((side * r, side * church.half))
        _cut(view, u - 0.3, shoulder[0], u + 0.3, shoulder[1])
    for i in range(3):
        sheet.line(view.run([(u - 1.4 + 0.4 * i, -r), (u - 1.4 + 0.4 * i, r)]), 0.8)
    sheet.shape(view.box(u + 1.2, -1.3, u + 2.0, 1.3), pal.gilt, 1.1)
    for row in range(church.bays - 2):
        for side in (-1, 1):
            for k in range(2):
                v = sorted((side * 0.8, side * 3.4))
                pew = 3.6 + (row + 0.6) * church.bay + k * 1.6
                sheet.shape(view.box(pew, v[0], pew + 0.5, v[1]), pal.timber, 0.6)


def _names(view: View, church: Church, long: float) -> None:
    for u, v, text in (
        (1.7, -0.1, "tháp"), (3.6 + church.bays * church.bay / 2, -0.15, "gian giữa"),
        (3.6 + church.bays * church.bay / 2, church.nave + 1.4, "gian bên"),
        (long - _APSE + 0.9, 2.2, "cung thánh"),
    ):  # fmt: skip
        letter(view.sheet, view.at(u, v), text, 25, family=ITALIC, tone=245)
