"""Sheets of coloured paper, cut out and laid over one another with a little air between."""

import math
from collections.abc import Iterable, Sequence
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from ..canvas.curves import Point, smooth, taper
from ..canvas.paper import grain
from ..canvas.sheet import Colour

SIZE = (2400, 1600)
_SHADE: Colour = (36, 18, 22)
Box = tuple[int, int, int, int]
Tone = tuple[Colour, Colour]  # from the top of the picture to its foot


class Cut:
    """One sheet: what is kept of it. Pixels, y downward; later calls may cut what earlier left."""

    def __init__(self, oversample: int = 2) -> None:
        self.k = oversample
        self.mask = Image.new("L", (SIZE[0] * oversample, SIZE[1] * oversample), 0)
        self._draw = ImageDraw.Draw(self.mask)

    def _up(self, points: Iterable[Point]) -> list[Point]:
        return [(x * self.k, y * self.k) for x, y in points]

    def area(self, points: Sequence[Point], *, keep: bool = True) -> None:
        """Keep an area, or cut it out."""
        self._draw.polygon(self._up(points), fill=255 if keep else 0)

    def hole(self, points: Sequence[Point]) -> None:
        """Cut an area out."""
        self.area(points, keep=False)

    def curve(self, points: Sequence[Point], *, keep: bool = True) -> None:
        """Keep (or cut) the area within a smooth closed line through the points."""
        self.area(smooth(points, 6, closed=True), keep=keep)

    def line(self, points: Iterable[Point], weight: float, *, keep: bool = True) -> None:
        """A strip of paper, or a slit."""
        run, width = self._up(points), max(1, round(weight * self.k))
        tone = 255 if keep else 0
        self._draw.line(run, fill=tone, width=width, joint="curve")
        if width > 4:
            for x, y in (run[0], run[-1]):
                r = width / 2
                self._draw.ellipse((x - r, y - r, x + r, y + r), fill=tone)

    def slit(self, points: Iterable[Point], weight: float) -> None:
        """A line cut out."""
        self.line(points, weight, keep=False)

    def blade(self, points: Sequence[Point], start: float, end: float, bulge: float = 0.0) -> None:
        """A strip that narrows."""
        self.area(taper(points, start, end, bulge))

    def disc(self, centre: Point, radius: float, *, keep: bool = True) -> None:
        """A round piece, or a round hole."""
        x, y, r, k = *centre, radius, self.k
        box = ((x - r) * k, (y - r) * k, (x + r) * k, (y + r) * k)
        self._draw.ellipse(box, fill=255 if keep else 0)

    def limb(self, a: Point, b: Point, thick: float, thin: float) -> None:
        """A rounded strip from ``a`` to ``b``."""
        length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1.0
        nx, ny = (b[1] - a[1]) / length, -(b[0] - a[0]) / length
        self.area(
            [
                (a[0] + nx * thick, a[1] + ny * thick),
                (b[0] + nx * thin, b[1] + ny * thin),
                (b[0] - nx * thin, b[1] - ny * thin),
                (a[0] - nx * thick, a[1] - ny * thick),
            ]
        )
        self.disc(a, thick)
        self.disc(b, thin)


class Stack:
    """The picture as it grows, from the backing sheet to the one nearest the eye."""

    def __init__(self, backing: Tone) -> None:
        self.image = gradient(backing)

    def lay(self, cut: Cut, tone: Tone, lift: float = 10.0) -> None:
        """Lay a cut sheet on what is there; ``lift`` is the length of its shadow in pixels."""
        mask = cut.mask.reduce(cut.k)
        box = mask.getbbox()
        if box is None:
            return
        if lift:
            self._shade(mask, box, lift)
        part = mask.crop(box)
        if tone[0] == tone[1]:
            self.image.paste(tone[0], box, part)
        else:
            self.image.paste(gradient(tone, box), box, part)
        rim = ImageChops.subtract(part, ImageChops.offset(part, 2, 2))
        light = tuple(min(255, c + 42) for c in tone[0])
        self.image.paste(light, box, rim.point([round(v * 0.6) for v in range(256)]))

    def _shade(self, mask: Image.Image, box: Box, lift: float) -> None:
        """Darken what lies under a sheet, soft as its distance."""
        reach = round(lift * 3 / 4) * 4 + 8
        around = (
            max(0, box[0] - reach),
            max(0, box[1] - reach),
            min(SIZE[0], box[2] + reach),
            min(SIZE[1], box[3] + reach),
        )
        kept = mask.crop(around).reduce(4)
        small = Image.new("L", kept.size)
        small.paste(kept, (round(lift * 0.12), round(lift * 0.25)))
        small = small.filter(ImageFilter.GaussianBlur(lift / 4))
        small = small.point([round(v * 0.44) for v in range(256)])
        size = (around[2] - around[0], around[3] - around[1])
        self.image.paste(_SHADE, around, small.resize(size, Image.Resampling.BILINEAR))

    def finish(self, rnd: Random) -> Image.Image:
        """The picture with the tooth of the paper on it."""
        rough = grain(rnd, SIZE).point([max(0, round((150 - v) * 0.45)) for v in range(256)])
        self.image.paste((0, 0, 0), (0, 0), rough)
        return self.image


def gradient(tone: Tone, box: Box | None = None) -> Image.Image:
    """A sheet whose colour goes from one to the other down the whole picture, or a part of it."""
    (top, foot) = tone
    x0, y0, x1, y1 = box or (0, 0, *SIZE)
    if top == foot:
        return Image.new("RGB", (x1 - x0, y1 - y0), top)
    column = Image.linear_gradient("L").resize((1, SIZE[1])).crop((0, y0, 1, y1))
    bands = [
        column.point([round(a + (b - a) * v / 255) for v in range(256)])
        for a, b in zip(top, foot, strict=True)
    ]
    return Image.merge("RGB", bands).resize((x1 - x0, y1 - y0), Image.Resampling.NEAREST)
