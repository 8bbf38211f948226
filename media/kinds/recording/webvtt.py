"""WebVTT (https://www.w3.org/TR/webvtt1/): captions, and chapters that are named times.

Read by webvtt-py in its strict mode; what it refuses is found again block by block, so that the
person who wrote it is told the line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from webvtt import WebVTT
from webvtt.errors import MalformedCaptionError, MalformedFileError
from webvtt.models import Caption

from media.shown import Shown

MAX_LENGTH = 2_000_000
"""Characters: a day of speech."""
_ARROW = re.compile(r"-?->|—>|–>|→")
_MESSAGES = {
    "header": _("Dòng 1: phải bắt đầu bằng chữ WEBVTT."),
    "long": _("Văn bản quá dài (tối đa %(limit)s ký tự)."),
    "control": _("Dòng %(line)s: có ký tự điều khiển không hợp lệ."),
    "empty": _("Chưa có câu nào. Mỗi câu cần một dòng thời gian và lời bên dưới."),
    "timing": _(
        "Dòng %(line)s: sai dòng thời gian “%(text)s”. Viết như 00:00:01.000 --> 00:00:04.000."
    ),
    "backwards": _("Dòng %(line)s: lúc kết thúc phải sau lúc bắt đầu."),
    "order": _("Dòng %(line)s: câu này bắt đầu trước câu đứng trên nó."),
    "wordless": _("Dòng %(line)s: dưới dòng thời gian chưa có lời."),
}


@dataclass(frozen=True, slots=True)
class Cue(Shown):
    """A text and when it is said, in seconds; who says it, if that is told."""

    start: float
    end: float
    text: str
    voice: str = ""


def cues(text: str) -> tuple[Cue, ...]:
    """Return the cues of a WebVTT text in order; none of what is no WebVTT."""
    try:
        read = WebVTT.from_string(_lines(text)).captions
    except (MalformedFileError, MalformedCaptionError):
        return ()
    return tuple(_cue(each) for each in read if each.text.strip())


def check_webvtt(text: str) -> None:
    """Raise `ValidationError` that names the first wrong line of a WebVTT text."""
    if len(text) > MAX_LENGTH:
        raise _wrong("long", limit=f"{MAX_LENGTH:,}".replace(",", "."))
    plain = _lines(text)
    if not re.match(r"WEBVTT(?=[ \t\n]|\Z)", plain):
        raise _wrong("header")
    last, found = 0.0, False
    for line, block in _blocks(plain):
        caption = _caption(line, block)
        if caption is None:
            continue
        start, end = _seconds(caption.start), _seconds(caption.end)
        if end <= start:
            raise _wrong("backwards", line=_timing_line(line, block))
        if start < last:
            raise _wrong("order", line=_timing_line(line, block))
        last, found = start, True
    if not found:
        raise _wrong("empty")
    _check_whole(plain)


def _check_whole(plain: str) -> None:
    """What is wrong only across blocks, such as a region after a cue."""
    try:
        WebVTT.from_string(plain, strict=True)
    except (MalformedFileError, MalformedCaptionError) as error:
        raise _wrong("timing", line=1, text=str(error)[:60]) from error


def _caption(line: int, block: list[str]) -> Caption | None:
    """The caption of a block; None of a comment, a style or a region."""
    for offset, written in enumerate(block):
        if any(ord(sign) < 32 and sign != "\t" for sign in written):
            raise _wrong("control", line=line + offset)
    timed = next((n for n, written in enumerate(block) if _ARROW.search(written)), None)
    if timed is None or block[0].startswith("NOTE"):
        return None
    try:
        read = WebVTT.from_string("WEBVTT\n\n" + "\n".join(block), strict=True).captions
    except (MalformedCaptionError, MalformedFileError):
        read = []
    if not read:
        raise _wrong("timing", line=line + timed, text=block[timed][:60])
    if not read[0].text.strip():
        raise _wrong("wordless", line=line + timed)
    return read[0]


def _blocks(plain: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each block after the header with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*plain.split("\n"), ""], start=1):
        if line:
            block.append(line)
        elif block:
            first = number - len(block)
            if first > 1:
                yield first, block
            block = []


def _lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _timing_line(line: int, block: list[str]) -> int:
    return line + next(n for n, written in enumerate(block) if "-->" in written)


def _cue(caption: Caption) -> Cue:
    return Cue(
        _seconds(caption.start), _seconds(caption.end), caption.text.strip(), caption.voice or ""
    )


def _seconds(stamp: str) -> float:
    hours, minutes, seconds = stamp.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _wrong(code: str, **params: object) -> ValidationError:
    return ValidationError(_MESSAGES[code], code=f"webvtt-{code}", params=params)
