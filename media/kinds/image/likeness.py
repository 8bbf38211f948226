"""What a picture looks like, in 64 bits that hardly change when it is scaled or encoded again.

The perceptual hash pHash (Zauner 2010, “Implementation and Benchmarking of Perceptual Image Hash
Functions”): which of the 64 lowest frequencies of the picture's light, 32 × 32 and grey, are above
their median. Pictures whose bits differ in few places look alike.
"""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import numpy as np
from PIL import Image, ImageOps

NEAR = 10
"""Bits of 64 that may differ in pictures that look alike; two that do not differ in about 32."""
BANDS = 4
"""Parts of a likeness by which others are looked up, of `_BITS` bits each."""
_BITS = 64 // BANDS
_SIDE, _LOW = 32, 8
_ASIDE, _FEWER = 256, 1024
"""Pixels of a side to which a picture is brought first, cheaply."""
_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""By EXIF orientation."""
_FLAT = 3.0
"""Grey levels (standard deviation) below which there is nothing in a picture to look at."""


def likeness_of(picture: Image.Image) -> int | None:
    """Return what a decoded picture looks like; None when there is nothing to see in it."""
    grey = _small(picture).resize((_SIDE, _SIDE), Image.Resampling.BOX)
    orientation = picture.getexif().get(_ORIENTATION)
    if orientation in _UPRIGHT:
        grey = grey.transpose(_UPRIGHT[orientation])
    light = np.asarray(grey, dtype=np.float64)
    if light.std() < _FLAT:
        return None
    waves = _waves()
    low = (waves @ light @ waves.T)[:_LOW, :_LOW].ravel()
    # The first is the picture's lightness, which says nothing of what is in it.
    bits = low > np.median(low[1:])
    return int("".join("01"[bit] for bit in bits.tolist()), 2)


def distance(one: int, other: int) -> int:
    """Return in how many bits two likenesses differ."""
    return (one ^ other).bit_count()


def bands(likeness: int) -> tuple[int, ...]:
    """Return the parts of a likeness, the highest first."""
    return tuple(likeness >> _BITS * place & (1 << _BITS) - 1 for place in reversed(range(BANDS)))


def whole(parts: tuple[int, ...]) -> int:
    """Return the likeness that has these parts."""
    likeness = 0
    for part in parts:
        likeness = likeness << _BITS | part
    return likeness


def near(band: int) -> Iterator[int]:
    """Yield every part that differs from one in at most two bits: 137 of 65,536.

    Two likenesses that differ in at most `NEAR` bits differ in at most two within one of their
    four parts at least (Norouzi et al. 2012, “Fast Search in Hamming Space with Multi-Index
    Hashing”), so a look-up by equal parts finds them all.
    """
    for count in range(NEAR // BANDS + 1):
        for places in combinations(range(_BITS), count):
            yield band ^ sum(1 << place for place in places)


def _small(picture: Image.Image) -> Image.Image:
    """Bring a picture to few pixels, grey, on white where it is transparent."""
    size = (min(_ASIDE, picture.width), min(_ASIDE, picture.height))
    if picture.mode in ("1", "P", "PA") or picture.mode.startswith("I;16"):
        # Pillow averages none of these.
        small = picture.resize(size, Image.Resampling.NEAREST)
    elif picture.mode in ("RGBA", "LA"):
        # These it copies whole before it averages them.
        fewer = (min(_FEWER, picture.width), min(_FEWER, picture.height))
        picture = picture.resize(fewer, Image.Resampling.NEAREST)
        small = picture.resize(size, Image.Resampling.BOX)
    else:
        small = picture.resize(size, Image.Resampling.BOX, reducing_gap=2)
    return _grey(small)


def _grey(small: Image.Image) -> Image.Image:
    if small.mode in ("I", "F") or small.mode.startswith("I;16"):
        return ImageOps.autocontrast(_eight_bits(small))
    if small.has_transparency_data:
        clear = small.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("L")
    return small.convert("L")


def _eight_bits(small: Image.Image) -> Image.Image:
    values = np.asarray(small, dtype=np.float64)
    low, high = values.min(), values.max()
    scaled = (values - low) * (255 / ((high - low) or 1))
    return Image.fromarray(scaled.astype(np.uint8))


@cache
def _waves() -> "np.ndarray":
    """The lowest waves of the discrete cosine transform (type II), a row each."""
    steps = (2 * np.arange(_SIDE) + 1) / (2 * _SIDE)
    return np.cos(np.pi * np.outer(np.arange(_LOW), steps))
