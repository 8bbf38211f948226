"""Checks that need no understanding of the content: name, size, first and last bytes."""

from pathlib import PurePath

import puremagic
from django.core.files import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from media.intake.refusal import refuse


def extension_of(filename: str) -> str:
    """Return the extension in lower case without its dot ("" when there is none)."""
    return PurePath(filename).suffix.lower().lstrip(".")


def within_bytes(file: File, limit: int) -> None:
    """Raise unless the file has between one and `limit` bytes."""
    size = file.size or 0
    if size == 0:
        raise refuse("empty")
    if size > limit:
        raise refuse("too-many-bytes", size=filesizeformat(size), limit=filesizeformat(limit))


def head(file: File, length: int = 4096) -> bytes:
    """Return the first bytes; the file is left at its start."""
    file.seek(0)
    data = bytes(file.read(length))
    file.seek(0)
    return data


def describe(file: File) -> str:
    """Return what the content looks like, in a word for people ("application/pdf", "?")."""
    start = head(file)
    if b"<svg" in start.lower():
        return "SVG"
    try:
        matches = puremagic.magic_string(start)
    except (puremagic.PureError, ValueError):
        return _("loại không rõ")
    best = matches[0]
    return best.mime_type or best.extension or _("loại không rõ")
