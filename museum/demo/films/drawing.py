"""Frames of a film: what the eye sees at a moment, with the word “specimen” in the picture."""

from functools import cache

import numpy as np
from PIL import Image

from media.kinds.model3d.drawing.camera import Camera
from media.kinds.model3d.drawing.light import Sun, sun
from media.kinds.model3d.drawing.surfaces import Surfaces
from museum.demo.films.film import Film
from museum.demo.films.way import camera_at
from museum.demo.pictures.canvas.sheet import Sheet
from museum.demo.pictures.drafting.fonts import SANS
from museum.demo.pictures.drafting.lettering import letter
from museum.demo.spheres.around import SUN, look
from museum.demo.spheres.beyond import beyond
from museum.demo.spheres.scenes import house_of

SIZE = (854, 480)
RATE = 10
"""Frames drawn for each second; ffmpeg draws one between each two (`making`)."""
_FINER = 1.25
"""Pixels drawn for each that is kept, along a side."""
_YARD = (0.0, 27.0)
"""The trodden earth before the gate: where its middle lies (x, z)."""
_SPECIMEN = "MẪU MINH HỌA · SPECIMEN"
_K = 3


def frame(film: Film, number: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """Draw one frame; the same every time. Some seconds."""
    found, light = _scene(film.score.slug)
    width, height = (round(side * _FINER) for side in size)
    eye = camera_at(film.way, number / RATE, width, height)
    picture = _seen(found, eye, light).resize(size, Image.Resampling.LANCZOS)
    shade, words = _marked(size)
    picture.paste((20, 14, 10), (0, 0), shade)
    picture.paste((255, 248, 236), (0, 0), words)
    return picture


def _seen(found: Surfaces, eye: Camera, light: Sun) -> Image.Image:
    face = look(found, eye, light)
    colours, land = face.colours, np.flatnonzero(face.shown == 0)
    colours[land] = beyond(eye.rays()[land], eye.eye, light.towards, _YARD)
    flat = (np.clip(colours, 0, 1) * 255 + 0.5).astype(np.uint8)
    return Image.fromarray(flat.reshape(eye.height, eye.width, 3))


@cache
def _scene(slug: str) -> tuple[Surfaces, Sun]:
    found = house_of(slug)
    return found, sun(found.places, SUN)


@cache
def _marked(size: tuple[int, int]) -> tuple[Image.Image, Image.Image]:
    """The words in the lower right corner, and the shade that lets them be read on any ground."""
    width, height = size
    words, shade = Sheet(*size, _K), Sheet(*size, _K)
    high = height / 27
    at = (width - high * 0.7, height - high * 0.75)
    letter(words, at, _SPECIMEN, high * 0.72, family=SANS, align="right", spacing=0.04, tone=245)
    left = width - high * 11.6
    corner = ((left, height - high * 1.7), (width, height - high * 1.7), (width, height))
    shade.solid([*corner, (left, height)], 120)
    return shade.ink.reduce(_K), words.ink.reduce(_K)
