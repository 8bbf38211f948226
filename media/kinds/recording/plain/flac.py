"""Metadata blocks of a FLAC file (RFC 9639): what describes people becomes padding."""

from collections.abc import Iterator
from typing import BinaryIO

from media.kinds.recording.plain.patch import Patch, Unreadable, read

_PADDING = 1
_KEPT = (0, 1, 3)
"""STREAMINFO, PADDING, SEEKTABLE."""


def patches(file: BinaryIO) -> Iterator[Patch]:
    """Yield a block of padding for each block of comments, pictures, cue sheets …"""
    if read(file, 0, 4) != b"fLaC":
        raise Unreadable
    start, last = 4, False
    while not last:
        head = read(file, start, 4)
        last, kind = bool(head[0] & 0x80), head[0] & 0x7F
        length = int.from_bytes(head[1:], "big")
        if kind not in _KEPT:
            yield Patch(start, 4 + length, bytes([head[0] & 0x80 | _PADDING]) + head[1:])
        start += 4 + length
