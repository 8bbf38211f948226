"""Ink dabbed over wet paper on a stone: black where it stands, white where it is cut."""

from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from ..canvas.paper import cloud, do_paper, grain, levels, softened
from ..canvas.relief import Relief
from ..chance import chance
from ..drafting.dates import dates_in
from ..subject import Subject
from .bell import bell_band
from .stone import stele

Size = tuple[int, int]

STELE, BELL = (2000, 2700), (2600, 1800)
_INKS = ((34, 30, 30), (40, 34, 30), (30, 34, 38), (38, 28, 26))


def rubbing(subject: Subject, theme: str) -> Image.Image:
    """The rubbing of one record's ``stele`` or ``bell``."""
    rnd = chance(subject.slug, "rubbing")
    dated = next(iter(dates_in(subject.text_vi)), None)
    size = BELL if theme == "bell" else STELE
    relief = Relief(*size)
    w, h = size
    if theme == "bell":
        text = dated.characters if dated else ""
        box = (150.0, 170.0, w - 150.0, h - 170.0)
        bell_band(relief, box, text, dated.cycle if dated else "", rnd)
    else:
        stele(relief, (210.0, 190.0, w - 210.0, h - 190.0), dated, rnd)
    return _inked(relief, size, rnd)


def _inked(relief: Relief, size: Size, rnd: Random) -> Image.Image:
    height = relief.layer.reduce(relief.k)
    mask = height.point([0 if v < 50 else 170 if v < 130 else 255 for v in range(256)])
    mask = ImageChops.multiply(mask.filter(ImageFilter.BoxBlur(0.9)), _dabs(rnd, size))
    mask = ImageChops.subtract(mask, _cracks(rnd, size))
    half = (size[0] // 2, size[1] // 2)
    stray = ImageChops.multiply(levels(cloud(rnd, half, 26), 0, 90), softened(mask.reduce(2), 11.0))
    stray = stray.point([v // 4 for v in range(256)]).resize(size, Image.Resampling.BILINEAR)
    mask = ImageChops.lighter(mask, stray)
    paper = do_paper(rnd, size, (250, 244, 228))
    paper.paste(rnd.choice(_INKS), (0, 0), mask)
    return paper


def _dabs(rnd: Random, size: Size) -> Image.Image:
    """How fully the ink took: broad unevenness, pad marks, the stone's grain."""
    half = (size[0] // 2, size[1] // 2)
    broad = levels(cloud(rnd, half, 8), 150, 255)
    pads = levels(cloud(rnd, half, 60), 190, 255)
    fine = grain(rnd, size).point([max(0, min(255, 255 - (v - 150) * 6)) for v in range(256)])
    worn = cloud(rnd, half, 44).point([max(0, min(255, 255 - (v - 222) * 4)) for v in range(256)])
    taken = ImageChops.multiply(ImageChops.multiply(broad, pads), worn)
    return ImageChops.multiply(taken.resize(size, Image.Resampling.BILINEAR), fine)


def _cracks(rnd: Random, size: Size) -> Image.Image:
    """A few wandering cracks and chips."""
    layer = Image.new("L", size, 0)
    draw = ImageDraw.Draw(layer)
    for _ in range(rnd.randint(2, 4)):
        x, y = rnd.uniform(200, size[0] - 200), rnd.uniform(300, size[1] - 300)
        dx, dy = rnd.uniform(-9, 9), rnd.uniform(-9, 9)
        run = [(x, y)]
        for _step in range(rnd.randint(30, 90)):
            x, y = x + dx + rnd.uniform(-7, 7), y + dy + rnd.uniform(-7, 7)
            run.append((x, y))
        draw.line(run, fill=230, width=rnd.choice((3, 4, 6)))
    return layer.filter(ImageFilter.BoxBlur(0.8))
