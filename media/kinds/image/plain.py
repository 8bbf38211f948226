"""A picture as it is shown: upright, in displayable colours, without private metadata."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from typing import Any, cast

from django.core.files import File
from PIL import Image, ImageOps
from wagtail.images.models import Filter
from willow.plugins.pillow import PillowImage

ORIENTATION = 0x0112
TURNED = frozenset((5, 6, 7, 8))
"""EXIF orientations that swap width and height."""

_PLAIN_SIZES = frozenset(("width", "height", "max", "min"))
_KEPT = ("icc_profile",)
_DISPLAYABLE = ("RGB", "RGBA", "L")
_WAGTAIL_NAMES = {"MPO": "jpeg", "HEIF": "heic"}


class PlainPicture(PillowImage):
    """What Wagtail's filters work on, still knowing the format it came from."""

    def __init__(self, image: Image.Image, format_name: str = "") -> None:
        super().__init__(image)
        self.format_name = format_name


class PlainFilter(Filter):
    """Wagtail's filter on a plain picture: no EXIF, XMP or comment survives (they hold GPS).

    With `picture`, that one is used instead of decoding the original again.
    """

    def __init__(self, spec: str, picture: PlainPicture | None = None) -> None:
        super().__init__(spec)
        self.picture = picture

    @contextmanager
    def get_willow_image(self, image: Any, source: File | None = None) -> Iterator[PlainPicture]:
        """Yield the picture to work on, decoded no larger than the result needs."""
        if self.picture is not None:
            yield self.picture
        elif source is not None:
            yield plain_picture(source, self._widest(image))
        else:
            with image.open_file() as file:
                yield plain_picture(file, self._widest(image))

    def _widest(self, image: Any) -> int | None:
        steps = self.transform_operations
        if not steps or any(step.method not in _PLAIN_SIZES for step in steps):
            return None
        return max(1, ceil(self.get_transform(image).size[0]))


def plain_picture(file: File, widest: int | None = None) -> PlainPicture:
    """Decode a picture: upright, 8 bits, metadata gone but for the colour profile.

    With `widest`, it is at most so many pixels wide once upright; it is made smaller before
    anything else, for large pictures are heavy (4 bytes a pixel).
    """
    picture = Image.open(file)
    name = picture.format or ""
    turned = picture.getexif().get(ORIENTATION) in TURNED
    factor = min(1, widest / picture.size[turned]) if widest else 1
    if factor < 1:
        picture.draft(None, (ceil(picture.width * factor), ceil(picture.height * factor)))
    picture.load()
    small = _displayable(picture)
    target = widest / small.size[turned] if widest else 1
    if target < 1:
        width, height = (max(1, round(side * target)) for side in small.size)
        small = small.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2)
        small.info = picture.info
    upright = ImageOps.exif_transpose(small)
    upright.info = {key: upright.info[key] for key in _KEPT if key in upright.info}
    return PlainPicture(upright, _WAGTAIL_NAMES.get(name, name.lower()))


def _displayable(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode in ("I", "F"):
        low, high = cast("tuple[float, float]", picture.getextrema())
        scale = 255 / ((high - low) or 1)
        return picture.point(lambda value: value * scale - low * scale).convert("L")
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    if picture.mode in _DISPLAYABLE or (picture.mode == "CMYK" and "icc_profile" in picture.info):
        return picture
    return picture.convert("RGB")
