"""The size parameter (§4.2): how large the part is wanted."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import isqrt

from django.utils.translation import gettext as _

from media.iiif.answers import RefusedError
from media.iiif.image.limits import Limits
from media.iiif.image.region import Box

Dimensions = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Size:
    """A size; with `enlarged` (`^`) it may be larger than the part is."""

    enlarged: bool


@dataclass(frozen=True, slots=True)
class Largest(Size):
    """`max`."""


@dataclass(frozen=True, slots=True)
class Scaled(Size):
    """`pct:n`."""

    percent: Decimal


@dataclass(frozen=True, slots=True)
class Sides(Size):
    """`w,` or `,h` or `w,h`: the side that is None follows from the other."""

    width: int | None
    height: int | None


@dataclass(frozen=True, slots=True)
class Within(Size):
    """`!w,h`: as large as fits, undistorted."""

    width: int
    height: int


_PERCENT = re.compile(r"pct:(\d{1,6}(?:\.\d{1,12})?)", re.ASCII)
_SIDES = re.compile(r"(?=\d|,\d)(\d{1,9})?,(\d{1,9})?", re.ASCII)
_WITHIN = re.compile(r"!(\d{1,9}),(\d{1,9})", re.ASCII)


def parse_size(text: str) -> Size:
    """Read the parameter. Raises `RefusedError` for what the specification does not know."""
    enlarged, form = text.startswith("^"), text.removeprefix("^")
    if form == "max":
        return Largest(enlarged)
    if found := _PERCENT.fullmatch(form):
        return Scaled(enlarged, Decimal(found[1]))
    if found := _SIDES.fullmatch(form):
        return Sides(enlarged, _side(found[1]), _side(found[2]))
    if found := _WITHIN.fullmatch(form):
        return Within(enlarged, int(found[1]), int(found[2]))
    raise RefusedError(
        _("Không hiểu cỡ ảnh “%(text)s”: cần max, w, ,h pct:n w,h hoặc !w,h; ^ ở trước: phóng to.")
        % {"text": text[:60]}
    )


def dimensions(size: Size, box: Box, limits: Limits) -> Dimensions:
    """Return width and height of a part in this size.

    Raises `RefusedError` when it comes to nothing, is larger than the part without `^`, or larger
    than the limits, where the form does not say “as large as may be”.
    """
    found = _asked(size, box, limits)
    if min(found) < 1:
        raise RefusedError(_("Cỡ ảnh được yêu cầu bằng không."))
    if not size.enlarged and (found[0] > box.width or found[1] > box.height):
        raise RefusedError(_("Cỡ ảnh lớn hơn vùng ảnh; hãy thêm ^ ở trước để phóng to."))
    if not limits.allow(*found):
        raise RefusedError(
            _("Cỡ ảnh vượt giới hạn: mỗi cạnh không quá %(side)d, diện tích không quá %(area)d px.")
            % {"side": limits.side, "area": limits.area}
        )
    return found


def largest(box: Box, limits: Limits, *, enlarged: bool) -> Dimensions:
    """Return the dimensions of `max` and `^max`."""
    most = (limits.side, limits.side) if enlarged else (box.width, box.height)
    return _fitted(box, *most, limits)


def _asked(size: Size, box: Box, limits: Limits) -> Dimensions:
    match size:
        case Largest():
            return largest(box, limits, enlarged=size.enlarged)
        case Scaled():
            part = Fraction(size.percent) / 100
            return _rounded(box.width * part), _rounded(box.height * part)
        case Within():
            width, height = size.width, size.height
            if not size.enlarged:
                width, height = min(width, box.width), min(height, box.height)
            return _fitted(box, width, height, limits)
        case Sides():
            return _completed(size, box)
    raise TypeError(size)


def _completed(size: Sides, box: Box) -> Dimensions:
    if size.width is not None and size.height is not None:
        return size.width, size.height
    if size.width is not None:
        return size.width, _at_least_one(size.width, Fraction(box.height, box.width))
    height = size.height or 0
    return _at_least_one(height, Fraction(box.width, box.height)), height


def _fitted(box: Box, width: int, height: int, limits: Limits) -> Dimensions:
    """Return the largest dimensions of the box's shape within the sides and the limits."""
    width, height = min(width, limits.side), min(height, limits.side)
    if box.width * height >= box.height * width:
        height = min(height, _at_least_one(width, Fraction(box.height, box.width)))
    else:
        width = min(width, _at_least_one(height, Fraction(box.width, box.height)))
    if width * height > limits.area:
        width = min(width, limits.area, max(1, isqrt(limits.area * box.width // box.height)))
        shaped = _at_least_one(width, Fraction(box.height, box.width))
        height = min(height, limits.area // width, shaped)
    return width, height


def _at_least_one(length: int, proportion: Fraction) -> int:
    return max(1, _rounded(length * proportion)) if length else 0


def _rounded(number: Fraction) -> int:
    return int(number + Fraction(1, 2))


def _side(text: str | None) -> int | None:
    return int(text) if text else None
