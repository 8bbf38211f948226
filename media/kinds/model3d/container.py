"""The binary glTF container: which bytes are the description, which the data.

glTF 2.0 §4.4 (Khronos; ISO/IEC 12113:2022), https://registry.khronos.org/glTF/specs/2.0/.
"""

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

import numpy as np
from numpy.typing import NDArray

MAGIC = b"glTF"
MIME = "model/gltf-binary"
_HEADER = struct.Struct("<4sII")
_CHUNK = struct.Struct("<I4s")
_JSON, _BIN = b"JSON", b"BIN\x00"
_ALIGNED = 4
MOST_JSON = 8 * 1024 * 1024
"""Bytes of the description: read whole, it takes up to thirty times as many in memory."""
_MOST_CHUNKS = 16


class Malformed(ValueError):
    """The file breaks the specification; the message says where, in English."""


class Unsupported(Malformed):
    """The file is in order and has something that the museum cannot show; the message names it."""


@dataclass(frozen=True, slots=True)
class Container:
    """What a file is made of: its description, and where its data lie (bytes from the start)."""

    gltf: dict[str, Any]
    json_bytes: int
    data_at: int = 0
    data_bytes: int = 0


def read_container(path: Path) -> Container:
    """Read the frame and the description, not the data. Raises `Malformed`."""
    size = path.stat().st_size
    with path.open("rb") as file:
        header = file.read(_HEADER.size)
        if len(header) < _HEADER.size:
            raise Malformed("no header")
        magic, version, length = _HEADER.unpack(header)
        if magic != MAGIC or version != 2:
            raise Malformed(f"not binary glTF 2 ({magic!r}, version {version})")
        if length != size:
            raise Malformed(f"says to have {length} bytes and has {size}")
        chunks: list[tuple[bytes, int, int]] = []
        at = _HEADER.size
        while at < size:
            head = file.read(_CHUNK.size)
            if len(head) < _CHUNK.size or len(chunks) == _MOST_CHUNKS:
                raise Malformed("a chunk is cut short, or there are too many")
            held, name = _CHUNK.unpack(head)
            at += _CHUNK.size
            if held % _ALIGNED or at + held > size:
                raise Malformed("a chunk is cut short or out of line")
            chunks.append((name, at, held))
            at += held
            file.seek(at)
        if not chunks or chunks[0][0] != _JSON:
            raise Malformed("the first chunk is no description")
        _name, at, held = chunks[0]
        if held > MOST_JSON:
            raise Malformed(f"a description of {held} bytes")
        file.seek(at)
        gltf = parse_description(file.read(held))
    data = next(((at, held) for name, at, held in chunks[1:2] if name == _BIN), (0, 0))
    return Container(gltf, chunks[0][2], *data)


def parse_description(text: bytes) -> dict[str, Any]:
    """Return the description; raises `Malformed` for what is no JSON object in UTF-8."""
    try:
        found = json.loads(text.decode("utf-8"), parse_constant=_no_number)
    # Lists within lists without end, numbers of a million digits.
    except (ValueError, RecursionError) as error:
        raise Malformed("the description is no JSON") from error
    if not isinstance(found, dict):
        raise Malformed("the description is no object")
    return found


def write_container(
    file: BinaryIO, gltf: dict[str, Any], data: Sequence[bytes | NDArray[np.uint8]]
) -> None:
    """Write a file of a description and its data; pieces of data are already in line."""
    text = json.dumps(gltf, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    text += b" " * (-len(text) % _ALIGNED)
    held = sum(map(len, data))
    padding = -held % _ALIGNED
    whole = _HEADER.size + _CHUNK.size + len(text)
    if held:
        whole += _CHUNK.size + held + padding
    file.write(_HEADER.pack(MAGIC, 2, whole))
    file.write(_CHUNK.pack(len(text), _JSON) + text)
    if held:
        file.write(_CHUNK.pack(held + padding, _BIN))
        for piece in data:
            file.write(bytes(piece))
        file.write(b"\x00" * padding)


def _no_number(word: str) -> NoReturn:
    raise Malformed(f"{word} in the description")
