"""Ink dabbed over wet paper on a stone: black where it stands, white where it is cut."""

from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from ..canvas.paper import cloud, do_paper, grain, levels, softened
from ..canvas.relief import Relief
from ..chance import chance
from .stone import stele

SIZE = (2000, 2700)
_INKS = ((34, 30, 30), (40, 34, 30), (30, 34, 38), (38, 28, 26))


def rubbing(slug: str) -> Image.Image:
    """The rubbing of one record's stele."""
    rnd = chance(slug, "rubbing")
    relief = Relief(*SIZE)
    w, h = SIZE
    stele(relief, (210.0, 190.0, w - 210.0, h - 190.0), rnd)
    height = relief.layer.reduce(relief.k)
    mask = height.point([0 if v < 50 else 170 if v < 130 else 255 for v in range(256)])
    mask = ImageChops.multiply(mask.filter(ImageFilter.BoxBlur(0.9)), _dabs(rnd))
    mask = ImageChops.subtract(mask, _cracks(rnd))
    stray = ImageChops.multiply(levels(cloud(rnd, SIZE, 26), 0, 90), softened(mask, 22.0))
    mask = ImageChops.lighter(mask, stray.point([v // 4 for v in range(256)]))
    paper = do_paper(rnd, SIZE, (250, 244, 228))
    return Image.composite(Image.new("RGB", SIZE, rnd.choice(_INKS)), paper, mask)


def _dabs(rnd: Random) -> Image.Image:
    """How fully the ink took: broad unevenness, pad marks, the stone's grain."""
    broad = levels(cloud(rnd, SIZE, 8), 150, 255)
    pads = levels(cloud(rnd, SIZE, 60), 190, 255)
    fine = grain(rnd, SIZE).point([max(0, min(255, 255 - (v - 150) * 6)) for v in range(256)])
    worn = cloud(rnd, SIZE, 44).point([max(0, min(255, 255 - (v - 222) * 4)) for v in range(256)])
    taken = ImageChops.multiply(ImageChops.multiply(broad, pads), worn)
    return ImageChops.multiply(taken, fine)


def _cracks(rnd: Random) -> Image.Image:
    """A few wandering cracks and chips."""
    layer = Image.new("L", SIZE, 0)
    draw = ImageDraw.Draw(layer)
    for _ in range(rnd.randint(2, 4)):
        x, y = rnd.uniform(200, SIZE[0] - 200), rnd.uniform(300, SIZE[1] - 300)
        dx, dy = rnd.uniform(-9, 9), rnd.uniform(-9, 9)
        run = [(x, y)]
        for _step in range(rnd.randint(30, 90)):
            x, y = x + dx + rnd.uniform(-7, 7), y + dy + rnd.uniform(-7, 7)
            run.append((x, y))
        draw.line(run, fill=230, width=rnd.choice((3, 4, 6)))
    return layer.filter(ImageFilter.BoxBlur(0.8))
