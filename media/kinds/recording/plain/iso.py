"""Boxes of an MP4 or M4A file (ISO/IEC 14496-12): user data and notes become free space."""

from collections.abc import Iterator
from typing import BinaryIO

from media.kinds.recording.plain.patch import Patch, Unreadable, read, size_of

_NOTES = (b"udta", b"meta", b"uuid")
_PARENTS = (b"moov", b"trak", b"moof", b"traf")
_DEEPEST = 4


def patches(file: BinaryIO) -> Iterator[Patch]:
    """Yield a `free` box for each box of notes: iTunes' tags, a phone's place, XMP."""
    yield from _within(file, 0, size_of(file), 0)


def _within(file: BinaryIO, start: int, end: int, depth: int) -> Iterator[Patch]:
    while start + 8 <= end:
        head = read(file, start, 8)
        length, name, before = int.from_bytes(head[:4], "big"), head[4:], 8
        if length == 1:
            length, before = int.from_bytes(read(file, start + 8, 8), "big"), 16
        if length == 0:
            length = end - start
        if length < before or start + length > end:
            raise Unreadable
        if name in _NOTES:
            yield Patch(start + 4, 4, b"free")
            yield Patch(start + before, length - before)
        elif name in _PARENTS and depth < _DEEPEST:
            yield from _within(file, start + before, start + length, depth + 1)
        start += length
