"""One corner of a building's front, so near that it fills the sheet."""

from PIL import Image

from ..canvas.sheet import Sheet
from ..chance import chance
from ..drafting.frames import passe_partout
from ..drafting.furniture import Title, furnish, manner
from ..drafting.ground import draw_ground
from ..drafting.palettes import palette
from ..drafting.sheets import SIZE, across, draw_sky, on_paper
from ..drafting.trees import banyan
from ..drafting.view import View
from ..elevation.building import Building
from ..elevation.compose import measure
from ..elevation.house import draw_house
from ..subject import Subject

_ACROSS = (10.2, 12.6)
"""Least and most metres that the sheet shows."""


def corner(subject: Subject, form: str, view_words: tuple[str, str]) -> Image.Image:
    """The left or right end of one record's roof, its columns and doors below."""
    slug = subject.slug
    rnd = chance(slug, "near")
    b = measure(slug, form)
    view = _aimed(slug, b)
    draw_sky(view, rnd)
    side = 1 if view.axis < SIZE[0] / 2 else -1
    if rnd.random() < 0.6:
        banyan(view, rnd, side * (b.reach + rnd.uniform(1.6, 2.6)), b.ridge * rnd.uniform(0.8, 1.1))
    draw_house(view, b, chance(slug, "front"))
    draw_ground(view, rnd, *across(view))
    style = manner(slug)
    passe_partout(view.sheet, 96.0, style.top, style.bottom)
    furnish(view, slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def _aimed(slug: str, b: Building) -> View:
    """A sheet with the end of the eave a quarter of the way in, and the eave above its middle."""
    rnd = chance(slug, "aim")
    unit = SIZE[0] / rnd.uniform(*_ACROSS)
    side = rnd.choice((-1, 1))
    axis = SIZE[0] * (0.5 + side * 0.27) - side * b.reach * unit
    level = b.eave + (b.upturn if b.hipped else 0.9)
    ground = SIZE[1] * rnd.uniform(0.36, 0.42) + level * unit
    return View(Sheet(*SIZE), axis, ground, unit, palette(slug, may_be_dyed=True))
