"""What a file's first bytes look like, in a word for people; what is not known is not guessed."""

import puremagic
from django.core.files import File
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from media.intake.envelope import head

_PROGRAM, _ARCHIVE = _("chương trình"), _("tệp nén")
_STARTS: tuple[tuple[bytes, str | Promise], ...] = (
    (b"%PDF-", "PDF"),
    (b"\xff\xd8\xff", _("ảnh JPEG")),
    (b"II*\x00", _("ảnh TIFF")),
    (b"MM\x00*", _("ảnh TIFF")),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"#!", _PROGRAM),
    (b"PK\x03\x04", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"\xd0\xcf\x11\xe0", _("tệp Office kiểu cũ")),
)
_FAMILIES = {"image": _("ảnh"), "audio": _("âm thanh"), "video": _("phim")}
_SURE = 0.6
"""Puremagic's own confidence below which it guesses."""
_CONTROL = frozenset(range(32)) - set(b"\t\n\r\f\x1b")


def media_type(file: File) -> str:
    """Return the media type that the first bytes fit best; "" when they fit none."""
    matches = _matches(head(file))
    return matches[0].mime_type if matches else ""


def describe(file: File) -> str:
    """Return what the content is, in a word ("PDF", "chương trình"); "" when that is not known."""
    start = head(file)
    lower = start.lstrip().lower()
    if b"<svg" in lower:
        return "SVG"
    if lower.startswith((b"<!doctype html", b"<html")):
        return str(_("trang web"))
    for signature, word in _STARTS:
        if start.startswith(signature):
            return str(word)
    return _family(start) or (str(_("văn bản thường")) if _is_text(start) else "")


def _family(start: bytes) -> str:
    for match in _matches(start)[:1]:
        family, _slash, name = match.mime_type.partition("/")
        if match.confidence >= _SURE and family in _FAMILIES:
            name = name.removeprefix("x-").partition("+")[0].upper()
            return f"{_FAMILIES[family]} {name}"
    return ""


def _matches(start: bytes) -> list[puremagic.PureMagicWithConfidence]:
    try:
        return list(puremagic.magic_string(start))
    except (puremagic.PureError, ValueError):
        return []


def _is_text(start: bytes) -> bool:
    # A character may be cut at the end of what was read.
    text = start.decode("utf-8", "ignore")
    whole = len(text.encode()) >= len(start) - 3
    return bool(text) and whole and _CONTROL.isdisjoint(start)
