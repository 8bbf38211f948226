"""Whether a file may become a page, or a PDF pages: what it is, and whether there is room."""

import re

from django.conf import settings
from django.core.files import File

from media.intake.accepted import Accepted
from media.intake.disk import on_disk
from media.intake.envelope import within_bytes
from media.intake.refusal import refuse
from media.kinds.file.pdf import brings_files, is_pdf
from media.kinds.image.intake import accept_picture
from media.kinds.pages.pdf.asking import Looked, PdfFailed, look

MOST_POINTS = 14_400
"""Of a page's side: five metres, what readers of PDF agree on (ISO 32000-1, annex C)."""
_POINTS_OF_CM = 72 / 2.54

_DIGITS = re.compile(r"(\d+)")


def accept_page(file: File, filename: str, *, pages: int, weight: int) -> Accepted:
    """Return what the picture is, or raise `ValidationError` saying why it is refused.

    ``pages`` and ``weight`` (bytes) are what the document has already.
    """
    if pages >= settings.MEDIA_MAX_PAGES:
        raise refuse("too-many-pages", limit=settings.MEDIA_MAX_PAGES)
    if weight + (file.size or 0) > settings.MEDIA_MAX_PAGES_BYTES:
        raise refuse("too-heavy-document")
    return accept_picture(file, filename)


def accept_pdf(file: File, *, pages: int) -> int:
    """Return how many pages a PDF has, or raise `ValidationError` saying why it is refused.

    ``pages`` are those the document has already. The PDF is opened by a process of its own; what
    every document is asked (viruses, scripts) is asked besides, when it is stored.
    """
    within_bytes(file, settings.MEDIA_MAX_DOCUMENT_BYTES)
    is_pdf(file)
    with on_disk(file, ".pdf") as path:
        try:
            found = look(path)
        except PdfFailed:
            raise refuse("pdf-strange") from None
    _check_pages(found, pages)
    if found.scripts:
        raise refuse("macros")
    if found.attachments or brings_files(file):
        raise refuse("pdf-attachments")
    return found.pages


def _check_pages(found: Looked, pages: int) -> None:
    if found.locked or found.problem == "locked":
        raise refuse("pdf-locked")
    if found.problem:
        raise refuse("damaged")
    if not found.pages:
        raise refuse("pdf-empty")
    room = max(0, settings.MEDIA_MAX_PAGES - pages)
    if found.pages > room:
        raise refuse("pdf-too-many-pages", count=found.pages, room=room)
    if found.longest > MOST_POINTS:
        length, limit = (round(each / _POINTS_OF_CM) for each in (found.longest, MOST_POINTS))
        raise refuse("pdf-page-size", length=length, limit=limit)
    if found.shortest <= 0:
        raise refuse("damaged")


def in_natural_order(name: str) -> list[tuple[bool, int, str]]:
    """Return the key by which “trang 10” comes after “trang 9”, for sorting file names."""
    pieces = _DIGITS.split(name.casefold())
    return [
        (not piece.isdecimal(), int(piece) if piece.isdecimal() else 0, piece)
        for piece in pieces
        if piece
    ]
