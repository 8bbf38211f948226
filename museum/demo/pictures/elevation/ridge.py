"""What stands on the roof: the pierced ridge, its dragons and the sun between them."""

import math
from collections.abc import Callable
from random import Random

from ..canvas.curves import Point, bezier, moved, placed, smooth, spiral, taper
from ..drafting.view import View, mirrored
from .crowns import draw_crown
from .roof import Roof


def draw_ridge(view: View, roof: Roof, rnd: Random, crown: str) -> None:
    """The ridge with hoa chanh openings, its ends, and what crowns it (see ``Building.crown``)."""
    sheet, pal = view.sheet, view.palette
    dragons = crown == "dragons"
    low = roof.line(0, 80)
    tall = (0.54 if dragons else 0.46) * (0.4 + 0.6 * roof.grow)
    high = [(u, v + tall) for u, v in low]
    sheet.shape(view.run(low + high[::-1]), pal.plaster, 1.2)
    for k in (0.16, 0.84):
        sheet.line(view.run([(u, v + tall * k) for u, v in low]), 0.5, 200)
    _flowers(view, roof, tall)
    for flip in (False, True):
        _finial(view, roof, tall, flip=flip)
    if dragons:
        _sun(view, roof.ridge + tall, roof.grow)
        for flip in (False, True):
            _dragon(view, roof, tall, rnd, flip=flip)
    elif crown != "plain":
        draw_crown(view, roof.ridge + tall, roof.grow, crown)


def _flowers(view: View, roof: Roof, tall: float) -> None:
    """Lemon flowers pierced through the ridge."""
    step = tall * 0.72
    count = int(roof.top / step)
    r = tall * 0.25 * view.unit
    for i in range(-count + 1, count):
        u = i * step
        v = roof.ridge + roof.sag * abs(u / roof.top) ** 2.2 + tall * 0.5
        x, y = view.at(u, v)
        for a in range(4):
            turn = a * 90 + 45
            petal = [(0, 0), (0.55, -0.38), (1.0, 0), (0.55, 0.38)]
            view.sheet.solid(placed(petal, (x, y), r * 1.15, turn), 215)


_MAW: list[Point] = [
    (0.34, 0.0), (0.46, 0.42), (0.4, 0.86), (0.2, 1.2), (0.1, 1.52), (0.22, 1.84), (0.5, 1.92),
    (0.66, 1.7), (0.54, 1.5), (0.44, 1.6), (0.42, 1.74), (0.3, 1.7), (0.3, 1.46), (0.02, 1.3),
    (-0.2, 1.06), (-0.42, 1.0), (-0.62, 1.1), (-0.84, 1.04), (-0.86, 0.86), (-0.6, 0.82),
    (-0.42, 0.7), (-0.62, 0.62), (-0.84, 0.66), (-0.82, 0.46), (-0.6, 0.38), (-0.5, 0.0),
]  # fmt: skip


def _finial(view: View, roof: Roof, tall: float, *, flip: bool) -> None:
    """The dragon-fish (kìm) that bites the ridge's end, its tail in the air."""
    u, v = roof.edge(0)

    def put(points: list[Point]) -> list[Point]:
        grown = [(x * tall * 1.5 + u, y * tall * 1.35 + v) for x, y in points]
        return view.run(mirrored(grown) if flip else grown)

    sheet, pal = view.sheet, view.palette
    for x, y in ((0.44, 0.36), (0.44, 0.68), (0.32, 1.0)):
        sheet.shape(
            put([(x - 0.08, y - 0.14), (x + 0.26, y + 0.1), (x - 0.1, y + 0.16)]), pal.plaster, 0.8
        )
    sheet.shape(put(smooth(_MAW, 5, closed=True)), pal.plaster, 1.2)
    sheet.line(put(smooth([(-0.1, 0.1), (0.12, 0.4), (0.06, 0.76), (-0.12, 0.98)], 6)), 0.7, 220)
    sheet.line(put(smooth([(0.12, 0.2), (0.3, 0.5), (0.22, 0.9), (0.06, 1.2)], 6)), 0.5, 200)
    sheet.line(put(spiral((-0.28, 0.84), 0.13, 0.02, 0, 1.4, 20)), 0.8)
    for k in range(6):
        x, y = 0.24 - 0.03 * abs(k - 2), 0.24 + 0.15 * k
        sheet.line(put([(x - 0.08, y), (x, y - 0.06), (x + 0.08, y)]), 0.45, 190)


def _sun(view: View, v: float, grow: float) -> None:
    """The sun among flames, on the axis."""
    x, y = view.at(0, v + 0.66 * grow)
    r = 0.36 * view.unit * grow
    view.sheet.shape(
        view.box(-0.5 * grow, v - 0.02, 0.5 * grow, v + 0.12 * grow), view.palette.plaster, 0.8
    )
    view.sheet.shape(
        view.box(-0.34 * grow, v + 0.12 * grow, 0.34 * grow, v + 0.36 * grow),
        view.palette.plaster,
        0.8,
    )
    for i in range(13):
        lean = i * 18.0 - 198
        tall = 1.9 + 0.5 * math.sin(math.pi * i / 12) + 0.25 * (i % 2)
        side = -1 if i < 6 else 1
        tongue = bezier((0.8, 0), (1.2, 0.3 * side), (1.4, -0.25 * side), (tall, 0.06 * side), 10)
        view.sheet.shape(placed(taper(tongue, 0.42, 0.02), (x, y), r, lean), view.palette.gilt, 0.7)
    view.sheet.disc((x, y), r, view.palette.red, 1.2)
    view.sheet.disc((x, y), r * 0.74, view.palette.red, 0.6)
    view.sheet.line(placed(spiral((0, 0), 0.6, 0.06, 30, 1.5, 30), (x, y), r), 0.6)


def _spine(length: float) -> list[Point]:
    """The line of a dragon's back, from the tail (far) to the neck (near the sun)."""
    points = []
    for i in range(61):
        k = i / 60
        swing = 0.1 + 0.17 * math.sin(k * math.pi) ** 0.7
        points.append((1.2 + length * (1 - k), 0.3 + swing * math.sin(k * math.tau * 2.6)))
    return points + smooth([points[-1], (1.06, 0.62), (1.12, 0.92), (0.98, 1.12)], 6)[1:]


def _dragon(view: View, roof: Roof, tall: float, rnd: Random, *, flip: bool) -> None:
    """A dragon lying along the ridge, its head lifted to the sun."""
    length = min(roof.top * 0.5 / roof.grow, 4.8) - 0.3 + rnd.uniform(-0.1, 0.1)
    spine = _spine(length)

    def put(points: list[Point], *, line: bool = False, weight: float = 0.9) -> None:
        lifted = [
            (
                u * roof.grow,
                v * roof.grow + roof.ridge + tall + roof.sag * min(1.0, abs(u / roof.top)) ** 2.2,
            )
            for u, v in points
        ]
        run = view.run(mirrored(lifted) if flip else lifted)
        if line:
            view.sheet.line(run, weight)
        else:
            view.sheet.shape(run, view.palette.plaster, weight)

    n = len(spine)
    for i in range(6, n - 4, 3):
        (x, y), grow = spine[i], 0.5 + 0.5 * i / n
        put([(x - 0.07, y + 0.06), (x + 0.1, y + 0.06 + 0.24 * grow), (x + 0.08, y + 0.04)])
    for i in (16, 30, 44):
        x, y = spine[i]
        put([(x, y), (x - 0.16, y - 0.2), (x - 0.34, -0.02), (x - 0.1, -0.04), (x + 0.1, y - 0.1)])
    put(taper(spine, 0.05, 0.22, 0.14), weight=1.1)
    for i in range(8, n - 2, 2):
        x, y = spine[i]
        w = 0.05 + 0.07 * i / n
        put([(x - 0.02, y + w), (x - 0.05, y), (x - 0.02, y - w)], line=True, weight=0.4)
    tail_x, tail_y = spine[0]
    for k in range(3):
        strand = bezier((tail_x, tail_y), (tail_x + 0.2, tail_y + 0.1),
            (tail_x + 0.2, 0.3 + k * 0.2),
                        (tail_x + 0.6, 0.36 + k * 0.22), 10)  # fmt: skip
        put(taper(strand, 0.12, 0.01), weight=0.7)
    _dragon_head(put)


_Put = Callable[..., None]


def _dragon_head(put: _Put) -> None:
    """Mane, horns, jaws and whiskers; the head looks towards the axis."""
    for k in range(5):
        y = 1.4 - k * 0.14
        strand = bezier(
            (1.02, y - 0.08), (1.3, y + 0.1), (1.4, y - 0.12), (1.75 - 0.06 * k, y + 0.12), 12
        )
        put(taper(strand, 0.13, 0.01, 0.04), weight=0.7)
    for x in (1.06, 0.94):
        horn = bezier((x, 1.42), (x + 0.08, 1.62), (x + 0.24, 1.66), (x + 0.36, 1.8), 10)
        put(taper(horn, 0.08, 0.02), weight=0.8)
    jaw: list[Point] = [(1.06, 1.08), (0.9, 1.12), (0.72, 1.06), (0.56, 1.1), (0.5, 1.02),
        (0.62, 0.95),
                        (0.86, 0.92), (1.04, 0.94)]  # fmt: skip
    head: list[Point] = [(1.16, 1.0), (1.24, 1.24), (1.14, 1.42), (0.96, 1.48), (0.82, 1.42),
        (0.68, 1.4),
                         (0.58, 1.5), (0.46, 1.5), (0.4, 1.38), (0.46, 1.28), (0.64, 1.24),
                             (0.8, 1.2), (0.9, 1.1)]  # fmt: skip
    put(smooth(jaw, 4, closed=True), weight=0.9)
    put(smooth(head, 4, closed=True), weight=1.0)
    for x, way in ((0.5, -1), (0.64, -1), (0.58, 1), (0.72, 1)):
        y = 1.28 if way < 0 else 1.08
        put([(x - 0.03, y), (x, y + 0.1 * way), (x + 0.03, y)], line=True, weight=0.6)
    put(spiral((0.94, 1.34), 0.08, 0.01, 0, 1.5, 16), line=True, weight=0.9)
    put(smooth([(0.84, 1.44), (0.96, 1.54), (1.1, 1.5)], 5), line=True, weight=0.9)
    put(smooth([(0.46, 1.44), (0.26, 1.52), (0.3, 1.7), (0.14, 1.72)], 6), line=True, weight=0.7)
    for k in range(3):
        put(smooth([(0.62 + k * 0.12, 0.94), (0.6 + k * 0.12, 0.82), (0.7 + k * 0.12, 0.74)], 5),
            line=True, weight=0.6)  # fmt: skip


def draw_corners(view: View, roof: Roof) -> None:
    """The flying corners (đao): the hip runs on into the air and curls back on itself."""
    u, v = roof.edge(1)
    lean = (v - roof.edge(0.985)[1]) / max(0.05, u - roof.edge(0.985)[0])
    grow = max(0.75, min(1.15, roof.upturn / 1.5))

    def put(points: list[Point]) -> list[Point]:
        grown = moved([(x * grow, y * grow) for x, y in points], u, v + 0.06)
        return view.run(mirrored(grown) if flip else grown)

    stem = bezier((-0.42, -0.42 * lean), (0.05, 0.05 * lean), (0.5, 0.5), (0.5, 1.0), 24)
    curl = spiral((0.24, 1.02), 0.26, 0.05, 0, -1.25, 30)
    for flip in (False, True):
        if roof.gable > 0.04:
            _beast(view, roof, flip=flip)
        for x, y, size, turn in (
            (-0.5, -0.34, 0.7, 98),
            (-0.12, 0.06, 0.8, 92),
            (0.2, 0.42, 0.5, 100),
        ):
            tongue = bezier((0, 0), (0.5, -0.3), (0.6, 0.25), (1.1, -0.1), 12)
            blade = placed(taper(tongue, 0.3, 0.02), (x, y), size, turn)
            view.sheet.shape(put(blade), view.palette.plaster, 0.8)
        body = taper([*stem, *curl[1:]], 0.2, 0.06, 0.1)
        view.sheet.shape(put(body), view.palette.plaster, 1.3)
        view.sheet.line(put([*stem[4:], *curl[2:-6]]), 0.5, 200)


_NGHE: list[Point] = [
    (-0.46, 0.0), (-0.5, 0.3), (-0.36, 0.62), (-0.34, 0.86), (-0.16, 1.08), (0.1, 1.1),
        (0.34, 1.02),
    (0.44, 0.9), (0.42, 0.8), (0.26, 0.78), (0.34, 0.7), (0.16, 0.62), (0.28, 0.42), (0.3, 0.0),
    (0.1, 0.0), (0.08, 0.28), (-0.04, 0.14), (-0.06, 0.0),
]  # fmt: skip


def _beast(view: View, roof: Roof, *, flip: bool) -> None:
    """The nghê that sits where the gable ends and the hip begins."""
    u, v = roof.edge(roof.gable)

    def put(points: list[Point]) -> list[Point]:
        k = roof.grow * 0.98
        grown = moved([(x * k, y * k) for x, y in points], u + 0.1, v + 0.1)
        return view.run(mirrored(grown) if flip else grown)

    sheet, pal = view.sheet, view.palette
    tail = smooth(
        [(-0.4, 0.2), (-0.72, 0.4), (-0.66, 0.72), (-0.82, 0.98), (-0.5, 0.86), (-0.4, 0.5)], 5
    )
    sheet.shape(put(tail), pal.plaster, 0.8)
    sheet.shape(put(smooth(_NGHE, 4, closed=True)), pal.plaster, 1.0)
    for x, y in ((-0.18, 0.88), (-0.22, 0.68), (-0.04, 0.76)):
        sheet.line(put(spiral((x, y), 0.1, 0.02, 40, 1.2, 14)), 0.6, 220)
    sheet.line(put(spiral((-0.24, 0.22), 0.2, 0.05, 150, 0.9, 16)), 0.6, 220)
    sheet.line(put([(0.1, 0.96), (0.15, 0.99), (0.2, 0.95)]), 1.1)
