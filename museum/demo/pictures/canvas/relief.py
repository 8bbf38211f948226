"""Carving in low relief, gilded and lit from the upper left, on a lacquered ground."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .curves import Point
from .paper import cloud, grain, levels, softened
from .sheet import Colour

Ramp = tuple[tuple[int, Colour], ...]


@dataclass(frozen=True, slots=True)
class Finish:
    """Colours of a gilded panel: ``gilt`` runs from shadow (0) to highlight (255)."""

    ground: Colour
    deep: Colour
    bole: Colour  # what shows where the gilt is worn
    gilt: Ramp


class Relief:
    """Heights on a panel: 0 is the ground, 255 the highest carving. Pixels, y downward."""

    def __init__(self, width: int, height: int, oversample: int = 2) -> None:
        self.size = (width, height)
        self.k = oversample
        self.layer = Image.new("L", (width * oversample, height * oversample), 0)
        self._draw = ImageDraw.Draw(self.layer)

    def _up(self, points: Iterable[Point]) -> list[Point]:
        return [(x * self.k, y * self.k) for x, y in points]

    def area(self, points: Sequence[Point], height: int = 190) -> None:
        """An area of one height; what lies under it is gone. Height 0 cuts to the ground."""
        self._draw.polygon(self._up(points), fill=height)

    def line(self, points: Iterable[Point], weight: float, height: int = 190) -> None:
        """A rib, or with a low height a groove."""
        width = max(1, round(weight * self.k))
        run = self._up(points)
        self._draw.line(run, fill=height, width=width)
        if width > 5:
            r = width / 2
            for x, y in (run[0], run[-1]):
                self._draw.ellipse((x - r, y - r, x + r, y + r), fill=height)

    def loop(self, points: Sequence[Point], weight: float, height: int = 190) -> None:
        """A closed rib."""
        self.line([*points, points[0], points[1]], weight, height)

    def edged(self, points: Sequence[Point], height: int = 190, rim: float = 3.0) -> None:
        """An area set off from what is behind it by a cut all round."""
        self.loop(points, rim * 2, 12)
        self.area(points, height)

    def disc(self, centre: Point, radius: float, height: int = 190) -> None:
        """A round area."""
        x, y, r, k = *centre, radius, self.k
        self._draw.ellipse(((x - r) * k, (y - r) * k, (x + r) * k, (y + r) * k), fill=height)

    def ring(self, centre: Point, radius: float, weight: float, height: int = 190) -> None:
        """A circle as a rib; ``radius`` is its outer edge."""
        x, y, r, k = *centre, radius, self.k
        box = ((x - r) * k, (y - r) * k, (x + r) * k, (y + r) * k)
        self._draw.ellipse(box, outline=height, width=max(1, round(weight * k)))

    def finish(self, rnd: Random, look: Finish) -> Image.Image:
        """The lit, gilded and slightly worn panel."""
        height = self.layer.reduce(self.k)
        cover = height.point([min(255, max(0, (v - 20) * 5)) for v in range(256)])
        light = _light(height)
        gilt = _ramp(light, look.gilt)
        seams = _leaf_seams(rnd, (self.size[0] // 2, self.size[1] // 2))
        patina = ImageChops.multiply(levels(cloud(rnd, seams.size, 9), 196, 255), seams)
        patina = patina.resize(self.size, Image.Resampling.BILINEAR)
        gilt = ImageChops.multiply(gilt, Image.merge("RGB", [patina] * 3))
        worn = _worn(rnd, self.size, light)
        gilt = Image.composite(gilt, _tone(light, look.bole), worn)
        return Image.composite(gilt, _lacquer(rnd, self.size, look, cover), cover)


def _light(height: Image.Image) -> Image.Image:
    """Light from the upper left over fine and broad forms, about 128 where flat."""
    fine = _lit(height.filter(ImageFilter.BoxBlur(0.9)), 1, 0.7)
    half = height.reduce(2)
    broad = [_lit(softened(half, blur / 2), reach // 2, scale)
             for blur, reach, scale in ((4.0, 4, 0.9), (13.0, 12, 0.85))]  # fmt: skip
    # fine and middle half and half, then the broad forms at 36 hundredths
    broad_up = Image.blend(broad[0], broad[1], 0.36 / (0.36 + 0.32)).resize(height.size)
    lit = Image.blend(fine, broad_up, 0.68)
    lit = lit.point([max(0, min(255, round(128 + (v - 128) * 1.3))) for v in range(256)])
    return Image.blend(lit, height, 0.24)


def _lit(form: Image.Image, reach: int, scale: float) -> Image.Image:
    back = ImageChops.offset(form, -reach, -reach)
    ahead = ImageChops.offset(form, reach, reach)
    return ImageChops.subtract(back, ahead, scale, 128)


def _ramp(image: Image.Image, stops: Ramp) -> Image.Image:
    bands = []
    for band in range(3):
        table = []
        for v in range(256):
            low = max((s for s in stops if s[0] <= v), key=lambda s: s[0])
            high = min((s for s in stops if s[0] >= v), key=lambda s: s[0])
            k = (v - low[0]) / (high[0] - low[0]) if high[0] > low[0] else 0.0
            table.append(round(low[1][band] + (high[1][band] - low[1][band]) * k))
        bands.append(image.point(table))
    return Image.merge("RGB", bands)


def _tone(light: Image.Image, colour: Colour) -> Image.Image:
    bands = [
        light.point([min(255, round(c * (0.35 + v / 200))) for v in range(256)]) for c in colour
    ]
    return Image.merge("RGB", bands)


def _leaf_seams(rnd: Random, size: tuple[int, int]) -> Image.Image:
    """Faint edges where one square of gold leaf overlaps the next; at half size."""
    layer = Image.new("L", size, 255)
    draw = ImageDraw.Draw(layer)
    step = 74
    for y in range(-step, size[1], step):
        for x in range(-step, size[0], step):
            jx, jy, tone = x + rnd.randint(-3, 3), y + rnd.randint(-3, 3), rnd.randint(236, 255)
            draw.rectangle((jx, jy, jx + step + 3, jy + step + 3), fill=tone)
    return layer.filter(ImageFilter.BoxBlur(0.6))


def _worn(rnd: Random, size: tuple[int, int], light: Image.Image) -> Image.Image:
    """255 where the gilt holds; rubbed through in blots and on the fine grain."""
    half = (size[0] // 2, size[1] // 2)
    blots = ImageChops.add(cloud(rnd, half, 90), cloud(rnd, half, 13), 2)
    blots = blots.resize(size, Image.Resampling.BILINEAR)
    edges = ImageChops.add(blots, light.point([v // 3 for v in range(256)]), 1.0, -38)
    fine = ImageChops.add(edges, grain(rnd, size), 2.0)
    return fine.point([max(0, min(255, 255 - (v - 158) * 7)) for v in range(256)])


def _lacquer(rnd: Random, size: tuple[int, int], look: Finish, cover: Image.Image) -> Image.Image:
    """Polished lacquer with depth, dark towards the edges and in the carving's shadow."""
    half = (size[0] // 2, size[1] // 2)
    depth = Image.blend(cloud(rnd, half, 6), cloud(rnd, half, 70), 0.28)
    edge = Image.radial_gradient("L").resize(half)
    depth = ImageChops.subtract(depth, edge.point([max(0, v - 70) for v in range(256)]))
    depth = depth.resize(size, Image.Resampling.BILINEAR)
    ground = Image.composite(
        Image.new("RGB", size, look.ground), Image.new("RGB", size, look.deep), depth
    )
    shadow = softened(ImageChops.offset(cover, 9, 11), 8.0)
    ground.paste((0, 0, 0), (0, 0), shadow.point([round(v * 0.62) for v in range(256)]))
    return ground
