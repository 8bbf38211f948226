"""A cinnabar seal, like a sun, over a landscape in ink."""

import math
from random import Random

from PIL import Image, ImageChops, ImageFilter

from ..canvas.curves import Point, placed, spiral
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
from ..rubbing.writing import engrave
from .landscapes import LANDSCAPES
from .names import carve_name

_CINNABAR = ((190, 38, 26), (178, 34, 30), (198, 52, 30))


def portrait(slug: str, emblem: str, landscape: str, *, name: str, cycle: str) -> Image.Image:
    """The seal that stands for one person.

    It bears the person's own ``name`` in Hán characters where that is known, else the emblem.
    ``cycle`` is a year of the person's life by its name in the cycle of sixty, empty for none.
    """
    rnd = chance(slug, "seal")
    pal = palette(slug)
    view = View(Sheet(*SIZE), SIZE[0] / 2, SIZE[1] * 0.86, 60, pal)
    LANDSCAPES[landscape](view, rnd)
    FRAMES[manner(slug).frame](view.sheet, pal)
    scene = _stamp(on_paper(view, rnd), rnd, emblem, name)
    return _year_seal(scene, rnd, cycle) if cycle else scene


def _stamp(scene: Image.Image, rnd: Random, emblem: str, name: str) -> Image.Image:
    size = 1120
    relief = Relief(size, size)
    rim = _square_rim if name else rnd.choice((_round_rim, _square_rim, _lobed_rim))
    rim(relief, size)
    middle = (size / 2, size / 2)
    if name:
        carve_name(relief, name, (size * 0.19, size * 0.19, size * 0.81, size * 0.81))
    elif emblem == "lotus":
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
    return _printed(scene, full, rnd)


def _year_seal(scene: Image.Image, rnd: Random, cycle: str) -> Image.Image:
    """A small seal at the lower right with the name of a year, white on red."""
    relief = Relief(150, 260)
    relief.area([(6, 6), (144, 6), (144, 254), (6, 254)], 200)
    engrave(relief, cycle, (16, 16, 134, 244), down=True)
    mask = relief.layer.reduce(relief.k).point([255 if v > 100 else 0 for v in range(256)])
    full = Image.new("L", SIZE, 0)
    full.paste(mask.filter(ImageFilter.BoxBlur(0.8)), (SIZE[0] // 2 + 360, SIZE[1] - 390))
    return _printed(scene, full, rnd)


def _printed(scene: Image.Image, mask: Image.Image, rnd: Random) -> Image.Image:
    red = ImageChops.multiply(scene, Image.new("RGB", SIZE, rnd.choice(_CINNABAR)))
    return Image.composite(red, scene, mask)


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
