"""A place in a file that is written over."""

from dataclasses import dataclass
from typing import BinaryIO

_CHUNK = 1 << 20


class Unreadable(ValueError):
    """The file is not built as its format says."""


@dataclass(frozen=True, slots=True)
class Patch:
    """Put `head` at `start`, then nothing but zeros up to `length` bytes."""

    start: int
    length: int
    head: bytes = b""

    def apply(self, file: BinaryIO) -> None:
        """Write it into a file that is open for writing."""
        if self.length < len(self.head):
            raise Unreadable
        file.seek(self.start)
        file.write(self.head)
        left = self.length - len(self.head)
        while left > 0:
            left -= file.write(bytes(min(_CHUNK, left)))


def read(file: BinaryIO, start: int, length: int) -> bytes:
    """Return exactly so many bytes from there. Raises `Unreadable` when there are fewer."""
    file.seek(start)
    data = file.read(length)
    if len(data) < length:
        raise Unreadable
    return data


def size_of(file: BinaryIO) -> int:
    """Return the length of the file in bytes."""
    return file.seek(0, 2)
