"""Pictures laid over a model: in the file itself, of a size, and what their first bytes say."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from media.intake.scans import has_few_scans
from media.kinds.model3d.checking import rows
from media.kinds.model3d.container import Container, Malformed, Unsupported

_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP"}
"""What glTF and its extension EXT_texture_webp know → Pillow's names."""
_MOST_PICTURES = 256
_LARGEST = 8192 * 8192
"""Pixels of one picture: graphics of phones take no larger one."""


class TooManyPixels(ValueError):
    """All pictures together have more pixels than may be."""


class TooManyScans(ValueError):
    """A JPEG is drawn over and over, as no program does."""


@dataclass(frozen=True, slots=True)
class Texture:
    """A picture of the model, as it lies in the file."""

    mime: str
    data: bytes

    def opened(self) -> Image.Image:
        """Return the picture, not decoded yet. Raises `Malformed`."""
        try:
            return Image.open(BytesIO(self.data), formats=[_FORMATS[self.mime]])
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            raise Malformed("a picture that is none") from error


def texture(file: Path, model: Container, image: dict[str, Any]) -> Texture:
    """Read one. Raises `Malformed`, and `Unsupported` for formats that browsers do not show."""
    mime = image.get("mimeType")
    if mime not in _FORMATS:
        raise Unsupported(str(mime)[:40])
    view = rows(model.gltf, "bufferViews")[image["bufferView"]]
    with file.open("rb") as opened:
        opened.seek(model.data_at + view.get("byteOffset", 0))
        return Texture(mime, opened.read(view["byteLength"]))


def check_textures(file: Path, model: Container, most_pixels: int) -> None:
    """Raise unless every picture is whole and all together have no more pixels than `most_pixels`.

    Decoded one after the other, once their headers are known to be bearable.
    """
    found = rows(model.gltf, "images")
    views = rows(model.gltf, "bufferViews")
    held = sum(views[image["bufferView"]]["byteLength"] for image in found)
    # A file that shows the same bytes as many pictures is made to keep somebody busy.
    if len(found) > _MOST_PICTURES or held > model.data_bytes:
        raise Malformed("too many pictures")
    left = most_pixels
    for image in found:
        laid = texture(file, model, image)
        with laid.opened() as picture:
            pixels = picture.width * picture.height
        left -= pixels
        if left < 0 or pixels > _LARGEST:
            raise TooManyPixels
        if laid.mime == "image/jpeg" and not has_few_scans(BytesIO(laid.data)):
            raise TooManyScans
    for image in found:
        with texture(file, model, image).opened() as picture:
            try:
                picture.load()
            except (OSError, ValueError, SyntaxError, MemoryError) as error:
                raise Malformed("a picture that is cut short") from error
