"""Pictures laid over the models: tiles, bricks, planks, stone, cast bronze. The same every time."""

from collections.abc import Callable
from functools import cache
from random import Random

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

Colour = tuple[int, int, int]
SIDE = 512
"""Pixels of a texture."""
TILES_WIDE, TILES_HIGH = 1.2, 1.2
"""Metres of roof that the picture of tiles covers; six tiles by eight rows."""


def shade(colour: Colour, by: float) -> Colour:
    """Return a colour lighter (above 1) or darker."""
    red, green, blue = (max(0, min(255, round(value * by))) for value in colour)
    return red, green, blue


def _grained(picture: Image.Image, seed: int, strength: float, blur: float = 0.6) -> Image.Image:
    """Add grain that runs on over the picture's edges."""
    noise = np.random.default_rng(seed).normal(0, 1, (picture.height, picture.width, 1))
    wide = np.asarray(picture, np.float32) + noise * strength
    out = Image.fromarray(np.clip(wide, 0, 255).astype(np.uint8))
    return out.filter(ImageFilter.GaussianBlur(blur)) if blur else out


def _blotched(picture: Image.Image, seed: int, depth: float) -> Image.Image:
    """Darken and lighten in large soft patches, as weather does; runs on over the edges."""
    small = np.random.default_rng(seed).uniform(-1, 1, (8, 8))
    tiled = Image.fromarray(np.tile(small, (3, 3)).astype(np.float32), "F")
    large = tiled.resize((picture.width * 3, picture.height * 3), Image.Resampling.BICUBIC)
    middle = np.asarray(large)[
        picture.height : 2 * picture.height, picture.width : 2 * picture.width
    ]
    out = np.asarray(picture, np.float32) * (1 + depth * middle[:, :, None])
    return Image.fromarray(np.clip(out, 0, 255).astype(np.uint8))


@cache
def scale_tiles(base: Colour = (150, 84, 58)) -> Image.Image:
    """Flat tiles with a turned-up tip (ngói mũi hài), six across and eight rows, overlapping."""
    rows, columns = 8, 6
    high, wide = SIDE / rows, SIDE / columns
    chance = Random(7)  # noqa: S311  (a drawing)
    picture = Image.new("RGB", (SIDE, SIDE), shade(base, 0.4))
    draw = ImageDraw.Draw(picture)
    tones = [[chance.uniform(0.74, 1.16) for _ in range(columns)] for _ in range(rows)]
    for row in range(-2, rows + 2):
        top, shift = row * high, wide / 2 * (row % 2)
        for column in range(-1, columns + 1):
            left = column * wide + shift
            tone = tones[row % rows][column % columns]
            tip = top + high * 1.12
            outline = [
                (left + 1.5, top - high * 0.3),
                (left + wide - 1.5, top - high * 0.3),
                (left + wide - 1.5, top + high * 0.62),
                (left + wide * 0.78, top + high * 0.9),
                (left + wide / 2, tip),
                (left + wide * 0.22, top + high * 0.9),
                (left + 1.5, top + high * 0.62),
            ]
            draw.polygon([(x + 1, y + 5) for x, y in outline], fill=shade(base, 0.3))
            draw.polygon(outline, fill=shade(base, tone))
            draw.line([*outline[2:7]], fill=shade(base, tone * 1.3), width=3)
            draw.line([outline[0], outline[6]], fill=shade(base, tone * 0.7), width=2)
    return _blotched(_grained(picture, 3, 7), 5, 0.16)


@cache
def bricks(base: Colour = (158, 96, 70)) -> Image.Image:
    """Square paving bricks (gạch Bát), four by four, with mossy joints."""
    count = 4
    side = SIDE / count
    chance = Random(11)  # noqa: S311  (a drawing)
    picture = Image.new("RGB", (SIDE, SIDE), (112, 104, 84))
    draw = ImageDraw.Draw(picture)
    for row in range(count):
        for column in range(count):
            tone = chance.uniform(0.86, 1.1)
            x, y = column * side, row * side
            draw.rectangle((x + 3, y + 3, x + side - 4, y + side - 4), shade(base, tone))
            draw.line([(x + 3, y + side - 4), (x + side - 4, y + side - 4)], shade(base, 0.7), 2)
    return _blotched(_grained(picture, 4, 8), 6, 0.14)


@cache
def planks(base: Colour = (104, 58, 38), count: int = 4) -> Image.Image:
    """Upright boards of dark wood with their grain."""
    chance = Random(5)  # noqa: S311  (a drawing)
    wide = SIDE / count
    grain = np.random.default_rng(8).normal(0, 1, (1, SIDE, 1)).repeat(SIDE, 0)
    picture = Image.new("RGB", (SIDE, SIDE), base)
    draw = ImageDraw.Draw(picture)
    for number in range(count):
        x = number * wide
        draw.rectangle((x, 0, x + wide, SIDE), shade(base, chance.uniform(0.86, 1.12)))
        draw.line([(x, 0), (x, SIDE)], shade(base, 0.45), 4)
    out = np.asarray(picture, np.float32) + grain * 7
    return _grained(Image.fromarray(np.clip(out, 0, 255).astype(np.uint8)), 9, 4)


@cache
def stone(base: Colour = (146, 141, 132)) -> Image.Image:
    """Weathered grey stone."""
    picture = Image.new("RGB", (SIDE, SIDE), base)
    return _blotched(_grained(_blotched(picture, 15, 0.12), 16, 16, 0.9), 17, 0.08)


@cache
def plaster(base: Colour = (222, 208, 176)) -> Image.Image:
    """Old lime plaster, yellowish, stained."""
    picture = Image.new("RGB", (SIDE, SIDE), base)
    return _blotched(_grained(_blotched(picture, 25, 0.1), 26, 6), 27, 0.07)


def relief(
    size: tuple[int, int],
    base: Colour,
    drawn: Callable[[ImageDraw.ImageDraw], None],
    *,
    depth: float = 1.0,
) -> Image.Image:
    """Return a surface worked in low relief: what `drawn` paints white on black stands out.

    Lit from above left; hollows are darker.
    """
    mask = Image.new("L", size, 0)
    drawn(ImageDraw.Draw(mask))
    soft = mask.filter(ImageFilter.GaussianBlur(1.4))
    lit = ImageChops.subtract(soft, ImageChops.offset(soft, 3, 3), 1, 128)
    light = (np.asarray(lit, np.float32) - 128) / 128
    level = np.asarray(soft, np.float32) / 255 - 0.5
    worn = np.random.default_rng(31).normal(0, 0.03, (size[1], size[0]))
    by = 1 + depth * (0.55 * light + 0.22 * level) + worn
    out = np.array(base, np.float32) * by[:, :, None]
    return Image.fromarray(np.clip(out, 0, 255).astype(np.uint8))
