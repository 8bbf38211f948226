"""A racing boat (thuyền bơi chải) with a dragon's head, its paddles laid over the sides."""

from math import pi

import numpy as np
from PIL import Image, ImageDraw

from museum.demo.models3d.forms import ball, beam, board, box, sheet, tube, turned_body
from museum.demo.models3d.glb import Material
from museum.demo.models3d.mesh import Mesh, both, joined, repeated
from museum.demo.models3d.paint import planks

LONG, BEAM = 13.0, 1.15
_RED, _GOLD = (176, 34, 26), (232, 182, 72)


def build() -> list[tuple[Material, Mesh]]:
    """Return hull, inside, gunwales, head and tail, benches, paddles, drum."""
    outside, inside = _hull()
    head, gold = _head()
    tail = _tail()
    benches = joined(
        *(box(0.2, 0.05, 2 * _half(x) * 0.96).moved(float(x), _rim(x) - 0.14) for x in _benches())
    )
    paddles = repeated(
        _paddle(), [(float(x) + 0.2, _rim(x) - 0.02, _half(x) * 0.9) for x in _benches()]
    )
    cradle = joined(*(box(0.3, 0.3, 1.3).moved(x, -0.24) for x in (-2.9, 2.9)))
    return [
        (Material("Sườn thuyền", rough=0.5, picture=side_picture()), outside),
        (
            Material("Lòng thuyền", rough=0.85, picture=planks((146, 104, 66))),
            joined(inside, benches).laid(1, 1),
        ),
        (Material("Sơn đỏ", _RED, rough=0.42), joined(head, tail, _drum_body())),
        (Material("Thếp vàng", _GOLD, rough=0.4, metal=0.55), joined(gold, *_gunwales())),
        (Material("Mái chèo", (196, 150, 92), rough=0.7), both(paddles, "z")),
        (Material("Da trống", (232, 214, 176), rough=0.8), _drum_skin()),
        (Material("Kê thuyền", (96, 74, 56), rough=0.95), cradle),
    ]


def _benches() -> np.ndarray:
    return np.linspace(-4.3, 4.3, 12)


def _half(x: float) -> float:
    """Half the boat's width at a place along it."""
    return float(BEAM / 2 * max(0.0, 1 - abs(x / (LONG / 2)) ** 2.6) ** 0.75)


def _rim(x: float) -> float:
    """The height of its side there: both ends rise."""
    return float(0.62 + 0.62 * abs(x / (LONG / 2)) ** 3.2)


def _keel(x: float) -> float:
    return float(0.06 + 0.86 * abs(x / (LONG / 2)) ** 4)


def _hull() -> tuple[Mesh, Mesh]:
    along = np.linspace(-LONG / 2, LONG / 2, 57)
    round_ = np.linspace(-pi / 2, pi / 2, 15)
    rows = []
    for x in along:
        half, low, high = _half(x), _keel(x), _rim(x)
        z = half * np.sign(np.sin(round_)) * np.abs(np.sin(round_)) ** 0.75
        y = high - (high - low) * np.cos(round_) ** 0.8
        rows.append(np.stack([x + 0 * z, y, z], 1))
    places = np.array(rows)
    u = (along / LONG + 0.5)[:, None] + 0 * round_
    v = np.abs(round_ / pi * 2)[None, :] + 0 * along[:, None]
    uv = np.stack([u, 1 - v], -1)
    middle = np.array([0.0, 0.62, 0.0])
    skin = sheet(places, outwards=lambda flat: (flat - middle) * (0.02, 1, 1), uv=uv)
    inner = places * (1, 1, 0.93) + (0, 0.03, 0)
    lining = sheet(
        inner, outwards=lambda flat: (middle + np.array([0, 1.2, 0]) - flat) * (0.02, 1, 1)
    )
    return skin, lining


def _gunwales() -> list[Mesh]:
    along = np.linspace(-LONG / 2 * 0.995, LONG / 2 * 0.995, 49)
    path = [(float(x), _rim(x) + 0.01, _half(x)) for x in along]
    return [both(beam(path, 0.09, 0.06), "z")]


def _head() -> tuple[Mesh, Mesh]:
    """The dragon's head at the bow (+x): red, with gilt mane, horns, eyes."""
    x, y = LONG / 2 - 0.25, _rim(LONG / 2) - 0.16
    neck = tube(
        [
            (x - 0.5, y - 0.25, 0),
            (x + 0.1, y + 0.1, 0),
            (x + 0.45, y + 0.5, 0),
            (x + 0.6, y + 0.86, 0),
        ],
        [0.16, 0.2, 0.2, 0.21],
        14,
    )
    skull = ball(0.3, 18, 12).scaled(1.25, 0.9, 0.85).moved(x + 0.76, y + 1.0)
    upper = tube(
        [
            (x + 0.85, y + 1.02, 0),
            (x + 1.15, y + 1.0, 0),
            (x + 1.4, y + 1.06, 0),
            (x + 1.5, y + 1.16, 0),
        ],
        [0.2, 0.17, 0.15, 0.1],
        14,
    )
    jaw = tube(
        [(x + 0.8, y + 0.86, 0), (x + 1.1, y + 0.74, 0), (x + 1.34, y + 0.76, 0)],
        [0.14, 0.12, 0.06],
        12,
    )
    gold = [
        both(ball(0.07, 12, 8).moved(x + 1.0, y + 1.2, 0.15), "z"),
        both(
            tube(
                [(x + 0.7, y + 1.2, 0.12), (x + 0.5, y + 1.5, 0.2), (x + 0.2, y + 1.62, 0.22)],
                [0.06, 0.05, 0.012],
                10,
            ),
            "z",
        ),
        both(ball(0.06, 10, 7).moved(x + 1.48, y + 1.2, 0.06), "z"),
        both(
            tube(
                [(x + 1.3, y + 0.98, 0.12), (x + 1.5, y + 0.86, 0.26), (x + 1.72, y + 1.0, 0.3)],
                [0.025, 0.022, 0.006],
                8,
            ),
            "z",
        ),
    ]
    for n in range(7):
        turn = -1.2 + n * 0.4
        start = np.array([x + 0.62, y + 0.95, 0.0])
        out = np.array([-0.5 - 0.06 * (n % 2), 0.34 * np.cos(turn) - 0.1, 0.42 * np.sin(turn)])
        path = [
            start + np.array([0, 0.2 * np.cos(turn), 0.24 * np.sin(turn)]),
            start + out * 0.8,
            start + out * 1.25 + np.array([0, 0.14, 0]),
        ]
        gold.append(tube([tuple(p) for p in path], [0.08, 0.07, 0.012], 9))
    for n in range(5):
        gold.append(
            board([(-0.09, 0), (0.09, 0), (-0.06, 0.24)], 0.05).moved(
                x + 0.02 + 0.12 * n - 0.3, y + 0.2 + 0.17 * n
            )
        )
    teeth = [
        both(
            turned_body([(0.0, -0.09), (0.025, 0)], 7).moved(x + 1.05 + 0.11 * n, y + 0.9, 0.1), "z"
        )
        for n in range(4)
    ]
    scales = [
        both(
            ball(0.05, 8, 6).scaled(1, 1, 0.5).moved(x - 0.1 + 0.15 * n, y + 0.08 + 0.2 * n, 0.19),
            "z",
        )
        for n in range(4)
    ]
    return joined(neck, skull, upper, jaw), joined(*gold, *teeth, *scales)


def _tail() -> Mesh:
    """The tail at the stern: a curled fin."""
    x, y = -LONG / 2 + 0.25, _rim(-LONG / 2) - 0.14
    main = tube(
        [
            (x + 0.4, y - 0.2, 0),
            (x - 0.2, y + 0.12, 0),
            (x - 0.55, y + 0.62, 0),
            (x - 0.42, y + 1.1, 0),
            (x - 0.16, y + 1.2, 0),
        ],
        [0.14, 0.17, 0.14, 0.09, 0.02],
        12,
        flat=0.6,
    )
    second = tube(
        [
            (x - 0.3, y + 0.25, 0),
            (x - 0.85, y + 0.5, 0),
            (x - 1.05, y + 0.95, 0),
            (x - 0.85, y + 1.15, 0),
        ],
        [0.12, 0.12, 0.08, 0.015],
        10,
        flat=0.5,
    )
    return joined(main, second)


def _paddle() -> Mesh:
    """A paddle that hangs over the side, its blade outside."""
    shaft = tube([(0, 0.42, -0.34), (0, 0.05, 0.08), (0, -0.28, 0.44)], [0.022, 0.022, 0.022], 8)
    blade = board(
        [
            (-0.03, 0),
            (0.03, 0),
            (0.1, -0.22),
            (0.09, -0.56),
            (0, -0.62),
            (-0.09, -0.56),
            (-0.1, -0.22),
        ],
        0.025,
    )
    grip = beam([(-0.08, 0.42, -0.34), (0.08, 0.42, -0.34)], 0.04, 0.04)
    return joined(shaft, blade.turned(-46, "x").moved(0, -0.26, 0.42), grip)


def _drum_body() -> Mesh:
    body = turned_body([(0.2, 0), (0.25, 0.12), (0.27, 0.25), (0.25, 0.38), (0.2, 0.5)], 24)
    return body.moved(4.85, 0.66)


def _drum_skin() -> Mesh:
    return turned_body([(0.205, 0.49), (0.205, 0.51), (0.0, 0.512)], 24, sharp=True).moved(
        4.85, 0.66
    )


def side_picture() -> Image.Image:
    """The painted side: red above, scales of a dragon, waves at the water line."""
    wide, high = 2048, 256
    picture = Image.new("RGB", (wide, high), _RED)
    draw = ImageDraw.Draw(picture)
    size = 32
    for row, y in enumerate(range(40, 150, size // 2)):
        for x in range(-size, wide + size, size):
            left = x + (size // 2 if row % 2 else 0)
            box_ = (left, y - size // 2, left + size, y + size // 2)
            draw.pieslice(box_, 0, 180, (40, 104, 84) if row % 2 else (54, 122, 96), _GOLD)
    draw.rectangle((0, 26, wide, 38), _GOLD)
    draw.rectangle((0, 148, wide, 158), _GOLD)
    draw.rectangle((0, 158, wide, high), (52, 60, 66))
    for x in range(0, wide, 44):
        draw.arc((x, 150, x + 44, 194), 180, 360, (214, 222, 214), 5)
        draw.arc((x + 11, 162, x + 33, 186), 180, 360, (214, 222, 214), 4)
    return picture
