"""The map's signs: houses, the communal house, trees, hedges, compass."""

import math
from random import Random

from ..canvas.curves import Point, arc, placed, smooth
from ..canvas.sheet import Sheet
from ..drafting.view import Palette


def house(sheet: Sheet, at: Point, size: float, pal: Palette, *, flip: bool) -> None:
    """A small gabled house seen aslant from above."""
    k = -1 if flip else 1
    x, y = at

    def put(points: list[Point]) -> list[Point]:
        return [(x + k * u * size, y + v * size) for u, v in points]

    sheet.shape(
        put([(-1.0, 0.0), (-1.0, -0.5), (-0.68, -0.92), (-0.36, -0.5), (-0.36, 0.1)]),
        pal.plaster,
        0.7,
    )
    sheet.shape(put([(-0.36, 0.1), (-0.36, -0.5), (1.0, -0.62), (1.0, -0.04)]), pal.plaster, 0.7)
    roof = put([(-0.74, -1.0), (0.7, -1.12), (1.1, -0.52), (-0.3, -0.4)])
    sheet.shape(roof, pal.tile, 0.8)
    for i in range(1, 6):
        u = i / 6
        sheet.line(
            put([(-0.74 + 1.44 * u, -1.0 - 0.12 * u), (-0.3 + 1.4 * u, -0.4 - 0.12 * u)]), 0.35, 150
        )
    sheet.fill(put([(0.2, 0.04), (0.2, -0.3), (0.42, -0.32), (0.42, 0.02)]), (96, 74, 60))


def hall(sheet: Sheet, at: Point, size: float, pal: Palette) -> None:
    """The communal house: a great roof with flying corners."""
    sheet.shape(
        placed([(-1.3, 0.1), (1.3, 0.1), (1.3, -0.06), (-1.3, -0.06)], at, size), pal.stone, 0.9
    )
    sheet.shape(
        placed([(-1.05, -0.06), (1.05, -0.06), (1.05, -0.46), (-1.05, -0.46)], at, size),
        pal.timber,
        0.8,
    )
    for i in range(7):
        u = -1.05 + i * 0.35
        sheet.shape(placed([(u - 0.05, -0.06), (u + 0.05, -0.06), (u + 0.05, -0.46),
            (u - 0.05, -0.46)], at, size),
                    pal.red, 0.5)  # fmt: skip
    half: list[Point] = [
        (0.78, -1.5),
        (0.84, -1.12),
        (1.12, -0.66),
        (1.66, -0.78),
        (1.5, -0.52),
        (1.1, -0.42),
    ]
    roof = smooth([*half, (0, -0.38)], 4)
    outline = roof + [(-x, y) for x, y in roof[::-1]]
    sheet.shape(placed(outline, at, size), pal.tile, 1.3)
    for i in range(1, 8):
        v = -1.5 + i * 0.14
        w = 0.8 + 0.06 * i * i * 0.11
        sheet.line(placed([(-w, v), (w, v)], at, size), 0.4, 150)
    sheet.shape(
        placed([(-0.86, -1.62), (0.86, -1.62), (0.8, -1.46), (-0.8, -1.46)], at, size),
        pal.plaster,
        0.9,
    )
    sheet.disc(placed([(0, -1.74)], at, size)[0], size * 0.12, pal.red, 0.8)


def tree(sheet: Sheet, at: Point, size: float, pal: Palette, rnd: Random) -> None:
    """A round tree with its shade."""
    lobes = rnd.randint(6, 8)
    ring = []
    for i in range(lobes * 4):
        a = math.tau * i / (lobes * 4)
        r = size * (1 + 0.14 * abs(math.sin(a * lobes / 2)))
        ring.append((at[0] + r * math.cos(a), at[1] - size * 0.7 + r * 0.86 * math.sin(a)))
    sheet.line([(at[0], at[1] + size * 0.5), (at[0], at[1] - size * 0.3)], 1.2, 190)
    sheet.shape(ring, pal.leaf, 0.6, 190)
    sheet.line(arc((at[0], at[1] - size * 0.7), size * 0.62, 10, 100, 8), 0.5, 140)


def tuft(sheet: Sheet, at: Point, size: float) -> None:
    """Rice."""
    for lean in (-0.5, 0.0, 0.5):
        sheet.line([at, (at[0] + lean * size, at[1] - size)], 0.45, 120)


def boat(sheet: Sheet, at: Point, size: float, pal: Palette, *, flip: bool) -> None:
    """A sampan under a ribbed sail."""
    hull = smooth([(-1.2, -0.18), (-0.8, 0.12), (0, 0.22), (0.8, 0.12), (1.3, -0.24)], 5)
    sheet.shape(placed(hull, at, size, flip=flip), pal.timber, 0.9)
    sail = smooth(
        [(0.1, -0.1), (-0.7, -0.2), (-0.9, -0.9), (-0.4, -1.6), (0.24, -1.9), (0.12, -1.0)], 5
    )
    sheet.shape(placed(sail, at, size, flip=flip), pal.gilt, 0.9)
    for k in (0.25, 0.5, 0.75):
        sheet.line(
            placed(
                [(0.14, -0.2 - 1.5 * k), (-0.86 + 0.3 * k, -0.25 - 1.1 * k)], at, size, flip=flip
            ),
            0.5,
            170,
        )


def compass(sheet: Sheet, at: Point, size: float, pal: Palette) -> None:
    """A star of eight points, the north one tall and red."""
    for ring in (0.62, 0.56):
        sheet.line(arc(at, size * ring, 0, 360, 60), 0.8)
    for i in range(8):
        reach = (1.3 if i == 0 else 0.95) if i % 2 == 0 else 0.5
        for side, tint in ((-1, pal.plaster), (1, pal.red if i == 0 else pal.stone)):
            blade = [(0, 0), (side * 0.12, -0.16), (0, -reach)]
            sheet.shape(placed(blade, at, size, i * 45), tint, 0.8)
    sheet.disc(at, size * 0.09, pal.gilt, 0.8)
