"""Chunks of a WAVE file: all but the sound and its format become JUNK, which readers pass over."""

from collections.abc import Iterator
from typing import BinaryIO

from media.kinds.recording.plain.patch import Patch, Unreadable, read, size_of

_KEPT = (b"fmt ", b"data", b"fact", b"ds64", b"JUNK")


def patches(file: BinaryIO) -> Iterator[Patch]:
    """Yield a JUNK chunk for each chunk of notes (LIST, bext, iXML, id3 …)."""
    size = size_of(file)
    if read(file, 0, 4) not in (b"RIFF", b"RF64") or read(file, 8, 4) != b"WAVE":
        raise Unreadable
    start = 12
    while start + 8 <= size:
        head = read(file, start, 8)
        length = int.from_bytes(head[4:], "little")
        if head[:4] == b"data" and start + 8 + length > size:
            return
        if head[:4] not in _KEPT:
            yield Patch(start, min(8 + length, size - start), b"JUNK" + head[4:])
        start += 8 + length + length % 2
