"""ID3v2 before and ID3v1 behind the frames of an MP3 (https://id3.org)."""

from collections.abc import Iterator
from typing import BinaryIO

from media.kinds.recording.plain.patch import Patch, read, size_of

_HEADER = 10
_OLD = 128
_APE = 32


def patches(file: BinaryIO) -> Iterator[Patch]:
    """Yield what empties the tags: an ID3v2 tag of padding, an ID3v1 of blanks."""
    size = size_of(file)
    start = 0
    while size >= start + _HEADER and (head := read(file, start, _HEADER))[:3] == b"ID3":
        length = sum(byte << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True))
        length = min(length, size - start - _HEADER)
        yield Patch(start + _HEADER, length)
        # Flags of an extended header or a footer would promise what is no longer there.
        yield Patch(start + 5, 1)
        start += _HEADER + length + (_HEADER if head[5] & 0x10 else 0)
    end = size
    if size >= _OLD and read(file, size - _OLD, 3) == b"TAG":
        yield Patch(size - _OLD, _OLD, b"TAG")
        end -= _OLD
    if end >= _APE and (foot := read(file, end - _APE, _APE))[:8] == b"APETAGEX":
        length = int.from_bytes(foot[12:16], "little")
        first = end - length - (_APE if foot[23] & 0x80 else 0)
        if start <= first < end:
            yield Patch(first, end - first)
