"""The lines of a page: what is written, how it is read, what it means, side by side.

A column holds one line in each row, so that the nth rows of all columns belong together: what
officers type, paste from a sheet, and see differ between versions.
"""

import re
from dataclasses import dataclass
from itertools import zip_longest

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from media.shown import Shown

COLUMNS = ("text", "reading", "translation_vi", "translation_en", "regions")
"""Of a page, in the order of a sheet."""
MOST_LINES = 300
MOST_CHARACTERS = 10_000
_REGION = re.compile(r"(\d{1,6})[\s,;]+(\d{1,6})[\s,;]+(\d{1,6})[\s,;]+(\d{1,6})", re.ASCII)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff]")


@dataclass(frozen=True, slots=True)
class Region(Shown):
    """Where a line stands on the page's picture, in its pixels, from the upper left corner."""

    x: int
    y: int
    width: int
    height: int

    @property
    def xywh(self) -> str:
        """As a media fragment has it (https://www.w3.org/TR/media-frags/#naming-space)."""
        return f"{self.x},{self.y},{self.width},{self.height}"


@dataclass(frozen=True, slots=True)
class Line(Shown):
    """One line, counted from 1; any of its texts may be missing."""

    number: int
    text: str = ""
    reading: str = ""
    translation_vi: str = ""
    translation_en: str = ""
    region: Region | None = None

    @property
    def told(self) -> bool:
        """Whether it holds any text."""
        return bool(self.text or self.reading or self.translation_vi or self.translation_en)


def rows(column: str) -> list[str]:
    """Return the rows of a column, without what nobody sees and empty ones at its end."""
    clean = _UNSEEN.sub("", column.replace("\r\n", "\n").replace("\r", "\n"))
    return [row.strip() for row in clean.rstrip().split("\n")] if clean.strip() else []


def lines(columns: dict[str, str]) -> tuple[Line, ...]:
    """Return the lines of a page's `COLUMNS`; what is no region is none."""
    split = (rows(columns.get(name, "")) for name in COLUMNS)
    return tuple(
        Line(number, text, reading, told_vi, told_en, region_of(region))
        for number, (text, reading, told_vi, told_en, region) in enumerate(
            zip_longest(*split, fillvalue=""), 1
        )
    )


def region_of(told: str) -> Region | None:
    """Return the region that “x,y,w,h” names; None for anything else."""
    found = _REGION.fullmatch(told.strip())
    if found is None:
        return None
    region = Region(*map(int, found.groups()))
    return region if region.width and region.height else None


def spread(columns: dict[str, str]) -> dict[str, str]:
    """Return the columns with what was pasted from a sheet in its places.

    A row with tabs was copied of several cells: the first stays where it was pasted, the others
    go into the columns that follow, in the same row.
    """
    found = {name: rows(columns.get(name, "")) for name in COLUMNS}
    for place, name in enumerate(COLUMNS):
        for at, row in enumerate(found[name]):
            if "\t" not in row:
                continue
            cells = [cell.strip() for cell in row.split("\t")]
            for other, cell in zip(COLUMNS[place:], cells, strict=False):
                found[other] += [""] * (at + 1 - len(found[other]))
                found[other][at] = cell
    return {name: "\n".join(told).rstrip() for name, told in found.items()}


def check_lines(columns: dict[str, str], size: tuple[int, int] | None) -> None:
    """Raise `ValidationError` that names column and row of what cannot be kept.

    ``size`` of the picture in pixels; None of a page without one, which has no regions.
    """
    problems: dict[str, list[ValidationError]] = {}
    for name in COLUMNS:
        told = columns.get(name, "")
        if len(told) > MOST_CHARACTERS or len(rows(told)) > MOST_LINES:
            problems[name] = [_problem("long", lines=MOST_LINES, characters=MOST_CHARACTERS)]
    wrong = []
    for number, row in enumerate(rows(columns.get("regions", "")), 1):
        region = region_of(row)
        if row and region is None:
            wrong.append(_problem("region", row=number, told=row[:40]))
        elif region and not _inside(region, size):
            wrong.append(_problem("outside", row=number))
    if wrong:
        problems["regions"] = wrong[:5]
    if problems:
        raise ValidationError(problems)


_MESSAGES = {
    "long": _("Quá dài: mỗi trang nhiều nhất %(lines)s dòng và %(characters)s ký tự một cột."),
    "region": _("Dòng %(row)s: “%(told)s” không phải vùng ảnh. Viết bốn số: x,y,rộng,cao."),
    "outside": _("Dòng %(row)s: vùng nằm ngoài ảnh của trang."),
}


def _problem(code: str, **params: object) -> ValidationError:
    return ValidationError(_MESSAGES[code], code=f"lines-{code}", params=params)


def _inside(region: Region, size: tuple[int, int] | None) -> bool:
    if size is None:
        return False
    return region.x + region.width <= size[0] and region.y + region.height <= size[1]
