"""An open edict: gold-yellow paper, a dragon among clouds, the date column, the seal."""

from random import Random

from PIL import Image

from ..canvas.curves import Point, placed, smooth, spiral
from ..canvas.relief import Relief
from ..drafting.dates import Dated
from ..drafting.lettering import upright
from ..panel.dragon import draw_dragon
from ..panel.scrolls import cloud_scroll
from ..papercut.layers import Cut, Stack, Tone

Box = tuple[float, float, float, float]
_PAPER: tuple[Tone, ...] = (
    ((232, 186, 84), (222, 170, 66)),
    ((226, 190, 104), (214, 172, 80)),
    ((236, 178, 70), (224, 160, 54)),
)
_DRAGON: Tone = ((206, 148, 44), (196, 136, 36))
_SILVER: Tone = ((240, 222, 168), (236, 214, 152))
_RED: Tone = ((184, 40, 30), (176, 34, 26))
_INK: Tone = ((36, 26, 22), (36, 26, 22))
_BACK: list[Point] = [
    (0.96, 0.5), (0.9, 0.3), (0.82, 0.34), (0.76, 0.58), (0.68, 0.72), (0.6, 0.56), (0.55, 0.34),
    (0.47, 0.28), (0.4, 0.46), (0.36, 0.68), (0.28, 0.72), (0.24, 0.52), (0.3, 0.36),
]  # fmt: skip


def draw_sheet(stack: Stack, box: Box, dated: Dated | None, rnd: Random) -> None:
    """Lay one open edict within a box."""
    x0, y0, x1, y1 = box
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    sheet = Cut()
    sheet.area(corners)
    stack.lay(sheet, rnd.choice(_PAPER), 16)
    stack.lay(_border(box), _DRAGON, 0)
    stack.lay(_dragon(box, rnd), _DRAGON, 0)
    stack.lay(_clouds(box, rnd), _SILVER, 0)
    _write(stack, box, dated)


def _border(box: Box) -> Cut:
    """A band of key pattern between two rules."""
    x0, y0, x1, y1 = box
    cut = Cut()
    for inset, weight in ((22, 5.0), (84, 3.0)):
        ring = [(x0 + inset, y0 + inset), (x1 - inset, y0 + inset), (x1 - inset, y1 - inset),
                (x0 + inset, y1 - inset), (x0 + inset, y0 + inset)]  # fmt: skip
        cut.line(ring, weight)
    step = 62.0
    for length, along in ((x1 - x0 - 120, 0), (y1 - y0 - 120, 1)):
        count = round(length / step)
        for i in range(count + 1):
            k = 60 + length * i / count
            spots = ((x0 + k, y0 + 53), (x0 + k, y1 - 53)) if along == 0 else (
                (x0 + 53, y0 + k), (x1 - 53, y0 + k))  # fmt: skip
            for at in spots:
                cut.line(spiral(at, 21, 4, 0, 1.7, 30), 4.0)
    return cut


def _dragon(box: Box, rnd: Random) -> Cut:
    """A dragon across the sheet, as if printed on it."""
    x0, y0, x1, y1 = box
    flip = rnd.random() < 0.5
    relief = Relief(2400, 1600)
    run = [(u if not flip else 1 - u, v + rnd.uniform(-0.03, 0.03)) for u, v in _BACK]
    left = x0 + 330.0  # clear of the date
    spine = smooth([(left + (x1 - 60 - left) * u, y0 + (y1 - y0) * v) for u, v in run], 14)
    draw_dragon(relief, spine, (y1 - y0) * 0.115, flip=not flip)
    return _within(relief, box)


def _clouds(box: Box, rnd: Random) -> Cut:
    x0, y0, x1, y1 = box
    relief = Relief(2400, 1600)
    for _ in range(16):
        at = (rnd.uniform(x0 + 150, x1 - 230), rnd.uniform(y0 + 130, y1 - 130))
        cloud_scroll(relief, at, rnd.uniform(22, 32), flip=rnd.random() < 0.5, height=200)
    return _within(relief, box)


def _within(relief: Relief, box: Box) -> Cut:
    """What is carved, as a sheet to lay, cut off at the edict's border."""
    cut, k = Cut(relief.k), relief.k
    edge = (round((box[0] + 90) * k), round((box[1] + 90) * k), round((box[2] - 90) * k),
            round((box[3] - 90) * k))  # fmt: skip
    carved = relief.layer.crop(edge).point([255 if v > 60 else 0 for v in range(256)])
    cut.mask.paste(carved, edge[:2])
    return cut


def _write(stack: Stack, box: Box, dated: Dated | None) -> None:
    """The date column at the left end, where edicts have it, and the great seal over it."""
    x0, y0, _x1, y1 = box
    seal = Cut()
    at = (x0 + 190.0, y0 + (y1 - y0) * 0.62)
    _seal(seal, at, min(118.0, (y1 - y0) * 0.2))
    stack.lay(seal, _RED, 0)
    if dated is None:
        return
    ink = Cut()
    text = dated.characters
    size = min(110.0, (y1 - y0 - 220) / len(text))
    for i, mask in enumerate(upright(text, round(size * ink.k))):
        spot = (round((at[0] - size / 2) * ink.k), round((y0 + 115 + i * size) * ink.k))
        ink.mask.paste(Image.new("L", mask.size, 255), spot, mask)
    stack.lay(ink, _INK, 0)


def _seal(cut: Cut, at: Point, half: float) -> None:
    """A square seal whose legend is left as key pattern."""
    for grow, keep in ((1.0, True), (0.86, False)):
        r = half * grow
        x, y = at
        cut.area([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)], keep=keep)
    for i in range(2):
        for j in range(2):
            key = [(0.8, -0.8), (-0.8, -0.8), (-0.8, 0.8), (0.8, 0.8), (0.8, -0.3), (-0.3, -0.3),
                   (-0.3, 0.3), (0.3, 0.3)]  # fmt: skip
            spot = (at[0] + (i - 0.5) * half * 0.8, at[1] + (j - 0.5) * half * 0.8)
            cut.line(placed(key, spot, half * 0.36, 180 * ((i + j) % 2)), half * 0.09)
