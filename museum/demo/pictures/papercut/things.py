"""What people carry and gather round: flags, palanquins, parasols, drums, jars, birds."""

import math

from ..canvas.curves import Point, arc, bezier, placed, smooth, spiral
from .layers import Cut


def flag(
    pole: Cut, cloth: Cut, heart: Cut, foot: Point, tall: float, *, flip: bool = False
) -> None:
    """A festival flag: squares within squares, the outer edge in tongues."""
    top = (foot[0], foot[1] - tall)
    pole.line([foot, top], tall * 0.014)
    pole.disc(top, tall * 0.016)
    way = -1 if flip else 1
    size = tall * 0.3
    x, y = top[0], top[1] + tall * 0.03
    teeth: list[Point] = [(x, y)]
    for i in range(5):
        u = x + way * size * (i + 0.5) / 5
        teeth += [(u, y - size * 0.1), (x + way * size * (i + 1) / 5, y)]
    for i in range(5):
        v = y + size * (i + 0.5) / 5
        teeth += [(x + way * size * 1.1, v), (x + way * size, y + size * (i + 1) / 5)]
    for i in range(5):
        u = x + way * size * (1 - (i + 0.5) / 5)
        teeth += [(u, y + size * 1.1), (x + way * size * (1 - (i + 1) / 5), y + size)]
    cloth.area(teeth)
    for cut, k0, k1 in ((heart, 0.14, 0.86), (cloth, 0.28, 0.72), (heart, 0.42, 0.58)):
        square = [
            (x + way * size * a, y + size * b) for a, b in ((k0, k0), (k1, k0), (k1, k1), (k0, k1))
        ]
        cut.area(square)
        if cut is cloth:
            heart.hole(square)


def pennant(pole: Cut, cloth: Cut, foot: Point, tall: float, *, flip: bool = False) -> None:
    """A long tailed pennant on a staff."""
    top = (foot[0], foot[1] - tall)
    pole.line([foot, top], tall * 0.014)
    shape = [(0.0, 0.0), (0.22, 0.02), (0.4, -0.02), (0.58, 0.07), (0.38, 0.1), (0.52, 0.2),
             (0.28, 0.2), (0.0, 0.22)]  # fmt: skip
    cloth.area(placed(smooth(shape, 4, closed=True), top, tall, flip=flip))


def parasol(pole: Cut, cloth: Cut, foot: Point, tall: float) -> None:
    """Lọng: a round canopy with a fringe on a long staff."""
    x, y = foot[0], foot[1] - tall
    pole.line([foot, (x, y - tall * 0.03)], tall * 0.016)
    dome = arc((x, y + tall * 0.09), tall * 0.2, 180, 360, 20, 0.55)
    cloth.area([*dome, (x + tall * 0.2, y + tall * 0.15), (x - tall * 0.2, y + tall * 0.15)])
    for i in range(9):
        u = x - tall * 0.19 + tall * 0.38 * i / 8
        cloth.line([(u, y + tall * 0.14), (u, y + tall * 0.2)], tall * 0.014)
    for k in (-0.5, 0.0, 0.5):
        cloth.slit([(x, y + tall * 0.0), (x + k * tall * 0.26, y + tall * 0.1)], tall * 0.006)


def palanquin(ink: Cut, red: Cut, gilt: Cut, at: Point, size: float) -> None:
    """A kiệu on two carrying poles: a throne under a curved roof; ``at`` is its middle, below."""
    x, y = at
    gilt.line([(x - size * 1.5, y), (x + size * 1.5, y)], size * 0.06)
    for side in (-1, 1):
        head = placed(smooth([(0, 0), (0.2, -0.06), (0.26, -0.2), (0.14, -0.24)], 5),
                      (x + side * size * 1.46, y), size, flip=side < 0)  # fmt: skip
        gilt.blade(head, size * 0.09, size * 0.03)
    red.area([(x - size * 0.56, y - size * 0.2), (x + size * 0.56, y - size * 0.2),
              (x + size * 0.5, y + size * 0.03), (x - size * 0.5, y + size * 0.03)])  # fmt: skip
    for i in range(5):
        red.hole(_lozenge((x - size * 0.4 + size * 0.2 * i, y - size * 0.085), size * 0.06))
    for u in (-0.46, -0.2, 0.2, 0.46):
        red.line([(x + u * size, y - size * 0.2), (x + u * size, y - size * 0.78)], size * 0.05)
    throne = smooth([(-0.2, -0.2), (-0.22, -0.5), (0.0, -0.66), (0.22, -0.5), (0.2, -0.2)], 5)
    gilt.area(placed(throne, at, size))
    gilt.disc((x, y - size * 0.44), size * 0.08, keep=False)
    roof: list[Point] = [
        (-0.3, -1.05), (0.3, -1.05), (0.4, -0.9), (0.62, -0.8), (0.76, -0.92), (0.68, -0.72),
        (-0.68, -0.72), (-0.76, -0.92), (-0.62, -0.8), (-0.4, -0.9),
    ]  # fmt: skip
    red.area(placed(roof, at, size))
    red.slit(placed([(-0.44, -0.84), (0.44, -0.84)], at, size), size * 0.02)
    gilt.disc((x, y - size * 1.12), size * 0.09)
    for side in (-1, 1):
        u = x + side * size * 0.66
        gilt.line([(u, y - size * 0.74), (u, y - size * 0.5)], size * 0.03)
        gilt.disc((u, y - size * 0.48), size * 0.05)


def _lozenge(at: Point, r: float) -> list[Point]:
    x, y = at
    return [(x - r, y), (x, y - r), (x + r, y), (x, y + r)]


def drum(body: Cut, skin: Cut, at: Point, r: float) -> None:
    """A great drum seen at its head, with studs round the rim."""
    body.disc(at, r)
    skin.disc(at, r * 0.78)
    skin.disc(at, r * 0.3, keep=False)
    for i in range(18):
        a = math.tau * i / 18
        body.disc(
            (at[0] + r * 0.88 * math.cos(a), at[1] + r * 0.88 * math.sin(a)), r * 0.05, keep=False
        )


def bronze_drum(cut: Cut, at: Point, size: float) -> None:
    """A Đông Sơn drum from the side: wide head, swelling shoulder, waist and foot."""
    half: list[Point] = [(0.5, -0.62), (0.56, -0.5), (0.54, -0.36), (0.4, -0.24), (0.4, -0.1),
                         (0.54, 0.0)]  # fmt: skip
    right = smooth(half, 6)
    shape = [(0.0, -0.64), *right, *[(-u, v) for u, v in right[::-1]]]
    cut.area(placed(shape, at, size))
    for v, w in ((-0.56, 0.46), (-0.46, 0.5), (-0.3, 0.4), (-0.16, 0.36), (-0.05, 0.42)):
        cut.slit(placed([(-w, v), (w, v)], at, size), size * 0.012)
    for i in range(9):
        u = -0.4 + 0.1 * i
        cut.hole(placed([(u - 0.03, -0.49), (u, -0.53), (u + 0.03, -0.49)], at, size))
    for side in (-1, 1):
        cut.line(placed(arc((0.5, -0.34), 0.09, -60, 80, 10), at, size, flip=side < 0), size * 0.03)


def water_jar(cut: Cut, at: Point, size: float) -> None:
    """A chóe: high shoulders, short neck; ``at`` is the middle of its foot."""
    half: list[Point] = [(0.2, 0.0), (0.24, -0.16), (0.42, -0.55), (0.4, -0.78), (0.22, -0.92),
                         (0.2, -1.02), (0.26, -1.08)]  # fmt: skip
    right = smooth(half, 6)
    cut.area(placed([*right, *[(-u, v) for u, v in right[::-1]]], at, size))
    for v, w in ((-0.84, 0.28), (-0.72, 0.36), (-0.2, 0.2)):
        cut.slit(placed([(-w, v), (w, v)], at, size), size * 0.025)
    for k in (-0.2, 0.0, 0.2):
        cut.slit(placed(spiral((k, -0.48), 0.09, 0.02, 0, 1.3, 16), at, size), size * 0.025)


def dove(cut: Cut, at: Point, size: float, turn: float = 0.0, *, flip: bool = False) -> None:
    """A dove on the wing."""
    body = [(-1.0, 0.1), (-0.5, -0.06), (0.2, -0.14), (0.6, -0.24), (0.86, -0.14), (1.0, -0.04),
            (0.8, 0.02), (0.4, 0.22), (-0.2, 0.24)]  # fmt: skip
    cut.area(placed(smooth(body, 4, closed=True), at, size, turn, flip=flip))
    for tip, root in (((-0.35, -1.15), (0.28, -0.05)), ((-0.8, -0.85), (-0.05, 0.0))):
        wing = [root, ((root[0] + tip[0]) / 2 + 0.25, (root[1] + tip[1]) / 2 - 0.1), tip,
                ((root[0] + tip[0]) / 2 - 0.22, (root[1] + tip[1]) / 2 + 0.05),
                (root[0] - 0.4, root[1] + 0.08)]  # fmt: skip
        cut.area(placed(smooth(wing, 4, closed=True), at, size, turn, flip=flip))
    tail = [(-0.9, 0.1), (-1.5, -0.1), (-1.42, 0.14), (-1.55, 0.34), (-0.8, 0.2)]
    cut.area(placed(tail, at, size, turn, flip=flip))


def rooster(cut: Cut, comb: Cut, at: Point, size: float, *, flip: bool = False) -> None:
    """A fighting cock; ``at`` is the ground under it."""
    body = [(-0.55, -0.75), (-0.3, -0.95), (0.1, -0.9), (0.34, -1.1), (0.4, -1.4), (0.58, -1.5),
            (0.74, -1.38), (0.94, -1.3), (0.74, -1.24), (0.66, -0.9), (0.42, -0.56), (0.0, -0.42),
            (-0.4, -0.5)]  # fmt: skip
    cut.area(placed(smooth(body, 4, closed=True), at, size, flip=flip))
    for k in range(5):
        feather = bezier((-0.45, -0.7), (-0.8, -1.1 - k * 0.06), (-1.1 - k * 0.04, -1.2 + k * 0.1),
                         (-1.15 - 0.04 * k, -0.7 + k * 0.14), 10)  # fmt: skip
        cut.blade(placed(feather, at, size, flip=flip), size * 0.12, size * 0.02)
    for x in (-0.05, 0.2):
        leg = [(x, -0.5), (x + 0.08, -0.2), (x, 0.0), (x + 0.2, 0.0)]
        cut.line(placed(leg, at, size, flip=flip), size * 0.06)
    crest = [(0.42, -1.48), (0.44, -1.68), (0.54, -1.56), (0.62, -1.7), (0.68, -1.54),
             (0.78, -1.56), (0.7, -1.42)]  # fmt: skip
    comb.area(placed(crest, at, size, flip=flip))
    comb.disc(placed([(0.76, -1.14)], at, size, flip=flip)[0], size * 0.08)
