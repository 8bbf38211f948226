"""Pictures of every kind, and pictures that are not what they seem."""

import random
import struct
import zipfile
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw
from PIL.TiffImagePlugin import IFDRational

from tests.factories.media import picture_bytes

GPS_IFD = 0x8825
ORIENTATION = 0x0112
CAMERA = 0x0110


def scene(serial: int, size: tuple[int, int] = (480, 360)) -> Image.Image:
    """A picture with something in it, the same for the same number."""
    chance = random.Random(serial)
    picture = Image.new("RGB", size, "#aabb88")
    draw = ImageDraw.Draw(picture)
    for _ in range(40):
        left, top = chance.randrange(size[0]), chance.randrange(size[1])
        right, low = left + chance.randint(20, 160), top + chance.randint(20, 160)
        colour = tuple(chance.randrange(256) for _ in range(3))
        draw.rectangle((left, top, right, low), fill=colour)
    return picture


def encoded(picture: Image.Image, form: str = "JPEG", **save: Any) -> bytes:
    """A picture as a file."""
    out = BytesIO()
    picture.save(out, form, **save)
    return out.getvalue()


def photo_with_gps(form: str = "JPEG", size: tuple[int, int] = (60, 40)) -> bytes:
    """A photo whose metadata tell where and with what it was taken."""
    exif = Image.Exif()
    exif[CAMERA] = "SecretCam 3000"
    exif.get_ifd(GPS_IFD).update(
        {1: "N", 2: (IFDRational(21), IFDRational(5), IFDRational(12)), 3: "E"}
    )
    out = BytesIO()
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretPlace</x:xmpmeta>'
    Image.new("RGB", size, "teal").save(out, form, exif=exif, xmp=xmp)
    return out.getvalue()


def turned_photo(size: tuple[int, int] = (60, 40)) -> bytes:
    """A photo taken with the camera held upright: shown 90° from how it is stored."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    return picture_bytes(size=size, form="JPEG", exif=exif)


def png_bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A few hundred bytes that claim billions of pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + crc

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


def jpeg_bomb() -> bytes:
    """A small JPEG whose header claims 65,000 × 65,000 pixels."""
    data = bytearray(picture_bytes(form="JPEG"))
    place = data.find(b"\xff\xc0")
    data[place + 5 : place + 9] = struct.pack(">HH", 65_000, 65_000)
    return bytes(data)


def gif_bomb() -> bytes:
    """A small GIF whose screen claims 65,535 × 65,535 pixels."""
    data = bytearray(picture_bytes(form="GIF"))
    data[6:10] = struct.pack("<HH", 65_535, 65_535)
    return bytes(data)


def tiff_bomb() -> bytes:
    """A small TIFF whose directory claims 100,000 × 100,000 pixels."""
    data = bytearray(picture_bytes(form="TIFF", size=(1001, 1003)))
    for value in (1001, 1003):
        for kind in ("<HHIHxx", "<HHII"):
            for tag in (256, 257):
                old = struct.pack(kind, tag, 3 if "Hxx" in kind else 4, 1, value)
                new = struct.pack("<HHII", tag, 4, 1, 100_000)
                data = bytearray(bytes(data).replace(old, new))
    return bytes(data)


def gif_of_frames(count: int) -> bytes:
    """A one-pixel animation of so many frames."""
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    return head + frame * count + b"\x3b"


def zip_bytes(**entries: str) -> bytes:
    """A small archive."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in entries.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return out.getvalue()


def picture_and_archive() -> bytes:
    """A PNG that unzips."""
    return picture_bytes() + zip_bytes(a="x")


def picture_and_page(form: str = "PNG") -> bytes:
    """A picture followed by a web page."""
    return picture_bytes(form=form) + b"<html><SCRIPT>alert(1)</SCRIPT></html>"


def picture_and_program() -> bytes:
    """A GIF whose comment is PHP."""
    return picture_bytes(form="GIF", comment=b"<?php system($_GET['c']); ?>")


def picture_and_pdf() -> bytes:
    """A JPEG whose comment opens a PDF."""
    return picture_bytes(form="JPEG", comment=b"%PDF-1.7 1 0 obj")


SVG_SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
