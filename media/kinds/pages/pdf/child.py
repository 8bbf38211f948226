"""The process that opens a stranger's PDF: it knows no Django, no database and no settings.

`media.kinds.pages.pdf.asking` runs it as a script, once for a look and once for every page, tells
it what it may use, and reads one line of JSON from it. Whatever goes wrong in the library goes
wrong here: the process ends, and nothing else does. https://pdfium.googlesource.com/pdfium/

    child.py MEMORY SECONDS look PDF
    child.py MEMORY SECONDS draw PDF NUMBER PICTURE MOST_PIXELS
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from math import ceil
from typing import Any

DPI, LEAST_DPI, MOST_DPI = 300, 150, 600
"""Of a page that was set and not scanned; between which bounds a scan keeps its own."""
POINTS = 72.0
"""PDF's unit: so many make an inch."""
MOST_SIDE = 30_000
"""Pixels; JPEG knows twice as many."""
_QUALITY = 90
_SCANNED = 0.5
"""Of a page's side that a picture covers which is the scan of that page."""
_MOST_FILE = 256 << 20
_MOST_OBJECTS, _MOST_LETTERS = 2_000, 100_000


def confine(memory: int, seconds: int) -> None:
    """Bound what this process may use for good: bytes, processor seconds, files, no children."""
    import resource

    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, _MOST_FILE),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        with suppress(ValueError, OSError):  # systems that do not bound this
            resource.setrlimit(what, (most, most))


def look(path: str) -> dict[str, Any]:
    """Return how many pages there are, the longest side in points, and what speaks against it."""
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        codes = {raw.FPDF_ERR_PASSWORD: "locked", raw.FPDF_ERR_SECURITY: "locked"}
        return {"problem": codes.get(error.err_code, "" if error.err_code == 0 else "damaged")}
    sides = [document.get_page_size(number) for number in range(min(len(document), 20_000))]
    return {
        "pages": len(document),
        "longest": max(max(size) for size in sides),
        "shortest": min(min(size) for size in sides),
        "locked": raw.FPDF_GetSecurityHandlerRevision(document) >= 0,
        "attachments": document.count_attachments(),
        "scripts": raw.FPDFDoc_GetJavaScriptActionCount(document),
    }


def draw(path: str, number: int, picture: str, most_pixels: int) -> dict[str, Any]:
    """Draw a page, counted from 1, as JPEG; return its size and the lines of text it holds.

    A line is its text and the box it stands in: x, y, width, height in pixels of the picture.
    """
    import pypdfium2 as pdfium

    page = pdfium.PdfDocument(path)[number - 1]
    dpi = resolution(page)
    width, height = page.get_size()
    scale = min(
        dpi / POINTS,
        MOST_SIDE / max(width, height),
        (most_pixels / (width * height)) ** 0.5,
    )
    # The library rounds up: a scan of 2480 pixels must not be spread over 2481.
    scale = max(1.0, round(width * scale) - 0.01) / width
    while ceil(width * scale) * ceil(height * scale) > most_pixels:
        scale *= 0.99
    drawn = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True)
    image = drawn.to_pil()
    if image.mode != "RGB":
        image = image.convert("RGB")
    told = max(1, round(scale * POINTS))
    image.save(picture, "JPEG", quality=_QUALITY, dpi=(told, told), optimize=False)
    return {
        "width": image.width,
        "height": image.height,
        "lines": list(lines_of(page, image.width, image.height)),
    }


def resolution(page: Any) -> float:
    """Return the dots per inch at which nothing of a scan is lost, or `DPI` where there is none."""
    from itertools import islice

    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    width, height = page.get_size()
    found = [0.0]
    for each in islice(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3), _MOST_OBJECTS):
        left, bottom, right, top = each.get_bounds()
        if right - left >= width * _SCANNED and top - bottom > 0:
            across = max(each.get_px_size()) / max(right - left, top - bottom)
            found.append(across * POINTS)
    scanned = max(found)
    if height <= 0 or not scanned:
        return DPI
    return min(MOST_DPI, max(LEAST_DPI, scanned))


def lines_of(page: Any, width: int, height: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the lines of a page's text with the box of each."""
    from pypdfium2 import raw

    text = page.get_textpage()
    letters: list[int] = []
    box: list[int] = []
    for at in range(min(text.count_chars(), _MOST_LETTERS)):
        letter = raw.FPDFText_GetUnicode(text, at)
        if letter in (10, 13):
            if letters:
                yield _read(letters), _within(box, width, height)
            letters, box = [], []
            continue
        letters.append(letter)
        if not raw.FPDFText_IsGenerated(text, at):
            _widen(box, corners(page, text, at, width, height))
    if letters:
        yield _read(letters), _within(box, width, height)


def corners(page: Any, text: Any, at: int, width: int, height: int) -> list[int]:
    """Return the box of a letter in pixels: left, top, right, bottom."""
    from ctypes import byref, c_int

    from pypdfium2 import raw

    left, bottom, right, top = text.get_charbox(at, loose=True)
    found = []
    for x, y in ((left, top), (right, bottom)):
        across, down = c_int(), c_int()
        raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, byref(across), byref(down))
        found += [across.value, down.value]
    (one, two), (three, four) = sorted(found[::2]), sorted(found[1::2])
    return [one, three, two, four]


def _widen(box: list[int], more: list[int]) -> None:
    if not box:
        box[:] = more
        return
    box[:2] = [min(pair) for pair in zip(box[:2], more[:2], strict=True)]
    box[2:] = [max(pair) for pair in zip(box[2:], more[2:], strict=True)]


def _within(box: list[int], width: int, height: int) -> tuple[int, ...]:
    """Return x, y, width and height of what lies in the picture; nothing of what does not."""
    if not box:
        return ()
    left, top = max(0, box[0]), max(0, box[1])
    right, bottom = min(width, box[2]), min(height, box[3])
    return (left, top, right - left, bottom - top) if left < right and top < bottom else ()


def _read(letters: list[int]) -> str:
    """Return letters as text; those beyond the first 65,536 may come in two halves."""
    halves = "".join(map(chr, letters)).encode("utf-16", "surrogatepass")
    return halves.decode("utf-16", "replace")


def main(memory: str, seconds: str, what: str, path: str, *more: str) -> None:
    """Do what is asked and tell of it on the standard output."""
    confine(int(memory), int(seconds))
    if what == "look":
        told = look(path)
    else:
        number, picture, most_pixels = more
        told = draw(path, int(number), picture, int(most_pixels))
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
