"""Files in a folder of this machine."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.core.files import File
from django.core.files.storage import FileSystemStorage

from media.storage.listing import Kept, files_below
from media.storage.spoken_of import is_spoken_of

_PLAIN = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)*", re.ASCII)
_PIECE = 1 << 16


class FolderStorage(FileSystemStorage):
    """Files in `MEDIA_ROOT`. A page shows dozens of addresses: the usual ones are only joined."""

    def url(self, name: str | None) -> str:
        """Return where the file is served."""
        if name and self.base_url and _PLAIN.fullmatch(name):
            return self.base_url + name
        return super().url(name)

    def below(self, folder: str) -> Iterator[Kept]:
        """Yield every file below a folder."""
        return files_below(Path(self.location), folder)

    def pieces(self, name: str, first: int = 0, length: int | None = None) -> Iterator[bytes]:
        """Return the bytes of a file from ``first`` on, in pieces.

        Raises `OSError` at once when it is not there.
        """
        return part_of(self.open(name, "rb"), first, length)


class OriginalsFolder(FolderStorage):
    """The same for originals: none is deleted while a row of the database speaks of it."""

    def delete(self, name: str) -> None:
        """Delete a file that nothing speaks of any more; leave any other."""
        if not is_spoken_of(name):
            super().delete(name)


def part_of(file: File, first: int = 0, length: int | None = None) -> Iterator[bytes]:
    """Yield so many bytes of an open file from there on, or all the rest, and close it."""
    with file:
        file.seek(first)
        left = length
        while piece := file.read(_PIECE if left is None else min(_PIECE, left)):
            left = None if left is None else left - len(piece)
            yield piece
