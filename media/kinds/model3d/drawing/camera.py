"""From where a model is looked at, and where its corners then lie in the picture."""

from dataclasses import dataclass
from math import cos, radians, sin, tan

import numpy as np
from numpy.typing import NDArray

from media.kinds.model3d.geometry import Floats

_FIELD = 30.0
"""Degrees seen from top to bottom, as model-viewer's camera has them."""
_MARGIN = 1.06
_ENOUGH = 300_000
"""Corners that tell how large a model is; of more, only so many are looked at."""


@dataclass(frozen=True, slots=True)
class Camera:
    """An eye: its axes (right, up, back) as rows, where it stands, pixels per unit of slope."""

    axes: NDArray[np.float64]
    eye: NDArray[np.float64]
    scale: float
    width: int
    height: int

    def screen(self, places: Floats) -> Floats:
        """Return x and y in pixels and the inverse of the distance."""
        seen = (places.reshape(-1, 3) - self.eye) @ self.axes.T
        nearness = 1 / np.maximum(-seen[:, 2], 1e-9)
        x = self.width / 2 + seen[:, 0] * nearness * self.scale
        y = self.height / 2 - seen[:, 1] * nearness * self.scale
        return np.stack([x, y, nearness], 1).astype(np.float32).reshape(places.shape)

    def rays(self) -> Floats:
        """Return the direction into which each pixel looks, row by row, of length 1."""
        x = (np.arange(self.width) + 0.5 - self.width / 2) / self.scale
        y = (self.height / 2 - np.arange(self.height) - 0.5) / self.scale
        across, up = np.meshgrid(x, y)
        rays = np.stack([across, up, -np.ones_like(across)], -1).reshape(-1, 3) @ self.axes
        return (rays / np.linalg.norm(rays, axis=1, keepdims=True)).astype(np.float32)


def camera(places: Floats, *, turn: float, tilt: float, width: int, height: int) -> Camera:
    """Return the eye from which all places fill the picture.

    `turn` and `tilt` in degrees, as model-viewer counts them: 0 is in front, to the right of that
    is more; 0 is above, 90 level.
    """
    theta, phi = radians(turn), radians(tilt)
    back = np.array([sin(phi) * sin(theta), cos(phi), sin(phi) * cos(theta)])
    right = np.array([cos(theta), 0.0, -sin(theta)])
    axes = np.stack([right, np.cross(back, right), back])
    slope_y = tan(radians(_FIELD / 2)) / _MARGIN
    slope_x = slope_y * width / height
    corners = places.reshape(-1, 3)
    flat = corners[:: max(1, len(corners) // _ENOUGH)].astype(np.float64)
    middle = (flat.min(0) + flat.max(0)) / 2
    seen = (flat - middle) @ axes.T
    for _ in range(3):  # nearer parts look larger, so the middle of the picture is found by trying
        distance = max(
            (np.abs(seen[:, 0]) / slope_x + seen[:, 2]).max(),
            (np.abs(seen[:, 1]) / slope_y + seen[:, 2]).max(),
        )
        x, y = (seen[:, axis] / (distance - seen[:, 2]) for axis in (0, 1))
        shift = np.array([(x.min() + x.max()) / 2, (y.min() + y.max()) / 2, 0]) * distance
        seen, middle = seen - shift, middle + shift @ axes
    scale = height / 2 / tan(radians(_FIELD / 2))
    return Camera(axes, middle + back * max(distance, 1e-6), scale, width, height)
