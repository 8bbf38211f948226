"""A picture brought to the size of its place on the card."""

from django.core.files.storage import default_storage
from PIL import Image, ImageOps

from museum.sharing.content import Lead

Size = tuple[int, int]


def filling(lead: Lead, size: Size) -> Image.Image:
    """Return the picture cropped to ``size`` around its focal point."""
    return ImageOps.fit(
        _opened(lead.file, size), size, Image.Resampling.LANCZOS, centering=lead.focus
    )


def standing(lead: Lead, size: Size) -> Image.Image:
    """Return the whole picture, as large as ``size`` allows."""
    return ImageOps.contain(_opened(lead.file, size), size, Image.Resampling.LANCZOS)


def opened_emblem(file: str, size: int) -> Image.Image:
    """Return an uploaded emblem within a square of ``size`` pixels, transparent as it came."""
    with default_storage.open(file) as stored, Image.open(stored) as picture:
        return ImageOps.contain(picture.convert("RGBA"), (size, size), Image.Resampling.LANCZOS)


def _opened(file: str, size: Size) -> Image.Image:
    with default_storage.open(file) as stored, Image.open(stored) as picture:
        picture.draft("RGB", size)
        return picture.convert("RGB")
