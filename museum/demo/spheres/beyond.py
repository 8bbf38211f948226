"""What lies beyond the walls: fields with their dykes, trees in the haze, a morning sky."""

import numpy as np
from numpy.typing import NDArray

from media.kinds.model3d.geometry import Floats

_GROUND = -0.02
"""Metres: the level of the ground that the house stands on."""
_HAZE = np.array([0.90, 0.87, 0.80], np.float32)
_ZENITH = np.array([0.45, 0.60, 0.74], np.float32)
_CLOUD = np.array([0.98, 0.96, 0.92], np.float32)
_GLOW = np.array([1.0, 0.93, 0.76], np.float32)
_FIELDS = np.array([[0.52, 0.61, 0.32], [0.60, 0.66, 0.36], [0.45, 0.57, 0.31]], np.float32)
_DYKE = np.array([0.62, 0.55, 0.40], np.float32)
_GRASS = np.array([0.53, 0.56, 0.35], np.float32)
_EARTH = np.array([0.63, 0.56, 0.45], np.float32)
_TREES = (
    (np.array([0.60, 0.67, 0.60], np.float32), 0.030, 0.020, 1.3),
    (np.array([0.36, 0.47, 0.34], np.float32), 0.028, 0.030, 4.1),
)
"""Lines of trees, far and near: colour, height and swing in radians, where its waves begin."""
_FADES = 140.0
"""Metres over which what is far turns into haze."""
_BRICK, _WAY = np.array([0.70, 0.47, 0.37], np.float32), 1.9
"""The way to the gate: its colour, and half its width in metres."""


def beyond(
    rays: Floats,
    eye: NDArray[np.float64],
    sun: Floats,
    yard: tuple[float, float] | None = None,
) -> Floats:
    """Return the sRGB that each ray meets where no house stands in its way.

    `yard` (x, z) is the middle of the trodden earth before the gate, below the eye unless told.
    """
    yard = yard or (eye[0], eye[2])
    below = (rays[:, 1] < 0)[:, None]
    return _trees(rays, np.where(below, _land(rays, eye, yard), _sky(rays, sun)))


def _waves(x: Floats, begin: float) -> Floats:
    """A line that rises and falls like crowns of trees, about −1 to 1, the same all round."""
    high: Floats = np.zeros_like(x)
    for number, weight in ((3, 0.3), (7, 0.26), (16, 0.2), (41, 0.16), (97, 0.14), (211, 0.1)):
        high += weight * np.sin(x * number + begin * number * 1.7)
    return high


def _sky(rays: Floats, sun: Floats) -> Floats:
    rise = np.clip(rays[:, 1:2], 0, 1)
    sky: Floats = _HAZE + (_ZENITH - _HAZE) * rise**0.62
    near = np.clip(rays @ sun, 0, 1)[:, None]
    sky = sky + ((_GLOW - sky) * (0.55 * near**14 + 0.4 * near**220)).astype(np.float32)
    # Thin clouds on a level ceiling, drawn out along one wind.
    flat = rays[:, (0, 2)] / np.maximum(rays[:, 1:2], 0.05)
    x, z = flat[:, 0] * 1.1, flat[:, 1] * 2.3
    bank = np.zeros(len(rays), np.float32)
    for number in range(1, 6):
        turn = number * 1.9
        bank += (
            np.sin(
                (x * np.cos(turn) + z * np.sin(turn)) * number * 0.9
                + 2.1 * np.sin(x * 0.7 * number + turn)
                + number
            )
            / number**0.8
        )
    cover = np.clip((bank - 0.35) / 1.6, 0, 1)[:, None] * np.clip((rise - 0.06) * 5, 0, 1) * 0.75
    return (sky + (_CLOUD - sky) * cover).astype(np.float32)


def _land(rays: Floats, eye: NDArray[np.float64], yard: tuple[float, float]) -> Floats:
    down = np.minimum(rays[:, 1], -1e-4)
    far = (_GROUND - eye[1]) / down
    x, z = eye[0] + rays[:, 0] * far, eye[2] + rays[:, 2] * far
    column, row = np.floor(x / 17 + 0.4), np.floor(z / 11)
    colours = _FIELDS[((column * 7 + row * 3) % 3).astype(np.int64)]
    edge = np.minimum(_to_line(x / 17 + 0.4) * 17, _to_line(z / 11) * 11)
    dyke = np.clip(1.2 - edge / 0.45, 0, 1)[:, None]
    colours = colours + (_DYKE - colours) * dyke
    # About the gate a yard of trodden earth, with grass at its ragged edge.
    apart = np.hypot(x - yard[0], z - yard[1])
    ragged = 1.6 * _waves(np.arctan2(x - yard[0], z - yard[1]), 2.2)
    for colour, reach, soft in ((_GRASS, 24.0, 9.0), (_EARTH, 14.0, 4.0)):
        cover = np.clip((reach + ragged - apart) / soft, 0, 1)[:, None]
        colours = colours + (colour - colours) * cover
    bricks = (
        _BRICK
        * (1 - 0.3 * np.clip(1 - 12 * np.minimum(_to_line(x * 1.6), _to_line(z * 1.6)), 0, 1))[
            :, None
        ]
    )
    way = np.clip((_WAY - np.abs(x)) / 0.06, 0, 1) * np.clip(2 - apart / 16, 0, 1)
    colours = colours + (bricks - colours) * way[:, None]
    worn = np.sin(x * 1.3 + 2 * np.sin(z * 0.6)) * np.sin(z * 1.1 + 2 * np.sin(x * 0.7))
    colours = colours * (1 + 0.025 * worn * np.exp(-far / 30))[:, None]
    return (colours + (_HAZE - colours) * (1 - np.exp(-far / _FADES))[:, None]).astype(np.float32)


def _to_line(x: Floats) -> Floats:
    """How far it is to the nearest whole number."""
    apart: Floats = np.abs(x - np.round(x))
    return apart


def _trees(rays: Floats, colours: Floats) -> Floats:
    rise = np.arcsin(np.clip(rays[:, 1], -1, 1))
    turn = np.arctan2(rays[:, 0], -rays[:, 2])
    for colour, high, swing, begin in _TREES:
        top = high + swing * _waves(turn, begin)
        cover = np.clip((top - rise) / 0.002, 0, 1) * np.clip((rise + 0.012) / 0.004, 0, 1)
        mist = (
            colour + (_HAZE - colour) * np.clip(0.6 - rise / np.maximum(top, 1e-3), 0, 0.6)[:, None]
        )
        colours = colours + (mist - colours) * cover[:, None]
    return colours.astype(np.float32)
