"""Clouds, flames and scrolling leaves: what fills the air between the figures."""

import math
from random import Random

from ..canvas.curves import Point, bezier, placed, spiral, taper
from ..canvas.relief import Relief


def cloud_scroll(
    relief: Relief, at: Point, size: float, *, flip: bool = False, height: int = 150
) -> None:
    """A knot of three curls trailing a long tail."""
    tail = bezier((-0.1, 0.3), (0.9, 0.62), (1.5, 0.2), (2.9, 0.42), 24)
    relief.area(placed(taper(tail, 0.34, 0.02, 0.1), at, size, flip=flip), height)
    tail = bezier((-0.4, 0.36), (0.5, 0.9), (1.0, 0.6), (1.9, 0.86), 24)
    relief.area(placed(taper(tail, 0.26, 0.02, 0.06), at, size, flip=flip), height - 25)
    curls = (
        ((-0.62, 0.12), 0.4, 200, 1.7),
        ((0.0, -0.22), 0.54, 160, 1.8),
        ((0.66, 0.1), 0.38, 100, 1.6),
    )
    for centre, radius, start, turns in curls:
        relief.area(
            placed(spiral(centre, radius * 1.12, radius * 1.12, 0, 1, 30), at, size, flip=flip), 0
        )
        line = spiral(centre, radius, radius * 0.16, start, turns, 44)
        relief.line(placed(line, at, size, flip=flip), size * 0.13, height + 20)
        relief.disc(placed([centre], at, size, flip=flip)[0], size * 0.1, height + 50)


def flame(
    relief: Relief, at: Point, size: float, turn: float, height: int = 170, *, flip: bool = False
) -> None:
    """A blade of flame (đao mác): a long tongue with a hooked root."""
    tongue = [(0.0, 0.0), (0.5, -0.42), (1.1, -0.34), (1.7, -0.52), (2.3, -0.3), (2.9, -0.36)]
    spine = bezier(tongue[0], (0.6, -0.7), (1.4, 0.1), (2.7, -0.5), 20)
    points = [(x, -y if flip else y) for x, y in taper(spine, 0.3, 0.01, 0.12)]
    relief.edged(placed(points, at, size, turn), height, max(1.5, size * 0.05))
    hook = [(x, -y if flip else y) for x, y in spiral((0.02, 0.1), 0.3, 0.06, -90, -1.2, 24)]
    relief.line(placed(hook, at, size, turn), size * 0.1, height + 20)


def sun(relief: Relief, at: Point, radius: float) -> None:
    """The flaming disc."""
    for i in range(16):
        turn = i * 22.5
        grow = 0.62 if i % 2 else 0.46
        a = math.radians(turn)
        foot = (at[0] + math.cos(a) * radius * 1.02, at[1] + math.sin(a) * radius * 1.02)
        blade = bezier((0, 0), (0.5, -0.46), (0.9, 0.3), (1.7, -0.12), 14)
        relief.area(placed(taper(blade, 0.52, 0.02, 0.1), foot, radius * grow, turn), 165)
    relief.disc(at, radius * 1.04, 12)
    relief.disc(at, radius, 235)
    relief.ring(at, radius * 0.84, radius * 0.06, 120)
    for r in range(3):
        start = r * 120.0
        line = spiral(at, radius * 0.66, radius * 0.06, start, 0.8, 26)
        relief.line(line, radius * 0.06, 130)


def vine(
    relief: Relief, start: Point, length: float, size: float, rnd: Random, *, turn: float = 0.0
) -> None:
    """A rolling stem with a curl of leaves in every bend."""
    bends = max(2, round(length / (size * 2.6)))
    step = length / bends
    for i in range(bends):
        up = -1 if i % 2 == 0 else 1
        x = i * step
        stem = bezier((x, 0), (x + step * 0.3, up * size * 0.9), (x + step * 0.7, up * size * 0.9),
                      (x + step, 0), 20)  # fmt: skip
        relief.line(placed(stem, start, 1, turn), size * 0.17, 150)
        eye = (x + step * 0.52, up * size * 0.06)
        curl = spiral(eye, size * 0.52, size * 0.1, 90 * up - 90, up * 1.4, 30)
        relief.line(placed(curl, start, 1, turn), size * 0.16, 165)
        relief.disc(placed([eye], start, 1, turn)[0], size * 0.14, 215)
        for k in (0.2, 0.5, 0.8):
            root = (x + step * k, up * size * (0.42 + 0.5 * math.sin(math.pi * k)) * 0.8)
            leaf = [(0, 0), (0.3, -0.2), (0.72, -0.16), (1.0, 0), (0.6, 0.14), (0.25, 0.12)]
            a = up * (-60 if k < 0.5 else 60 if k > 0.5 else 0) + (-90 if up < 0 else 90)
            relief.area(placed(leaf, placed([root], start, 1, turn)[0], size * 0.62, a + turn), 160)
