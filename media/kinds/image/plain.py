"""A picture as it is shown: upright, in displayable colours, without private metadata."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from typing import Any, Self, cast

from django.core.files import File
from PIL import Image, ImageOps
from wagtail.images.models import Filter
from willow.plugins.pillow import PillowImage

from media.kinds.image.words import xmp_of

ORIENTATION = 0x0112
TURNED = frozenset((5, 6, 7, 8))
"""EXIF orientations that swap width and height."""

_PLAIN_SIZES = frozenset(("width", "height", "max", "min"))
_KEPT = ("icc_profile",)
_DISPLAYABLE = ("RGB", "RGBA", "L")
_WAGTAIL_NAMES = {"MPO": "jpeg", "HEIF": "heic"}


class PlainPicture(PillowImage):
    """What Wagtail's filters work on, still knowing the format it came from.

    It is saved with `xmp` in it: whose it is and what may be done with it.
    """

    def __init__(self, image: Image.Image, format_name: str = "", xmp: bytes = b"") -> None:
        super().__init__(image)
        self.format_name = format_name
        self.xmp = xmp

    def told(self, xmp: bytes) -> Self:
        """Return the same picture with other words to be saved in it."""
        return type(self)(self.image, self.format_name, xmp)

    def auto_orient(self) -> Self:
        """Return it as it is: it is upright."""
        return self

    def crop(self, rect: Any) -> Self:
        """Return a part of it."""
        return self._still(super().crop(rect))

    def resize(self, size: Any) -> Self:
        """Return it in another size."""
        return self._still(super().resize(size))

    def set_background_color_rgb(self, color: Any) -> Self:
        """Return it on a colour."""
        return self._still(super().set_background_color_rgb(color))

    def save_as_jpeg(self, f: Any, **told: Any) -> Any:
        """Write it as JPEG."""
        return self._saving().save_as_jpeg(f, **told)

    def save_as_webp(self, f: Any, **told: Any) -> Any:
        """Write it as WebP."""
        return self._saving().save_as_webp(f, **told)

    def save_as_avif(self, f: Any, **told: Any) -> Any:
        """Write it as AVIF."""
        return self._saving().save_as_avif(f, **told)

    def _still(self, changed: PillowImage) -> Self:
        return type(self)(changed.image, self.format_name, self.xmp)

    def _saving(self) -> PillowImage:
        return PillowImage(_Worded(self.image, self.xmp) if self.xmp else self.image)


class _Worded:
    """A Pillow image that is saved with words in it."""

    def __init__(self, image: Image.Image, xmp: bytes) -> None:
        self._image, self._xmp = image, xmp

    def __getattr__(self, name: str) -> Any:
        return getattr(self._image, name)

    def save(self, target: Any, form: str, **told: Any) -> None:
        """Save it."""
        self._image.save(target, form, xmp=self._xmp, **told)


class PlainFilter(Filter):
    """Wagtail's filter on a plain picture: no EXIF, XMP or comment survives (they hold GPS).

    What is said in it instead is whose it is and what may be done with it (`xmp_of`).

    With `picture`, that one is used instead of decoding the original again.
    """

    def __init__(self, spec: str, picture: PlainPicture | None = None) -> None:
        super().__init__(spec)
        self.picture = picture

    @contextmanager
    def get_willow_image(self, image: Any, source: File | None = None) -> Iterator[PlainPicture]:
        """Yield the picture to work on, decoded no larger than the result needs."""
        words = xmp_of(image.asset)
        if self.picture is not None:
            yield self.picture.told(words)
        elif source is not None:
            yield plain_picture(source, self._widest(image)).told(words)
        else:
            with image.open_file() as file:
                yield plain_picture(file, self._widest(image)).told(words)

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
