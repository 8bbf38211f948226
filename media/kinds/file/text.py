"""Plain text: UTF-8, and not a page in disguise."""

import codecs

from django.core.files import File

from media.intake.envelope import head
from media.intake.refusal import refuse

_MARKUP = ("<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "<iframe")
_CONTROL = frozenset(map(chr, range(32))) - set("\t\n\r\f\x1b")
_CHUNK = 1 << 16


def check_text(file: File, _mime: str) -> None:
    """Raise unless the whole file is UTF-8 text (a byte order mark may lead) and not markup."""
    start = head(file).removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if start.startswith(tuple(word.encode() for word in _MARKUP)):
        raise refuse("hidden-content", found="HTML/XML")
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_CHUNK):
            if not _CONTROL.isdisjoint(decoder.decode(chunk)):
                raise refuse("not-utf8")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise refuse("not-utf8") from error
    file.seek(0)
