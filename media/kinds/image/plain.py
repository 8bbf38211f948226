"""A picture as it is shown: upright, in displayable colours, without private metadata."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from django.core.files import File
from PIL import Image, ImageOps
from wagtail.images.models import Filter
from willow.plugins.pillow import PillowImage

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
        """Yield the picture to work on."""
        if self.picture is not None:
            yield self.picture
        elif source is not None:
            yield plain_picture(source)
        else:
            with image.open_file() as file:
                yield plain_picture(file)


def plain_picture(file: File, widest: int | None = None) -> PlainPicture:
    """Decode a picture: upright, 8 bits, metadata gone but for the colour profile.

    With `widest`, it is at most so many pixels wide, and a JPEG is decoded no larger than needed.
    """
    picture = Image.open(file)
    name = picture.format or ""
    if widest:
        factor = widest / min(picture.size)
        picture.draft(None, (int(picture.width * factor), int(picture.height * factor)))
    picture.load()
    upright = _displayable(ImageOps.exif_transpose(picture))
    if widest and upright.width > widest:
        height = max(1, round(upright.height * widest / upright.width))
        upright = upright.resize((widest, height), Image.Resampling.LANCZOS, reducing_gap=2)
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
