"""A bronze drum of the Đông Sơn kind (Heger I): sun, birds in flight, four pairs of ears."""

from math import cos, pi, sin

import numpy as np
from PIL import Image, ImageDraw

from museum.demo.models3d.forms import sheet, swept, turned_body
from museum.demo.models3d.glb import Material
from museum.demo.models3d.mesh import Mesh, joined
from museum.demo.models3d.paint import relief

RADIUS, HIGH = 0.39, 0.54
_BRONZE = (116, 124, 88)
_FACE = 1024
_POINTS = 14


def build() -> list[tuple[Material, Mesh]]:
    """Return the drum: face, sides, ears."""
    ears = [_ear().turned(angle + side) for angle in (0, 90, 180, 270) for side in (-9, 9)]
    plain = Material("Đồng", (126, 132, 92), rough=0.5, metal=0.7)
    face = Material("Mặt trống", rough=0.5, metal=0.65, picture=face_picture())
    side = Material("Tang trống", rough=0.52, metal=0.65, picture=side_picture())
    return [(face, _face()), (side, _sides()), (plain, joined(*ears, _inside()))]


def _profile() -> list[tuple[float, float]]:
    """Foot, waist and bulging upper part."""
    foot = [(0.4, 0.0), (0.385, 0.05), (0.345, 0.12), (0.315, 0.16)]
    waist = [(0.305, 0.2), (0.3, 0.26), (0.305, 0.31)]
    upper = [
        (0.33, 0.335),
        (0.385, 0.37),
        (0.425, 0.42),
        (0.43, 0.455),
        (0.415, 0.49),
        (0.39, 0.515),
    ]
    return [*foot, *waist, *upper, (0.388, 0.53), (0.4, 0.535), (0.4, HIGH)]


def _sides() -> Mesh:
    return turned_body(_profile(), 72)


def _inside() -> Mesh:
    inner = turned_body([(0.385, 0.0), (0.3, 0.16), (0.29, 0.3), (0.3, 0.33)], 48)
    return Mesh(inner.places, -inner.normals, inner.uv, inner.triangles)


def _face() -> Mesh:
    rings, sides = 12, 72
    angle = np.linspace(0, 2 * pi, sides + 1)
    radius = np.linspace(0, 0.4, rings)[:, None]
    sun = 0.006 * np.clip(1 - radius / 0.1, 0, 1)
    places = np.stack(
        [
            radius * np.sin(angle),
            np.broadcast_to(HIGH + sun, (rings, sides + 1)),
            radius * np.cos(angle),
        ],
        -1,
    )
    uv = np.stack([0.5 + radius / 0.8 * np.sin(angle), 0.5 + radius / 0.8 * np.cos(angle)], -1)
    return sheet(places, outwards=lambda flat: np.tile([0.0, 1.0, 0.0], (len(flat), 1)), uv=uv)


def _ear() -> Mesh:
    """A braided handle from the waist to the upper part."""
    turn = np.linspace(-0.5 * pi, 0.5 * pi, 12)
    path = np.stack(
        [0 * turn, 0.325 + 0.075 * np.sin(turn), 0.325 + 0.05 * np.cos(turn) + 0.03 * np.sin(turn)],
        1,
    )
    ring = np.linspace(0, 2 * pi, 9)
    section = np.stack([0.02 * np.cos(ring), 0.007 * np.sin(ring)], 1)
    return swept(path.tolist(), section)


def face_picture() -> Image.Image:
    """The face: a sun of fourteen rays, bands of pattern, eighteen birds, a band of deer."""
    middle = _FACE / 2

    def at(radius: float, angle: float) -> tuple[float, float]:
        return middle + radius * _FACE / 2 * sin(angle), middle - radius * _FACE / 2 * cos(angle)

    def ring(draw: ImageDraw.ImageDraw, radius: float, thick: int = 4) -> None:
        r = radius * _FACE / 2
        draw.ellipse((middle - r, middle - r, middle + r, middle + r), outline=255, width=thick)

    def drawn(draw: ImageDraw.ImageDraw) -> None:
        star = [at(0.235 if n % 2 == 0 else 0.09, pi * n / _POINTS) for n in range(2 * _POINTS)]
        draw.polygon(star, fill=255)
        for n in range(_POINTS):
            for inner in (0.16, 0.19):
                tip = 2 * pi * (n + 0.5) / _POINTS
                draw.line([at(0.232, tip - 0.12), at(inner, tip), at(0.232, tip + 0.12)], 255, 3)
        for radius in (
            0.25,
            0.275,
            0.325,
            0.35,
            0.43,
            0.455,
            0.655,
            0.68,
            0.745,
            0.77,
            0.84,
            0.865,
            0.93,
            0.97,
        ):
            ring(draw, radius)
        _dots(draw, at, 0.3, 64)
        _chevrons(draw, at, 0.375, 0.41, 60)
        for n in range(10):
            _walker(draw, at, 0.545, 2 * pi * n / 10)
        _dots(draw, at, 0.712, 110)
        for n in range(18):
            _bird(draw, at, 0.8, 2 * pi * n / 18)
        _chevrons(draw, at, 0.88, 0.915, 120)
        _dots(draw, at, 0.95, 150)

    return relief((_FACE, _FACE), _BRONZE, drawn, depth=1.15)


def _dots(draw, at, radius: float, count: int) -> None:  # type: ignore[no-untyped-def]
    for n in range(count):
        x, y = at(radius, 2 * pi * n / count)
        draw.ellipse((x - 5, y - 5, x + 5, y + 5), outline=255, width=3)


def _chevrons(draw, at, inner: float, outer: float, count: int) -> None:  # type: ignore[no-untyped-def]
    for n in range(count):
        a, b = 2 * pi * n / count, 2 * pi * (n + 1) / count
        draw.line([at(inner, a), at(outer, (a + b) / 2), at(inner, b)], 255, 3)


def _bird(draw, at, radius: float, angle: float) -> None:  # type: ignore[no-untyped-def]
    """A heron in flight, counter-clockwise: long bill, crest, spread wing, tail."""

    def put(along: float, out: float) -> tuple[float, float]:
        return at(radius + out, angle + along)

    body = [
        put(-0.13, 0.004),
        put(-0.06, 0.012),
        (put(0.02, 0.018)),
        put(0.1, 0.012),
        put(0.13, 0.0),
        put(0.05, -0.012),
        put(-0.05, -0.008),
    ]
    draw.polygon(body, fill=255)
    draw.polygon([put(0.0, 0.012), put(0.06, 0.012), put(0.1, 0.036), put(0.055, 0.03)], fill=255)
    draw.polygon(
        [put(0.0, -0.008), put(0.06, -0.008), put(0.1, -0.034), put(0.055, -0.028)], fill=255
    )
    draw.line([put(-0.13, 0.004), put(-0.05, 0.03)], 255, 4)
    draw.polygon([put(0.11, 0.006), put(0.165, 0.02), put(0.165, -0.016)], fill=255)


def _walker(draw, at, radius: float, angle: float) -> None:  # type: ignore[no-untyped-def]
    """A dancer with a plumed headdress, stylised as on the drums."""

    def put(along: float, out: float) -> tuple[float, float]:
        return at(radius + out, angle + along)

    draw.polygon([put(-0.05, -0.07), put(0.06, -0.07), put(0.03, 0.0), put(-0.02, 0.0)], fill=255)
    draw.line([put(0.0, 0.0), put(0.0, 0.035)], 255, 10)
    for plume in (-0.09, -0.04, 0.01, 0.06):
        draw.line([put(0.0, 0.03), put(plume, 0.085)], 255, 5)
    draw.line([put(-0.02, -0.005), put(-0.1, 0.02)], 255, 6)
    draw.line([put(0.02, -0.005), put(0.11, 0.03), put(0.11, -0.03)], 255, 5)


def side_picture() -> Image.Image:
    """The sides: boats on the bulge, bands of pattern, warriors' panels at the waist."""
    wide, high = 2048, 512

    def drawn(draw: ImageDraw.ImageDraw) -> None:
        for y in (26, 44, 70, 88, 206, 226, 250, 330, 350, 372, 392, 470, 488):
            draw.line([(0, y), (wide, y)], 255, 4)
        for n in range(0, wide, 26):
            draw.ellipse((n + 7, 50, n + 19, 62), outline=255, width=3)
            draw.line([(n, 246), (n + 13, 230), (n + 26, 246)], 255, 3)
            draw.line([(n, 388), (n + 13, 376), (n + 26, 388)], 255, 3)
        for n in range(6):
            _boat(draw, (n + 0.5) * wide / 6, 148)
        for n in range(8):
            x = n * wide / 8
            for shift in (0, 16, 44, 60):
                draw.line([(x + shift, 250), (x + shift, 330)], 255, 4)
            draw.line(
                [(x + 16, 254), (x + 44, 272), (x + 16, 290), (x + 44, 308), (x + 16, 326)], 255, 3
            )

    return relief((wide, high), _BRONZE, drawn, depth=1.1)


def _boat(draw: ImageDraw.ImageDraw, x: float, y: float) -> None:
    draw.line(
        [
            (x - 140, y - 30),
            (x - 120, y + 14),
            (x - 60, y + 34),
            (x + 60, y + 34),
            (x + 120, y + 14),
            (x + 140, y - 36),
        ],
        255,
        8,
    )
    draw.line([(x - 118, y + 14), (x + 118, y + 14)], 255, 4)
    for n in range(6):
        left = x - 92 + n * 37
        draw.rectangle((left - 5, y - 14, left + 6, y + 10), fill=255)
        draw.ellipse((left - 6, y - 28, left + 7, y - 15), fill=255)
        draw.line([(left, y - 28), (left - 10, y - 52)], 255, 5)
        draw.line([(left, y - 4), (left + 24, y + 44)], 255, 4)
