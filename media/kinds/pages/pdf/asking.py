"""Asking another process (`child`) what a PDF holds, and to draw its pages.

The library that reads PDF is large, written in C++ and given whatever strangers send; a fault in
it, or a page that never ends, must not be one of the server or of a worker.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

_CHILD = str(Path(__file__).with_name("child.py"))
_MEMORY = 768 << 20
"""Bytes a child may use, its programs among them."""
_LOOKING = 20
"""Seconds for a look: the list of pages is read, no page is."""
_MOST_SAID = 4 << 20


class PdfFailed(OSError):
    """A page could not be drawn, or a PDF not looked at; says why, in the language of the log."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a PDF is; sides in points of a 72nd inch."""

    pages: int = 0
    longest: float = 0.0
    shortest: float = 0.0
    locked: bool = False
    attachments: int = 0
    scripts: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page's picture: its size in pixels, and its lines of text with their boxes there.

    A box is x, y, width, height, or nothing where a line lies outside of the picture.
    """

    width: int
    height: int
    lines: tuple[tuple[str, tuple[int, ...]], ...]


def look(path: Path) -> Looked:
    """Return what a PDF is; raises `PdfFailed` when that takes too much, or cannot be told."""
    told = _ask(_LOOKING, "look", str(path))
    return Looked(**told)


def draw(path: Path, number: int, picture: Path) -> Drawn:
    """Draw a page, counted from 1, into the file ``picture`` as JPEG; raises `PdfFailed`."""
    most = min(settings.MEDIA_PDF_PAGE_PIXELS, settings.MEDIA_MAX_IMAGE_PIXELS)
    seconds = settings.MEDIA_PDF_PAGE_SECONDS
    told = _ask(seconds, "draw", str(path), str(number), str(picture), str(most))
    lines = tuple((str(text), tuple(map(int, box))) for text, box in told["lines"])
    return Drawn(int(told["width"]), int(told["height"]), lines)


def _ask(seconds: int, *what: str) -> dict[str, Any]:
    # -I: neither the environment nor the folder of the script has a say in what is imported.
    command = [sys.executable, "-I", _CHILD, str(_MEMORY), str(seconds), *what]
    try:
        # Twice the processor's time, for a machine that has other things to do.
        done = subprocess.run(command, capture_output=True, timeout=2 * seconds, env={})  # noqa: S603  (our own script)
    except subprocess.TimeoutExpired as error:
        raise PdfFailed(f"took more than {2 * seconds} seconds") from error
    if done.returncode or len(done.stdout) > _MOST_SAID:
        said = done.stderr[-2000:].decode("utf-8", "replace").strip().splitlines()
        reason = said[-1][:200] if said else f"ended with {done.returncode}"
        raise PdfFailed(reason)
    try:
        told: dict[str, Any] = json.loads(done.stdout)
    except ValueError as error:
        raise PdfFailed("said nothing that can be read") from error
    return told
