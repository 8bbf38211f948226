"""Pictures that no stored tile is: cut from the fitting level, sized, turned, encoded (§4.6)."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from threading import BoundedSemaphore
from typing import Any

from media.iiif.image.parameters import Plan
from media.iiif.image.region import Box
from media.kinds.image.vips import vips

AT_A_TIME = 2
"""Pictures that one process draws at a time; a large one takes a core for a second."""
PATIENCE = 5
"""Seconds a request waits for its turn."""
_WHITE, _CLEAR = [255], [0]
_MIDDLE = 128
_turns = BoundedSemaphore(AT_A_TIME)

_SAVED: dict[str, dict[str, Any]] = {
    "jpg": {"Q": 85, "background": 255},
    "png": {"compression": 6},
    "webp": {"Q": 80, "effort": 2},
    "gif": {"effort": 3},
    "tif": {"compression": "deflate", "predictor": "horizontal"},
}


class Busy(Exception):
    """As many pictures are being drawn as this process draws at a time."""


def draw(path: str, levels: list[tuple[int, int]], plan: Plan, withheld: int = 0) -> bytes:
    """Return the encoded picture, from the pyramid at `path` with levels of these dimensions.

    They are those that come after the first `withheld`.
    Raises `Busy` when it does not get its turn, `OSError` when the pyramid cannot be read.
    """
    with _turn():
        try:
            return _encoded(_turned(_toned(_sized(path, levels, plan, withheld), plan), plan), plan)
        except vips().Error as error:
            raise OSError(str(error)) from error


@contextmanager
def _turn() -> Iterator[None]:
    if not _turns.acquire(timeout=PATIENCE):
        raise Busy
    try:
        yield
    finally:
        _turns.release()


def _sized(path: str, levels: list[tuple[int, int]], plan: Plan, withheld: int) -> Any:
    """Cut the part from the smallest level that is not smaller than wanted."""
    level = 0
    while level + 1 < len(levels) and _enough(plan, level + 1):
        level += 1
    part = _at_level(plan.box, level, levels[level])
    found = vips().Image.new_from_file(path, page=level + withheld)
    if part != Box(0, 0, found.width, found.height):
        found = found.crop(part.left, part.top, part.width, part.height)
    if (part.width, part.height) == (plan.width, plan.height):
        return found
    return found.thumbnail_image(plan.width, height=plan.height, size="force")


def _enough(plan: Plan, level: int) -> bool:
    return plan.box.width >> level >= plan.width and plan.box.height >> level >= plan.height


def _at_level(box: Box, level: int, dimensions: tuple[int, int]) -> Box:
    """Return the pixels of a level that show the box: one for 2 to the level in each direction."""
    left = min(box.left >> level, dimensions[0] - 1)
    top = min(box.top >> level, dimensions[1] - 1)
    right = min(-(-(box.left + box.width) >> level), dimensions[0])
    bottom = min(-(-(box.top + box.height) >> level), dimensions[1])
    return Box(left, top, max(1, right - left), max(1, bottom - top))


def _toned(picture: Any, plan: Plan) -> Any:
    if plan.quality == "default":
        return picture
    grey = picture.colourspace("b-w")
    return grey if plan.quality == "gray" else (grey >= _MIDDLE).copy(interpretation="b-w")


def _turned(picture: Any, plan: Plan) -> Any:
    """Mirror first, then turn clockwise; what a slanting picture leaves free is clear or white."""
    degrees = plan.rotation.degrees
    if plan.rotation.mirrored:
        picture = picture.fliphor()
    if not degrees:
        return picture
    picture = picture.copy_memory()
    if degrees % 90 == 0:
        return picture.rot(f"d{degrees.normalize():f}")
    return _slanting(picture, degrees, plan)


def _slanting(picture: Any, degrees: Decimal, plan: Plan) -> Any:
    even = "nearest" if plan.quality == "bitonal" else "bilinear"
    background = _WHITE * picture.bands
    if plan.format != "jpg":
        picture, background = picture.bandjoin(255), [*background, *_CLEAR]
    return picture.similarity(
        angle=float(degrees), background=background, interpolate=vips().Interpolate.new(even)
    )


def _encoded(picture: Any, plan: Plan) -> bytes:
    options = dict(_SAVED[plan.format])
    if plan.quality == "bitonal" and plan.format == "png" and picture.bands == 1:
        options["bitdepth"] = 1
    data: bytes = picture.write_to_buffer(f".{plan.format}", keep="none", **options)
    return data
