"""Trees behind the building, lightly: banyan, areca palm, frangipani."""

import math
from random import Random

from ..canvas.curves import Point, bezier, moved, taper
from .view import View


def banyan(view: View, rnd: Random, u: float, tall: float) -> None:
    """A wide crown of leaf clouds on a many-stemmed trunk."""
    pal = view.palette
    for k in range(4):
        foot = u + (k - 1.5) * tall * 0.05
        stem = bezier((foot, 0), (foot, tall * 0.2), (u, tall * 0.3),
                      (u + (k - 1.5) * tall * 0.14, tall * 0.6), 10)  # fmt: skip
        view.sheet.shape(view.run(taper(stem, tall * 0.07, tall * 0.02)), pal.sky, 0.6, 110)
    clumps = []
    for _ in range(26):
        a, r = rnd.uniform(0, math.tau), rnd.random() ** 0.6
        clumps.append(
            (u + math.cos(a) * r * tall * 0.46, tall * 0.68 + math.sin(a) * r * tall * 0.27)
        )
    for x, y in sorted(clumps, key=lambda c: -c[1]):
        _clump(view, rnd, (x, y), tall * rnd.uniform(0.09, 0.15))


def _clump(view: View, rnd: Random, at: Point, size: float) -> None:
    """One cloud of leaves: scalloped above, open below."""
    points: list[Point] = []
    lobes = rnd.randint(7, 10)
    for i in range(lobes):
        a0 = math.tau * i / lobes
        for s in range(5):
            a = a0 + math.tau / lobes * s / 5
            r = size * (1 + 0.16 * math.sin(math.pi * s / 5) + rnd.uniform(-0.02, 0.02))
            points.append((r * 1.25 * math.cos(a), r * 0.72 * math.sin(a)))
    run = view.run(moved(points, *at))
    view.sheet.fill(run, view.palette.leaf)
    view.sheet.shadow(run, 255, 232)
    view.sheet.outline(run, 0.5, 105)
    for _ in range(9):
        x, y = at[0] + rnd.uniform(-0.8, 0.8) * size, at[1] + rnd.uniform(-0.5, 0.2) * size
        d = size * 0.13
        view.sheet.line(view.run([(x - d, y), (x - d * 0.3, y - d * 0.6),
            (x + d * 0.3, y - d * 0.6),
                                  (x + d, y)]), 0.4, 85)  # fmt: skip


def areca(view: View, rnd: Random, u: float, tall: float) -> None:
    """A slender ringed stem with a spray of fronds."""
    lean = rnd.uniform(-0.25, 0.25)
    stem = bezier((u, 0), (u, tall * 0.4), (u + lean, tall * 0.7), (u + lean, tall), 16)
    view.sheet.shape(view.run(taper(stem, 0.26, 0.16)), view.palette.sky, 0.6, 130)
    for i in range(1, 30):
        k = i / 30
        x = u + lean * k * k
        view.sheet.line(view.run([(x - 0.09, tall * k), (x + 0.09, tall * k - 0.03)]), 0.4, 100)
    top = (u + lean, tall)
    for i in range(11):
        a = math.radians(-28 + i * 23.6)
        reach = rnd.uniform(1.5, 2.0)
        end = (top[0] + math.cos(a) * reach, top[1] + math.sin(a) * reach * 0.8 - 0.25)
        mid = (top[0] + math.cos(a) * reach * 0.55, top[1] + math.sin(a) * reach * 0.75 + 0.45)
        rib = bezier(top, mid, mid, end, 14)
        view.sheet.line(view.run(rib), 0.7, 120)
        for j in range(3, len(rib) - 1):
            x, y = rib[j]
            drop = 0.34 * math.sin(math.pi * min(0.94, j / 15 + 0.12))
            for side in (-1, 1):
                leaf = [(x, y), (x + side * 0.16 + 0.06 * math.cos(a), y - drop)]
                view.sheet.line(view.run(leaf), 0.45, 105)


def frangipani(view: View, rnd: Random, u: float, tall: float) -> None:
    """The bare forked branches of an old hoa đại, tufted at their ends."""
    _fork(view, rnd, (u, 0), 90.0, tall * 0.36, tall * 0.085, 4)


def _fork(
    view: View, rnd: Random, at: Point, turn: float, length: float, thick: float, left: int
) -> None:
    a = math.radians(turn)
    end = (at[0] + math.cos(a) * length, at[1] + math.sin(a) * length)
    bow = (at[0] + math.cos(a + 0.3) * length * 0.5, at[1] + math.sin(a + 0.3) * length * 0.5)
    branch = taper(bezier(at, bow, bow, end, 8), thick, thick * 0.62)
    view.sheet.shape(view.run(branch), view.palette.sky, 0.6, 140)
    if left == 0:
        for i in range(7):
            b = math.radians(turn + (i - 3) * 34)
            tip = (end[0] + math.cos(b) * 0.46, end[1] + math.sin(b) * 0.46)
            mid = ((end[0] + tip[0]) / 2, (end[1] + tip[1]) / 2)
            n = (-math.sin(b) * 0.09, math.cos(b) * 0.09)
            leaf = [end, (mid[0] + n[0], mid[1] + n[1]), tip, (mid[0] - n[0], mid[1] - n[1])]
            view.sheet.shape(view.run(leaf), view.palette.leaf, 0.5, 130)
        return
    for spread in (rnd.uniform(20, 34), rnd.uniform(-34, -20)):
        _fork(view, rnd, end, turn + spread, length * 0.74, thick * 0.62, left - 1)


def bamboo(view: View, rnd: Random, u: float, tall: float) -> None:
    """A hedge clump: jointed canes that bow outward, leaves in tufts."""
    sheet, pal = view.sheet, view.palette
    for i in range(9):
        bend = (i - 4) * 0.09 + rnd.uniform(-0.04, 0.04)
        high = tall * rnd.uniform(0.78, 1.0)
        foot = u + (i - 4) * tall * 0.018
        cane = bezier((foot, 0), (foot, high * 0.5), (foot + bend * high * 0.4, high * 0.95),
                      (foot + bend * high * 1.1, high * 0.9), 18)  # fmt: skip
        sheet.shape(view.run(taper(cane, tall * 0.014, tall * 0.004)), pal.leaf, 0.5, 120)
        for x, y in cane[3:-3:2]:
            sheet.line(view.run([(x - tall * 0.008, y), (x + tall * 0.008, y)]), 0.5, 140)
        for x, y in cane[7:]:
            for _ in range(2):
                side = rnd.choice((-1, 1))
                a = math.radians(rnd.uniform(-70, -10))
                tip = (x + side * math.cos(a) * tall * 0.07, y + math.sin(a) * tall * 0.07)
                mid = ((x + tip[0]) / 2, (y + tip[1]) / 2 + tall * 0.012)
                low = (mid[0], mid[1] - tall * 0.02)
                sheet.shape(view.run([(x, y), mid, tip, low]), pal.leaf, 0.45, 110)


def kapok(view: View, rnd: Random, u: float, tall: float) -> None:
    """A cây gạo in flower: bare limbs that rise in tiers, small red blossoms along the twigs."""
    sheet, pal = view.sheet, view.palette
    trunk = bezier((u, 0), (u + tall * 0.01, tall * 0.4), (u - tall * 0.015, tall * 0.7),
                   (u + tall * 0.01, tall * 0.96), 16)  # fmt: skip
    sheet.shape(view.run(taper(trunk, tall * 0.06, tall * 0.012)), pal.sky, 0.7, 140)
    for i in range(11):
        k = 0.36 + 0.056 * i
        root = trunk[min(15, round(k * 16))]
        side = -1 if (i % 2 == 0) != (rnd.random() < 0.15) else 1
        reach = tall * (0.34 - 0.024 * i) * rnd.uniform(0.7, 1.1)
        rise = tall * rnd.uniform(0.07, 0.15)
        limb = bezier(root, (root[0] + side * reach * 0.4, root[1] + rise * 0.1),
                      (root[0] + side * reach * 0.8, root[1] + rise * 0.4),
                      (root[0] + side * reach, root[1] + rise), 12)  # fmt: skip
        sheet.shape(view.run(taper(limb, tall * 0.018, tall * 0.003)), pal.sky, 0.6, 130)
        for x, y in limb[4:]:
            tip = (x + rnd.uniform(-0.02, 0.03) * side * tall, y + rnd.uniform(0.015, 0.05) * tall)
            sheet.line(view.run([(x, y), tip]), 0.5, 120)
            for _ in range(rnd.randint(0, 2)):
                spot = (tip[0] + rnd.uniform(-0.012, 0.012) * tall, tip[1])
                radius = tall * view.unit * rnd.uniform(0.004, 0.008)
                sheet.disc(view.at(*spot), radius, pal.red, 0.4)
