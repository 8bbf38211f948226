"""A quick stand-in for the painters: one plain picture, its colour made from the slug."""

from io import BytesIO
from zlib import crc32

from PIL import Image

from museum.demo.pictures import Picture


def drawn(slug: str, *views: str, year: str = "") -> list[Picture]:
    """Return a picture of 64 by 48 pixels for each view (one if none is named).

    It differs from slug to slug, from view to view and, by ``year``, from program to program.
    """
    return [_picture(slug, view, year) for view in views or ("stub",)]


def _picture(slug: str, view: str, year: str) -> Picture:
    number = crc32(f"{slug}{'' if view == 'stub' else view}{year}".encode())
    colour = (number & 255, number >> 8 & 255, number >> 16 & 255)
    data = BytesIO()
    Image.new("RGB", (64, 48), colour).save(data, "JPEG")
    return Picture(
        filename=f"{slug}-{view}.jpg",
        data=data.getvalue(),
        width=64,
        height=48,
        title_vi=f"{slug}: hình",
        title_en=f"{slug}: picture",
        alt_vi="Một mảng màu",
        alt_en="A plane of colour",
        focal_point=(32, 24),
    )
