"""Things set in the middle of a panel; each is drawn in a circle of a given radius."""

from collections.abc import Callable

from ...canvas.curves import Point
from ...canvas.relief import Relief
from .arms import sword
from .cloth import shears
from .food import cake, roll
from .letters import books, edict_scroll
from .music import lute
from .plants import chrysanthemums, fruit_branch
from .vessels import bell, jar

Emblem = Callable[[Relief, Point, float], None]

EMBLEMS: dict[str, Emblem] = {
    "sword": sword,
    "books": books,
    "edict": edict_scroll,
    "lute": lute,
    "jar": jar,
    "bell": bell,
    "cake": cake,
    "roll": roll,
    "fruit": fruit_branch,
    "flowers": chrysanthemums,
    "shears": shears,
}
