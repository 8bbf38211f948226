"""A whole sheet: front elevation on its ground, with trees and the draughtsman's marks."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from PIL import Image

from ..chance import chance
from ..drafting.ground import (
    draw_dimensions,
    draw_frame,
    draw_grass,
    draw_ground,
    draw_levels,
    draw_scale,
)
from ..drafting.sheets import SIZE, draw_sky, new_view, on_paper
from ..drafting.trees import areca, banyan, frangipani
from ..drafting.view import View
from . import building
from .building import Building
from .church import draw_church
from .house import draw_house
from .pillars import draw_pillar
from .walls import draw_court_wall

_TYPES: dict[str, Callable[[Random], Building]] = {
    "dinh": building.communal_house,
    "chua": building.pagoda,
    "den": building.temple,
    "mieu": building.shrine,
    "nha-tho-ho": building.family_hall,
}


def measure(slug: str, form: str) -> Building:
    """The building a record's pictures all agree on."""
    return _TYPES[form](chance(slug, "building"))


def front(slug: str, form: str) -> Image.Image:
    """The front elevation of one record's building."""
    rnd = chance(slug, "front")
    b = measure(slug, form)
    wings = _wings(b, form, rnd)
    spread = b.reach + (wings.half * 2 + 0.4 if wings else 3.0)
    view = new_view(slug, spread * 2 + 2.6, b.ridge + 2.2, may_be_dyed=True)
    edge = (SIZE[0] / 2 - 110) / view.unit
    draw_sky(view, rnd)
    _trees(view, b, rnd, spread, edge)
    if wings:
        for side in (-1, 1):
            draw_house(view.shifted(side * (b.reach + wings.half - 0.5)), wings, rnd)
    if form == "nha-tho-ho":
        draw_court_wall(view, b, edge)
    draw_house(view, b, rnd)
    if b.hipped:
        stand = b.half + min(b.overhang * 0.62, 1.2) + 1.2 if wings else b.reach + 1.9
        for side in (-1, 1):
            draw_pillar(view, side * stand, b.ridge * 0.84, phoenix=True)
    draw_ground(view, rnd, -edge, edge)
    for side in (-1, 1):
        a, z = sorted((side * (spread + 0.4), side * edge))
        draw_grass(view, rnd, a, z)
    draw_marks(view, b, edge)
    return on_paper(view, rnd)


def church_front(slug: str) -> Image.Image:
    """The front of a parish church."""
    rnd = chance(slug, "front")
    view = new_view(slug, 27, 24.6)
    edge = (SIZE[0] / 2 - 110) / view.unit
    draw_sky(view, rnd)
    for side in (-1, 1):
        for i in range(2):
            areca(view, rnd, side * (10.6 + i * 2.4), rnd.uniform(8.0, 11.5))
        banyan(view, rnd, side * (edge - 7.0), rnd.uniform(8.0, 9.5))
    top = draw_church(view, rnd)
    draw_ground(view, rnd, -edge, edge)
    grow = 82 / view.unit
    draw_dimensions(view, (-8.2, -4.6, -2.35, 2.35, 4.6, 8.2), 1.25 * grow)
    draw_levels(view, edge - 0.6 * grow, (0, 8.0, top - 7.7, top))
    draw_scale(view, -edge + 0.5, -2.35 * grow)
    draw_frame(view)
    return on_paper(view, rnd)


def _wings(b: Building, form: str, rnd: Random) -> Building | None:
    """Lower gabled halls on both sides: always by a pagoda's gate tower, elsewhere for some."""
    hall = building.family_hall(rnd)
    if form == "chua":
        return replace(hall, bays=(2.5, 2.7, 2.5), ridge=hall.eave + 2.7, overhang=0.3)
    if form in {"nha-tho-ho", "mieu"} or b.half > 8.0 or rnd.random() < 0.5:
        return None
    return replace(hall, bays=(2.3, 2.4), ridge=hall.eave + 2.4, overhang=0.3)


def _trees(view: View, b: Building, rnd: Random, spread: float, edge: float) -> None:
    side = rnd.choice((-1, 1))
    tall = b.ridge * rnd.uniform(1.02, 1.2)
    banyan(view, rnd, side * min(spread * 0.92, edge - tall * 0.66), tall)
    for i in range(rnd.randint(2, 4)):
        areca(
            view,
            rnd,
            -side * min(spread * 0.76 + i * 1.2, edge - 1.8),
            b.ridge * rnd.uniform(0.85, 1.12),
        )
    frangipani(view, rnd, -side * (edge - 2.2), b.ridge * 0.45)


def draw_marks(view: View, b: Building, edge: float) -> None:
    """Dimension chains, level marks, scale bar and frame."""
    grow = 82 / view.unit
    draw_dimensions(view, b.columns, 1.25 * grow)
    draw_levels(view, edge - 0.6 * grow, (0, b.platform, b.eave, b.ridge))
    draw_scale(view, -edge + 0.5, -2.35 * grow)
    draw_frame(view)
