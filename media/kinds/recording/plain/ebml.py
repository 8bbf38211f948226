"""Elements of a WebM file (RFC 8794, RFC 9559): tags, attachments and titles become Void."""

from collections.abc import Iterator
from typing import BinaryIO

from media.kinds.recording.plain.patch import Patch, Unreadable, read, size_of

_EBML = b"\x1a\x45\xdf\xa3"
_SEGMENT, _INFO = b"\x18\x53\x80\x67", b"\x15\x49\xa9\x66"
_TRACKS, _TRACK = b"\x16\x54\xae\x6b", b"\xae"
_CRC = b"\xbf"
_CLUSTER = b"\x1f\x43\xb6\x75"
_NOTES = {
    _SEGMENT: (b"\x12\x54\xc3\x67", b"\x19\x41\xa4\x69"),  # Tags, Attachments
    _INFO: (b"\x7b\xa9", b"\x44\x61", b"\x73\x84", _CRC),  # Title, DateUTC, SegmentFilename
    _TRACKS: (_CRC,),
    _TRACK: (b"\x53\x6e", _CRC),  # Name
}
"""Parent → its children that tell of people. A checksum over what was changed goes too."""
_VOID = 0xEC


def patches(file: BinaryIO) -> Iterator[Patch]:
    """Yield a Void element of the same length for each element of notes."""
    if read(file, 0, 4) != _EBML:
        raise Unreadable
    for name, start, end in _elements(file, 0, size_of(file)):
        if name == _SEGMENT:
            yield from _within(file, name, start, end)


def _within(file: BinaryIO, parent: bytes, start: int, end: int) -> Iterator[Patch]:
    first = start
    for name, inside, after in _elements(file, start, end):
        if name in _NOTES[parent]:
            yield _void(first, after - first)
        elif name in _NOTES:
            yield from _within(file, name, inside, after)
        first = after


def _void(start: int, length: int) -> Patch:
    """A Void that fills exactly so many bytes; its own length in one byte or in eight."""
    if length < 10:
        return Patch(start, length, bytes([_VOID, 0x80 | length - 2]))
    return Patch(start, length, bytes([_VOID, 0x01]) + (length - 9).to_bytes(7, "big"))


def _elements(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, start of the content and end of each element between two places."""
    while start + 2 <= end:
        head = read(file, start, min(12, end - start))
        name, wide = _vint(head, marked=True)
        length, more = _vint(head[wide:], marked=False)
        inside = start + wide + more
        unknown = int.from_bytes(length, "big") == (1 << 7 * more) - 1
        after = end if unknown else inside + int.from_bytes(length, "big")
        if after > end or (unknown and name == _CLUSTER):
            raise Unreadable
        yield name, inside, after
        start = after


def _vint(data: bytes, *, marked: bool) -> tuple[bytes, int]:
    """A number of variable length, with its length's mark or without, and how long it is."""
    if not data or data[0] == 0:
        raise Unreadable
    wide = 9 - data[0].bit_length()
    if len(data) < wide:
        raise Unreadable
    told = data[:wide]
    return (told if marked else bytes([told[0] ^ 1 << 8 - wide]) + told[1:]), wide
