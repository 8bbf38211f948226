"""Files that are two things at once: a picture that is also an archive, a page or a program."""

import zipfile
from collections.abc import Iterator

from django.core.files import File

from media.intake.refusal import refuse

_CHUNK = 1 << 20
_OVERLAP = 16
_MARKERS = {
    b"<script": "HTML",
    b"<?php": "PHP",
    b"<html": "HTML",
    b"<!doctype html": "HTML",
    b"<iframe": "HTML",
    b"rar!\x1a\x07": "RAR",
    b"7z\xbc\xaf\x27\x1c": "7-Zip",
}
_PDF_WINDOW = 1024  # readers accept a header this far into the file


def nothing_hidden(file: File, *, ends: int | None = None) -> None:
    """Raise when a file's bytes also hold a page, a program or an archive.

    With `ends`, only so many bytes from the start and the end are read: in gigabytes of sound
    or film a marker of five letters comes up by chance.
    """
    found = _marker(file, ends) or _archive(file)
    file.seek(0)
    if found:
        raise refuse("hidden-content", found=found)


def _marker(file: File, ends: int | None) -> str:
    file.seek(0)
    if b"%PDF-" in file.read(_PDF_WINDOW):
        return "PDF"
    tail = b""
    for chunk in _chunks(file, ends):
        window = tail + chunk.lower()
        for marker, name in _MARKERS.items():
            if marker in window:
                return name
        tail = window[-_OVERLAP:]
    return ""


def _chunks(file: File, ends: int | None) -> Iterator[bytes]:
    file.seek(0)
    if ends is None:
        while chunk := file.read(_CHUNK):
            yield chunk
        return
    yield file.read(ends)
    file.seek(max(ends, (file.size or 0) - ends))
    yield file.read(ends)


def _archive(file: File) -> str:
    return "ZIP" if zipfile.is_zipfile(file) else ""
