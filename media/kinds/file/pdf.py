"""A PDF: whole, without scripts and programs, and nothing else at the same time."""

import re
import zipfile
import zlib
from collections.abc import Iterator

from django.core.files import File

from media.intake.envelope import head
from media.intake.looks import describe
from media.intake.refusal import refuse, refuse_content

_TAIL = 2048
_HEAD = b"%PDF-"
_FILES = re.compile(rb"/(?:EmbeddedFile|FileAttachment|RichMedia)\b")
"""Names of what holds another file (7.11.4, 12.5.6.15), or a film or model that runs (13.7)."""
_ACTIVE = (b"/JavaScript", b"/Launch")
_SPELT = re.compile(rb"/([A-Za-z0-9]*(?:#[0-9A-Fa-f]{2}[A-Za-z0-9]*)+)")
"""A name some of whose letters are written as numbers (ISO 32000-2, 7.3.5)."""
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_PACKED = re.compile(rb"/ObjStm\b[^\0]{0,400}?stream\r?\n", re.DOTALL)
"""The head of a stream that holds objects (7.5.7)."""
_MOST_UNPACKED = 64 << 20
_WATCHED = frozenset((b"/JavaScript", b"/Launch", b"/ObjStm"))


def check_pdf(file: File, _mime: str) -> None:
    """Raise unless the file is a whole PDF in which nothing runs."""
    is_pdf(file)
    data = _all_of(file)
    if b"%%EOF" not in data[-_TAIL:]:
        raise refuse("damaged")
    if any(word in data for word in _ACTIVE) or any(
        _plain(name[1]) in _WATCHED for name in _SPELT.finditer(data)
    ):
        raise refuse("macros")
    for packed in _unpacked(data):
        if any(word in packed for word in _ACTIVE):
            raise refuse("macros")
    if zipfile.is_zipfile(file):
        raise refuse("hidden-content", found="ZIP")
    file.seek(0)


def is_pdf(file: File) -> None:
    """Raise unless the file begins as a PDF does."""
    if not head(file).startswith(_HEAD):
        raise refuse_content("PDF", describe(file))


def brings_files(file: File) -> bool:
    """Return whether other files may be in a PDF, or what plays inside of it."""
    data = _all_of(file)
    return any(_FILES.search(piece) for piece in (data, *_unpacked(data)))


def _all_of(file: File) -> bytes:
    file.seek(0)
    data: bytes = file.read()
    file.seek(0)
    return data


def _plain(name: bytes) -> bytes:
    return b"/" + _HEX.sub(lambda found: bytes([int(found[1], 16)]), name)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Yield what streams of objects hold, as far as it can be unpacked within bounds."""
    left = _MOST_UNPACKED
    for found in _PACKED.finditer(data):
        end = data.find(b"endstream", found.end())
        try:
            unpacked = zlib.decompressobj().decompress(data[found.end() : end], left)
        except zlib.error:  # another filter, or sealed with a password
            continue
        left -= len(unpacked)
        if left <= 0:
            raise refuse("too-big-inside")
        yield unpacked
