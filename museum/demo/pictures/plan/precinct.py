"""What a record says stands about the halls, on plan, and the names of the parts."""

from ..canvas.curves import arc
from ..drafting.fonts import ITALIC
from ..drafting.lettering import letter
from ..drafting.traits import Traits
from ..drafting.view import View
from ..elevation.building import Building
from ..elevation.water import WATER
from .hall import Hall


def precinct(
    view: View, b: Building, traits: Traits, layout: str, deep: tuple[float, float]
) -> None:
    """Draw what the record tells of, and what the front shows beside the house.

    ``deep`` is how far the halls reach back and the court forward, in metres.
    """
    back, court = deep
    if traits.corridors or layout == "court":
        for side in (-1, 1):
            _corridor(view, side * (b.reach + 1.5), -court + 0.8, back + 0.8)
    if layout in {"wings", "tower"}:
        for side in (-1, 1):
            _side_hall(view, side * (b.reach + 3.9))
    if layout == "triple-gate":
        _triple_gate(view, -court - 1.4)
    if traits.river:
        _river(view, -court - 1.2)
    if traits.pavilion:
        _pavilion(view, -court - 2.2)
    if traits.stele:
        _stele(view, b.half * 0.8, -1.9)
    if traits.statue:
        _statue(view, -b.half * 0.7, -court * 0.6)


def _side_hall(view: View, u: float) -> None:
    """A low hall of three bays beside the house, its front open to the court."""
    sheet, pal = view.sheet, view.palette
    half, deep = 3.5, 3.0
    sheet.shape(view.box(u - half - 0.4, -0.4, u + half + 0.4, deep + 0.4), pal.stone, 1.0)
    floor = view.box(u - half, 0, u + half, deep)
    sheet.shape(floor, pal.timber, 1.0)
    sheet.hatch(floor, 0.3 * view.unit, 45, 0.4, 90)
    for wall in ((u - half, deep), (u + half, deep)):
        sheet.line(view.run([(wall[0], 0), wall]), 4.0)
    sheet.line(view.run([(u - half, deep), (u + half, deep)]), 4.0)
    for i in range(4):
        for v in (0.0, deep * 0.5, deep):
            spot = view.at(u - half + i * half * 2 / 3, v)
            sheet.disc(spot, 0.17 * view.unit, pal.plaster, 1.2)


def _triple_gate(view: View, v: float) -> None:
    """Tam quan: four thick piers with three passages, steps before and behind."""
    sheet, pal = view.sheet, view.palette
    for i in range(3):
        grow = 0.25 * (2 - i)
        sheet.shape(
            view.box(-5.4 - grow, v - 1.6 - grow, 5.4 + grow, v + 1.2 + grow), pal.stone, 0.8
        )
    for a, b in ((-5.2, -4.4), (-2.9, -1.25), (1.25, 2.9), (4.4, 5.2)):
        pier = view.box(a, v - 1.0, b, v + 0.8)
        sheet.fill(pier, pal.red)
        sheet.hatch(pier, 3.4, 45, 0.7, 230)
        sheet.outline(pier, 1.5)
    _name(view, 0, v - 0.2, "tam quan")


def _corridor(view: View, u: float, low: float, high: float) -> None:
    """A long narrow hall of many bays, open to the court."""
    sheet, pal = view.sheet, view.palette
    half = 1.15
    sheet.shape(view.box(u - half - 0.3, low - 0.3, u + half + 0.3, high + 0.3), pal.stone, 1.0)
    sheet.shape(view.box(u - half, low, u + half, high), pal.timber, 1.0)
    outer = half if u > 0 else -half
    sheet.line(view.run([(u + outer, low), (u + outer, high)]), 4.0)
    bays = max(4, round((high - low) / 2.3))
    for i in range(bays + 1):
        v = low + (high - low) * i / bays
        sheet.line(view.run([(u - half, v), (u + half, v)]), 0.5, 150)
        for x in (u - half, u + half):
            sheet.disc(view.at(x, v), 0.17 * view.unit, pal.plaster, 1.2)
    _name(view, u, (low + high) / 2, "hữu vu" if u > 0 else "tả vu")


def _river(view: View, v: float) -> None:
    """Water along the foot of the sheet, steps down to it."""
    sheet, pal = view.sheet, view.palette
    wide = view.sheet.size[0] / view.unit / 2 - 1.6
    sheet.shape(view.box(-wide, v - 2.4, wide, v - 0.6), WATER, 1.0)
    for i in range(7):
        y = v - 0.8 - i * 0.24
        run = [(-wide + 0.4 + i * 0.9, y), (wide - 0.7 - (i * 1.7) % 3, y)]
        sheet.line(view.run(run), 0.5, 120)
    for i in range(5):
        half = 1.5 + 0.2 * i
        sheet.shape(view.box(-half, v - 0.2 * (i + 1), half, v - 0.2 * i), pal.stone, 0.8)
    _name(view, wide * 0.62, v - 1.6, "sông")


def _pavilion(view: View, v: float) -> None:
    """A square pavilion in a pond, with its causeway."""
    sheet, pal = view.sheet, view.palette
    x, y = view.at(0, v)
    sheet.shape(arc((x, y), 4.6 * view.unit, 0, 360, 60, 0.4), WATER, 1.0)
    sheet.line(arc((x, y), 4.3 * view.unit, 0, 360, 60, 0.4), 0.5, 150)
    sheet.shape(view.box(-0.4, v, 0.4, v + 2.1), pal.stone, 0.9)
    for half, tint in ((1.5, pal.stone), (1.1, pal.tile), (0.5, pal.timber)):
        sheet.shape(view.box(-half, v - half, half, v + half), tint, 1.0)
    for sign in ((-1, -1), (-1, 1), (1, -1), (1, 1)):
        sheet.line(view.run([(0, v), (1.5 * sign[0], v + 1.5 * sign[1])]), 0.7, 180)
    _name(view, 3.1, v - 0.1, "thủy đình")


def _stele(view: View, u: float, v: float) -> None:
    """A stele on its tortoise, and its name."""
    sheet, pal = view.sheet, view.palette
    sheet.shape(view.box(u - 0.5, v - 0.32, u + 0.5, v + 0.32), pal.stone, 1.0)
    sheet.solid(view.box(u - 0.34, v - 0.08, u + 0.34, v + 0.08))
    _name(view, u, v - 0.85, "bia")


def _statue(view: View, u: float, v: float) -> None:
    sheet, pal = view.sheet, view.palette
    for r, tint in ((0.62, pal.stone), (0.4, pal.plaster), (0.2, pal.gilt)):
        sheet.disc(view.at(u, v), r * view.unit, tint, 1.0)
    _name(view, u, v - 1.1, "tượng")


def name_rooms(view: View, rooms: list[Hall], court: float) -> None:
    """Letter the parts a reader should know."""
    _name(view, 0, rooms[0].vs[1] + (rooms[0].vs[2] - rooms[0].vs[1]) * 0.4, "tòa ngoài")
    last = rooms[-1]
    _name(view, 0, last.vs[0] + (last.vs[-1] - last.vs[0]) * 0.36, "hậu cung")
    _name(view, 0, -court * 0.62, "sân")


def _name(view: View, u: float, v: float, text: str) -> None:
    letter(view.sheet, view.at(u, v), text, 25, family=ITALIC, tone=245)
