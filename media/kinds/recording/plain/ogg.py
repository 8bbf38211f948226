"""The comment header of Vorbis and Opus in Ogg (RFC 3533, RFC 7845): its words become blanks.

The packet keeps its length; the pages that carry it get the checksum of what they now hold.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from media.kinds.recording.plain.patch import Patch, Unreadable, read, size_of

_HEADER = 27
_MOST_PAGES = 4096
_COMMENTS = (b"\x03vorbis", b"OpusTags")
_POLYNOMIAL = 0x04C11DB7


@dataclass(slots=True)
class _Page:
    start: int
    header: bytes
    lacing: bytes
    body: bytearray

    def patch(self) -> Patch:
        """The page as it now is, with its checksum."""
        bare = self.header[:22] + bytes(4) + self.header[26:] + self.lacing + bytes(self.body)
        whole = bare[:22] + _checksum(bare).to_bytes(4, "little") + bare[26:]
        return Patch(self.start, len(whole), whole)


def patches(file: BinaryIO) -> Iterator[Patch]:
    """Yield the pages of the second packet, the comments, with their words blanked."""
    pages: list[_Page] = []
    packet = bytearray()
    spans: list[tuple[_Page, int, int]] = []
    for page in _pages(file):
        if page.header[5] & 0x02:  # the first page of a stream: its identification
            continue
        pages.append(page)
        length, ended = _first_packet(page.lacing)
        spans.append((page, len(packet), length))
        packet += page.body[:length]
        if ended:
            break
    else:
        raise Unreadable
    blank = _blanked(bytes(packet))
    for page, at, length in spans:
        page.body[:length] = blank[at : at + length]
        yield page.patch()


def _first_packet(lacing: bytes) -> tuple[int, bool]:
    """Bytes of the page's first packet (or of what goes on from the page before), and its end."""
    length = 0
    for step in lacing:
        length += step
        if step < 255:
            return length, True
    return length, False


def _blanked(packet: bytes) -> bytes:
    """The comment packet with the same number of comments, each of blanks under its name."""
    mark = next((mark for mark in _COMMENTS if packet.startswith(mark)), None)
    if mark is None:
        raise Unreadable
    out = bytearray(packet)
    at = len(mark)
    at += 4 + int.from_bytes(packet[at : at + 4], "little")  # the encoder's name stays
    count = int.from_bytes(packet[at : at + 4], "little")
    at += 4
    for _ in range(count):
        length = int.from_bytes(packet[at : at + 4], "little")
        at += 4
        if at + length > len(packet):
            raise Unreadable
        name, is_told, _words = packet[at : at + length].partition(b"=")
        kept = len(name) + 1 if is_told else 0
        out[at + kept : at + length] = b" " * (length - kept)
        at += length
    return bytes(out)


def _pages(file: BinaryIO) -> Iterator[_Page]:
    start, size = 0, size_of(file)
    for _ in range(_MOST_PAGES):
        if start >= size:
            return
        header = read(file, start, _HEADER)
        if header[:4] != b"OggS":
            raise Unreadable
        lacing = read(file, start + _HEADER, header[26])
        inside = start + _HEADER + len(lacing)
        yield _Page(start, header, lacing, bytearray(read(file, inside, sum(lacing))))
        start = inside + sum(lacing)


def _table() -> tuple[int, ...]:
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1) ^ (_POLYNOMIAL if value & 0x80000000 else 0)
        table.append(value & 0xFFFFFFFF)
    return tuple(table)


_CRC = _table()


def _checksum(data: bytes) -> int:
    """Ogg's CRC-32: most significant bit first, from zero, not inverted."""
    value = 0
    for byte in data:
        value = (value << 8 & 0xFFFFFFFF) ^ _CRC[value >> 24 ^ byte]
    return value
