"""The stele: its crown of dragons, its border of vines, its text with the date at the end."""

from random import Random

from ..canvas.curves import Point, arc, smooth
from ..canvas.relief import Relief
from ..drafting.dates import Dated
from ..panel.dragon import draw_dragon
from ..panel.lotus import petal
from ..panel.scrolls import cloud_scroll, sun, vine
from .writing import Box, engrave, wear

_BACK: list[Point] = [
    (0.74, 0.46), (0.79, 0.6), (0.77, 0.74), (0.71, 0.77), (0.66, 0.62), (0.62, 0.46), (0.55, 0.44),
    (0.51, 0.6), (0.48, 0.78), (0.4, 0.82), (0.33, 0.74), (0.36, 0.6), (0.43, 0.48), (0.43, 0.38),
]  # fmt: skip


def stele(relief: Relief, box: Box, dated: Dated | None, rnd: Random) -> None:
    """Cut the whole face within a box; of the text only its date, where one is known."""
    x0, y0, x1, y1 = box
    w = x1 - x0
    crown = w * 0.36
    _body(relief, box, crown)
    _crown(relief, (x0 + w * 0.05, y0 + w * 0.03, x1 - w * 0.05, y0 + crown), rnd)
    inner = (x0 + w * 0.13, y0 + crown * 1.05, x1 - w * 0.13, y1 - w * 0.12)
    _border(relief, box, inner, rnd)
    head = inner[1] + (inner[3] - inner[1]) * 0.15
    relief.line([(inner[0], head), (inner[2], head)], 4, 0)
    if dated:
        title = (inner[0] + w * 0.06, inner[1] + 14, inner[2] - w * 0.06, head - 14)
        engrave(relief, dated.characters, title, down=False)
    columns = rnd.choice((11, 12, 13))
    body = (inner[0] + 12, head + 16, inner[2] - 12, inner[3] - 14)
    wide = (body[2] - body[0]) / columns
    rows = round((body[3] - body[1]) / wide)
    if dated:
        last = (body[0], body[1] + 2 * wide, body[0] + wide * 1.5, body[3] - wide)
        engrave(relief, f"{dated.characters}歲次{dated.cycle}", last, down=True)
        body = (body[0] + wide * 1.6, *body[1:])
    wear(relief, body, columns, rows, rnd)


def _body(relief: Relief, box: Box, crown: float) -> None:
    x0, y0, x1, y1 = box
    half = (x1 - x0) / 2
    top = arc(((x0 + x1) / 2, y0 + crown), half, 180, 360, 60, crown / half)
    relief.area([*top, (x1, y1), (x0, y1)], 200)
    inner = arc(((x0 + x1) / 2, y0 + crown), half * 0.965, 180, 360, 60, crown / half)
    relief.line(
        [
            *inner,
            (x1 - half * 0.035, y1 - half * 0.04),
            (x0 + half * 0.035, y1 - half * 0.04),
            inner[0],
        ],
        4,
        0,
    )


def _crown(relief: Relief, box: Box, rnd: Random) -> None:
    x0, y0, x1, y1 = box
    half, cx = (x1 - x0) / 2, (x0 + x1) / 2
    for i, (u, v) in enumerate(((0.12, 0.12), (0.34, 0.2), (0.56, 0.3), (0.14, 0.86), (0.3, 0.9))):
        for side in (-1, 1):
            at = (cx + side * half * u, y0 + (y1 - y0) * v)
            relief.disc(at, 4, 0)
            cloud_scroll(relief, at, half * (0.05 - 0.003 * i), flip=side > 0, height=200)
    for flip in (False, True):
        side = 1 if flip else -1
        line = smooth([(cx + side * half * u, y0 + (y1 - y0) * v) for u, v in _BACK], 14)
        relief.loop([(x, y) for x, y in line], half * 0.115, 0)
        draw_dragon(relief, line, half * 0.095, flip=flip)
    relief.disc((cx, y0 + (y1 - y0) * 0.5), half * 0.2, 0)
    sun(relief, (cx, y0 + (y1 - y0) * 0.5), half * 0.115)
    relief.line([(x0, y1), (x1, y1)], 5, 0)


def _border(
    relief: Relief,
    box: Box,
    inner: tuple[float, float, float, float],
    rnd: Random,
) -> None:
    """Vines up the sides, lotus petals along the foot."""
    x0, _y0, x1, y1 = box
    size = (inner[0] - x0) * 0.38
    for x in ((x0 + inner[0]) / 2 + 6, (x1 + inner[2]) / 2 - 6):
        channel = [(x - size * 1.15, inner[1]), (x + size * 1.15, inner[1]),
            (x + size * 1.15, inner[3]),
                   (x - size * 1.15, inner[3])]  # fmt: skip
        relief.area(channel, 0)
        vine(relief, (x, inner[1]), inner[3] - inner[1], size, rnd, turn=90)
        relief.loop(channel, 4, 200)
    relief.area(
        [
            (x0 + 40, inner[3] + 12),
            (x1 - 40, inner[3] + 12),
            (x1 - 40, y1 - 50),
            (x0 + 40, y1 - 50),
        ],
        0,
    )
    count = 16
    step = (x1 - x0 - 80) / count
    for i in range(count):
        foot = (x0 + 40 + step * (i + 0.5), y1 - 54)
        petal(relief, foot, step * 1.25, 0, 200)
    relief.loop(
        [(inner[0], inner[1]), (inner[2], inner[1]), (inner[2], inner[3]), (inner[0], inner[3])],
        4,
        0,
    )
