"""A way through a scene: where the eye is at each moment, and whither it looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import radians, tan

import numpy as np
from numpy.typing import NDArray

from media.kinds.model3d.drawing.camera import Camera

_FIELD = 50.0
"""Degrees seen from top to bottom."""

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Stop:
    """At a moment (seconds) the eye is here and looks there; metres of the model."""

    at: float
    eye: Point
    sight: Point


def camera_at(way: Sequence[Stop], moment: float, width: int, height: int) -> Camera:
    """Return the eye at a moment: it passes every stop without a jerk, and rests at ends."""
    eye = _between(way, moment, [stop.eye for stop in way])
    sight = _between(way, moment, [stop.sight for stop in way])
    back = eye - sight
    back /= np.linalg.norm(back)
    right = np.cross([0.0, 1.0, 0.0], back)
    right /= np.linalg.norm(right)
    axes = np.stack([right, np.cross(back, right), back])
    return Camera(axes, eye, height / 2 / tan(radians(_FIELD / 2)), width, height)


def _between(way: Sequence[Stop], moment: float, places: Sequence[Point]) -> NDArray[np.float64]:
    """Cubic Hermite curves; at a stop the speed is that from its neighbour to its neighbour."""
    times, points = np.array([stop.at for stop in way]), np.array(places, float)
    speeds = np.zeros_like(points)
    speeds[1:-1] = (points[2:] - points[:-2]) / (times[2:] - times[:-2])[:, None]
    first = int(np.clip(np.searchsorted(times, moment, "right") - 1, 0, len(way) - 2))
    span = times[first + 1] - times[first]
    t = float(np.clip((moment - times[first]) / span, 0, 1))
    found: NDArray[np.float64] = (
        (2 * t**3 - 3 * t**2 + 1) * points[first]
        + (t**3 - 2 * t**2 + t) * span * speeds[first]
        + (3 * t**2 - 2 * t**3) * points[first + 1]
        + (t**3 - t**2) * span * speeds[first + 1]
    )
    return found
