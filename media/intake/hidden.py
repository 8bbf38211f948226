"""Files that are two things at once: a picture that is also an archive, a page or a program."""

import zipfile

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


def nothing_hidden(file: File) -> None:
    """Raise when a picture's bytes also hold a page, a program or an archive."""
    found = _marker(file) or _archive(file)
    file.seek(0)
    if found:
        raise refuse("hidden-content", found=found)


def _marker(file: File) -> str:
    file.seek(0)
    if b"%PDF-" in file.read(_PDF_WINDOW):
        return "PDF"
    file.seek(0)
    tail = b""
    while chunk := file.read(_CHUNK):
        window = tail + chunk.lower()
        for marker, name in _MARKERS.items():
            if marker in window:
                return name
        tail = window[-_OVERLAP:]
    return ""


def _archive(file: File) -> str:
    return "ZIP" if zipfile.is_zipfile(file) else ""
