"""Ways of composing a front: alone, behind a gate, about a court, by a river, with a pavilion …"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from ..drafting.ground import draw_grass, draw_ground
from ..drafting.grove import draw_grove
from ..drafting.sheets import across, draw_sky, edges
from ..drafting.view import View
from . import building, gates
from .building import Building
from .house import draw_house
from .pillars import draw_pillar
from .walls import draw_court_wall
from .water import draw_pond, draw_river_bank

Room = tuple[float, float]  # metres across and up
_SEEN = 140.0
"""Pixels at the sides that a card (4:3) does not show."""


def _same(b: Building, rnd: Random) -> Building:
    return b


@dataclass(frozen=True, slots=True)
class Layout:
    """One composition. ``below`` is what it needs under the ground line, in pixels."""

    draw: Callable[[View, Building, Random], None]
    room: Callable[[Building], Room]
    building: Callable[[Building, Random], Building] = _same
    may_be_dyed: bool = True
    may_stand_aside: bool = False
    below: float = 0.0


def _surroundings(view: View, b: Building, rnd: Random, spread: float) -> None:
    draw_sky(view, rnd)
    draw_grove(view, rnd, b.ridge, (-spread, spread), edges(view))


def _ground(view: View, rnd: Random, spread: float) -> None:
    left, right = across(view)
    draw_ground(view, rnd, left, right)
    draw_grass(view, rnd, left, -spread)
    draw_grass(view, rnd, spread, right)


def _open(view: View, b: Building, rnd: Random) -> None:
    """The house alone between lantern pillars."""
    _surroundings(view, b, rnd, b.reach + 2)
    draw_house(view, b, rnd)
    if b.hipped:
        for side in (-1, 1):
            draw_pillar(view, side * (b.reach + 1.9), b.ridge * 0.84, phoenix=True)
    _ground(view, rnd, b.reach + 3)


def _wings(view: View, b: Building, rnd: Random) -> None:
    """Lower gabled halls on both sides."""
    hall = _side_hall(rnd)
    spread = b.reach + hall.half * 2
    _surroundings(view, b, rnd, spread)
    for side in (-1, 1):
        draw_house(view.shifted(side * (b.reach + hall.half - 0.5)), hall, rnd)
    draw_house(view, b, rnd)
    if b.hipped:
        stand = b.half + min(b.overhang * 0.62, 1.2) + 1.2
        for side in (-1, 1):
            draw_pillar(view, side * stand, b.ridge * 0.84, phoenix=True)
    _ground(view, rnd, spread + 0.4)


def _side_hall(rnd: Random) -> Building:
    hall = building.family_hall(rnd)
    return replace(
        hall, bays=(2.3, 2.4, 2.3), ridge=hall.eave + 2.5, overhang=0.3, crown="plain"
    )  # fmt: skip


def _walls(view: View, b: Building, rnd: Random) -> None:
    """A family hall within its court wall."""
    _surroundings(view, b, rnd, b.reach + 2)
    draw_court_wall(view, b, across(view)[1])
    draw_house(view, b, rnd)
    _ground(view, rnd, b.reach + 3)


def _gate(view: View, b: Building, rnd: Random) -> None:
    """The house beyond its four-pillared gate."""
    _surroundings(view, b, rnd, b.reach + 1)
    draw_house(view.shifted(0, 0.5), b, rnd)
    left, right = across(view)
    gates.draw_pillar_gate(view, max(5.4, b.half * 0.8), max(-left, right))
    _ground(view, rnd, b.reach + 2)


def _triple_gate(view: View, b: Building, rnd: Random) -> None:
    """A pagoda's three-arched gate, the hall's roof showing on both sides of it."""
    _surroundings(view, b, rnd, max(b.reach, 6.5) + 1)
    draw_house(view.shifted(0, 0.3), b, rnd)
    gates.draw_triple_gate(view, rnd)
    _ground(view, rnd, 6.0)


def _court(view: View, b: Building, rnd: Random) -> None:
    """The house at the end of its court, the side corridors seen end-on."""
    half = rnd.uniform(2.1, 2.5)
    spread = b.reach + half * 2
    _surroundings(view, b, rnd, spread + 1)
    draw_house(view, b, rnd)
    for side in (-1, 1):
        gates.draw_gable_end(view, side * (b.reach + half + 0.4), half, 3.2)
        draw_pillar(view, side * (b.reach - 0.9), 4.4)
    _ground(view, rnd, spread + 1)


def _tower(view: View, b: Building, rnd: Random) -> None:
    """A pagoda's bell tower between two lower halls."""
    _wings(view, b, rnd)


def _bell_tower(b: Building, rnd: Random) -> Building:
    return building.pagoda(rnd)


def _river(view: View, b: Building, rnd: Random) -> None:
    """The house on its bank, a pillar gate beside it, steps to the river."""
    _surroundings(view, b, rnd, b.reach + 2)
    draw_house(view, b, rnd)
    for side in (-1, 1):
        for out, tall in ((1.6, 0.86), (3.4, 0.6)):
            draw_pillar(view, side * (b.reach + out), b.ridge * tall, phoenix=out < 2)
    draw_river_bank(view, rnd, across(view)[1])


def _pavilion(view: View, b: Building, rnd: Random) -> None:
    """The house on one side, on the other a pavilion standing in the water before it."""
    left, right = edges(view, _SEEN)
    draw_sky(view, rnd)
    water = gates.pavilion(b)
    shore = right - water.reach * 2 - 1.6
    draw_grove(view, rnd, b.ridge, (left + 2.0, shore), (left, shore + 3))
    house = view.shifted(left + b.reach + 1.0)
    draw_house(house, b, rnd)
    draw_ground(view, rnd, across(view)[0], shore)
    draw_pond(view, rnd, shore, across(view)[1], -0.05, 1.5)
    draw_house(view.shifted(right - water.reach - 0.5, -0.3), water, rnd)
    draw_grass(view, rnd, left + b.reach * 2 + 1.2, shore)


def _pair(view: View, b: Building, rnd: Random) -> None:
    """A communal house and a pagoda side by side."""
    left, right = edges(view, _SEEN)
    draw_sky(view, rnd)
    hall = replace(building.pagoda_hall(rnd), bays=(2.5, 2.8, 2.5))
    draw_grove(view, rnd, b.ridge, (left + 1, right - 1), (left, right))
    draw_house(view.shifted(left + b.reach + 0.6), b, rnd)
    draw_house(view.shifted(right - hall.reach - 1.6), hall, rnd)
    draw_pillar(view, left + b.reach * 2 + 1.7, b.ridge * 0.7, phoenix=True)
    draw_ground(view, rnd, *across(view))
    draw_grass(view, rnd, left + b.reach * 2 + 1, right - hall.reach * 2 - 2)


LAYOUTS: dict[str, Layout] = {
    "open": Layout(_open, lambda b: (b.reach * 2 + 8.6, b.ridge + 2.2), may_stand_aside=True),
    "wings": Layout(_wings, lambda b: (b.reach * 2 + 16.0, b.ridge + 2.2)),
    "walls": Layout(_walls, lambda b: (b.reach * 2 + 10.6, b.ridge + 2.0)),
    "gate": Layout(_gate, lambda b: (b.reach * 2 + 6.0, b.ridge + 2.6)),
    "triple-gate": Layout(_triple_gate, lambda b: (max(b.reach * 2 + 7, 21), 10.4)),
    "court": Layout(_court, lambda b: (b.reach * 2 + 14.0, b.ridge + 2.2)),
    "tower": Layout(_tower, lambda b: (b.reach * 2 + 17.0, b.ridge + 2.2), _bell_tower),
    "river": Layout(
        _river, lambda b: (b.reach * 2 + 9.6, b.ridge + 2.2), may_be_dyed=False,
        below=70.0,
    ),
    "pavilion": Layout(
        _pavilion, lambda b: (b.reach * 2 + 14.2, b.ridge + 2.0), may_be_dyed=False
    ),
    "pair": Layout(_pair, lambda b: (b.reach * 2 + 16.4, b.ridge + 2.0)),
}  # fmt: skip
