"""Water before a house: a bank with steps, ripples, boats."""

import math
from random import Random

from ..canvas.sheet import Colour
from ..drafting.ground import draw_grass
from ..drafting.view import View
from ..village_map.signs import boat

WATER: Colour = (198, 217, 222)
_FADING, _FADES = 0.9, 14
"""Metres over which water goes over into the paper, and in how many steps."""


def draw_river_bank(view: View, rnd: Random, edge: float, drop: float = 1.3) -> None:
    """The ground falls by steps to a river right across the sheet, ``drop`` metres below."""
    sheet, pal = view.sheet, view.palette
    sheet.line(view.run([(-edge, 0), (edge, 0)]), 2.2)
    bank = view.run([(-edge, 0), (edge, 0), (edge, -drop), (-edge, -drop)])
    sheet.fill(bank, pal.leaf)
    sheet.shadow(bank, 255, 222)
    sheet.hatch(bank, 16, -64, 0.4, 90)
    sheet.line(view.run([(-edge, 0), (edge, 0)]), 2.2)
    draw_grass(view, rnd, -edge, edge)
    for i in range(6):
        half = 2.0 + i * 0.26
        v = -drop * i / 6
        sheet.shape(view.box(-half, v - drop / 6, half, v), pal.stone, 0.9)
    draw_pond(view, rnd, -edge, edge, -drop, 1.1)
    for k in (-0.62, 0.5):
        at = view.at(edge * (k + rnd.uniform(-0.08, 0.08)), -drop - 0.5)
        boat(sheet, at, view.unit * 0.62, pal, flip=rnd.random() < 0.5)


def draw_pond(
    view: View, rnd: Random, left: float, right: float, level: float, deep: float
) -> None:  # fmt: skip
    """Water between two points, ``deep`` metres of it shown, rippled; below it fades out."""
    sheet = view.sheet
    for i in range(_FADES):
        low = level - deep - _FADING * (i + 1) / _FADES
        red, green, blue = (round(c + (255 - c) * (i + 1) / (_FADES + 1)) for c in WATER)
        strip = view.box(left, low, right, low + _FADING / _FADES + 0.01)
        sheet.wash(strip, (red, green, blue))
    box = view.box(left, level - deep, right, level)
    sheet.fill(box, WATER)
    sheet.shadow(box, 255, 236)
    sheet.line(view.run([(left, level), (right, level)]), 1.0)
    for i in range(int((right - left) * 2.2)):
        v = level - deep * rnd.uniform(0.08, 1.0)
        u, run = rnd.uniform(left, right - 0.6), rnd.uniform(0.4, 1.8)
        wave = [(min(u + run * j / 8, right), v + 0.025 * math.sin(j * 1.7 + i)) for j in range(9)]
        sheet.line(view.run(wave), 0.5, rnd.randint(60, 140))
