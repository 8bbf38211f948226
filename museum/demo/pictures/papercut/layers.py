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
        if lift:
            self.image.paste(_SHADE, (0, 0), _shadow(mask, lift))
        box = mask.getbbox()
        if box is None:
            return
        part = mask.crop(box)
        self.image.paste(gradient(tone).crop(box), box[:2], part)
        rim = ImageChops.subtract(part, ImageChops.offset(part, 2, 2))
        light = tuple(min(255, c + 42) for c in tone[0])
        self.image.paste(light, box[:2], rim.point([round(v * 0.6) for v in range(256)]))

    def finish(self, rnd: Random) -> Image.Image:
        """The picture with the tooth of the paper on it."""
        rough = grain(rnd, SIZE).point([max(0, round((150 - v) * 0.45)) for v in range(256)])
        self.image.paste((0, 0, 0), (0, 0), rough)
        return self.image


def _shadow(mask: Image.Image, lift: float) -> Image.Image:
    """Where a sheet darkens what is under it, soft as its distance."""
    small = mask.reduce(4)
    small = ImageChops.offset(small, round(lift * 0.12), round(lift * 0.25))
    small = small.filter(ImageFilter.GaussianBlur(lift / 4))
    small = small.point([round(v * 0.44) for v in range(256)])
    return small.resize(mask.size, Image.Resampling.BILINEAR)


def gradient(tone: Tone) -> Image.Image:
    """A sheet whose colour goes from one to the other downward."""
    (top, foot) = tone
    if top == foot:
        return Image.new("RGB", SIZE, top)
    column = Image.linear_gradient("L").resize((1, SIZE[1]))
    bands = [
        column.point([round(a + (b - a) * v / 255) for v in range(256)])
        for a, b in zip(top, foot, strict=True)
    ]
    return Image.merge("RGB", bands).resize(SIZE, Image.Resampling.NEAREST)
