"""A timber house set up on its ground: roof over body over platform."""

from dataclasses import replace
from random import Random

from ..drafting.view import View
from .body import draw_front, draw_platform
from .building import Building
from .ridge import draw_corners, draw_ridge
from .roof import Roof, draw_edges, draw_tiles
from .walls import draw_gable_walls


def draw_house(view: View, b: Building, rnd: Random) -> None:
    """The whole front of a building."""
    draw_platform(view, b)
    draw_front(view, b)
    roof = Roof.of(b)
    if b.tiers == 2:
        roof = _upper_tier(view, b, rnd)
    draw_tiles(view, roof, rnd)
    if b.hipped:
        draw_edges(view, roof)
        draw_ridge(view, roof, rnd, b.crown)
        draw_corners(view, roof)
    else:
        draw_edges(view, roof)
        draw_ridge(view, roof, rnd, b.crown)
        draw_gable_walls(view, b)


def _upper_tier(view: View, b: Building, rnd: Random) -> Roof:
    """Lower skirt roof and the band of panels under the upper roof, which is returned."""
    height = b.ridge - b.eave
    whole = Roof.of(b)
    skirt = replace(whole, ridge=b.eave + height * 0.34, top=b.half - 0.1, sag=0.06, gable=0.02)
    draw_tiles(view, skirt, rnd)
    draw_edges(view, skirt)
    draw_corners(view, replace(skirt, gable=0.05))
    band = view.box(-b.half + 0.3, b.eave + height * 0.34, b.half - 0.3, b.eave + height * 0.52)
    view.sheet.shape(band, view.palette.timber, 0.9)
    count = round(b.half * 2 / 0.6)
    for i in range(count):
        u = -b.half + 0.4 + i * (b.half * 2 - 0.8) / count
        box = view.box(u, b.eave + height * 0.37, u + 0.42, b.eave + height * 0.47)
        view.sheet.outline(box, 0.5, 210)
    view.sheet.shadow(band, 150, 240)
    return replace(
        whole,
        eave=b.eave + height * 0.48,
        reach=b.half + b.overhang * 0.45,
        top=b.half - height * 0.22,
        upturn=b.upturn * 0.85,
    )
