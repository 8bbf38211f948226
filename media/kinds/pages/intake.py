"""Whether a file may become a page: a picture by content, in a document that has room for it."""

import re

from django.conf import settings
from django.core.files import File

from media.intake.accepted import Accepted
from media.intake.envelope import extension_of
from media.intake.refusal import refuse
from media.kinds.image.intake import accept_picture

_DIGITS = re.compile(r"(\d+)")


def accept_page(file: File, filename: str, *, pages: int, weight: int) -> Accepted:
    """Return what the picture is, or raise `ValidationError` saying why it is refused.

    ``pages`` and ``weight`` (bytes) are what the document has already.
    """
    if extension_of(filename) == "pdf":
        raise refuse("pdf-pages")
    if pages >= settings.MEDIA_MAX_PAGES:
        raise refuse("too-many-pages", limit=settings.MEDIA_MAX_PAGES)
    if weight + (file.size or 0) > settings.MEDIA_MAX_PAGES_BYTES:
        raise refuse("too-heavy-document")
    return accept_picture(file, filename)


def in_natural_order(name: str) -> list[tuple[bool, int, str]]:
    """Return the key by which “trang 10” comes after “trang 9”, for sorting file names."""
    pieces = _DIGITS.split(name.casefold())
    return [
        (not piece.isdecimal(), int(piece) if piece.isdecimal() else 0, piece)
        for piece in pieces
        if piece
    ]
