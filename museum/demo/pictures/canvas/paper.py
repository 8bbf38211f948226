"""Dó paper: warm, mottled, with the long fibres of the bark in it."""

import math
from functools import cache
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from ..chance import chance
from .sheet import Colour

_MOULDS = 3
_TURNS = (
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.ROTATE_180,
)


def cloud(rnd: Random, size: tuple[int, int], cells: int) -> Image.Image:
    """Smooth noise (L, about 0..255), ``cells`` blots across the width."""
    w = max(cells, 2)
    h = max(2, round(cells * size[1] / size[0]))
    small = Image.frombytes("L", (w, h), rnd.randbytes(w * h))
    return small.resize(size, Image.Resampling.BICUBIC)


def grain(rnd: Random, size: tuple[int, int]) -> Image.Image:
    """Fine noise (L) about the middle grey; repeats where no eye finds it."""
    w, h = size[0] // 3 + 1, size[1] // 3 + 1
    tile = Image.frombytes("L", (w, h), rnd.randbytes(w * h)).filter(ImageFilter.BoxBlur(0.8))
    out = Image.new("L", size)
    for x in range(0, size[0], w):
        for y in range(0, size[1], h):
            out.paste(tile, (x, y))
    return out


def softened(image: Image.Image, radius: float) -> Image.Image:
    """A wide blur, made on a smaller copy."""
    part = max(1, round(radius / 3))
    small = image.reduce(part).filter(ImageFilter.GaussianBlur(radius / part))
    return small.resize(image.size, Image.Resampling.BILINEAR)


def levels(image: Image.Image, low: int, high: int) -> Image.Image:
    """The image's 0..255 squeezed between two values."""
    return image.point([round(low + (high - low) * v / 255) for v in range(256)])


def _fibres(rnd: Random, size: tuple[int, int], count: int) -> Image.Image:
    layer = Image.new("L", size, 255)
    draw = ImageDraw.Draw(layer)
    for _ in range(count):
        x, y = rnd.uniform(0, size[0]), rnd.uniform(0, size[1])
        heading, bend = rnd.uniform(0, math.tau), rnd.uniform(-0.16, 0.16)
        points = []
        for _step in range(rnd.randint(5, 16)):
            points.append((x, y))
            x, y = x + 9 * math.cos(heading), y + 9 * math.sin(heading)
            heading += bend
        draw.line(points, fill=rnd.choice((232, 238, 243, 248)), width=rnd.choice((1, 1, 2)))
    return layer.filter(ImageFilter.BoxBlur(0.6))


@cache
def _bark(mould: int, size: tuple[int, int]) -> Image.Image:
    """The tooth and fibres of a sheet from one of a few moulds, darker towards its edges."""
    rnd = chance("mould", str(mould))
    mottle = levels(cloud(rnd, size, 60), 249, 255)
    mottle = ImageChops.multiply(mottle, levels(grain(rnd, size), 247, 255))
    mottle = ImageChops.multiply(mottle, _fibres(rnd, size, 360))
    edge = Image.radial_gradient("L").resize(size)
    edge = edge.point([255 - round(14 * max(0.0, (v - 110) / 145) ** 2) for v in range(256)])
    return ImageChops.multiply(mottle, edge)


def do_paper(rnd: Random, size: tuple[int, int], tone: Colour) -> Image.Image:
    """A sheet of dó paper of the given tone, a little darker towards its edges."""
    bark = _bark(rnd.randrange(_MOULDS), size)
    turn = rnd.choice((None, *_TURNS))
    mottle = ImageChops.multiply(
        bark if turn is None else bark.transpose(turn), levels(cloud(rnd, size, 7), 248, 255)
    )
    return Image.merge(
        "RGB",
        [
            mottle.point([round(c * (1 - (255 - v) / 255 * d)) for v in range(256)])
            for c, d in zip(tone, (1.0, 1.15, 1.5), strict=True)
        ],
    )
