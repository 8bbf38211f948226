"""A picture of a model from its file."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from media.kinds.model3d.container import Container
from media.kinds.model3d.drawing.camera import Camera, camera
from media.kinds.model3d.drawing.light import Sun, along, openness, shade, sun, toned
from media.kinds.model3d.drawing.raster import Seen, rasterise
from media.kinds.model3d.drawing.surfaces import Surfaces, surfaces
from media.kinds.model3d.geometry import Floats

_FINER = 1.5
"""Pixels drawn for each that is kept, along a side: edges come out smooth."""
_ABOVE, _BELOW = np.array([0.93, 0.90, 0.84]), np.array([0.80, 0.75, 0.67])
"""The ground of the picture, sRGB: paper, a little darker below."""
_SHADOW = 0.42
_AT_ONCE = 1 << 19


@dataclass(frozen=True, slots=True)
class View:
    """From where it is looked at; degrees as in model-viewer's `camera-orbit`."""

    turn: float = 30.0
    tilt: float = 74.0


def draw(file: Path, model: Container, view: View, size: tuple[int, int]) -> Image.Image:
    """Draw a model that the intake has accepted; some seconds, at most 400 MB."""
    found = surfaces(file, model)
    width, height = (round(side * _FINER) for side in size)
    eye = camera(found.places, turn=view.turn, tilt=view.tilt, width=width, height=height)
    screen = eye.screen(found.places)
    seen = rasterise(screen, width, height)
    light = sun(found.places, np.array([-0.55, 0.95, 0.62]) @ _turned(eye))
    ground = _ground(eye, light, found)
    picture = np.where((seen.triangle >= 0)[:, None], 0, ground)
    _paint(picture, found, screen, seen, eye, light)
    flat = (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8).reshape(height, width, 3)
    return Image.fromarray(flat).resize(size, Image.Resampling.LANCZOS)


def _turned(eye: Camera) -> Floats:
    """Axes about the upright, so that the sun stands at the looker's left shoulder."""
    right, back = eye.axes[0], np.cross(eye.axes[0], [0.0, 1.0, 0.0])
    return np.stack([right, np.array([0.0, 1.0, 0.0]), back])


def _ground(eye: Camera, light: Sun, found: Surfaces) -> Floats:
    """The paper behind, with the shadow that falls on the floor."""
    floor = float(found.places[:, :, 1].min())
    rays = eye.rays()
    with np.errstate(divide="ignore", invalid="ignore"):
        far = (floor - eye.eye[1]) / rays[:, 1]
    hit = np.isfinite(far) & (far > 0)
    places = (eye.eye + rays * np.where(hit, far, 0)[:, None]).astype(np.float32)
    inside = hit & _within(light, places)
    shadow = np.zeros(len(rays), np.float32)
    shadow[inside] = 1 - light.lit(places[inside], 0.0)
    veil = Image.fromarray((shadow.reshape(eye.height, eye.width) * 255).astype(np.uint8))
    soft = np.asarray(veil.filter(ImageFilter.GaussianBlur(eye.height / 160)), np.float32) / 255
    down = np.linspace(0, 1, eye.height)[:, None, None]
    paper = _ABOVE + (_BELOW - _ABOVE) * down**1.5
    return (paper * (1 - _SHADOW * soft[:, :, None])).reshape(-1, 3).astype(np.float32)


def _within(light: Sun, places: Floats) -> NDArray[np.bool_]:
    """Which places the sun's own picture holds."""
    seen = (places @ light.axes.T - light.low) * light.scale
    side = int(len(light.depth) ** 0.5)
    return np.asarray(((seen[:, :2] > 1) & (seen[:, :2] < side - 2)).all(axis=1))


def _paint(
    picture: Floats, found: Surfaces, screen: Floats, seen: Seen, eye: Camera, light: Sun
) -> None:
    distance = 1 / np.where(seen.triangle >= 0, seen.depth, np.nan)
    size = float(np.ptp(found.places.reshape(-1, 3), axis=0).max())
    distance = np.where(np.isnan(distance), np.inf, distance).reshape(eye.height, eye.width)
    nearest = float(distance.min())
    opened = openness(distance, eye.scale * size * 0.02 / nearest).reshape(-1)
    shown = np.flatnonzero(seen.triangle >= 0)
    for start in range(0, len(shown), _AT_ONCE):
        pixels = shown[start : start + _AT_ONCE]
        picture[pixels] = lighted(pixels, found, screen, seen, eye, light, opened[pixels], size)


def lighted(
    pixels: np.ndarray,
    found: Surfaces,
    screen: Floats,
    seen: Seen,
    eye: Camera,
    light: Sun,
    opened: Floats,
    size: float,
) -> Floats:
    """Return sRGB of pixels that show something; `opened` is of `openness`, `size` in metres."""
    which = seen.triangle[pixels]
    flat = seen.weights[pixels]
    second, third = flat.T
    weights = np.stack([1 - second - third, second, third], 1) * screen[which, :, 2]
    weights = (weights / np.einsum("ni->n", weights)[:, None]).astype(np.float32)
    places, normals = _mixed(found.places, which, weights), _mixed(found.normals, which, weights)
    normals /= np.maximum(np.sqrt(along(normals, normals)), 1e-9)[:, None]
    looks = (places - eye.eye).astype(np.float32)
    looks /= np.sqrt(along(looks, looks))[:, None]
    normals *= np.where(along(normals, looks) > 0, -1, 1).astype(np.float32)[:, None]
    colours, roughness, metal, glow = _taken(found, which, _mixed(found.uv, which, weights))
    if found.colours is not None:
        colours = colours * _mixed(found.colours, which, weights)
    shaded = shade(
        colours=colours,
        normals=normals,
        looks=looks,
        roughness=roughness,
        metal=metal,
        lit=light.lit(places + normals * np.float32(size * 0.002), size * 0.003),
        open_to_sky=opened,
        towards=light.towards,
    )
    return toned(shaded + glow)


def _mixed(corners: Floats, which: np.ndarray, weights: Floats) -> Floats:
    """What lies between the corners of triangles: one row for each of `which`."""
    mixed: Floats = np.einsum("nij,ni->nj", corners[which], weights)
    return mixed


def _taken(found: Surfaces, which: np.ndarray, uv: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """What the materials are where each pixel looks."""
    number = found.material[which]
    base = np.stack([each.colour for each in found.materials])[number]
    for at, material in enumerate(found.materials):
        if material.picture is not None:
            here = np.flatnonzero(number == at)
            high, wide = material.picture.shape[:2]
            x = (uv[here, 0] * wide).astype(np.int64) % wide
            y = (uv[here, 1] * high).astype(np.int64) % high
            base[here] *= material.picture[y, x]
    roughness = np.array([each.roughness for each in found.materials], np.float32)[number]
    metal = np.array([each.metal for each in found.materials], np.float32)[number]
    glow = np.stack([each.glow for each in found.materials])[number]
    return base, roughness, metal, glow
