"""The ground that drawn panoramas stand on, seen from above: of the same house, and as imagined."""

from dataclasses import dataclass
from math import cos, pi, sin

from museum.demo.models3d.house.court import bounds
from museum.demo.models3d.house.plan import Plan
from museum.demo.models3d.pieces import HOUSES
from museum.demo.pictures.chance import chance
from museum.demo.pictures.drafting.furniture import Title, furnish
from museum.demo.pictures.drafting.sheets import new_view, on_paper
from museum.demo.pictures.drafting.view import View
from museum.demo.pictures.elevation.water import WATER
from museum.demo.pictures.encode import jpeg

_BEFORE = 11.0
"""Metres before the gate."""
_EDGE = 0.9
"""Metres of the platform beyond the columns."""
_HALL, _DEEP = 8.4, 3.6
"""Metres: a side hall."""


@dataclass(frozen=True, slots=True)
class Floor:
    """A plan as JPEG, and how to find places of the model on it."""

    data: bytes
    view: View
    foot: float

    def at(self, eye: tuple[float, float, float]) -> dict[str, float]:
        """Return where somebody stands, in per cent from the left and from the top."""
        across, down = self.view.at(eye[0], self.foot - eye[2])
        width, height = self.view.sheet.size
        return {
            "plan_x": round(across / width * 100, 1),
            "plan_y": round(down / height * 100, 1),
        }


def floor(slug: str, title: str) -> Floor:
    """Draw the ground of a house; the same every time. Who faces the house looks up the sheet."""
    plan = HOUSES[slug]
    wide, back, front = bounds(plan)
    foot = front + _BEFORE
    view = new_view(slug, 2 * wide + 8, foot - back + 2)
    around = view.box(-wide, foot - front, wide, foot - back)
    view.sheet.shape(around, view.palette.stone, 3.0)
    view.sheet.hatch(around, 0.9 * view.unit, 0, 0.4, 60)
    _house(view, plan, foot)
    if plan.side_halls:
        for side in (-1, 1):
            _side_hall(view, side * (wide - _DEEP / 2 - 0.9), foot - front + plan.court * 0.54)
    _gate(view, foot - front)
    if plan.pond:
        _pond(view, foot - front - 1.2)
    furnish(view, slug, Title(title, "mặt bằng mẫu minh họa", "specimen plan"))
    return Floor(jpeg(on_paper(view, chance(slug, "floor"))), view, foot)


def _house(view: View, plan: Plan, foot: float) -> None:
    sheet, pal, deep = view.sheet, view.palette, plan.depth / 2
    half, reach = plan.half + _EDGE, deep + _EDGE
    sheet.shape(view.box(-half, foot - reach, half, foot + reach), pal.plaster, 1.4)
    hall = view.box(-plan.half, foot - deep, plan.half, foot + deep)
    sheet.fill(hall, pal.tile)
    sheet.hatch(hall, 0.35 * view.unit, 45, 0.4, 90)
    sheet.outline(hall, 2.2)
    for u in plan.columns:
        for z in plan.rows:
            sheet.disc(view.at(u, foot - z), 0.28 * view.unit, pal.red, 1.2)


def _side_hall(view: View, u: float, v: float) -> None:
    sheet, pal = view.sheet, view.palette
    room = view.box(u - _DEEP / 2, v - _HALL / 2, u + _DEEP / 2, v + _HALL / 2)
    sheet.shape(room, pal.timber, 1.6)
    sheet.hatch(room, 0.35 * view.unit, 45, 0.4, 90)


def _gate(view: View, v: float) -> None:
    sheet, pal = view.sheet, view.palette
    sheet.fill(view.box(-2.0, v - 0.25, 2.0, v + 0.25), pal.stone)
    for u in (-5.4, -2.3, 2.3, 5.4):
        half = 0.55 if abs(u) < 3 else 0.42
        sheet.shape(view.box(u - half, v - half, u + half, v + half), pal.plaster, 1.6)


def _pond(view: View, v: float) -> None:
    arc = [(5 * cos(pi * step / 24), v - 5 * sin(pi * step / 24)) for step in range(25)]
    view.sheet.shape(view.run(arc), WATER, 1.6)
