"""The levels of a pyramid TIFF and its stored tiles, read where they lie.

A tile in a TIFF is a JPEG stream without its tables, which are kept once for the level (tag
JPEGTables; TIFF Technical Note 2). Tables and tile put together are a JPEG file again, untouched.
"""

import mmap
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from media.kinds.image.levelled import TILE

_WIDTH, _HEIGHT, _TILE_WIDTH, _OFFSETS, _BYTES, _TABLES = 256, 257, 322, 324, 325, 347
_FORMATS = {1: "B", 2: "s", 3: "H", 4: "I", 5: "Q", 7: "B"}
_SOI, _EOI = b"\xff\xd8", b"\xff\xd9"
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
"""Says that three components are YCbCr, which a bare stream leaves to be guessed."""
_PYRAMIDS_OPEN = 128
"""Of every process; a file descriptor and some kilobytes each."""


@dataclass(frozen=True, slots=True)
class Level:
    """One size of the picture, in tiles of `TILE` pixels; those at the edges are padded."""

    width: int
    height: int
    head: bytes
    places: tuple[int, ...]
    lengths: tuple[int, ...]

    @property
    def across(self) -> int:
        """Tiles in a row."""
        return -(-self.width // TILE)


class Levels:
    """A pyramid that lies open: its levels, the largest first."""

    def __init__(self, path: str) -> None:
        with Path(path).open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.levels = tuple(_levels(self._bytes))

    def tile(self, level: int, column: int, row: int) -> bytes:
        """Return a stored tile as a JPEG file."""
        found = self.levels[level]
        index = row * found.across + column
        start = found.places[index]
        return found.head + self._bytes[start + len(_SOI) : start + found.lengths[index]]


@lru_cache(_PYRAMIDS_OPEN)
def levels_of(path: str) -> Levels:
    """Return the pyramid at `path`, opened once: a path never holds another one.

    Raises `OSError` when it is not there or none of ours.
    """
    try:
        return Levels(path)
    except (ValueError, KeyError, IndexError, struct.error) as error:
        raise OSError(f"{path} is no pyramid") from error


def level_sizes(width: int, height: int) -> list[tuple[int, int]]:
    """Return the dimensions of every level of a picture's pyramid, without its file."""
    sizes = [(width, height)]
    while max(sizes[-1]) > TILE and min(sizes[-1]) > 1:
        sizes.append((sizes[-1][0] // 2, sizes[-1][1] // 2))
    return sizes


def _levels(data: mmap.mmap) -> Iterator[Level]:
    order = {b"II*\x00": "<", b"MM\x00*": ">"}[data[:4]]
    (place,) = struct.unpack_from(f"{order}I", data, 4)
    while place:
        tags, place = _directory(data, order, place)
        width, height = tags[_WIDTH][0], tags[_HEIGHT][0]
        if TILE not in tags[_TILE_WIDTH] and max(width, height) > TILE:
            raise ValueError("Tiles of another size")
        tables = bytes(tags[_TABLES])
        head = _SOI + _JFIF + tables.removeprefix(_SOI).removesuffix(_EOI)
        yield Level(width, height, head, tags[_OFFSETS], tags[_BYTES])


def _directory(data: mmap.mmap, order: str, place: int) -> tuple[dict[int, tuple[int, ...]], int]:
    """Return the values of a directory by tag, and where the next directory is (0: nowhere)."""
    (count,) = struct.unpack_from(f"{order}H", data, place)
    tags = {}
    for entry in range(place + 2, place + 2 + 12 * count, 12):
        tag, kind, length = struct.unpack_from(f"{order}HHI", data, entry)
        if kind not in _FORMATS:
            continue
        form = f"{order}{length}{_FORMATS[kind]}"
        at = entry + 8
        if struct.calcsize(form) > 4:
            (at,) = struct.unpack_from(f"{order}I", data, at)
        tags[tag] = struct.unpack_from(form, data, at)
    (following,) = struct.unpack_from(f"{order}I", data, place + 2 + 12 * count)
    return tags, following
