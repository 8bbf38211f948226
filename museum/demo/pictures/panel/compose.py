"""A lacquer panel from its parts."""

from collections.abc import Callable
from random import Random

from PIL import Image

from ..canvas.relief import Finish, Relief
from ..chance import chance
from . import finishes
from .boats import race
from .drum import drum_face
from .emblems import EMBLEMS
from .fields import lemon_flower
from .frames import frame
from .friezes import dragons_and_sun
from .lotus import pond
from .medallion import medallion
from .trades import trades

SIZE = (2400, 1600)
Box = tuple[float, float, float, float]


def _drum(relief: Relief, box: Box, rnd: Random) -> None:
    at = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    drum_face(relief, at, (box[3] - box[1]) * 0.82, rnd.choice((12, 14, 14, 16)))


def _lemon(relief: Relief, box: Box, rnd: Random) -> None:
    lemon_flower(relief, box, rnd.choice((132, 150, 168)))


_SCENES: dict[str, Callable[[Relief, Box, Random], None]] = {
    "dragons": dragons_and_sun,
    "bronze": dragons_and_sun,
    "drum": _drum,
    "lotus": pond,
    "boats": race,
    "lemon": _lemon,
    "trades": trades,
}
_FINISHES: dict[str, Finish] = {
    "bronze": finishes.BRONZE,
    "drum": finishes.BRONZE,
    "edict": finishes.EDICT,
}


def panel(slug: str, theme: str) -> Image.Image:
    """The panel of one record."""
    rnd = chance(slug, "panel", theme)
    relief = Relief(*SIZE)
    w, h = SIZE
    box = (104.0, 104.0, w - 104.0, h - 104.0)
    if theme in EMBLEMS:
        medallion(relief, box, theme, rnd)
    else:
        _SCENES[theme](relief, box, rnd)
    frame(relief, 34, 64)
    return relief.finish(rnd, _FINISHES.get(theme) or finishes.finish(chance(slug, "finish")))
