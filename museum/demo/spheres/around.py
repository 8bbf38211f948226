"""The whole sphere about an eye: six pictures, as on the inside of a box, laid flat as one."""

from dataclasses import dataclass
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
_SIDE = 0.38
"""Of a face, in widths of the picture: as fine in its middle as the picture is, and a little."""
_ROWS = 64
"""Rows of the picture laid at once."""
_HALF = tan(radians(48))
"""Half a side of a face, a little more than 45°: what darkens corners looks beyond the edge."""
_CORNER = 20
"""Pixels about a place that may darken it."""
_FAR = 60.0
"""Metres: as far as anything darkens a corner."""
_AT_ONCE = 1 << 19
_FACES = (
    ((1, 0, 0), (0, 1, 0), (0, 0, 1)),  # ahead
    ((0, 0, 1), (0, 1, 0), (-1, 0, 0)),  # to the right
    ((-1, 0, 0), (0, 1, 0), (0, 0, -1)),  # behind
    ((0, 0, -1), (0, 1, 0), (1, 0, 0)),  # to the left
    ((1, 0, 0), (0, 0, 1), (0, -1, 0)),  # above
    ((1, 0, 0), (0, 0, -1), (0, 1, 0)),  # below
)
"""Right, up and back of each; who faces the house looks along −z."""


@dataclass(frozen=True, slots=True)
class Face:
    """What an eye sees of a scene (sRGB), and where it sees anything (0, 1)."""

    eye: Camera
    colours: Floats
    shown: Floats

    def seen(self, rays: Floats) -> tuple[Floats, Floats]:
        """Return what each ray meets, from the four pixels about it, and how much of it is that."""
        eye = self.eye
        there = rays @ eye.axes.T
        flat = there[:, :2] / -there[:, 2:] * (eye.scale, -eye.scale) + (eye.width - 1) / 2
        x, y = np.clip(flat, 0, eye.width - 1.01).T
        left, top = x.astype(np.int64), y.astype(np.int64)
        across, down = (x - left).astype(np.float32), (y - top).astype(np.float32)
        colour, cover = np.zeros((len(rays), 3), np.float32), np.zeros(len(rays), np.float32)
        for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
            at = (top + dy) * eye.width + left + dx
            weight = np.abs(1 - dx - across) * np.abs(1 - dy - down) * self.shown[at]
            colour += self.colours[at] * weight[:, None]
            cover += weight
        return colour, cover


def sphere(found: Surfaces, eye: NDArray[np.float64], width: int) -> Image.Image:
    """Return the equirectangular picture, twice as wide as high; its middle looks along −z."""
    light = sun(found.places, SUN)
    side = round(width * _SIDE)
    eyes = [Camera(np.array(axes, float), eye, side / 2 / _HALF, side, side) for axes in _FACES]
    faces = [look(found, face, light) for face in eyes]
    flat = np.empty((width // 2, width, 3), np.uint8)
    for top in range(0, width // 2, _ROWS):
        rays = _rays(width, top, min(top + _ROWS, width // 2))
        out, cover = np.zeros_like(rays), np.zeros(len(rays), np.float32)
        chosen = np.argmax(np.stack([rays @ -axes.axes[2] for axes in eyes]), 0)
        for number, face in enumerate(faces):
            here = np.flatnonzero(chosen == number)
            out[here], cover[here] = face.seen(rays[here])
        gaps = np.flatnonzero(cover < 1)
        out[gaps] += beyond(rays[gaps], eye, light.towards) * (1 - cover[gaps, None])
        flat[top : top + _ROWS].reshape(-1, 3)[:] = np.clip(out, 0, 1) * 255 + 0.5
    return Image.fromarray(flat)


def _rays(width: int, top: int, bottom: int) -> Floats:
    """Whither each pixel of these rows looks."""
    across = ((np.arange(width) + 0.5) / width - 0.5) * 2 * np.pi
    up = (0.5 - (np.arange(top, bottom) + 0.5) / (width // 2)) * np.pi
    turn, rise = np.meshgrid(across, up)
    level = np.cos(rise)
    rays = np.stack([level * np.sin(turn), np.sin(rise), -level * np.cos(turn)], -1)
    return rays.reshape(-1, 3).astype(np.float32)


def look(found: Surfaces, eye: Camera, light: Sun) -> Face:
    """Look at a scene with one eye, such as a side of the box."""
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
    return Face(eye, colours, shown.astype(np.float32))
