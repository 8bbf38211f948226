"""How pictures look to an eye, in numbers: how unlike two are, how much of one is empty."""

from PIL import Image, ImageChops, ImageFilter, ImageStat

_SMALL = (96, 64)


def distance(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of two pictures seen from afar, 0 (the same) to 255."""
    small = [image.convert("RGB").resize(_SMALL) for image in (one, other)]
    return sum(ImageStat.Stat(ImageChops.difference(*small)).mean) / 3


def blank_share(image: Image.Image, tiles: int = 12) -> float:
    """Part of the picture's tiles in which no line or edge is to be seen."""
    edges = image.convert("L").resize((1200, 800)).filter(ImageFilter.FIND_EDGES)
    wide, tall = edges.width // tiles, edges.height // tiles
    empty = 0
    for i in range(tiles):
        for j in range(tiles):
            tile = edges.crop((i * wide, j * tall, (i + 1) * wide, (j + 1) * tall))
            empty += tile.getextrema()[1] < 40
    return empty / tiles**2
