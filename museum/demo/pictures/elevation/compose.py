"""A whole sheet: the front of a building as its record tells of it, and the sheet's marks."""

from collections.abc import Callable
from random import Random

from PIL import Image

from ..chance import chance
from ..drafting.furniture import Title, furnish
from ..drafting.ground import draw_ground
from ..drafting.sheets import across, draw_sky, edges, new_view, on_paper
from ..drafting.traits import Traits, traits_of
from ..drafting.trees import areca, banyan
from ..subject import Subject
from . import building
from .building import Building
from .church import church_of, draw_church
from .layouts import LAYOUTS

_TYPES: dict[str, Callable[[Random], Building]] = {
    "dinh": building.communal_house,
    "chua": building.pagoda_hall,
    "den": building.temple,
    "mieu": building.shrine,
    "nha-tho-ho": building.family_hall,
}

# What a front may be composed as when its record says nothing of it.
_LOTS: dict[str, tuple[str, ...]] = {
    "dinh": ("open", "open", "gate", "gate", "court", "wings"),
    "chua": ("triple-gate", "triple-gate", "open", "court", "gate"),
    "den": ("open", "gate", "wings", "court"),
    "mieu": ("open", "gate", "open"),
    "nha-tho-ho": ("walls", "walls", "gate"),
}


def measure(slug: str, form: str) -> Building:
    """The building a record's pictures all agree on."""
    return _TYPES[form](chance(slug, "building"))


def layout_of(subject: Subject, form: str) -> str:
    """How the front is composed: by what the record says, else by lot."""
    told = _told(traits_of(subject), form)
    return told or chance(subject.slug, "layout").choice(_LOTS[form])


def _told(traits: Traits, form: str) -> str:
    if form == "chua":
        return "tower" if traits.bell_tower else ""
    if traits.pagoda_beside:
        return "pair"
    if traits.pavilion:
        return "pavilion"
    if traits.river:
        return "river"
    return "court" if traits.corridors else ""


def shown_building(subject: Subject, form: str) -> Building:
    """The building in the middle of the front: the record's own, or the tower before it."""
    layout = LAYOUTS[layout_of(subject, form)]
    return layout.building(measure(subject.slug, form), chance(subject.slug, "before"))


def front(subject: Subject, form: str, view_words: tuple[str, str]) -> Image.Image:
    """The front elevation of one record's building."""
    rnd = chance(subject.slug, "front")
    layout = LAYOUTS[layout_of(subject, form)]
    b = shown_building(subject, form)
    wide, tall = layout.room(b)
    aside = rnd.choice((0.0, 0.0, -0.05, 0.05)) if layout.may_stand_aside else 0.0
    view = new_view(
        subject.slug, wide, tall, 150.0 + layout.below, aside=aside, may_be_dyed=layout.may_be_dyed
    )
    layout.draw(view, b, rnd)
    furnish(view, subject.slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)


def church_front(subject: Subject, view_words: tuple[str, str]) -> Image.Image:
    """The front of a parish church."""
    rnd = chance(subject.slug, "front")
    church = church_of(subject.slug)
    view = new_view(subject.slug, 27, church.peak + 11.6)
    _, right = edges(view)
    draw_sky(view, rnd)
    for side in (-1, 1):
        for i in range(2):
            areca(view, rnd, side * (10.6 + i * 2.4), rnd.uniform(8.0, 11.5))
        banyan(view, rnd, side * (right - 7.0), rnd.uniform(8.0, 9.5))
    draw_church(view, church)
    draw_ground(view, rnd, *across(view))
    furnish(view, subject.slug, Title(subject.title_vi, *view_words))
    return on_paper(view, rnd)
