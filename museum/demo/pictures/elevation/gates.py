"""What stands before a house: the four-pillared gate, the three-arched gate, corridors end-on."""

from dataclasses import replace
from random import Random

from ..canvas.curves import Point, arc
from ..drafting.view import View, mirrored
from .building import Building
from .pillars import draw_pillar
from .roof import Roof, draw_edges, draw_tiles


def draw_pillar_gate(view: View, half: float, edge: float) -> None:
    """Nghi môn: two tall pillars, two lower, a side door in each wall between; axis free.

    ``half`` is from the axis to the outer pillars, ``edge`` to where the wall ends, in metres.
    """
    inner = half * 0.46
    for side in (-1, 1):
        _wall(view, side * half, side * edge, 1.9)
        _wall(view, side * inner, side * half, 2.5)
        _side_door(view, side * (inner + half) / 2)
        draw_pillar(view, side * half, 4.3)
    for side in (-1, 1):
        draw_pillar(view, side * inner, 6.0, phoenix=True)


def _wall(view: View, a: float, b: float, tall: float) -> None:
    lo, hi = min(a, b), max(a, b)
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.box(lo, 0, hi, tall), pal.plaster, 1.1)
    sheet.shape(view.box(lo, 0, hi, 0.36), pal.stone, 0.8)
    sheet.shape(view.box(lo - 0.08, tall, hi + 0.08, tall + 0.3), pal.tile, 1.0)
    for i in range(1, int((hi - lo) / 0.2)):
        u = lo + i * 0.2
        sheet.line(view.run([(u, tall), (u, tall + 0.3)]), 0.45, 180)


def _side_door(view: View, u: float) -> None:
    """A small arched door under two little roofs."""
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.box(u - 1.0, 0, u + 1.0, 3.0), pal.plaster, 1.1)
    _arch(view, u, 0.55, 1.9)
    for v, reach in ((3.0, 1.35), (3.65, 1.05)):
        roof = [(u - reach, v), (u + reach, v), (u + reach + 0.22, v + 0.2),
                (u + reach * 0.7, v + 0.44), (u - reach * 0.7, v + 0.44),
                (u - reach - 0.22, v + 0.2)]  # fmt: skip
        sheet.shape(view.run(roof), pal.tile, 1.0)
        sheet.hatch(view.run(roof), 5, 90, 0.4, 150)
    sheet.shape(view.box(u - 0.7, 3.44, u + 0.7, 3.65), pal.plaster, 0.8)
    sheet.disc(view.at(u, 4.24), 0.16 * view.unit, pal.red, 0.8)


def _arch(view: View, u: float, half: float, tall: float) -> None:
    """A round-headed opening, dark within."""
    sheet = view.sheet
    x, y = view.at(u, tall - half)
    head = arc((x, y), half * view.unit, 180, 360, 20)
    shape: list[Point] = [view.at(u - half, 0), *head, view.at(u + half, 0)]
    sheet.shape(shape, (112, 92, 78), 1.2)
    sheet.shadow(shape, 150, 225)
    rim = arc((x, y), (half + 0.18) * view.unit, 180, 360, 20)
    sheet.line(rim, 0.8)


def draw_triple_gate(view: View, rnd: Random) -> float:
    """Tam quan: three arches in a wall of two storeys, roofs over each; returns its height."""
    sheet, pal = view.sheet, view.palette
    for side in (-1, 1):
        box = sorted((side * 2.1, side * 5.2))
        sheet.shape(view.box(box[0], 0, box[1], 3.7), pal.plaster, 1.2)
        _arch(view, side * 3.6, 0.85, 2.6)
        _small_roof(view.shifted(side * 3.65, 3.7), 2.0, 1.1, rnd)
    sheet.shape(view.box(-2.3, 0, 2.3, 4.5), pal.plaster, 1.3)
    _arch(view, 0, 1.25, 3.6)
    _small_roof(view.shifted(0, 4.5), 2.9, 0.95, rnd)
    sheet.shape(view.box(-1.7, 5.25, 1.7, 7.1), pal.plaster, 1.2)
    for u in (-0.95, 0.0, 0.95):
        sheet.shape(view.box(u - 0.3, 5.6, u + 0.3, 6.8), pal.timber, 0.9)
        for k in range(1, 4):
            x = u - 0.3 + 0.15 * k
            sheet.line(view.run([(x, 5.6), (x, 6.8)]), 0.6)
    _small_roof(view.shifted(0, 7.1), 2.3, 1.3, rnd)
    for u in (-2.3, 2.3):
        sheet.shape(view.box(u - 0.28, 0, u + 0.28, 4.5), pal.plaster, 1.0)
    return 9.0


def _small_roof(view: View, reach: float, height: float, rnd: Random) -> None:
    roof = Roof(
        ridge=height, eave=0.0, top=reach * 0.62, reach=reach, sag=0.05, upturn=height * 0.42,
        gable=0.08, hipped=True,
    )  # fmt: skip
    draw_tiles(view, roof, rnd)
    draw_edges(view, roof)
    view.sheet.shape(
        view.box(-reach * 0.64, height, reach * 0.64, height + 0.2), view.palette.plaster, 1.0
    )


def draw_gable_end(view: View, u: float, half: float, eave: float) -> None:
    """A side corridor (tả vu, hữu vu) seen from its end: a gabled wall with a door."""
    sheet, pal = view.sheet, view.palette
    peak = eave + half * 0.92
    wall: list[Point] = [(-half, 0), (half, 0), (half, eave), (0, peak), (-half, eave)]
    sheet.shape(view.run([(u + x, v) for x, v in wall]), pal.plaster, 1.3)
    sheet.shape(view.box(u - half - 0.1, 0, u + half + 0.1, 0.4), pal.stone, 0.9)
    slope = [(half + 0.35, eave - 0.34), (half + 0.35, eave - 0.04), (0, peak + 0.34), (0, peak)]
    for side in (slope, mirrored(slope)):
        sheet.shape(view.run([(u + x, v) for x, v in side]), pal.tile, 1.1)
        sheet.hatch(view.run([(u + x, v) for x, v in side]), 5, 90, 0.5, 160)
    sheet.shape(view.box(u - 0.34, peak + 0.1, u + 0.34, peak + 0.62), pal.plaster, 1.0)
    low = draw_door(view, u, min(0.8, half * 0.4), 2.1)
    at = view.at(u, (low + peak) / 2 + 0.1)
    sheet.disc(at, 0.36 * view.unit, (96, 74, 60), 1.0)
    sheet.line(arc(at, 0.5 * view.unit, 0, 360, 24), 0.7)


def draw_door(view: View, u: float, half: float, tall: float) -> float:
    """A panelled door of two leaves; returns the height of its lintel."""
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.box(u - half, 0.4, u + half, 0.4 + tall), pal.timber, 1.0)
    sheet.line(view.run([(u, 0.4), (u, 0.4 + tall)]), 0.9)
    for side in (-1, 1):
        for k0, k1 in ((0.06, 0.34), (0.4, 0.94)):
            lo, hi = sorted((u + side * half * 0.16, u + side * half * 0.86))
            sheet.outline(view.box(lo, 0.4 + tall * k0, hi, 0.4 + tall * k1), 0.6, 200)
    return 0.4 + tall


def pavilion(b: Building) -> Building:
    """A water pavilion (thủy đình) in the manner of the house it stands before."""
    return replace(
        b, bays=(1.5, 2.3, 1.5), platform=1.0, eave=3.2, ridge=7.0, overhang=1.15, hipped=True,
        upturn=1.0, gable=0.3, steps=4, infill="rail", tiers=2, crown="gourd",
    )  # fmt: skip
