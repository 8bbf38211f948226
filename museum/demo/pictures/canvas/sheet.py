"""A drawing sheet: ink lines over thin washes, as a survey draughtsman works."""

import math
from collections.abc import Iterable, Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .curves import Point

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
INK: Colour = (38, 29, 25)
GILT: Colour = (240, 208, 138)


class Sheet:
    """Coordinates are finished pixels, y downward. Ink is drawn larger and reduced, washes and
    shades, which are soft, at half size.

    What is filled hides what was drawn before it; so draw from the far to the near.
    """

    def __init__(self, width: int, height: int, oversample: int = 3) -> None:
        self.size = (width, height)
        self.k = oversample
        self.ink = Image.new("L", (width * oversample, height * oversample), 0)
        half = (math.ceil(width / 2), math.ceil(height / 2))
        self.tint = Image.new("RGB", half, WHITE)
        self.shade = Image.new("L", half, 255)
        self._ink = ImageDraw.Draw(self.ink)
        self._tint = ImageDraw.Draw(self.tint)
        self._shade = ImageDraw.Draw(self.shade)

    def _up(self, points: Iterable[Point]) -> list[Point]:
        k = self.k
        return [(x * k, y * k) for x, y in points]

    def _width(self, weight: float) -> int:
        return max(1, round(weight * self.k))

    def line(self, points: Iterable[Point], weight: float = 1.0, tone: int = 255) -> None:
        """An open line; ``weight`` in finished pixels, ``tone`` 0..255 of ink."""
        self._ink.line(self._up(points), fill=tone, width=self._width(weight))

    def outline(self, points: Sequence[Point], weight: float = 1.0, tone: int = 255) -> None:
        """A closed line."""
        self.line([*points, points[0], points[1]], weight, tone)

    def solid(self, points: Sequence[Point], tone: int = 255) -> None:
        """An area of ink."""
        self._ink.polygon(self._up(points), fill=tone)

    def fill(self, points: Sequence[Point], tint: Colour | None = None) -> None:
        """An opaque area: hides ink, wash and shade behind it."""
        self._ink.polygon(self._up(points), fill=0)
        flat = _half(points)
        self._tint.polygon(flat, fill=tint or WHITE)
        self._shade.polygon(flat, fill=255)

    def shape(
        self,
        points: Sequence[Point],
        tint: Colour | None = None,
        weight: float = 1.0,
        tone: int = 255,
    ) -> None:
        """An opaque area with its outline."""
        self.fill(points, tint)
        self.outline(points, weight, tone)

    def wash(self, points: Sequence[Point], tint: Colour) -> None:
        """A wash that leaves the ink as it is."""
        self._tint.polygon(_half(points), fill=tint)

    def disc(self, centre: Point, radius: float, tint: Colour | None, weight: float) -> None:
        """A filled circle."""
        steps = max(16, int(radius * 1.5))
        points = [
            (
                centre[0] + radius * math.cos(math.tau * i / steps),
                centre[1] + radius * math.sin(math.tau * i / steps),
            )
            for i in range(steps)
        ]
        self.shape(points, tint, weight)

    def shadow(self, points: Sequence[Point], top: int, bottom: int) -> None:
        """A shade over an area, from ``top`` to ``bottom`` (255 is no shade)."""
        flat = _half(points)
        xs, ys = [p[0] for p in flat], [p[1] for p in flat]
        x0, y0 = math.floor(min(xs)), math.floor(min(ys))
        w, h = math.ceil(max(xs)) - x0 + 1, math.ceil(max(ys)) - y0 + 1
        ramp = Image.linear_gradient("L").resize((w, h))
        ramp = ramp.point([round(top + (bottom - top) * v / 255) for v in range(256)])
        mask = Image.new("L", (w, h), 0)
        ImageDraw.Draw(mask).polygon([(x - x0, y - y0) for x, y in flat], fill=255)
        box = (x0, y0, x0 + w, y0 + h)
        under = self.shade.crop(box)
        self.shade.paste(ImageChops.multiply(under, ramp), (x0, y0), mask)

    def hatch(
        self,
        points: Sequence[Point],
        spacing: float,
        angle: float,
        weight: float = 0.4,
        tone: int = 150,
    ) -> None:
        """Parallel lines inside an area; ``angle`` in degrees from the horizontal."""
        k = self.k
        big = self._up(points)
        xs, ys = [p[0] for p in big], [p[1] for p in big]
        x0, y0 = math.floor(min(xs)), math.floor(min(ys))
        w, h = math.ceil(max(xs)) - x0 + 1, math.ceil(max(ys)) - y0 + 1
        mask = Image.new("L", (w, h), 0)
        ImageDraw.Draw(mask).polygon([(x - x0, y - y0) for x, y in big], fill=255)
        lines = Image.new("L", (w, h), 0)
        draw = ImageDraw.Draw(lines)
        a = math.radians(angle)
        dx, dy, reach = math.cos(a), math.sin(a), float(w + h)
        for i in range(-int(reach / (spacing * k)), int(reach / (spacing * k)) + 1):
            cx, cy = w / 2 - dy * i * spacing * k, h / 2 + dx * i * spacing * k
            ends = [(cx - dx * reach, cy - dy * reach), (cx + dx * reach, cy + dy * reach)]
            draw.line(ends, fill=tone, width=self._width(weight))
        lines = ImageChops.multiply(lines, mask)
        box = (x0, y0, x0 + w, y0 + h)
        self.ink.paste(ImageChops.lighter(self.ink.crop(box), lines), (x0, y0))

    def finish(self, paper: Image.Image, blooms: Image.Image, ink: Colour = INK) -> Image.Image:
        """Everything laid on the paper. ``blooms`` (L) makes the wash uneven, 255 is fullest."""
        soft = self.tint.filter(ImageFilter.BoxBlur(0.6))
        pale = Image.blend(soft, Image.new("RGB", soft.size, WHITE), 0.42)
        uneven = Image.composite(soft, pale, blooms.resize(soft.size))
        shade = self.shade.filter(ImageFilter.BoxBlur(0.9))
        tone = Image.merge(
            "RGB",
            [
                shade.point([round(255 - (255 - v) * s) for v in range(256)])
                for s in (0.86, 0.93, 1)
            ],
        )
        washes = ImageChops.multiply(uneven, tone).resize(self.size, Image.Resampling.BILINEAR)
        ground = ImageChops.multiply(paper, washes)
        ground.paste(ink, (0, 0), self.ink.reduce(self.k))
        return ground

    def finish_dark(self, paper: Image.Image, ink: Colour = GILT) -> Image.Image:
        """The same drawing in gold on dyed paper: washes glow faintly, lines are light."""
        soft = self.tint.filter(ImageFilter.BoxBlur(0.6))
        depth = soft.convert("L").point([min(215, round((255 - v) * 2.3)) for v in range(256)])
        dim = soft.point([round(v * 0.84) for v in range(256)] * 3)
        shade = self.shade.filter(ImageFilter.BoxBlur(0.9))
        dim = ImageChops.multiply(dim, Image.merge("RGB", [shade] * 3))
        ground = paper.copy()
        up = Image.Resampling.BILINEAR
        dark = shade.point([255 - v for v in range(256)]).resize(self.size, up)
        ground.paste((0, 0, 0), (0, 0), dark)
        ground.paste(dim.resize(self.size, up), (0, 0), depth.resize(self.size, up))
        lines = self.ink.reduce(self.k).point([min(255, round(v * 1.4)) for v in range(256)])
        ground.paste(ink, (0, 0), lines)
        return ground


def _half(points: Iterable[Point]) -> list[Point]:
    return [(x / 2, y / 2) for x, y in points]
