"""What stands on the roof: the pierced ridge, its dragons and the sun between them."""

import math
from random import Random

from ..canvas.curves import Point, moved, placed, smooth, spiral, taper
from .roof import Roof
from .view import View, mirrored


def draw_ridge(view: View, roof: Roof, rnd: Random, *, dragons: bool) -> None:
    """The ridge with hoa chanh openings, its ends, and dragons when the house has them."""
    sheet, pal = view.sheet, view.palette
    low = roof.line(0, 80)
    tall = 0.52 if dragons else 0.4
    high = [(u, v + tall) for u, v in low]
    sheet.shape(view.run(low + high[::-1]), pal.plaster, 1.2)
    for k in (0.16, 0.84):
        sheet.line(view.run([(u, v + tall * k) for u, v in low]), 0.5, 200)
    _flowers(view, roof, tall)
    for flip in (False, True):
        _finial(view, roof, tall, flip=flip)
    if dragons:
        _sun(view, roof.ridge + tall)
        for flip in (False, True):
            _dragon(view, roof, tall, rnd, flip=flip)


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


def _finial(view: View, roof: Roof, tall: float, *, flip: bool) -> None:
    """The curled end of the ridge (kìm)."""
    u, v = roof.edge(0)
    body: list[Point] = [
        (-0.5, 0.0), (-0.5, tall), (-0.28, tall + 0.25), (-0.2, tall + 0.7), (0.06, tall + 1.05),
        (0.42, tall + 1.02), (0.58, tall + 0.72), (0.46, tall + 0.5), (0.28, tall + 0.56),
        (0.3, tall + 0.2), (0.42, 0.05),
    ]  # fmt: skip
    points = moved(smooth(body, 6), u, v)
    curl = [(u + 0.32 + dx, v + tall + 0.76 + dy) for dx, dy in spiral((0, 0), 0.2, 0.03, 200, 1.6)]
    fin = moved([(-0.2, tall + 0.7), (-0.52, tall + 1.0), (-0.1, tall + 0.98)], u, v)
    for part, solid in ((fin, False), (points, False), (curl, True)):
        run = view.run(mirrored(part) if flip else part)
        if solid:
            view.sheet.line(run, 0.9)
        else:
            view.sheet.shape(run, view.palette.plaster, 1.1)


def _sun(view: View, v: float) -> None:
    """The sun among flames, on the axis."""
    x, y = view.at(0, v + 0.62)
    r = 0.34 * view.unit
    for i in range(9):
        a = -180 + i * 22.5
        tongue = [
            (0.9, -0.24),
            (1.5, -0.16),
            (1.95 + 0.3 * (i % 2), 0.1),
            (1.45, 0.14),
            (0.9, 0.24),
        ]
        view.sheet.shape(placed(tongue, (x, y), r, a), view.palette.gilt, 0.7)
    view.sheet.shape(view.box(-0.4, v - 0.02, 0.4, v + 0.3), view.palette.plaster, 0.8)
    view.sheet.disc((x, y), r, view.palette.red, 1.2)
    view.sheet.disc((x, y), r * 0.66, view.palette.red, 0.5)


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
    length = min(roof.top * 0.48, 4.6) + rnd.uniform(-0.1, 0.1)
    spine = _spine(length)

    def put(points: list[Point], *, line: bool = False, weight: float = 0.9) -> None:
        lifted = [
            (u, v + roof.ridge + tall + roof.sag * min(1.0, abs(u / roof.top)) ** 2.2)
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
    put(taper(spine, 0.05, 0.22, 0.14), weight=1.0)
    for k in range(3):
        put([(spine[0][0], spine[0][1]), (spine[0][0] + 0.5, 0.34 + k * 0.2),
             (spine[0][0] + 0.16, 0.2 + k * 0.1)])  # fmt: skip
    head: list[Point] = [
        (1.14, 1.0), (1.24, 1.2), (1.1, 1.36), (0.86, 1.34), (0.66, 1.4), (0.56, 1.3), (0.74, 1.22),
        (0.6, 1.14), (0.7, 1.06), (0.86, 1.08), (0.98, 0.96),
    ]  # fmt: skip
    for dx, dy in ((0.5, 0.34), (0.56, 0.12), (0.46, -0.08)):
        put([(1.08, 1.3), (1.14 + dx * 0.5, 1.26 + dy * 0.9), (1.14 + dx, 1.2 + dy), (1.16, 1.06)])
    put(head)
    put([(0.94, 1.27), (0.9, 1.3), (0.86, 1.27)], line=True, weight=1.1)


def draw_corners(view: View, roof: Roof) -> None:
    """The flying corners (đao): scrolls that carry the eave on into the air."""
    u, v = roof.edge(1)
    for flip in (False, True):
        _beast(view, roof, flip=flip)
        blade: list[Point] = [
            (-1.5, -roof.upturn * 0.62), (-0.7, -roof.upturn * 0.26), (0.0, 0.16), (0.34, 0.72),
            (0.3, 1.08), (0.08, 1.16), (0.0, 1.0), (0.1, 0.92), (0.02, 0.6), (-0.3, 0.2),
            (-0.9, -roof.upturn * 0.22), (-1.5, -roof.upturn * 0.44),
        ]  # fmt: skip
        shape = moved(smooth(blade, 5, closed=True), u - 0.05, v)
        flames = [
            moved(smooth([(-0.2, 0.28), (-0.34, 0.62), (-0.2, 0.84), (-0.12, 0.5), (0.0, 0.5)], 4), u, v),
            moved(smooth([(-0.5, 0.05), (-0.74, 0.32), (-0.62, 0.52), (-0.5, 0.26), (-0.3, 0.22)], 4), u, v),
        ]  # fmt: skip
        for part in (*flames, shape):
            run = view.run(mirrored(part) if flip else part)
            view.sheet.shape(run, view.palette.plaster, 1.0)


def _beast(view: View, roof: Roof, *, flip: bool) -> None:
    """The nghê that sits where the gable ends and the hip begins."""
    u, v = roof.edge(roof.gable)
    body: list[Point] = [
        (-0.34, 0.1), (-0.3, 0.5), (-0.12, 0.72), (-0.16, 0.95), (0.08, 1.1), (0.34, 1.0),
        (0.4, 0.86), (0.22, 0.8), (0.2, 0.6), (0.34, 0.4), (0.44, 0.1),
    ]  # fmt: skip
    tail = smooth([(-0.28, 0.3), (-0.62, 0.52), (-0.5, 0.92), (-0.34, 0.8), (-0.3, 0.5)], 5)
    for part in (tail, smooth(body, 5)):
        run = view.run(mirrored(moved(part, u + 0.1, v)) if flip else moved(part, u + 0.1, v))
        view.sheet.shape(run, view.palette.plaster, 0.9)
