"""Office documents are ZIP archives: what must be inside, and what must not."""

import struct
import zipfile
import zlib

from django.conf import settings
from django.core.files import File
from django.utils.translation import gettext as _

from media.intake.envelope import head
from media.intake.looks import describe
from media.intake.refusal import refuse, refuse_content
from media.kinds.file.parts import check_part

MAX_ENTRIES = 10_000
MAX_EXPANSION = 10
"""Times `MEDIA_MAX_DOCUMENT_BYTES` that an archive may claim to unpack to."""

_MAIN_PARTS = {
    "wordprocessingml.document": "word/document.xml",
    "spreadsheetml.sheet": "xl/workbook.xml",
    "presentationml.presentation": "ppt/presentation.xml",
}
_NAMES = {
    "wordprocessingml.document": "Word",
    "spreadsheetml.sheet": "Excel",
    "presentationml.presentation": "PowerPoint",
    "text": "OpenDocument Text",
    "spreadsheet": "OpenDocument Spreadsheet",
    "presentation": "OpenDocument Presentation",
}
"""What people call them."""
# All that zipfile raises over archives that lie about themselves.
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    LookupError,
    OSError,
    EOFError,
    RuntimeError,
    OverflowError,
)
_MACRO_PARTS = ("vbaproject.bin", "basic/", "scripts/")


def check_office(file: File, mime: str) -> None:
    """Raise unless the file is a whole, harmless office document of this media type."""
    if not head(file).startswith(b"PK\x03\x04"):
        raise refuse_content(_name(mime), describe(file))
    try:
        with zipfile.ZipFile(file) as archive:
            _check_entries(archive)
            _check_parts(archive, mime)
            for entry in archive.infolist():
                check_part(archive, entry)
    except _UNREADABLE as error:
        raise refuse("damaged") from error


def _format(mime: str) -> str:
    return mime.rpartition("officedocument.")[2].rpartition("opendocument.")[2]


def _name(mime: str) -> str:
    return _NAMES[_format(mime)]


def _check_entries(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    expanded = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or expanded > MAX_EXPANSION * settings.MEDIA_MAX_DOCUMENT_BYTES:
        raise refuse("too-big-inside")
    for entry in entries:
        name = entry.filename
        if name.startswith(("/", "\\")) or ".." in name.split("/") or ":" in name:
            raise refuse("unsafe-archive")
        if any(part in name.lower() for part in _MACRO_PARTS):
            raise refuse("macros")


def _check_parts(archive: zipfile.ZipFile, mime: str) -> None:
    names = set(archive.namelist())
    main = _MAIN_PARTS.get(_format(mime))
    if main:
        if not {"[Content_Types].xml", main} <= names:
            raise refuse_content(_name(mime), _("tệp nén"))
        return
    if "mimetype" not in names or "content.xml" not in names:
        raise refuse_content(_name(mime), _("tệp nén"))
    with archive.open("mimetype") as entry:
        found = entry.read(100).decode("ascii", "replace")
    if found.strip() != mime:
        raise refuse_content(_name(mime), _NAMES.get(_format(found.strip()), ""))
