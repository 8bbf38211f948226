"""A panel of one pattern with an emblem in its middle and scrolling leaves in its corners."""

from random import Random

from ..canvas.curves import Point
from ..canvas.relief import Relief
from .emblems import EMBLEMS
from .fields import coins, lemon_flower, tortoise
from .frames import lobed_field, round_field
from .scrolls import cloud_scroll

Box = tuple[float, float, float, float]


def medallion(relief: Relief, box: Box, emblem: str, rnd: Random) -> None:
    """Pattern, opening, clouds within the opening, and the emblem."""
    field = rnd.choice((lemon_flower, coins, tortoise))
    field(relief, box, rnd.choice((84, 96, 108)), 92)
    w, h = box[2] - box[0], box[3] - box[1]
    at = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    radius = h * 0.42
    rnd.choice((round_field, lobed_field))(relief, at, radius)
    for side in (-1, 1):
        for v in (-0.52, 0.5):
            spot: Point = (at[0] + side * radius * 0.62, at[1] + v * radius)
            cloud_scroll(relief, spot, radius * 0.11, flip=side > 0, height=105)
        _wings(relief, at, radius, w, side)
    EMBLEMS[emblem](relief, at, radius * 0.78)


def _wings(relief: Relief, at: Point, radius: float, width: float, side: int) -> None:
    """A knot of cloud on either side of the opening."""
    x = at[0] + side * (radius + (width / 2 - radius) * 0.5)
    relief.disc((x, at[1]), radius * 0.3, 0)
    relief.ring((x, at[1]), radius * 0.3, radius * 0.016, 190)
    relief.ring((x, at[1]), radius * 0.27, radius * 0.008, 160)
    cloud_scroll(
        relief,
        (x - side * radius * 0.06, at[1] - radius * 0.03),
        radius * 0.12,
        flip=side > 0,
        height=170,
    )
