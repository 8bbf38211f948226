"""A bronze incense burner (đỉnh đồng): legs, ears, a lid with a lion-dog (nghê) on it."""

from math import pi

import numpy as np
from PIL import Image, ImageDraw

from museum.demo.models3d.forms import ball, box, swept, tube, turned_body
from museum.demo.models3d.glb import Material
from museum.demo.models3d.mesh import Mesh, around, both, joined
from museum.demo.models3d.paint import planks, relief

_BRASS = (176, 132, 62)


def build() -> list[tuple[Material, Mesh]]:
    """Return belly, legs, ears, lid, lion-dog and the stand of wood."""
    brass = Material("Đồng thau", _BRASS, rough=0.34, metal=0.9)
    worked = Material("Thân đỉnh", rough=0.38, metal=0.88, picture=belly_picture())
    wood = Material("Đế gỗ", rough=0.5, picture=planks((86, 34, 24)))
    stand = joined(
        turned_body(
            [(0.36, 0), (0.4, 0.02), (0.4, 0.06), (0.34, 0.08), (0.34, 0.1), (0.0, 0.1)],
            48,
            sharp=True,
        ),
        around(box(0.12, 0.06, 0.1).moved(0.34, -0.05), 6),
    ).moved(y=0.06)
    belly = turned_body(
        [
            (0.06, 0.32),
            (0.15, 0.335),
            (0.225, 0.38),
            (0.262, 0.45),
            (0.262, 0.51),
            (0.235, 0.565),
            (0.2, 0.59),
        ],
        64,
    )
    neck = turned_body(
        [(0.2, 0.59), (0.19, 0.615), (0.2, 0.645), (0.235, 0.66), (0.235, 0.68), (0.19, 0.68)],
        64,
        sharp=True,
    )
    lid = turned_body(
        [
            (0.2, 0.68),
            (0.215, 0.69),
            (0.2, 0.72),
            (0.17, 0.775),
            (0.12, 0.81),
            (0.085, 0.82),
            (0.09, 0.84),
            (0.0, 0.85),
        ],
        64,
    )
    parts = [neck, lid, around(_leg(), 3, 60), both(_ear()), _lion().moved(y=0.845), *_holes()]
    return [(wood, stand.laid(0.5, 0.5)), (worked, belly), (brass, joined(*parts))]


def _leg() -> Mesh:
    """A lion's leg, its face at the shoulder."""
    path = [(0, 0.44, 0.2), (0, 0.36, 0.265), (0, 0.27, 0.27), (0, 0.2, 0.235), (0, 0.165, 0.25)]
    leg = tube(path, [0.055, 0.062, 0.045, 0.034, 0.04], 14)
    paw = ball(0.052, 14, 9).scaled(1.05, 0.62, 1.3).moved(0, 0.182, 0.268)
    face = joined(
        ball(0.062, 14, 9).scaled(1, 0.85, 0.7).moved(0, 0.4, 0.285),
        both(ball(0.014, 8, 6).moved(0.024, 0.42, 0.325)),
        ball(0.02, 8, 6).moved(0, 0.39, 0.33),
        both(
            tube(
                [(0.03, 0.44, 0.28), (0.062, 0.47, 0.27), (0.05, 0.5, 0.25)],
                [0.015, 0.012, 0.003],
                7,
            )
        ),
    )
    return joined(leg, paw, face)


def _ear() -> Mesh:
    """A dragon's body bent into a handle."""
    turn = np.linspace(-0.62 * pi, 0.62 * pi, 18)
    path = np.stack([0.27 + 0.12 * np.cos(turn), 0.62 + 0.14 * np.sin(turn), 0 * turn], 1)
    path = np.vstack([path, [(0.2, 0.83, 0), (0.235, 0.87, 0)]])
    thick = [*np.linspace(0.016, 0.028, 18), 0.026, 0.006]
    body = tube(path.tolist(), thick, 10)
    head = ball(0.04, 12, 8).scaled(1.3, 0.9, 0.9).moved(0.235, 0.755)
    horn = tube([(0.26, 0.77, 0), (0.3, 0.81, 0), (0.36, 0.81, 0)], [0.012, 0.01, 0.002], 7)
    return joined(body, head, both(horn.moved(z=0.014), "z"))


def _lion() -> Mesh:
    """A lion-dog that sits with a paw on a ball."""
    body = tube([(0, 0.02, -0.05), (0, 0.075, -0.03), (0, 0.125, 0.015)], [0.062, 0.055, 0.04], 14)
    head = joined(
        ball(0.05, 16, 10).moved(0, 0.17, 0.035),
        ball(0.032, 12, 8).scaled(1.1, 0.75, 1).moved(0, 0.155, 0.078),
        both(ball(0.011, 8, 6).moved(0.02, 0.183, 0.078)),
        both(
            tube(
                [(0.03, 0.2, 0.02), (0.055, 0.215, 0.0), (0.05, 0.18, -0.02)],
                [0.016, 0.014, 0.004],
                8,
            )
        ),
    )
    curls = [
        ball(0.02, 9, 6).moved(0.046 * np.cos(t), 0.165 + 0.046 * np.sin(t), -0.006)
        for t in np.linspace(-0.4, pi + 0.4, 9)
    ]
    leg = tube(
        [(0.035, 0.1, 0.03), (0.042, 0.05, 0.055), (0.042, 0.008, 0.06)], [0.024, 0.018, 0.02], 9
    )
    thigh = ball(0.04, 12, 8).scaled(0.7, 0.9, 1.1).moved(0.05, 0.035, -0.04)
    tail = tube(
        [(0, 0.05, -0.1), (0, 0.12, -0.12), (0, 0.17, -0.085), (0.0, 0.15, -0.06)],
        [0.022, 0.026, 0.022, 0.006],
        9,
    )
    globe = ball(0.024, 10, 7).moved(0.042, 0.024, 0.085)
    return joined(body, head, *curls, both(leg), both(thigh), tail, globe)


def _holes() -> list[Mesh]:
    """Raised clouds around the lid, between which the smoke goes out."""
    ring = np.linspace(0, 1.7 * pi, 12)
    radius = np.linspace(0.03, 0.008, 12)
    path = np.stack([radius * np.cos(ring), radius * np.sin(ring), 0 * ring], 1)
    section = np.stack(
        [0.006 * np.cos(np.linspace(0, 2 * pi, 7)), 0.006 * np.sin(np.linspace(0, 2 * pi, 7))], 1
    )
    curl = swept(path.tolist(), section).turned(-56, "x").moved(0, 0.75, 0.19)
    return [around(curl, 10)]


def belly_picture() -> Image.Image:
    """Dragons among clouds, as far as a few curls can say it; a border of thunder scrolls."""
    wide, high = 2048, 512

    def drawn(draw: ImageDraw.ImageDraw) -> None:
        for y in (60, 128, 470):
            draw.line([(0, y), (wide, y)], 255, 8)
        for n in range(0, wide, 64):
            draw.line(
                [
                    (n + 8, 118),
                    (n + 8, 74),
                    (n + 52, 74),
                    (n + 52, 106),
                    (n + 26, 106),
                    (n + 26, 90),
                    (n + 38, 90),
                ],
                255,
                6,
            )
        for n in range(4):
            x = n * wide / 4
            wave = [(x + 40 + 12 * k, 290 + 64 * np.sin(k * 0.42 + n)) for k in range(36)]
            draw.line(wave, 255, 34, joint="curve")
            draw.ellipse(
                (wave[0][0] - 40, wave[0][1] - 34, wave[0][0] + 36, wave[0][1] + 34), fill=255
            )
            for k in range(2, 34, 4):
                a, b = wave[k]
                draw.arc((a - 46, b - 92, a + 10, b - 36), 200, 500, 255, 8)
                draw.arc((a - 10, b + 40, a + 46, b + 96), 20, 320, 255, 8)

    return relief((wide, high), _BRASS, drawn, depth=0.8)
