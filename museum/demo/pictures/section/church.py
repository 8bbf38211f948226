"""Across a parish church: nave, aisles, vault and trusses."""

from PIL import Image

from ..canvas.curves import Point, arc
from ..chance import chance
from ..drafting.furniture import Title, furnish
from ..drafting.ground import draw_ground
from ..drafting.sheets import across, draw_sky, new_view, on_paper
from ..drafting.view import View, mirrored
from ..elevation.church import Church, church_of, pointed_arch
from ..subject import Subject


def church_section(subject: Subject, view_words: tuple[str, str]) -> Image.Image:
    """The section of one record's church, looking towards the altar."""
    rnd = chance(subject.slug, "section")
    church = church_of(subject.slug)
    view = new_view(subject.slug, church.half * 2 + 7, church.peak + 2.4)
    draw_sky(view, rnd)
    _floor(view, church)
    _beyond(view, church)
    _altar(view)
    _vault(view, church)
    _piers(view, church)
    _walls(view, church)
    _roofs(view, church)
    draw_ground(view, rnd, *across(view))
    furnish(view, subject.slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _floor(view: View, church: Church) -> None:
    box = view.box(-church.half - 0.3, 0, church.half + 0.3, 0.56)
    view.sheet.shape(box, view.palette.stone, 1.4)
    view.sheet.hatch(box, 7, 45, 0.6, 170)


def _beyond(view: View, church: Church) -> None:
    """The chancel wall seen in the distance, with three windows and a round one."""
    sheet, pal = view.sheet, view.palette
    wall = view.run(pointed_arch(0, 0.56, church.nave, church.eave + 2.6))
    sheet.fill(wall, pal.plaster)
    sheet.shadow(wall, 196, 248)
    for u, tall in ((-1.9, 3.4), (1.9, 3.4)):
        sheet.shape(view.run(pointed_arch(u, 3.4, 0.55, tall)), (176, 190, 204), 0.9)
        sheet.line(view.run([(u, 3.4), (u, 3.4 + tall)]), 0.7)
    at = view.at(0, church.eave + 0.6)
    sheet.disc(at, 1.0 * view.unit, (176, 190, 204), 1.0)
    for i in range(8):
        sheet.outline([at, *arc(at, view.unit, i * 45 - 20, i * 45 + 20, 6)], 0.7)
    for side in (-1, 1):
        lo, hi = sorted((side * church.nave, side * church.half))
        aisle = view.box(lo, 0.56, hi, church.eave - 1.5)
        sheet.fill(aisle, pal.plaster)
        sheet.shadow(aisle, 186, 244)
        u = (lo + hi) / 2
        sheet.shape(view.run(pointed_arch(u, 2.4, 0.6, 3.0)), (176, 190, 204), 0.9)


def _altar(view: View) -> None:
    """Steps, table, tabernacle and a cross."""
    sheet, pal = view.sheet, view.palette
    for i in range(3):
        half = 2.9 - 0.4 * i
        sheet.shape(view.box(-half, 0.56 + 0.16 * i, half, 0.72 + 0.16 * i), pal.stone, 0.8)
    sheet.shape(view.box(-1.2, 1.04, 1.2, 1.94), pal.plaster, 1.0)
    sheet.shape(view.box(-1.35, 1.94, 1.35, 2.08), pal.stone, 0.9)
    sheet.shape(view.run(pointed_arch(0, 2.08, 0.42, 1.2)), pal.gilt, 0.9)
    sheet.shape(view.box(-0.05, 3.3, 0.05, 4.2), pal.gilt, 0.8)
    sheet.shape(view.box(-0.3, 3.8, 0.3, 3.9), pal.gilt, 0.8)
    for u in (-1.0, -0.7, 0.7, 1.0):
        sheet.line(view.run([(u, 2.08), (u, 2.7)]), 1.4)


def _vault(view: View, church: Church) -> None:
    """Ribs of the pointed vault, one within another."""
    for k, weight in ((1.0, 2.2), (0.965, 0.8), (0.9, 0.6)):
        shape = pointed_arch(0, 0.56, church.nave * k, (church.eave + 2.6) * (0.35 + 0.65 * k))
        view.sheet.line(view.run(shape), weight, 230)


def _piers(view: View, church: Church) -> None:
    sheet, pal = view.sheet, view.palette
    for side in (-1, 1):
        u = side * church.nave
        sheet.shape(view.box(u - 0.55, 0.56, u + 0.55, 1.3), pal.stone, 1.1)
        sheet.shape(view.box(u - 0.36, 1.3, u + 0.36, church.eave - 1.7), pal.plaster, 1.2)
        for k in (-0.14, 0.14):
            sheet.line(view.run([(u + k, 1.3), (u + k, church.eave - 1.7)]), 0.5, 170)
        for i, half in enumerate((0.42, 0.54, 0.66)):
            v = church.eave - 1.7 + 0.18 * i
            sheet.shape(view.box(u - half, v, u + half, v + 0.18), pal.stone, 0.9)


def _walls(view: View, church: Church) -> None:
    """Aisle walls and the clerestory above the piers, cut."""
    sheet, pal = view.sheet, view.palette
    for side in (-1, 1):
        outer = sorted((side * church.half, side * (church.half - 0.6)))
        upper = sorted((side * (church.nave - 0.36), side * (church.nave + 0.36)))
        for box in (
            view.box(outer[0], 0, outer[1], church.eave - 1.2),
            view.box(upper[0], church.eave - 1.16, upper[1], church.eave + 0.9),
        ):
            sheet.shape(box, pal.red, 1.6)
            sheet.hatch(box, 4, 45, 0.7, 230)
        wide = church.half + 0.9
        butt = [
            (side * church.half, 0),
            (side * wide, 0),
            (side * wide, 2.4),
            (side * church.half, church.eave - 2.2),
        ]
        sheet.shape(view.run(butt), pal.plaster, 1.1)


def _roofs(view: View, church: Church) -> None:
    """Trusses and tiles over nave and aisles."""
    sheet, pal = view.sheet, view.palette
    eave, peak, half = church.eave + 0.9, church.peak, church.nave
    slopes: tuple[tuple[Point, Point], ...] = (
        ((half + 0.9, eave - 0.5), (0.0, peak)),
        ((church.half + 0.8, church.eave - 1.6), (half, church.eave + 0.5)),
    )
    for (u0, v0), (u1, v1) in slopes:
        for thick, tint in ((0.0, pal.timber), (0.26, pal.tile)):
            band = [
                (u0, v0 + thick),
                (u1, v1 + thick),
                (u1, v1 + thick + 0.26),
                (u0, v0 + thick + 0.26),
            ]
            for run in (band, mirrored(band)):
                sheet.shape(view.run(run), tint, 1.1)
                if thick:
                    sheet.hatch(view.run(run), 5, 62, 0.6, 200)
    tie = eave - 0.1 + 0.5
    sheet.shape(view.box(-half - 0.4, tie, half + 0.4, tie + 0.3), pal.timber, 1.2)
    sheet.shape(view.box(-0.14, tie + 0.3, 0.14, peak), pal.timber, 1.1)
    for side in (-1, 1):
        foot, head = (side * 0.14, tie + 0.5), (side * half * 0.5, tie + (peak - tie) * 0.48)
        strut = [foot, head, (head[0], head[1] + 0.24), (foot[0], foot[1] + 0.3)]
        sheet.shape(view.run(strut), pal.timber, 1.0)
    sheet.shape(view.box(-0.3, peak + 0.4, 0.3, peak + 0.8), pal.plaster, 1.1)
