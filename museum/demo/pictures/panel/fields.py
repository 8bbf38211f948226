"""Patterns without end: lemon flower, brocade coins, tortoise shell, waves."""

import math
from random import Random

from ..canvas.curves import Point, arc, placed
from ..canvas.relief import Relief

Box = tuple[float, float, float, float]


def _petal() -> list[Point]:
    return [(0.06, 0), (0.3, -0.3), (0.62, -0.34), (0.9, -0.16), (1.0, 0), (0.9, 0.16),
            (0.62, 0.34), (0.3, 0.3)]  # fmt: skip


def flower(relief: Relief, at: Point, radius: float, height: int = 170, petals: int = 4) -> None:
    """A lemon flower seen from above."""
    for i in range(petals):
        turn = 45 + i * 360 / petals
        relief.area(placed(_petal(), at, radius, turn), height)
        vein = placed([(0.3, 0), (0.86, 0)], at, radius, turn)
        relief.line(vein, max(1.0, radius * 0.05), max(30, height - 70))
    relief.disc(at, radius * 0.2, height + 40)


def lemon_flower(relief: Relief, box: Box, cell: float, height: int = 150) -> None:
    """Flowers in a lattice of crossing double ribs."""
    x0, y0, x1, y1 = box
    reach = (x1 - x0) + (y1 - y0)
    for off in (-0.06, 0.06):
        for i in range(-2, int(reach / cell) + 3):
            c = (i + off) * cell
            relief.line([(x0 + c, y0), (x0 + c - reach, y0 + reach)], cell * 0.04, height - 30)
            relief.line([(x1 - c, y0), (x1 - c + reach, y0 + reach)], cell * 0.04, height - 30)
    half = cell / 2
    rows = int((y1 - y0) / half) + 3
    cols = int((x1 - x0) / cell) + 3
    middle = (x0 + x1) / 2
    shift = ((x1 - x0) / 2 % cell) / cell
    for row in range(-1, rows):
        for col in range(-cols, cols):
            at = (middle + (col + (row % 2) * 0.5 + 0.5 + shift) * cell, y0 + row * half)
            if x0 - cell < at[0] < x1 + cell:
                flower(relief, at, cell * 0.27, height)


def coins(relief: Relief, box: Box, cell: float, height: int = 150) -> None:
    """Interlocking circles (gấm) with a bud in every eye."""
    x0, y0, x1, y1 = box
    nx, ny = round((x1 - x0) / cell / 2), round((y1 - y0) / cell / 2)
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    for i in range(-nx - 1, nx + 2):
        for j in range(-ny - 1, ny + 2):
            at = (cx + i * cell, cy + j * cell)
            relief.ring(at, cell * 0.735, cell * 0.055, height - 15)
    for i in range(-nx - 1, nx + 2):
        for j in range(-ny - 1, ny + 2):
            at = (cx + i * cell, cy + j * cell)
            flower(relief, at, cell * 0.2, height)


def tortoise(relief: Relief, box: Box, cell: float, height: int = 150) -> None:
    """Hexagons within hexagons (mai rùa)."""
    x0, y0, x1, y1 = box
    dx, dy = cell * math.sqrt(3), cell * 1.5
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    nx, ny = int((x1 - x0) / dx / 2) + 2, int((y1 - y0) / dy / 2) + 2
    for j in range(-ny, ny + 1):
        for i in range(-nx, nx + 1):
            at = (cx + (i + (j % 2) * 0.5) * dx, cy + j * dy)
            for r, w in ((0.98, 0.07), (0.72, 0.04)):
                hexagon = [
                    (at[0] + cell * r * math.sin(math.tau * k / 6),
                     at[1] + cell * r * math.cos(math.tau * k / 6))
                    for k in range(6)
                ]  # fmt: skip
                relief.loop(hexagon, cell * w, height - 15)
            flower(relief, at, cell * 0.4, height, petals=6)


def waves(relief: Relief, box: Box, cell: float, rnd: Random, height: int = 150) -> None:
    """Rows of wave scales (thủy ba), nearer rows over farther ones."""
    x0, y0, x1, y1 = box
    row, y = 0, y0 + cell * 0.5
    while y - cell < y1:
        x = x0 - cell + (row % 2) * cell
        while x < x1 + cell:
            scale(relief, (x, y), cell * rnd.uniform(0.98, 1.02), height)
            x += cell * 2
        y += cell * 0.5
        row += 1


def scale(relief: Relief, at: Point, radius: float, height: int) -> None:
    """One wave: nested half rounds."""
    relief.area(arc(at, radius, 180, 360, 20), 0)
    for i, k in enumerate((0.97, 0.76, 0.55, 0.34)):
        relief.line(arc(at, radius * k, 180, 360, 20), radius * 0.075, height + 18 * i)
