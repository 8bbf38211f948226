"""A cinnabar seal, like a sun, over mountains in mist."""

import math
from random import Random

from PIL import Image, ImageChops, ImageFilter

from ..canvas.curves import Point, placed, smooth, spiral
from ..canvas.paper import cloud, grain, levels
from ..canvas.relief import Relief
from ..canvas.sheet import Sheet
from ..chance import chance
from ..drafting.frames import FRAMES
from ..drafting.furniture import manner
from ..drafting.palettes import palette
from ..drafting.sheets import SIZE, on_paper
from ..drafting.view import View
from ..panel.drum import key_band
from ..panel.emblems import EMBLEMS
from ..panel.lotus import flower
from ..village_map.signs import boat

_CINNABAR = ((190, 38, 26), (178, 34, 30), (198, 52, 30))


def portrait(slug: str, emblem: str) -> Image.Image:
    """The seal that stands for one person."""
    rnd = chance(slug, "seal")
    pal = palette(slug)
    view = View(Sheet(*SIZE), SIZE[0] / 2, SIZE[1] * 0.86, 60, pal)
    _landscape(view, rnd)
    FRAMES[manner(slug).frame](view.sheet, pal)
    scene = on_paper(view, rnd)
    return _stamp(scene, rnd, emblem)


def _landscape(view: View, rnd: Random) -> None:
    """Ranges from the palest to the nearest, water, and a boat."""
    w, h = SIZE
    sheet = view.sheet
    for layer in range(4):
        base = h * (0.62 + 0.075 * layer)
        tall = h * (0.34 - 0.055 * layer)
        ridge = _ridge(rnd, base, tall)
        tone = 236 - layer * 22
        sheet.fill([*ridge, (w, h * 0.92), (0, h * 0.92)])
        sheet.shadow([*ridge, (w, base + h * 0.1), (0, base + h * 0.1)], tone, 255)
        sheet.line(ridge, 0.9, 70 + layer * 34)
        _strokes(sheet, ridge, rnd, 60 + layer * 30, tall)
    water = h * 0.885
    sheet.fill([(0, water), (w, water), (w, h), (0, h)])
    for i in range(60):
        y = water + (h - 80 - water) * rnd.random() ** 1.3
        x, run = rnd.uniform(0, w), rnd.uniform(60, 340)
        wave = [(x + run * k / 10, y + 2.2 * math.sin(k * 1.6 + i)) for k in range(11)]
        sheet.line(wave, 0.6, rnd.randint(50, 120))
    side = rnd.choice((0.2, 0.78))
    boat(sheet, (w * side, water + 44), 46, view.palette, flip=side > 0.5)
    m = 60.0
    for x0, y0, x1, y1 in ((0, 0, w, m), (0, h - m, w, h), (0, 0, m, h), (w - m, 0, w, h)):
        sheet.fill([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def _ridge(rnd: Random, base: float, tall: float) -> list[Point]:
    """Steep karst peaks, highest towards the sides, with saddles of unlike depth."""
    w = SIZE[0]
    knots: list[Point] = [(-60.0, base - tall * rnd.uniform(0.2, 0.7))]
    x = 0.0
    while x < w + 60:
        edge = min(1.0, abs(x / w - 0.5) * 2.2)
        lift = tall * (0.16 + 0.84 * edge * rnd.uniform(0.35, 1.0))
        wide = 60 + lift * rnd.uniform(0.28, 0.55)
        knots += [
            (x - wide * 0.34, base - lift * 0.86),
            (x, base - lift),
            (x + wide * 0.3, base - lift * 0.9),
        ]
        x += wide * rnd.uniform(1.0, 1.6)
        knots.append((x - wide * 0.3, base - lift * rnd.uniform(0.1, 0.5)))
        x += wide * rnd.uniform(0.5, 1.3)
    knots.sort()
    return smooth(knots, 7)


def _strokes(sheet: Sheet, ridge: list[Point], rnd: Random, tone: int, tall: float) -> None:
    """Brush strokes down the slopes, as painters give rock its form."""
    for i in range(2, len(ridge) - 2, 2):
        x, y = ridge[i]
        slope = ridge[i + 1][1] - ridge[i - 1][1]
        lean = -1 if slope < 0 else 1
        for _ in range(2):
            run = tall * rnd.uniform(0.06, 0.26)
            foot = [
                (x, y + 3),
                (x + lean * run * 0.25, y + run * 0.5),
                (x + lean * run * 0.62, y + run),
            ]
            sheet.line(smooth(foot, 4), rnd.uniform(0.4, 1.1), rnd.randint(tone // 3, tone))


def _stamp(scene: Image.Image, rnd: Random, emblem: str) -> Image.Image:
    size = 1120
    relief = Relief(size, size)
    rnd.choice((_round_rim, _square_rim, _lobed_rim))(relief, size)
    middle = (size / 2, size / 2)
    if emblem == "lotus":
        flower(relief, (middle[0], middle[1] + size * 0.17), size * 0.34)
    else:
        EMBLEMS[emblem](relief, middle, size * 0.31)
    height = relief.layer.reduce(relief.k)
    mask = height.point([0 if v < 50 else 120 if v < 128 else 255 for v in range(256)])
    worn = grain(rnd, mask.size).point([max(0, min(255, 255 - (v - 158) * 7)) for v in range(256)])
    even = levels(cloud(rnd, mask.size, 7), 176, 255)
    mask = ImageChops.multiply(
        mask.filter(ImageFilter.BoxBlur(1.0)), ImageChops.multiply(worn, even)
    )
    mask = mask.rotate(rnd.uniform(-2.5, 2.5), Image.Resampling.BICUBIC)
    full = Image.new("L", SIZE, 0)
    full.paste(mask, ((SIZE[0] - size) // 2, 100))
    red = ImageChops.multiply(scene, Image.new("RGB", SIZE, rnd.choice(_CINNABAR)))
    return Image.composite(red, scene, full)


def _round_rim(relief: Relief, size: float) -> None:
    middle = (size / 2, size / 2)
    relief.disc(middle, size * 0.48, 200)
    relief.ring(middle, size * 0.455, size * 0.012, 0)
    key_band(relief, middle, size * 0.372, size * 0.445, 32, 0)
    relief.ring(middle, size * 0.362, size * 0.01, 0)
    relief.disc(middle, size * 0.345, 0)


def _square_rim(relief: Relief, size: float) -> None:
    """A square seal, its border a running key."""
    for grow, height in ((0.455, 200), (0.43, 0), (0.42, 200), (0.35, 0), (0.34, 200), (0.33, 0)):
        relief.area(_square(size, grow), height)
    step = size * 0.82 / 14
    for i in range(14):
        for turn in range(4):
            x, y = -size * 0.41 + (i + 0.1) * step, -size * 0.418
            key = [(x, y + 66), (x, y + 14), (x + step * 0.78, y + 14), (x + step * 0.78, y + 56),
                   (x + step * 0.36, y + 56), (x + step * 0.36, y + 34)]  # fmt: skip
            relief.line(placed(key, (size / 2, size / 2), 1, turn * 90), 8, 0)


def _square(size: float, half: float) -> list[Point]:
    lo, hi, cut = size * (0.5 - half), size * (0.5 + half), size * 0.03
    return [(lo + cut, lo), (hi - cut, lo), (hi, lo + cut), (hi, hi - cut), (hi - cut, hi),
        (lo + cut, hi),
            (lo, hi - cut), (lo, lo + cut)]  # fmt: skip


def _lobed_rim(relief: Relief, size: float) -> None:
    """An eight-lobed seal with cloud curls in its border."""
    middle = (size / 2, size / 2)
    for grow, height in ((1.0, 200), (0.94, 0), (0.92, 200), (0.76, 0), (0.74, 200), (0.72, 0)):
        for i in range(8):
            a = math.tau * i / 8
            at = (
                middle[0] + size * 0.3 * grow * math.cos(a),
                middle[1] + size * 0.3 * grow * math.sin(a),
            )
            relief.disc(at, size * 0.18 * grow, height)
        relief.disc(middle, size * 0.4 * grow, height)
    for i in range(8):
        a = math.tau * i / 8
        at = (middle[0] + size * 0.404 * math.cos(a), middle[1] + size * 0.404 * math.sin(a))
        for way in (-1, 1):
            curl = spiral((way * 0.42, 0.0), 0.36, 0.06, 90 + way * 90, -1.6 * way, 26)
            relief.line(placed(curl, at, size * 0.036 * 1.3, math.degrees(a) + 90), 7, 0)
