"""The dragon: a long scaled body along any curve, mane, crest, claws and flames."""

import math
from collections.abc import Callable, Sequence

from ..canvas.curves import Point, bezier, normals, placed, smooth, taper
from ..canvas.relief import Relief
from .scrolls import flame

_SNOUT: list[Point] = [
    (-0.38, -0.28), (-0.12, -0.5), (0.18, -0.6), (0.38, -0.44), (0.72, -0.3), (1.02, -0.36),
    (1.22, -0.6), (1.46, -0.58), (1.54, -0.34), (1.42, -0.16), (1.18, -0.1), (0.92, 0.0),
    (0.62, 0.0), (0.36, 0.16), (0.2, 0.4), (-0.14, 0.46), (-0.42, 0.24),
]  # fmt: skip
_JAW: list[Point] = [
    (0.08, 0.26), (0.36, 0.34), (0.62, 0.5), (0.92, 0.52), (1.14, 0.42), (1.3, 0.2), (1.4, 0.46),
    (1.22, 0.72), (0.86, 0.82), (0.44, 0.76), (0.0, 0.58),
]  # fmt: skip


def draw_dragon(
    relief: Relief, spine: Sequence[Point], width: float, *, flip: bool = False
) -> None:
    """A dragon from tail (first point) to neck; ``flip`` when its head looks left."""
    n = len(spine)
    girth = [width * (0.12 + 0.88 * min(1.0, (i / n) * 2.4) ** 0.8) for i in range(n)]
    girth = [g * (1 - 0.3 * max(0.0, i / n - 0.8) / 0.2) for i, g in enumerate(girth)]
    side = -1 if flip else 1
    _legs(relief, spine, width, flip=flip)
    _fins(relief, spine, girth, side)
    sides = list(zip(spine, normals(spine), girth, strict=True))
    left = [(x + a * g / 2, y + b * g / 2) for (x, y), (a, b), g in sides]
    right = [(x - a * g / 2, y - b * g / 2) for (x, y), (a, b), g in sides]
    relief.edged(left + right[::-1], 185, width * 0.06)
    _scales(relief, spine, girth, side)
    _tail(relief, spine, width)
    draw_head(relief, spine[-1], width * 1.6, flip=flip)


def _scales(relief: Relief, spine: Sequence[Point], girth: Sequence[float], side: int) -> None:
    norm = normals(spine)
    walked, gap, odd = 0.0, 0.0, 0
    for i in range(2, len(spine) - 2):
        (x, y), (px, py) = spine[i], spine[i - 1]
        walked += math.hypot(x - px, y - py)
        w = girth[i]
        gap = max(4.0, w * 0.17)
        if walked < gap:
            continue
        walked, odd = 0.0, 1 - odd
        a, b = norm[i]
        heading = math.degrees(math.atan2(y - py, x - px))
        for k in range(4):
            off = (-0.36 + (k + odd * 0.5) * 0.2) * w * side
            at = (x + a * off, y + b * off)
            bow = [(-0.1, -0.5), (-0.45, -0.3), (-0.6, 0), (-0.45, 0.3), (-0.1, 0.5)]
            relief.line(placed(bow, at, gap * 1.15, heading), max(1.0, gap * 0.13), 105)
        belly = (x - a * w * 0.3 * side, y - b * w * 0.3 * side)
        edge = (x - a * w * 0.5 * side, y - b * w * 0.5 * side)
        relief.line([belly, edge], max(1.0, gap * 0.2), 110)
    line = [(x - a * g * 0.28 * side, y - b * g * 0.28 * side)
            for (x, y), (a, b), g in zip(spine, norm, girth, strict=True)]  # fmt: skip
    relief.line(line, max(1.0, max(girth) * 0.035), 100)


def _fins(relief: Relief, spine: Sequence[Point], girth: Sequence[float], side: int) -> None:
    norm = normals(spine)
    walked = 0.0
    for i in range(4, len(spine) - 3):
        (x, y), (px, py) = spine[i], spine[i - 1]
        walked += math.hypot(x - px, y - py)
        w = girth[i]
        if walked < w * 0.34:
            continue
        walked = 0.0
        a, b = norm[i][0] * side, norm[i][1] * side
        ux, uy = (x - px), (y - py)
        length = math.hypot(ux, uy) or 1
        ux, uy = ux / length, uy / length
        foot = (x + a * w * 0.4, y + b * w * 0.4)
        tip = (foot[0] + a * w * 0.42 - ux * w * 0.3, foot[1] + b * w * 0.42 - uy * w * 0.3)
        relief.area(
            [(foot[0] - ux * w * 0.17, foot[1] - uy * w * 0.17), tip,
             (foot[0] + ux * w * 0.17, foot[1] + uy * w * 0.17)], 150)  # fmt: skip


def _tail(relief: Relief, spine: Sequence[Point], width: float) -> None:
    (x0, y0), (x1, y1) = spine[0], spine[3]
    turn = math.degrees(math.atan2(y0 - y1, x0 - x1))
    for k, size in ((-38, 0.62), (-12, 0.85), (14, 0.8), (40, 0.56)):
        flame(relief, (x0, y0), width * size, turn + k, 165, flip=k > 0)


def _legs(relief: Relief, spine: Sequence[Point], width: float, *, flip: bool) -> None:
    n = len(spine)
    for share in (0.3, 0.53, 0.8):
        i = int(n * share)
        x, y = spine[i]
        out = -1 if flip else 1
        flame(
            relief,
            (x - out * width * 0.2, y + width * 0.3),
            width * 0.5,
            180 if out > 0 else 0,
            150,
        )
        knee = (x + out * width * 0.2, y + width * 0.85)
        foot = (x + out * width * 0.95, y + width * 1.2)
        relief.edged(taper(bezier((x, y), knee, knee, foot, 14), width * 0.5, width * 0.22), 175)
        for a in (-62, -24, 14, 52):
            claw = bezier((0, 0), (0.3, -0.14), (0.6, -0.1), (0.72, 0.2), 10)
            turn = a if out > 0 else 180 - a
            points = taper(claw, 0.2, 0.02)
            points = points if out > 0 else [(px, -py) for px, py in points]
            relief.edged(placed(points, foot, width * 0.62, turn), 200, 1.5)


_Put = Callable[[Sequence[Point]], list[Point]]


def draw_head(relief: Relief, at: Point, size: float, *, flip: bool) -> None:
    """A head that looks right (left when flipped); ``at`` is where the neck meets it."""

    def put(points: Sequence[Point]) -> list[Point]:
        return placed(points, at, size, flip=flip)

    _mane(relief, put, size)
    _jaws(relief, put, size)
    _face(relief, put, size)


def _mane(relief: Relief, put: _Put, size: float) -> None:
    for i in range(7):
        lift = -0.75 + i * 0.24
        strand = bezier((-0.2, -0.2 + i * 0.09), (-0.8, lift * 1.2), (-1.1, lift * 0.3),
                        (-1.75 + 0.09 * abs(i - 3), lift * 1.05), 16)  # fmt: skip
        relief.edged(put(taper(strand, 0.2, 0.02, 0.07)), 150 + 6 * i, size * 0.025)
    for k, reach in ((0.0, 1.0), (0.22, 0.78)):
        tip = (k - reach, -1.0)
        horn = bezier((-0.05 + k, -0.5), (-0.3 + k, -0.9), (-0.6 + k, -1.05), tip, 14)
        relief.edged(put(taper(horn, 0.18, 0.03)), 205, size * 0.025)


_TEETH = ((1.24, -0.12, 1), (1.04, -0.06, 1), (0.8, 0.0, 1), (1.1, 0.46, -1), (0.86, 0.54, -1))
_CRESTS: tuple[tuple[list[Point], float], ...] = (
    ([(1.3, -0.58), (1.5, -1.2), (0.95, -0.95), (1.3, -1.7)], 0.24),
    ([(1.1, -0.46), (1.05, -0.9), (0.72, -0.8), (0.78, -1.2)], 0.18),
)


def _jaws(relief: Relief, put: _Put, size: float) -> None:
    tongue = bezier((0.45, 0.3), (0.9, 0.4), (1.1, 0.0), (1.62, 0.24), 14)
    relief.area(put(taper(tongue, 0.12, 0.03)), 140)
    relief.edged(put(smooth(_JAW, 5, closed=True)), 190, size * 0.03)
    relief.edged(put(smooth(_SNOUT, 5, closed=True)), 205, size * 0.03)
    for x, y, way in _TEETH:
        relief.area(put([(x - 0.07, y), (x + 0.07, y), (x + 0.02, y + 0.24 * way)]), 250)
    for (a, b, c, d), root in _CRESTS:
        relief.edged(put(taper(bezier(a, b, c, d, 16), root, 0.02, 0.04)), 172, size * 0.025)
    for i in range(4):
        x = i * 0.2
        beard = bezier((x + 0.1, 0.62), (x + 0.1, 0.9), (x - 0.2, 0.9), (x - 0.15, 1.25), 10)
        relief.area(put(taper(beard, 0.12, 0.02)), 160)


def _face(relief: Relief, put: _Put, size: float) -> None:
    eye = put([(0.26, -0.26)])[0]
    for radius, height in ((0.17, 90), (0.135, 250), (0.05, 60)):
        relief.disc(eye, size * radius, height)
    brow = bezier((-0.04, -0.36), (0.1, -0.56), (0.36, -0.56), (0.54, -0.34), 10)
    relief.line(put(brow), size * 0.06, 240)
    whisker = bezier((1.3, -0.3), (1.9, -0.5), (1.8, -0.05), (2.3, -0.25), 14)
    relief.line(put(whisker), size * 0.045, 190)
    relief.line(put([(1.28, -0.36), (1.36, -0.42)]), size * 0.06, 90)
    for k in (0.5, 0.66, 0.82):
        relief.line(put([(k, -0.3), (k + 0.06, -0.18)]), size * 0.03, 120)
    cheek = bezier((0.3, 0.14), (0.02, 0.1), (-0.12, -0.1), (-0.02, -0.3), 12)
    relief.line(put(cheek), size * 0.04, 110)
