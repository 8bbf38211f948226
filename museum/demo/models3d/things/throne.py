"""A spirit's throne (ngai thờ) of lacquered and gilt wood: arms of dragons, a back of openwork."""

from math import pi

import numpy as np
from PIL import Image, ImageDraw

from museum.demo.models3d.forms import ball, board, box, tube
from museum.demo.models3d.glb import Material
from museum.demo.models3d.mesh import Mesh, both, joined
from museum.demo.models3d.paint import relief

_RED, _GOLD = (142, 24, 18), (214, 160, 60)


def build() -> list[tuple[Material, Mesh]]:
    """Return red wood, gilt carving, worked panels."""
    red = joined(
        box(0.98, 0.07, 0.78).moved(y=0.09),
        box(0.8, 0.09, 0.62).moved(y=0.24),
        box(0.86, 0.05, 0.68).moved(y=0.33),
        box(0.84, 0.06, 0.66).moved(y=0.62),
        both(both(box(0.075, 0.26, 0.075).moved(0.36, 0.37, 0.28), "x"), "z"),
        box(0.5, 0.5, 0.05).moved(y=0.72, z=-0.235),
    )
    gilt = joined(
        both(_arm()),
        _crest(),
        *_trims(),
        both(both(_foot(), "x"), "z"),
        both(box(0.035, 0.52, 0.06).moved(0.265, 0.71, -0.235)),
    )
    waist = both(box(0.66, 0.24, 0.02).moved(y=0.375, z=0.31), "z")
    ends = both(box(0.02, 0.24, 0.54).moved(0.4, 0.375))
    back = _panel(0.46, 0.44).moved(y=0.75, z=-0.205)
    front = _panel(0.62, 0.22).moved(y=0.385, z=0.325)
    return [
        (Material("Sơn son", _RED, rough=0.28), joined(red, waist, ends)),
        (Material("Thếp vàng", _GOLD, rough=0.32, metal=0.8), gilt),
        (
            Material("Chạm rồng mây", rough=0.36, metal=0.55, picture=panel_picture()),
            joined(back, front),
        ),
    ]


def _panel(wide: float, high: float) -> Mesh:
    places = np.array(
        [(-wide / 2, 0, 0), (wide / 2, 0, 0), (wide / 2, high, 0), (-wide / 2, high, 0)], float
    )
    ratio = high / wide
    uv = np.array(
        [(0, 0.5 + ratio / 2), (1, 0.5 + ratio / 2), (1, 0.5 - ratio / 2), (0, 0.5 - ratio / 2)]
    )
    return Mesh(places, np.tile([0.0, 0.0, 1.0], (4, 1)), uv, np.array([(0, 1, 2), (0, 2, 3)]))


def _arm() -> Mesh:
    """The hoop that runs from the back around to a dragon's head in front (tay ngai)."""
    turn = np.linspace(pi * 0.5, -pi * 0.12, 20)
    x = 0.14 + 0.27 * np.cos(turn * 0.9)
    z = -0.22 + 0.02 + 0.3 * (1 - np.sin(turn))
    y = 1.2 - 0.24 * np.clip((z + 0.2) / 0.5, 0, 1) ** 0.9
    path = np.stack([x, y, z], 1)
    hoop = tube(path.tolist(), np.linspace(0.034, 0.03, 20).tolist(), 12)
    tip = path[-1]
    neck = tube(
        [
            tip.tolist(),
            (tip[0] + 0.0, tip[1] + 0.02, tip[2] + 0.1),
            (tip[0] + 0.01, tip[1] + 0.1, tip[2] + 0.15),
        ],
        [0.03, 0.04, 0.04],
        12,
    )
    head = joined(
        ball(0.06, 16, 10).scaled(0.85, 0.85, 1.2),
        ball(0.04, 12, 8).scaled(0.9, 0.6, 1.5).moved(0, -0.012, 0.075),
        ball(0.022, 10, 7).moved(0, 0.014, 0.12),
        both(ball(0.013, 8, 6).moved(0.03, 0.035, 0.045)),
        both(
            tube(
                [(0.02, 0.04, 0), (0.05, 0.1, -0.05), (0.04, 0.14, -0.13)], [0.014, 0.012, 0.003], 8
            )
        ),
        both(
            tube(
                [(0.04, 0.0, -0.02), (0.09, 0.01, -0.07), (0.1, 0.06, -0.13)],
                [0.018, 0.014, 0.003],
                8,
            )
        ),
        both(
            tube(
                [(0.02, -0.03, 0.09), (0.07, -0.05, 0.12), (0.1, 0.0, 0.16)],
                [0.006, 0.005, 0.002],
                6,
            )
        ),
    ).moved(tip[0] + 0.01, tip[1] + 0.15, tip[2] + 0.18)
    posts = []
    for n, (at, low) in enumerate(((17, 0.68), (11, 0.68), (6, 0.68))):
        top = path[at]
        bow = 0.03 * (n - 1)
        post = tube(
            [
                (top[0] * 0.96, low, top[2]),
                (top[0] + 0.03, (low + top[1]) / 2, top[2] + bow),
                top.tolist(),
            ],
            [0.028, 0.02, 0.026],
            10,
        )
        posts.append(post)
        posts.append(
            ball(0.042, 12, 8).moved(top[0] + 0.028, float(low + top[1]) / 2, top[2] + bow)
        )
    return joined(hoop, neck, head, *posts)


def _crest() -> Mesh:
    """The top of the back: a sun in flames between clouds (lá đề)."""
    turn = np.linspace(0, pi, 25)
    leaf = [(0.2 * np.cos(t) * (1 - 0.1 * np.sin(t)), 0.34 * np.sin(t) ** 1.25) for t in turn]
    shield = board([(float(x), float(y)) for x, y in leaf], 0.045).moved(y=1.19, z=-0.235)
    disc = ball(0.075, 18, 10).scaled(1, 1, 0.4).moved(y=1.31, z=-0.205)
    flames = [
        board([(-0.012, 0.085), (0.012, 0.085), (0.0, 0.14)], 0.03)
        .turned(360 * n / 12, "z")
        .moved(y=1.31, z=-0.205)
        for n in range(12)
    ]
    cloud = tube(
        [
            (0.2, 1.2, -0.235),
            (0.3, 1.26, -0.235),
            (0.34, 1.2, -0.235),
            (0.28, 1.17, -0.235),
            (0.26, 1.21, -0.235),
        ],
        [0.03, 0.034, 0.03, 0.024, 0.012],
        10,
    )
    rail = box(0.62, 0.05, 0.06).moved(y=1.17, z=-0.235)
    return joined(shield, disc, *flames, both(cloud), rail)


def _trims() -> list[Mesh]:
    """Rows of gilt lotus petals at the edges of base and seat."""
    found = []
    for wide, deep, y, size in (
        (0.98, 0.78, 0.16, 0.05),
        (0.86, 0.68, 0.38, 0.04),
        (0.84, 0.66, 0.61, 0.045),
    ):
        petal = ball(0.5, 8, 6).scaled(size, size * 0.8, size * 0.45)
        count, side = int(wide / size / 1.05), int(deep / size / 1.05)
        front = joined(
            *(petal.moved((n - (count - 1) / 2) * size * 1.05, y, deep / 2) for n in range(count))
        )
        end = joined(
            *(
                petal.turned(90).moved(wide / 2, y, (n - (side - 1) / 2) * size * 1.05)
                for n in range(side)
            )
        )
        found += [both(front, "z"), both(end, "x")]
    return found


def _foot() -> Mesh:
    """A paw that holds a ball, at each corner of the base."""
    leg = tube([(0.42, 0.12, 0.32), (0.46, 0.08, 0.36), (0.45, 0.03, 0.36)], [0.06, 0.05, 0.05], 12)
    toes = joined(*(ball(0.022, 8, 6).moved(0.42 + 0.032 * n, 0.02, 0.405) for n in range(3)))
    return joined(leg, toes)


def panel_picture() -> Image.Image:
    """A dragon's coils in clouds, carved and gilt on red."""
    side = 768

    def drawn(draw: ImageDraw.ImageDraw) -> None:
        draw.rectangle((20, 20, side - 20, side - 20), outline=255, width=14)
        wave = [(90 + 17 * k, 384 + 120 * np.sin(k * 0.36) * (1 - 0.2 * k / 35)) for k in range(35)]
        draw.line(wave, 255, 52, joint="curve")
        for x, y in wave[::2]:
            draw.arc((x - 18, y - 22, x + 18, y + 14), 0, 180, 120, 4)
        x, y = wave[-1]
        draw.ellipse((x - 60, y - 52, x + 56, y + 50), fill=255)
        draw.polygon([(x + 20, y - 20), (x + 96, y + 4), (x + 20, y + 34)], fill=255)
        draw.ellipse((x - 2, y - 28, x + 20, y - 8), fill=0)
        for n in range(4):
            draw.line([(x - 30, y - 30), (x - 90 - 10 * n, y - 90 + 34 * n)], 255, 12)
        chance = np.random.default_rng(4)
        for _n in range(34):
            a, b = chance.uniform(60, side - 60, 2)
            if min(np.hypot(a - p, b - q) for p, q in wave) < 74:
                continue
            draw.arc((a - 34, b - 34, a + 34, b + 34), 150, 480, 255, 10)
            draw.arc((a - 16, b - 16, a + 16, b + 16), 0, 300, 255, 9)

    carved = relief((side, side), (206, 150, 58), drawn, depth=1.0)
    mask = Image.new("L", (side, side), 0)
    drawn(ImageDraw.Draw(mask))
    return Image.composite(carved, Image.new("RGB", (side, side), (120, 20, 16)), mask)
