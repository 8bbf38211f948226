"""The whole sphere about an eye: six pictures, as on the inside of a box, laid flat as one."""

from math import radians, tan

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from media.kinds.model3d.drawing.camera import Camera
from media.kinds.model3d.drawing.draw import lighted
from media.kinds.model3d.drawing.light import Sun, openness, sun
from media.kinds.model3d.drawing.raster import rasterise
from media.kinds.model3d.drawing.surfaces import Surfaces
from media.kinds.model3d.geometry import Floats
from museum.demo.spheres.beyond import beyond
from museum.demo.spheres.clipping import before

SUN = np.array([-0.62, 0.72, 0.66])
"""Whence it shines: from the left behind whoever faces the house, in the morning."""
_HALF = tan(radians(48))
"""Half a side of a face, a little more than 45°: what darkens corners looks beyond the edge."""
_CORNER = 20
"""Pixels about a place that may darken it."""
_FAR = 60.0
"""Metres: as far as anything darkens a corner."""
_AT_ONCE = 1 << 19
_FACES = {
    "front": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "right": ((0, 0, 1), (0, 1, 0), (-1, 0, 0)),
    "back": ((-1, 0, 0), (0, 1, 0), (0, 0, -1)),
    "left": ((0, 0, -1), (0, 1, 0), (1, 0, 0)),
    "up": ((1, 0, 0), (0, 0, 1), (0, -1, 0)),
    "down": ((1, 0, 0), (0, 0, -1), (0, 1, 0)),
}
"""Right, up and back of each; who faces the house looks along −z."""


def sphere(found: Surfaces, eye: NDArray[np.float64], width: int) -> Image.Image:
    """Return the equirectangular picture, twice as wide as high; its middle looks along −z."""
    light = sun(found.places, SUN)
    side = round(width * 0.44)
    rays = _rays(width)
    out = beyond(rays, eye, light.towards)
    chosen = np.argmax(np.stack([-rays @ np.array(axes[2]) for axes in _FACES.values()]), 0)
    for number, axes in enumerate(_FACES.values()):
        here = np.flatnonzero(chosen == number)
        face = Camera(np.array(axes, float), eye, side / 2 / _HALF, side, side)
        colours, shown = _face(found, face, light)
        _lay(out, here, rays[here], face, colours, shown)
    flat = (np.clip(out, 0, 1) * 255 + 0.5).astype(np.uint8)
    return Image.fromarray(flat.reshape(width // 2, width, 3))


def _rays(width: int) -> Floats:
    """Whither each pixel looks, row by row."""
    across = ((np.arange(width) + 0.5) / width - 0.5) * 2 * np.pi
    up = (0.5 - (np.arange(width // 2) + 0.5) / (width // 2)) * np.pi
    turn, rise = np.meshgrid(across, up)
    level = np.cos(rise)
    rays = np.stack([level * np.sin(turn), np.sin(rise), -level * np.cos(turn)], -1)
    return rays.reshape(-1, 3).astype(np.float32)


def _face(found: Surfaces, eye: Camera, light: Sun) -> tuple[Floats, Floats]:
    """Return what one side of the box shows (sRGB), and where it shows anything (0, 1)."""
    part, screen = before(found, eye)
    seen = rasterise(screen, eye.width, eye.height)
    shown = seen.triangle >= 0
    colours = np.zeros((eye.width * eye.height, 3), np.float32)
    if shown.any():
        distance = np.minimum(np.where(shown, 1 / np.where(shown, seen.depth, 1), _FAR), _FAR)
        # One row more, so that on every side the farthest is as far: no seams.
        rows = np.concatenate([distance, np.full(eye.width, _FAR)]).astype(np.float32)
        opened = openness(rows.reshape(eye.height + 1, eye.width), _CORNER)[:-1].reshape(-1)
        size = float(np.ptp(found.places.reshape(-1, 3), axis=0).max())
        pixels = np.flatnonzero(shown)
        for start in range(0, len(pixels), _AT_ONCE):
            some = pixels[start : start + _AT_ONCE]
            colours[some] = lighted(some, part, screen, seen, eye, light, opened[some], size)
    return colours, shown.astype(np.float32)


def _lay(
    out: Floats, here: NDArray[np.int64], rays: Floats, face: Camera, colours: Floats, shown: Floats
) -> None:
    """Lay one side of the box over what is beyond, each pixel from the four about it."""
    seen = rays @ face.axes.T
    flat = seen[:, :2] / -seen[:, 2:] * (face.scale, -face.scale) + (face.width - 1) / 2
    x, y = np.clip(flat, 0, face.width - 1.01).T
    left, top = x.astype(np.int64), y.astype(np.int64)
    across, down = (x - left).astype(np.float32), (y - top).astype(np.float32)
    colour, cover = np.zeros((len(here), 3), np.float32), np.zeros(len(here), np.float32)
    for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
        at = (top + dy) * face.width + left + dx
        weight = np.abs(1 - dx - across) * np.abs(1 - dy - down) * shown[at]
        colour += colours[at] * weight[:, None]
        cover += weight
    out[here] = out[here] * (1 - cover[:, None]) + colour
