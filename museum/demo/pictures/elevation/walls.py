"""Gable walls with stepped verges and lantern pillars at a gabled house's ends."""

from .building import Building
from .pillars import draw_pillar
from .view import View, mirrored


def draw_gable_walls(view: View, b: Building) -> None:
    """The end walls seen edge-on, their stepped tops, and pillars in front of them."""
    sheet, pal = view.sheet, view.palette
    u0 = b.half + b.overhang * 0.2
    u1 = u0 + 0.55
    height = b.ridge - b.eave
    profile = [
        (u0 - 0.25, 0), (u1, 0), (u1, b.eave + height * 0.34), (u1 - 0.1, b.eave + height * 0.38),
        (u1 - 0.1, b.eave + height * 0.68), (u1 - 0.2, b.eave + height * 0.72),
        (u1 - 0.2, b.ridge + 0.5), (u0 - 0.25, b.ridge + 0.5),
    ]  # fmt: skip
    for half in (profile, mirrored(profile)):
        sheet.shape(view.run(half), pal.plaster, 1.1)
        sheet.hatch(view.run(half), 6.5, 0, 0.35, 90)
    for side in (-1, 1):
        cap = view.box(side * (u0 - 0.4), b.ridge + 0.5, side * (u1 - 0.02), b.ridge + 0.66)
        sheet.shape(cap, pal.plaster, 1.0)
        draw_pillar(view, side * (u1 + 0.75), b.ridge * 0.82)
