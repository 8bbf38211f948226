"""Whether a picture may come in: real type, size before decoding, then a whole decode."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from PIL import Image

from media.intake.accepted import Accepted
from media.intake.envelope import extension_of, within_bytes
from media.intake.hidden import nothing_hidden
from media.intake.looks import describe, media_type
from media.intake.refusal import refuse, refuse_content
from media.intake.scans import has_few_scans
from media.intake.viruses import without_viruses
from media.kinds.image.likeness import likeness_of

MAX_FRAMES = 2000
_ONE_AT_A_TIME = Lock()
"""A picture of 120 million pixels takes 480 MB while it is decoded; several wait for each other."""
_LOOKED_AT = 256
"""Pixels of a side that are enough to see what a picture looks like."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A raster format: Pillow's name for it, its media type, what people call it.

    `heavy` says how many times the memory of a PNG its decoder takes for a pixel (measured:
    PNG 4 bytes, AVIF 9, HEIC 7, WebP 15); its pictures may have so many times fewer pixels.
    """

    pillow: str
    mime: str
    name: str
    heavy: int = 1

    @property
    def most_pixels(self) -> int:
        """How many pixels a picture of this format may have."""
        return int(settings.MEDIA_MAX_IMAGE_PIXELS) // self.heavy


_JPEG = Raster("JPEG", "image/jpeg", "JPEG")
_TIFF = Raster("TIFF", "image/tiff", "TIFF")
_HEIC = Raster("HEIF", "image/heic", "HEIC", heavy=2)
RASTERS = {
    "jpg": _JPEG,
    "jpeg": _JPEG,
    "png": Raster("PNG", "image/png", "PNG"),
    "webp": Raster("WEBP", "image/webp", "WebP", heavy=4),
    "avif": Raster("AVIF", "image/avif", "AVIF", heavy=2),
    "gif": Raster("GIF", "image/gif", "GIF"),
    "tif": _TIFF,
    "tiff": _TIFF,
    "heic": _HEIC,
    "heif": _HEIC,
}
"""By extension. SVG is absent on purpose: it can carry scripts."""

_FORMATS = tuple(dict.fromkeys(raster.pillow for raster in RASTERS.values()))
_SHOWN_AS = {"MPO": "JPEG"}  # a phone's JPEG with a second picture (depth, wide colours) behind


def accept_picture(file: File, filename: str) -> Accepted:
    """Return what the picture is, or raise `ValidationError` saying why it is refused.

    Nothing is decoded before the size in the header is known to be bearable; the file is left
    at its start, unaltered.
    """
    raster = _claimed(filename)
    within_bytes(file, settings.MEDIA_MAX_IMAGE_BYTES)
    without_viruses(file)
    with _pillow(file, raster) as image:
        if _format(image) != raster.pillow:
            raise refuse_content(raster.name, str(image.format or ""))
        _bearable(image, raster)
        width, height = image.size
    nothing_hidden(file)
    if raster is _JPEG and not has_few_scans(file):
        raise refuse("too-many-scans")
    likeness = _decoded(file, raster)
    file.seek(0)
    return Accepted(raster.mime, width, height, likeness=likeness)


def _claimed(filename: str) -> Raster:
    extension = extension_of(filename)
    if extension in {"svg", "svgz"}:
        raise refuse("svg")
    if extension not in RASTERS:
        accepted = ", ".join(RASTERS).upper()
        raise refuse("unknown-extension", extension=extension, accepted=accepted)
    return RASTERS[extension]


@contextmanager
def _pillow(file: File, raster: Raster) -> Iterator[Image.Image]:
    """Open with Pillow's parsers of our formats only; any failure of theirs is a refusal."""
    file.seek(0)
    try:
        yield Image.open(file, formats=_FORMATS)
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise refuse("too-many-pixels", limit=_millions(raster)) from None
    except Image.UnidentifiedImageError:
        if media_type(file) == raster.mime:
            raise refuse("damaged") from None
        raise refuse_content(raster.name, describe(file)) from None
    except Exception as error:
        raise refuse("damaged") from error


def _bearable(image: Image.Image, raster: Raster) -> None:
    frames = 1 if image.format in _SHOWN_AS else getattr(image, "n_frames", 1)
    if frames > MAX_FRAMES:
        raise refuse("too-many-frames")
    if image.width * image.height * frames > raster.most_pixels:
        raise refuse("too-many-pixels", limit=_millions(raster))


def _format(image: Image.Image) -> str:
    found = image.format or ""
    return _SHOWN_AS.get(found, found)


def _decoded(file: File, raster: Raster) -> int | None:
    """Decode the whole picture; return what it looks like."""
    with _pillow(file, raster) as image:
        image.verify()
    with _ONE_AT_A_TIME, _pillow(file, raster) as image:
        # A JPEG decoded at an eighth still reads every byte, in a sixtieth of the memory.
        image.draft("RGB", (max(_LOOKED_AT, image.width // 8), max(_LOOKED_AT, image.height // 8)))
        image.load()
        likeness = likeness_of(image)
    return likeness


def _millions(raster: Raster) -> int:
    return raster.most_pixels // 1_000_000
