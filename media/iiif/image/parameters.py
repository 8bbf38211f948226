"""An image request (§4), read without knowing the picture, and what it comes to with one."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from django.utils.translation import gettext as _

from media.iiif.answers import RefusedError
from media.iiif.image.limits import Limits
from media.iiif.image.region import Box, Region, box_of, parse_region
from media.iiif.image.size import Size, dimensions, largest, parse_size

FORMATS = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "gif": "image/gif",
    "tif": "image/tiff",
}
"""Media types by the format's name (§4.5)."""
QUALITIES = ("default", "color", "gray", "bitonal")
_ROTATION = re.compile(r"(!?)(\d{1,3}(?:\.\d{1,12})?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rotation:
    """Degrees clockwise, 0 ≤ degrees < 360, after mirroring at the vertical axis (§4.3)."""

    degrees: Decimal
    mirrored: bool

    def __str__(self) -> str:
        return f"{'!' if self.mirrored else ''}{self.degrees.normalize():f}"


@dataclass(frozen=True, slots=True)
class ImageRequest:
    """What the four last parts of an address say."""

    region: Region
    size: Size
    rotation: Rotation
    quality: str
    format: str

    @classmethod
    def parse(cls, region: str, size: str, rotation: str, last: str) -> Self:
        """Read `{region}/{size}/{rotation}/{quality}.{format}`; raises `RefusedError`."""
        quality, _dot, format_ = last.partition(".")
        if quality not in QUALITIES:
            raise _unknown(_("chất lượng ảnh"), quality, QUALITIES)
        if format_ not in FORMATS:
            raise _unknown(_("định dạng ảnh"), format_, tuple(FORMATS))
        return cls(
            parse_region(region), parse_size(size), parse_rotation(rotation), quality, format_
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """A picture to hand out: this box, so many pixels wide and high before it is turned."""

    box: Box
    width: int
    height: int
    rotation: Rotation
    quality: str
    format: str
    canonical: str
    """The request in its canonical form (§4.7), from the region on."""


def parse_rotation(text: str) -> Rotation:
    """Read the parameter. Raises `RefusedError` unless it is 0 to 360, perhaps mirrored."""
    found = _ROTATION.fullmatch(text)
    degrees = Decimal(found[2]) if found else Decimal(-1)
    if found is None or degrees > 360:
        raise RefusedError(
            _("Không hiểu góc xoay “%(text)s”: cần số từ 0 đến 360, có thể thêm ! ở trước.")
            % {"text": text[:60]}
        )
    return Rotation(degrees % 360, bool(found[1]))


def plan(request: ImageRequest, width: int, height: int, limits: Limits) -> Plan:
    """Return what the request comes to on a picture of these sides; raises `RefusedError`."""
    box = box_of(request.region, width, height)
    sides = dimensions(request.size, box, limits)
    whole = box == Box(0, 0, width, height)
    region = "full" if whole else f"{box.left},{box.top},{box.width},{box.height}"
    quality = "default" if request.quality == "color" else request.quality
    canonical = (
        f"{region}/{_canonical_size(box, sides, limits)}/{request.rotation}"
        f"/{quality}.{request.format}"
    )
    return Plan(box, *sides, request.rotation, quality, request.format, canonical)


def _canonical_size(box: Box, sides: tuple[int, int], limits: Limits) -> str:
    if sides == largest(box, limits, enlarged=False):
        return "max"
    enlarged = sides[0] > box.width or sides[1] > box.height
    if enlarged and sides == largest(box, limits, enlarged=True):
        return "^max"
    return f"{'^' if enlarged else ''}{sides[0]},{sides[1]}"


def _unknown(name: str, text: str, known: tuple[str, ...]) -> RefusedError:
    return RefusedError(
        _("Không có %(name)s “%(text)s”: cần %(known)s.")
        % {"name": name, "text": text[:60], "known": ", ".join(known)}
    )
