"""A stone stele on a tortoise. What is cut into it says that it is a specimen."""

from math import pi

import numpy as np
from PIL import Image, ImageDraw

from museum.demo.models3d.forms import ball, board, box, tube
from museum.demo.models3d.glb import Material
from museum.demo.models3d.mesh import Mesh, both, joined
from museum.demo.models3d.paint import relief, stone
from museum.demo.pictures.drafting.fonts import SERIF, file_for, font

WIDE, HIGH, DEEP = 0.92, 1.5, 0.2
_GREY = (150, 146, 136)


def build() -> list[tuple[Material, Mesh]]:
    """Return the stele: slab, its worked face, the tortoise, the plinth."""
    slab = board(_outline(), DEEP).moved(y=0.62)
    face = _front()
    plain = Material("Đá xanh", rough=0.92, picture=stone(_GREY))
    worked = Material("Mặt bia", rough=0.9, picture=face_picture())
    beast = joined(_tortoise(), box(1.5, 0.12, 1.95))
    return [(plain, joined(slab, beast).laid(1.1, 1.1)), (worked, face)]


def _outline() -> list[tuple[float, float]]:
    half, shoulder = WIDE / 2, HIGH * 0.78
    turn = np.linspace(0, pi, 19)
    arch = [(half * np.cos(t), shoulder + (HIGH - shoulder) * np.sin(t) ** 0.9) for t in turn]
    return [(-half, 0), (half, 0), *((float(x), float(y)) for x, y in arch)]


def _front() -> Mesh:
    flat = np.array(_outline())
    middle = flat.mean(0)
    places = np.vstack([flat, middle])
    uv = np.column_stack([places[:, 0] / WIDE + 0.5, 1 - places[:, 1] / HIGH])
    places = np.column_stack([places, np.full(len(places), DEEP / 2 + 0.002)]) + np.array(
        [0, 0.62, 0]
    )
    ring = np.arange(len(flat))
    triangles = np.stack([ring, np.roll(ring, -1), np.full(len(flat), len(flat))], 1)
    return Mesh(places, np.tile([0.0, 0.0, 1.0], (len(places), 1)), uv, triangles)


def _tortoise() -> Mesh:
    shell = ball(0.5, 26, 15).scaled(1.16, 0.62, 1.5).moved(y=0.36)
    rim = ball(0.5, 26, 9).scaled(1.24, 0.16, 1.58).moved(y=0.34)
    saddle = box(WIDE + 0.1, 0.16, DEEP + 0.16).moved(y=0.55)
    neck = tube([(0, 0.34, 0.62), (0, 0.42, 0.86), (0, 0.56, 0.98)], [0.19, 0.16, 0.14], 12)
    head = joined(
        ball(0.17, 16, 10).scaled(0.95, 0.8, 1.25).moved(0, 0.62, 1.06),
        both(ball(0.035, 8, 6).moved(0.1, 0.69, 1.17)),
    )
    leg = joined(
        tube([(0.44, 0.4, 0), (0.62, 0.26, 0.06), (0.66, 0.1, 0.12)], [0.17, 0.15, 0.13], 10),
        *(
            ball(0.055, 8, 6).scaled(1, 0.8, 1.5).moved(0.6 + 0.07 * n, 0.14, 0.24)
            for n in range(3)
        ),
    )
    legs = joined(leg.moved(z=0.42), leg.moved(z=-0.5))
    tail = tube([(0, 0.3, -0.7), (0.08, 0.24, -0.86), (-0.06, 0.18, -0.94)], [0.09, 0.06, 0.02], 8)
    return joined(shell, rim, saddle, neck, head, tail, both(legs)).moved(y=0.1)


def face_picture() -> Image.Image:
    """The face: sun and clouds above, a border of scrolls, strokes that are no writing."""
    wide, high = 768, 1252

    def drawn(draw: ImageDraw.ImageDraw) -> None:
        head = int(high * 0.27)
        draw.ellipse((wide / 2 - 62, 96, wide / 2 + 62, 220), fill=255)
        for n in range(16):
            turn = 2 * pi * n / 16
            x, y = wide / 2 + 82 * np.cos(turn), 158 + 82 * np.sin(turn)
            draw.line([(x, y), (wide / 2 + 112 * np.cos(turn), 158 + 112 * np.sin(turn))], 255, 9)
        for side in (-1, 1):
            for n in range(3):
                _cloud(draw, wide / 2 + side * (190 + 62 * n), 150 + 46 * n, side)
        draw.line([(40, head + 8), (wide - 40, head + 8)], 255, 8)
        _letter(draw, "MẪU MINH HỌA", wide / 2, head + 92)
        top = head + 118
        draw.rectangle((96, top, wide - 96, high - 70), outline=255, width=6)
        for y in range(top, high - 100, 74):
            for x in (58, wide - 58):
                draw.arc((x - 22, y, x + 22, y + 44), 90, 400, 255, 6)
                draw.arc((x - 9, y + 14, x + 13, y + 36), 0, 300, 255, 5)
        chance = np.random.default_rng(12)
        for x in np.linspace(130, wide - 130, 10):
            for y in range(top + 34, high - 100, 46):
                _strokes(draw, float(x), float(y), chance)

    return relief((wide, high), _GREY, drawn, depth=0.9)


def _letter(draw: ImageDraw.ImageDraw, text: str, middle: float, line: float) -> None:
    """Cut a line of letters in, about its middle."""
    faces = [font(file_for(char, SERIF), 62, SERIF.weight) for char in text]
    lengths = [face.getlength(char) + 4 for face, char in zip(faces, text, strict=True)]
    x = middle - sum(lengths) / 2
    for char, face, length in zip(text, faces, lengths, strict=True):
        draw.text((x, line), char, 255, font=face, anchor="ls")
        x += length


def _cloud(draw: ImageDraw.ImageDraw, x: float, y: float, side: int) -> None:
    for radius in (34, 20, 8):
        draw.arc((x - radius, y - radius, x + radius, y + radius), 0, 320, 255, 7)
    draw.line([(x + side * 34, y + 6), (x + side * 74, y + 22)], 255, 7)


def _strokes(draw: ImageDraw.ImageDraw, x: float, y: float, chance: np.random.Generator) -> None:
    """A worn place where a character might have been: a few strokes without a meaning."""
    for _each in range(int(chance.integers(3, 6))):
        left, top = x + chance.uniform(-15, 6), y + chance.uniform(-15, 12)
        if chance.random() < 0.5:
            draw.line([(left, top), (left + chance.uniform(8, 20), top)], 215, 4)
        else:
            draw.line([(left, top), (left, top + chance.uniform(8, 18))], 215, 4)
