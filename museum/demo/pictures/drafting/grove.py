"""A stand of trees about a building, another for every record."""

from collections.abc import Callable
from random import Random

from .trees import areca, bamboo, banyan, frangipani, kapok
from .view import View

Plant = Callable[[View, Random, float, float], None]

# The tree, how tall beside the ridge, and the room its crown needs at the sheet's edge per metre.
_TREES: tuple[tuple[Plant, float, float], ...] = (
    (banyan, 1.1, 0.66),
    (areca, 0.98, 0.16),
    (kapok, 1.15, 0.36),
    (bamboo, 0.86, 0.3),
    (frangipani, 0.45, 0.34),
)


def draw_grove(
    view: View,
    rnd: Random,
    ridge: float,
    span: tuple[float, float],
    edges: tuple[float, float],
    *,
    left_only: bool = False,
) -> None:
    """Plant either side of ``span`` (left, right in metres), within ``edges``.

    One side has one great tree, the other some slender ones; which are which falls by lot. With
    ``left_only`` the right stays free for words.
    """
    great = rnd.choice((_TREES[0], _TREES[0], _TREES[0], _TREES[2], _TREES[3]))
    slender = rnd.choice((_TREES[1], _TREES[1], _TREES[3]))
    first = rnd.choice((0, 1))
    if left_only:
        _plant(view, rnd, rnd.choice((great, slender)), ridge, span, edges, 0, 1)
        return
    _plant(view, rnd, great, ridge, span, edges, first, 1)
    count = rnd.randint(2, 4) if slender[0] is areca else rnd.randint(1, 2)
    _plant(view, rnd, slender, ridge, span, edges, 1 - first, count)
    if rnd.random() < 0.7:
        _plant(view, rnd, _TREES[4], ridge, span, edges, rnd.choice((0, 1)), 1, outermost=True)


def _plant(
    view: View,
    rnd: Random,
    tree: tuple[Plant, float, float],
    ridge: float,
    span: tuple[float, float],
    edges: tuple[float, float],
    side: int,
    count: int,
    *,
    outermost: bool = False,
) -> None:
    draw, grow, room = tree
    way = 1 if side else -1
    for i in range(count):
        tall = ridge * grow * rnd.uniform(0.86, 1.1)
        spot = span[side] * rnd.uniform(0.84, 0.98) + way * i * max(1.2, tall * room * 0.55)
        limit = edges[side] - way * tall * room
        if outermost or way * spot > way * limit:
            spot = limit - way * i * 0.9
        draw(view, rnd, spot, tall)
