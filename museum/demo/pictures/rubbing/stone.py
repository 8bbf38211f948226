"""The stele: its crown of dragons, its border of vines, its columns of characters."""

from random import Random

from ..canvas.curves import Point, arc, placed, smooth
from ..canvas.relief import Relief
from ..panel.dragon import draw_dragon
from ..panel.lotus import petal
from ..panel.scrolls import cloud_scroll, sun, vine
from .glyphs import GLYPHS

_BACK: list[Point] = [
    (0.74, 0.46), (0.79, 0.6), (0.77, 0.74), (0.71, 0.77), (0.66, 0.62), (0.62, 0.46), (0.55, 0.44),
    (0.51, 0.6), (0.48, 0.78), (0.4, 0.82), (0.33, 0.74), (0.36, 0.6), (0.43, 0.48), (0.43, 0.38),
]  # fmt: skip
TITLES = ("日月光天", "天下太平", "千年古里", "山水文光", "百年古石")


def stele(relief: Relief, box: tuple[float, float, float, float], rnd: Random) -> None:
    """Cut the whole face within a box."""
    x0, y0, x1, y1 = box
    w = x1 - x0
    crown = w * 0.36
    _body(relief, box, crown)
    _crown(relief, (x0 + w * 0.05, y0 + w * 0.03, x1 - w * 0.05, y0 + crown), rnd)
    inner = (x0 + w * 0.13, y0 + crown * 1.05, x1 - w * 0.13, y1 - w * 0.12)
    _border(relief, box, inner, rnd)
    head = (inner[3] - inner[1]) * 0.11
    title = list(rnd.choice(TITLES))
    _writing(relief, (inner[0], inner[1], inner[2], inner[1] + head), rnd, (1, len(title)), title)
    relief.line([(inner[0], inner[1] + head), (inner[2], inner[1] + head)], 4, 0)
    columns = rnd.choice((13, 15, 17))
    body = (inner[0] + 8, inner[1] + head + 14, inner[2] - 8, inner[3] - 10)
    rows = round((body[3] - body[1]) / ((body[2] - body[0]) / columns) * 0.98)
    _writing(relief, body, rnd, (rows, columns))


def _body(relief: Relief, box: tuple[float, float, float, float], crown: float) -> None:
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


def _crown(relief: Relief, box: tuple[float, float, float, float], rnd: Random) -> None:
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
    box: tuple[float, float, float, float],
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


def _writing(
    relief: Relief,
    box: tuple[float, float, float, float],
    rnd: Random,
    grid: tuple[int, int],
    text: list[str] | None = None,
) -> None:
    """Characters in upright columns, right to left; some worn, columns end at unlike heights."""
    x0, y0, x1, y1 = box
    rows, columns = grid
    wide, tall = (x1 - x0) / columns, (y1 - y0) / rows
    size = min(wide, tall) * 0.86
    known = list(GLYPHS)
    for c in range(columns):
        full = rows if rows < 3 or rnd.random() < 0.7 else rnd.randint(rows // 2, rows)
        for r in range(full):
            at = (x1 - (c + 0.5) * wide - size / 2, y0 + (r + 0.5) * tall - size / 2)
            for stroke in GLYPHS[text[c] if text else rnd.choice(known)]:
                points = [
                    (x + rnd.uniform(-0.12, 0.12), y + rnd.uniform(-0.12, 0.12)) for x, y in stroke
                ]
                relief.line(placed(points, at, size / 10), max(2.4, size * 0.085), 0)
