"""Requests that a stored tile answers as it is."""

from typing import NamedTuple

from media.iiif.image.levels import Levels
from media.iiif.image.parameters import Plan
from media.kinds.image.levelled import TILE


class Place(NamedTuple):
    """Where a tile is in its pyramid."""

    level: int
    column: int
    row: int


def stored_tile(plan: Plan, pyramid: Levels, withheld: int = 0) -> Place | None:
    """Return the tile that is exactly what is wanted; None when something must be drawn.

    The plan is of the level after those `withheld`.

    Tiles that reach beyond the picture are padded in the file, so they are not handed out.
    """
    if plan.format != "jpg" or plan.quality != "default" or str(plan.rotation) != "0":
        return None
    if not plan.width == plan.height == TILE or plan.box.width != plan.box.height:
        return None
    levels = pyramid.levels[withheld:]
    scale, odd = divmod(plan.box.width, TILE)
    level = scale.bit_length() - 1
    if odd or scale != 1 << level or level >= len(levels):
        return None
    column, beside = divmod(plan.box.left, plan.box.width)
    row, below = divmod(plan.box.top, plan.box.height)
    found = levels[level]
    if beside or below or (column + 1) * TILE > found.width or (row + 1) * TILE > found.height:
        return None
    return Place(level + withheld, column, row)
