"""What surfaces look like: a low warm sun with its shadow, a pale sky, dark corners."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from media.kinds.model3d.drawing.raster import rasterise
from media.kinds.model3d.geometry import Floats

SUN = np.array([3.1, 2.85, 2.45], np.float32)
SKY = np.array([0.78, 0.84, 0.95], np.float32)
EARTH = np.array([0.42, 0.36, 0.30], np.float32)
_MAP = 1100
"""Pixels a side of the picture that the sun sees."""
_TAPS = (-1, 0, 1)


@dataclass(frozen=True, slots=True)
class Sun:
    """Where the light comes from and what it reaches first: `depth` as seen from there."""

    towards: Floats
    axes: Floats
    low: Floats
    scale: float
    depth: Floats

    def lit(self, places: Floats, bias: float) -> Floats:
        """Return how much sun reaches each place, 0 to 1; `bias` in metres keeps off its own."""
        seen = (places @ self.axes.T - self.low) * self.scale
        x, y = (np.clip(seen[:, axis], 1, _MAP - 2).astype(np.int64) for axis in (0, 1))
        near = seen[:, 2] + bias * self.scale
        total = np.zeros(len(places), np.float32)
        for down in _TAPS:
            for across in _TAPS:
                total += self.depth[(y + down) * _MAP + x + across] <= near
        return total / len(_TAPS) ** 2


def sun(places: Floats, towards: NDArray[np.float64]) -> Sun:
    """Let a sun shine from a direction on all triangles."""
    towards = towards / np.linalg.norm(towards)
    right = np.cross([0, 1, 0], towards)
    right /= np.linalg.norm(right)
    axes = np.stack([right, np.cross(towards, right), towards]).astype(np.float32)
    seen = places @ axes.T
    low, high = seen.reshape(-1, 3).min(0), seen.reshape(-1, 3).max(0)
    scale = float((_MAP - 4) / max(high[:2] - low[:2]))
    low[:2] -= 2 / scale
    depth = rasterise(((seen - low) * scale).astype(np.float32), _MAP, _MAP).depth
    return Sun(towards.astype(np.float32), axes, low, scale, depth)


def along(one: Floats, other: Floats) -> Floats:
    """Return the scalar product of each row with its fellow."""
    product: Floats = np.einsum("ni,ni->n", one, other)
    return product


def shade(
    *,
    colours: Floats,
    normals: Floats,
    looks: Floats,
    roughness: Floats,
    metal: Floats,
    lit: Floats,
    open_to_sky: Floats,
    towards: Floats,
) -> Floats:
    """Return the light that each place sends to the eye, linear; one row for each place.

    `looks` leads from the eye to the place. Lambert and Blinn-Phong with Schlick's Fresnel: near
    enough to what model-viewer draws.
    """
    facing = np.clip(normals @ towards, 0, 1) * lit
    up = (0.5 + 0.5 * normals[:, 1:2]).astype(np.float32)
    sky = (EARTH + (SKY - EARTH) * up) * open_to_sky[:, None]
    diffuse = colours * (1 - metal)[:, None] * (SUN * facing[:, None] / np.pi + sky)
    half = towards - looks
    half /= np.maximum(np.sqrt(along(half, half)), 1e-9)[:, None]
    power = 2 / np.maximum(roughness, 0.08) ** 4 - 2
    gloss = np.clip(along(normals, half), 1e-6, 1) ** power * (power + 8) / 25
    met = along(normals, looks)
    mirrored_up = looks[:, 1] - 2 * met * normals[:, 1]
    grazing = (1 - np.clip(-met, 0, 1)) ** 5
    own = 0.04 * (1 - metal)[:, None] + colours * metal[:, None]
    fresnel = own + (np.maximum(1 - roughness[:, None], own) - own) * grazing[:, None]
    around = EARTH + (SKY * 1.15 - EARTH) * np.clip(0.5 + mirrored_up, 0, 1)[:, None]
    reflected = fresnel * around * open_to_sky[:, None]
    shine = own * SUN * (gloss * facing)[:, None] / np.pi
    return (diffuse + shine + reflected).astype(np.float32)


def toned(light: Floats) -> Floats:
    """Return numbers of sRGB, 0 to 1: highlights pressed down as film does (Narkowicz's ACES)."""
    x = light * 0.82
    pressed = np.clip(x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14), 0, 1)
    high = 1.055 * np.power(pressed, 1 / 2.4) - 0.055
    return np.where(pressed <= 0.0031308, pressed * 12.92, high).astype(np.float32)


def openness(distance: Floats, pixels: float) -> Floats:
    """Return for each pixel of a picture of distances how open its surroundings are, 0 to 1.

    `pixels` is how many pixels a tenth of the model's size takes: corners darken within that.
    """
    closed = np.zeros_like(distance)
    reach = max(4, int(pixels))
    rays = [(np.cos(angle), np.sin(angle)) for angle in np.arange(12) * np.pi / 6 + 0.2]
    span = np.float32(np.nanmax(np.where(np.isfinite(distance), distance, np.nan)) * 0.02)
    for number, (across, down) in enumerate(rays):
        step = reach * (0.35, 0.65, 1.0)[number % 3]
        there = np.roll(distance, (round(down * step), round(across * step)), (0, 1))
        with np.errstate(invalid="ignore"):
            ahead = distance - there
        closed += np.where((ahead > span * 0.04) & (ahead < span), 1 - ahead / span, 0)
    return np.clip(1.06 - 1.5 * closed / len(rays), 0.25, 1).astype(np.float32)
