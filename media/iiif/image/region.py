"""The region parameter (§4.1): which part of the picture is wanted."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from media.iiif.answers import RefusedError


@dataclass(frozen=True, slots=True)
class Box:
    """A part in whole pixels of the full picture, inside it and not empty."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Full:
    """`full`."""


@dataclass(frozen=True, slots=True)
class Square:
    """`square`: as wide and high as the shorter side, from the middle."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """`x,y,w,h`; may reach beyond the picture."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Percent:
    """`pct:x,y,w,h` of the picture's sides."""

    left: Decimal
    top: Decimal
    width: Decimal
    height: Decimal


Region = Full | Square | Pixels | Percent

_NUMBER = r"(\d{1,9}(?:\.\d{1,12})?)"
_PIXELS = re.compile(r"(\d{1,9}),(\d{1,9}),(\d{1,9}),(\d{1,9})", re.ASCII)
_PERCENT = re.compile(f"pct:{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}", re.ASCII)


def parse_region(text: str) -> Region:
    """Read the parameter. Raises `RefusedError` for what the specification does not know."""
    if text == "full":
        return Full()
    if text == "square":
        return Square()
    if found := _PIXELS.fullmatch(text):
        return Pixels(*map(int, found.groups()))
    if found := _PERCENT.fullmatch(text):
        return Percent(*map(Decimal, found.groups()))
    raise RefusedError(
        _("Không hiểu vùng ảnh “%(text)s”: cần full, square, x,y,w,h hoặc pct:x,y,w,h.")
        % {"text": text[:60]}
    )


def box_of(region: Region, width: int, height: int) -> Box:
    """Return the part of a picture of these sides, cut off at its edges.

    Raises `RefusedError` when nothing of it lies in the picture. A part in per cent is rounded to
    pixels, to one at least.
    """
    match region:
        case Full():
            return Box(0, 0, width, height)
        case Square():
            side = min(width, height)
            return Box((width - side) // 2, (height - side) // 2, side, side)
        case Pixels():
            return _inside(region, width, height)
        case Percent():
            if not region.width or not region.height:
                raise _empty()
            return _inside(_measured(region, width, height), width, height)


def _measured(region: Percent, width: int, height: int) -> Pixels:
    left, right = region.left * width / 100, (region.left + region.width) * width / 100
    top, bottom = region.top * height / 100, (region.top + region.height) * height / 100
    return Pixels(
        int(left), int(top), max(1, round(right) - int(left)), max(1, round(bottom) - int(top))
    )


def _inside(region: Pixels, width: int, height: int) -> Box:
    right = min(region.left + region.width, width)
    bottom = min(region.top + region.height, height)
    if right <= region.left or bottom <= region.top:
        raise _empty()
    return Box(region.left, region.top, right - region.left, bottom - region.top)


def _empty() -> RefusedError:
    return RefusedError(_("Vùng ảnh rỗng hoặc nằm ngoài ảnh."))
