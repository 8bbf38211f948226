"""A model as visitors get it: what is shown, and nothing of who made it, where and with what.

Names, notes (`extras`), metadata and what we do not know are left out; of pictures only what is
seen; of the data only what the description uses. Numbers and pixels stay as they are.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from media.kinds.model3d.checking import rows
from media.kinds.model3d.container import (
    Container,
    Malformed,
    read_container,
    write_container,
)
from media.kinds.model3d.extensions import KNOWN

_ALIGNED = 4
_TOLD = frozenset({"extras", "name"})
_NAMED = frozenset({"animations", "variants"})
"""Lists whose names a visitor chooses by."""
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"}
)
_JPEG_START, _JPEG_SCAN, _JPEG_COMMENT = 0xD8, 0xDA, 0xFE
_JPEG_ADOBE, _JPEG_PROFILE = 0xEE, 0xE2
_JPEG_APPLICATION = range(0xE0, 0xF0)


def write_plain(source: Path, target: Path) -> None:
    """Write a model without what is private. Raises `Malformed` when it is not understood."""
    model = read_container(source)
    gltf: dict[str, Any] = _without(model.gltf, "")
    gltf["asset"] = {"version": "2.0"}
    for name in ("extensionsUsed", "extensionsRequired"):
        kept = [each for each in rows(gltf, name) if each in KNOWN]
        if kept:
            gltf[name] = kept
        else:
            gltf.pop(name, None)
    data = np.memmap(source, mode="r", dtype=np.uint8)
    pieces = list(_gathered(gltf, model, data))
    with target.open("wb") as file:
        write_container(file, gltf, pieces)


def _without(value: Any, within: str) -> Any:
    """A part of the description without what tells of its making."""
    if isinstance(value, list):
        return [_without(each, within) for each in value]
    if not isinstance(value, dict):
        return value
    found = {}
    for key, each in value.items():
        if key == "extensions" and isinstance(each, dict):
            known = {name: _without(held, name) for name, held in each.items() if name in KNOWN}
            if known:
                found[key] = known
        elif key not in _TOLD or (key == "name" and within in _NAMED):
            found[key] = _without(each, key)
    return found


def _gathered(
    gltf: dict[str, Any], model: Container, data: NDArray[np.uint8]
) -> Iterator[bytes | NDArray[np.uint8]]:
    """Yield what the views hold, one after the other, and tell them where that now is."""
    pictures = {image["bufferView"]: image["mimeType"] for image in rows(gltf, "images")}
    at = 0
    for number, view in enumerate(rows(gltf, "bufferViews")):
        start = model.data_at + view.get("byteOffset", 0)
        piece: bytes | NDArray[np.uint8] = data[start : start + view["byteLength"]]
        if number in pictures:
            piece = plain_picture(bytes(piece), pictures[number])
        view |= {"buffer": 0, "byteOffset": at, "byteLength": len(piece)}
        padding = -len(piece) % _ALIGNED
        yield piece
        yield b"\x00" * padding
        at += len(piece) + padding
    if at:
        gltf["buffers"] = [{"byteLength": at}]


def plain_picture(data: bytes, mime: str) -> bytes:
    """Return a picture without its notes; pixels are not encoded again."""
    if mime == "image/jpeg":
        return b"".join(_plain_jpeg(data))
    if mime == "image/png":
        return b"".join(_plain_png(data))
    return b"".join(_plain_webp(data))


def _plain_jpeg(data: bytes) -> Iterator[bytes]:
    """JPEG segments (ITU-T T.81, B.1) without those of cameras and programs, and comments."""
    if data[:2] != b"\xff\xd8":
        raise Malformed("a picture that is no JPEG")
    yield data[:2]
    at = 2
    while at + 4 <= len(data):
        marker = data[at + 1]
        if data[at] != 0xFF:
            raise Malformed("a JPEG out of line")
        if marker == 0xFF:
            at += 1
            continue
        if marker == _JPEG_SCAN:
            end = data.rfind(b"\xff\xd9")
            yield data[at : end + 2 if end > at else len(data)]
            return
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        private = marker == _JPEG_COMMENT or marker in _JPEG_APPLICATION
        profile = marker == _JPEG_PROFILE and data[at + 4 :].startswith(b"ICC_PROFILE")
        if not private or profile or marker in (0xE0, _JPEG_ADOBE):
            yield data[at : at + 2 + length]
        at += 2 + length
    raise Malformed("a JPEG without a picture")


def _plain_png(data: bytes) -> Iterator[bytes]:
    """PNG chunks (W3C PNG, §11) that say how pixels look."""
    if not data.startswith(_PNG):
        raise Malformed("a picture that is no PNG")
    yield _PNG
    at = len(_PNG)
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        if name in _PNG_KEPT:
            yield data[at : at + 12 + length]
        if name == b"IEND":
            return
        at += 12 + length


def _plain_webp(data: bytes) -> Iterator[bytes]:
    """WebP chunks (RFC 9649) without EXIF and XMP, and the flags that promise them."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise Malformed("a picture that is no WebP")
    kept = []
    at = 12
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        piece = bytearray(data[at : at + 8 + length + length % 2])
        if name == b"VP8X":
            piece[8] &= ~0b1100
        if name not in (b"EXIF", b"XMP "):
            kept.append(bytes(piece))
        at += 8 + length + length % 2
    yield b"RIFF" + struct.pack("<I", 4 + sum(map(len, kept))) + b"WEBP"
    yield from kept
