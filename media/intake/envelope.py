"""Checks that need no understanding of the content: name, size, first and last bytes."""

from pathlib import PurePath

from django.core.files import File
from django.template.defaultfilters import filesizeformat

from media.intake.refusal import refuse


def extension_of(filename: str) -> str:
    """Return the extension in lower case without its dot ("" when there is none)."""
    return PurePath(filename).suffix.lower().lstrip(".")


def within_bytes(file: File, limit: int) -> None:
    """Raise unless the file has between one and `limit` bytes."""
    may_be_so_heavy(file.size or 0, limit)


def may_be_so_heavy(size: int, limit: int) -> None:
    """Raise unless a file of so many bytes may come in."""
    if size <= 0:
        raise refuse("empty")
    if size > limit:
        raise refuse("too-many-bytes", size=filesizeformat(size), limit=filesizeformat(limit))


def head(file: File, length: int = 4096) -> bytes:
    """Return the first bytes; the file is left at its start."""
    file.seek(0)
    data = bytes(file.read(length))
    file.seek(0)
    return data
