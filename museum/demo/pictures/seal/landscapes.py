"""What a seal is printed over: mountains in mist, a wide river, bamboo after rain."""

import math
from collections.abc import Callable
from random import Random

from ..canvas.curves import Point, bezier, smooth, taper
from ..canvas.sheet import Sheet
from ..drafting.sheets import SIZE
from ..drafting.view import View
from ..village_map.signs import boat

Landscape = Callable[[View, Random], None]


def mountains(view: View, rnd: Random) -> None:
    """Ranges from the palest to the nearest, water, and a boat."""
    w, h = SIZE
    sheet = view.sheet
    for layer in range(4):
        base = h * (0.62 + 0.075 * layer)
        tall = h * (0.34 - 0.055 * layer)
        ridge = _ridge(rnd, base, tall)
        tone = 236 - layer * 22
        sheet.fill([*ridge, (w, h * 0.92), (0, h * 0.92)])
        sheet.shadow([*ridge, (w, base + h * 0.1), (0, base + h * 0.1)], tone, 255)
        sheet.line(ridge, 0.9, 70 + layer * 34)
        _strokes(sheet, ridge, rnd, 60 + layer * 30, tall)
    water = h * 0.885
    sheet.fill([(0, water), (w, water), (w, h), (0, h)])
    for i in range(60):
        y = water + (h - 80 - water) * rnd.random() ** 1.3
        x, run = rnd.uniform(0, w), rnd.uniform(60, 340)
        wave = [(x + run * k / 10, y + 2.2 * math.sin(k * 1.6 + i)) for k in range(11)]
        sheet.line(wave, 0.6, rnd.randint(50, 120))
    side = rnd.choice((0.2, 0.78))
    boat(sheet, (w * side, water + 44), 46, view.palette, flip=side > 0.5)
    _margin(sheet)


def _margin(sheet: Sheet) -> None:
    (w, h), m = sheet.size, 60.0
    for x0, y0, x1, y1 in ((0, 0, w, m), (0, h - m, w, h), (0, 0, m, h), (w - m, 0, w, h)):
        sheet.fill([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def _ridge(rnd: Random, base: float, tall: float) -> list[Point]:
    """Steep karst peaks, highest towards the sides, with saddles of unlike depth."""
    w = SIZE[0]
    knots: list[Point] = [(-60.0, base - tall * rnd.uniform(0.2, 0.7))]
    x = 0.0
    while x < w + 60:
        edge = min(1.0, abs(x / w - 0.5) * 2.2)
        lift = tall * (0.16 + 0.84 * edge * rnd.uniform(0.35, 1.0))
        wide = 60 + lift * rnd.uniform(0.28, 0.55)
        knots += [
            (x - wide * 0.34, base - lift * 0.86),
            (x, base - lift),
            (x + wide * 0.3, base - lift * 0.9),
        ]
        x += wide * rnd.uniform(1.0, 1.6)
        knots.append((x - wide * 0.3, base - lift * rnd.uniform(0.1, 0.5)))
        x += wide * rnd.uniform(0.5, 1.3)
    knots.sort()
    return smooth(knots, 7)


def _strokes(sheet: Sheet, ridge: list[Point], rnd: Random, tone: int, tall: float) -> None:
    """Brush strokes down the slopes, as painters give rock its form."""
    for i in range(2, len(ridge) - 2, 2):
        x, y = ridge[i]
        slope = ridge[i + 1][1] - ridge[i - 1][1]
        lean = -1 if slope < 0 else 1
        for _ in range(2):
            run = tall * rnd.uniform(0.06, 0.26)
            foot = [
                (x, y + 3),
                (x + lean * run * 0.25, y + run * 0.5),
                (x + lean * run * 0.62, y + run),
            ]
            sheet.line(smooth(foot, 4), rnd.uniform(0.4, 1.1), rnd.randint(tone // 3, tone))


def river(view: View, rnd: Random) -> None:
    """Water from the far shore to the near, three sails on it, reeds at the foot."""
    w, h = SIZE
    sheet = view.sheet
    shore = [(w * i / 8, h * 0.56 + rnd.uniform(-26, 10)) for i in range(-1, 10)]
    sheet.shadow([*smooth(shore, 8), (w, h * 0.62), (0, h * 0.62)], 205, 250)
    sheet.line(smooth(shore, 8), 0.8, 110)
    for row in range(26):
        y = h * (0.6 + 0.36 * (row / 26) ** 1.3)
        reach = 80 + row * 16
        for _ in range(9):
            x = rnd.uniform(-60, w)
            tall = 2 + row * 0.5
            crest = [(x + reach * k / 12, y + tall * math.sin(k * 1.05)) for k in range(13)]
            sheet.line(crest, 0.5 + row * 0.03, rnd.randint(50, 90 + row * 3))
    for x, y, size in ((0.16, 0.63, 34.0), (0.84, 0.68, 52.0), (0.3, 0.82, 86.0)):
        spot = (w * (x + rnd.uniform(-0.03, 0.03)), h * y)
        boat(sheet, spot, size, view.palette, flip=rnd.random() < 0.5)
    for side in (0.06, 0.94):
        for _ in range(16):
            x = w * side + rnd.uniform(-90, 90)
            lean = rnd.uniform(-70, 70)
            tall = rnd.uniform(170, 420)
            stalk = bezier((x, h), (x, h - tall * 0.5), (x + lean * 0.4, h - tall * 0.8),
                           (x + lean, h - tall), 10)  # fmt: skip
            sheet.solid(taper(stalk, 7, 1), rnd.randint(90, 170))
    _margin(sheet)


def bamboo(view: View, rnd: Random) -> None:
    """Canes on both sides, dark near and pale far, their leaves in brush strokes."""
    w, h = SIZE
    sheet = view.sheet
    mist = [(0, h * 0.5), (w, h * 0.5), (w, h), (0, h)]
    sheet.shadow(mist, 255, 226)
    for near in (False, True):
        tone, thick = (215, 30.0) if near else (95, 19.0)
        for side in (-1, 1):
            for _ in range(2 if near else 4):
                x = w / 2 + side * rnd.uniform(640, 1080)
                _cane(sheet, x, thick * rnd.uniform(0.8, 1.1), tone, rnd)
    _margin(sheet)


def _cane(sheet: Sheet, x: float, thick: float, tone: int, rnd: Random) -> None:
    h = SIZE[1]
    lean, joints = rnd.uniform(-90, 90), 9
    for i in range(joints):
        y0, y1 = h - i * h / joints, h - (i + 1) * h / joints + 12
        u0, u1 = x + lean * i / joints, x + lean * (i + 1) / joints
        width = thick * (1 - 0.05 * i)
        joint = [(u0, y0), ((u0 + u1) / 2, (y0 + y1) / 2), (u1, y1)]
        sheet.solid(taper(joint, width, width * 0.94), tone)
        if i > 1:
            for _ in range(rnd.randint(3, 6)):
                _leaf(sheet, (u1, y1), thick, tone, rnd)


def _leaf(sheet: Sheet, at: Point, thick: float, tone: int, rnd: Random) -> None:
    a = math.radians(rnd.choice((rnd.uniform(15, 75), rnd.uniform(105, 165))))
    long = thick * rnd.uniform(5.0, 9.0)
    tip = (at[0] + math.cos(a) * long, at[1] + math.sin(a) * long)
    mid = ((at[0] + tip[0]) / 2, (at[1] + tip[1]) / 2)
    sheet.solid(taper([at, mid, tip], 3.0, 1.0, thick * 0.8), max(40, tone - rnd.randint(0, 60)))


LANDSCAPES: dict[str, Landscape] = {"bamboo": bamboo, "mountains": mountains, "river": river}
