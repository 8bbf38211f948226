"""A whole sheet: front elevation on its ground, with trees and the draughtsman's marks."""

from random import Random

from PIL import Image

from ..canvas.paper import cloud, do_paper, levels
from ..canvas.sheet import Sheet
from ..chance import chance
from . import building
from .building import Building
from .ground import (
    draw_dimensions,
    draw_frame,
    draw_grass,
    draw_ground,
    draw_levels,
    draw_scale,
)
from .house import draw_house
from .palettes import palette
from .pillars import draw_pillar
from .trees import areca, banyan, frangipani
from .view import View

SIZE = (2400, 1600)
_TYPES = {
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
    pal = palette(chance(slug, "palette"))
    sheet = Sheet(*SIZE)
    wide = b.reach * 2 + 9
    unit = min((SIZE[0] - 200) / wide, (SIZE[1] - 520) / (b.ridge + 2.2))
    view = View(sheet, SIZE[0] / 2, SIZE[1] * 0.755, unit, pal)
    edge = (SIZE[0] / 2 - 110) / unit
    _trees(view, b, rnd, edge)
    draw_house(view, b, rnd)
    if b.hipped:
        for side in (-1, 1):
            draw_pillar(view, side * (b.reach + 1.5), b.ridge * 0.86, phoenix=True)
    draw_ground(view, rnd, -edge, edge)
    draw_grass(view, rnd, -edge, -b.reach - 0.5)
    draw_grass(view, rnd, b.reach + 0.5, edge)
    draw_dimensions(view, b.columns, 1.35)
    draw_levels(view, edge - 0.7, (0, b.platform, b.eave, b.ridge))
    draw_scale(view, -edge + 0.4, -2.0)
    draw_frame(view)
    return _on_paper(sheet, rnd, view)


def _trees(view: View, b: Building, rnd: Random, edge: float) -> None:
    side = rnd.choice((-1, 1))
    banyan(view, rnd, side * (b.reach * 0.86), b.ridge * rnd.uniform(1.05, 1.25))
    for i in range(rnd.randint(2, 4)):
        areca(view, rnd, -side * (b.reach * 0.8 + i * 1.3), b.ridge * rnd.uniform(0.85, 1.2))
    frangipani(view, rnd, -side * (edge - 2.2), 4.2)


def _on_paper(sheet: Sheet, rnd: Random, view: View) -> Image.Image:
    paper = do_paper(rnd, sheet.size, view.palette.paper)
    blooms = levels(cloud(rnd, sheet.size, 7), 70, 255)
    return sheet.finish(paper, blooms)
