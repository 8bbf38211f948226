"""A name in Hán characters on a seal's face, two columns read from the right."""

from PIL import Image

from ..canvas.relief import Relief
from ..drafting.lettering import upright

Box = tuple[float, float, float, float]


def carve_name(relief: Relief, name: str, box: Box) -> None:
    """Raise the characters so that together they fill the box; an odd one is drawn tall."""
    first = (len(name) + 1) // 2
    columns = [name[:first], name[first:]] if len(name) > 1 else [name]
    x0, y0, x1, y1 = box
    wide = (x1 - x0) / len(columns)
    for c, column in enumerate(columns):
        tall = (y1 - y0) / len(column)
        for r, mask in enumerate(upright(column, round(wide * relief.k))):
            size = (round(wide * 0.92 * relief.k), round(tall * 0.92 * relief.k))
            left = x1 - (c + 1) * wide + wide * 0.04
            spot = (round(left * relief.k), round((y0 + r * tall + tall * 0.04) * relief.k))
            ink = mask.crop(mask.getbbox()).resize(size, Image.Resampling.BICUBIC)
            relief.layer.paste(200, spot, ink)
