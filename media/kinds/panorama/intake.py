"""Whether a picture may be looked about in: the whole sphere, equirectangular, large enough."""

from django.core.files import File

from media.intake.refusal import refuse
from media.kinds.image.intake import accept_picture
from media.kinds.panorama.gpano import Sphere, read_sphere

LEAST_WIDTH = 2048
"""Pixels; a narrower sphere is a blur in any window."""
_TOLERANCE = 0.01
"""How far width and height may be from 2:1: programs that stitch round to whole pixels."""
EQUIRECTANGULAR = "equirectangular"


def accept_panorama(file: File, filename: str) -> Sphere:
    """Return what the file says of its sphere, or raise `ValidationError` saying why it is refused.

    All that is asked of pictures is asked first. The file is left at its start, unaltered.
    """
    found = accept_picture(file, filename)
    return check_sphere(file, found.width or 0, found.height or 0)


def check_sphere(file: File, width: int, height: int) -> Sphere:
    """Return what a picture that is here already says of its sphere; raises as `accept_panorama`.

    ``width`` and ``height`` are pixels of the upright picture.
    """
    sphere = read_sphere(file)
    if sphere.projection and sphere.projection != EQUIRECTANGULAR:
        raise refuse("panorama-projection", found=sphere.projection[:40])
    if sphere.partial:
        raise refuse("panorama-partial")
    if not height or abs(width / (2 * height) - 1) > _TOLERANCE:
        raise refuse("panorama-shape", width=width, height=height)
    if width < LEAST_WIDTH:
        raise refuse("panorama-small", width=width, least=LEAST_WIDTH)
    return sphere
