"""Where scenes happen: sun, hills, rivers, trees, clouds, roofs, ground."""

import math
from random import Random

from ..canvas.curves import Point, arc, bezier, placed, smooth, spiral, taper
from .layers import SIZE, Cut

W, H = SIZE


def ridge(cut: Cut, rnd: Random, base: float, tall: float, peaks: int = 6) -> None:
    """A range of rounded hills down to the foot of the sheet."""
    knots: list[Point] = [(-80.0, base)]
    for i in range(peaks * 2 + 1):
        x = W * i / (peaks * 2)
        lift = tall * rnd.uniform(0.5, 1.0) if i % 2 else tall * rnd.uniform(0.0, 0.3)
        knots.append((x + rnd.uniform(-40, 40), base - lift))
    knots.append((W + 80.0, base))
    cut.area([*smooth(knots, 10), (W + 80.0, H + 9.0), (-80.0, H + 9.0)])


def ground(cut: Cut, rnd: Random, level: float, sway: float = 14.0, *, grass: bool = True) -> None:
    """A bank from ``level`` down, with blades of grass along its edge; a floor without."""
    knots = [(W * i / 8, level + rnd.uniform(-sway, sway)) for i in range(-1, 10)]
    line = smooth(knots, 12)
    cut.area([*line, (W + 300.0, H + 9.0), (-300.0, H + 9.0)])
    for _ in range(60 if grass else 0):
        x, y = rnd.choice(line)
        for k in range(rnd.randint(2, 4)):
            lean = (k - 1.2) * rnd.uniform(7, 13)
            tall = rnd.uniform(16, 34)
            cut.blade([(x + k * 5, y + 6), (x + k * 5 + lean * 0.4, y - tall * 0.6),
                       (x + k * 5 + lean, y - tall)], 7, 1)  # fmt: skip


def water(cut: Cut, rnd: Random, level: float, cell: float) -> None:
    """A river's surface: a scalloped edge, and slits where waves curl."""
    shift = rnd.uniform(0, cell)
    count = int(W / cell) + 3
    edge: list[Point] = []
    for i in range(-1, count):
        x = i * cell - shift
        edge += bezier((x, level), (x + cell * 0.3, level - cell * 0.3),
                       (x + cell * 0.7, level - cell * 0.3), (x + cell, level), 8)  # fmt: skip
    cut.area([*edge, (W + 99.0, H + 9.0), (-99.0, H + 9.0)])
    for i in range(-1, count):
        at = (i * cell - shift + cell * 0.5, level + cell * 0.16)
        for r, w in ((0.36, 0.05), (0.2, 0.04)):
            if rnd.random() < 0.8:
                cut.slit(arc(at, cell * r, 195, 345, 12, 0.7), cell * w)


def clouds(cut: Cut, rnd: Random, top: float, count: int, size: float = 60.0) -> None:
    """Bands of curling cloud."""
    for i in range(count):
        at = (W * (i + rnd.uniform(0.2, 0.8)) / count, top + rnd.uniform(0, 130))
        cloud(cut, at, size * rnd.uniform(0.7, 1.2), flip=rnd.random() < 0.5)


def cloud(cut: Cut, at: Point, size: float, *, flip: bool = False) -> None:
    """One cloud: three curls on a long tail."""
    tail = bezier((-1.3, 0.34), (0.4, 0.5), (1.6, 0.2), (4.2, 0.4), 24)
    cut.area(placed(taper(tail, 0.5, 0.04, 0.2), at, size, flip=flip))
    for centre, r in (((-0.75, 0.12), 0.5), ((0.1, -0.24), 0.72), ((0.98, 0.1), 0.5)):
        cut.disc(placed([centre], at, size, flip=flip)[0], size * r)
    for centre, r, start, turns in (
        ((-0.75, 0.12), 0.34, 190, 1.2),
        ((0.1, -0.24), 0.5, 160, 1.4),
        ((0.98, 0.1), 0.34, 90, 1.2),
    ):
        line = spiral(centre, r, r * 0.22, start, turns, 30)
        cut.slit(placed(line, at, size, flip=flip), size * 0.09)


def palm(cut: Cut, rnd: Random, foot: Point, tall: float) -> None:
    """An areca palm: a straight stem and a crown of feathered fronds."""
    lean = rnd.uniform(-0.06, 0.06) * tall
    top = (foot[0] + lean, foot[1] - tall)
    cut.blade(bezier(foot, (foot[0], foot[1] - tall * 0.5), (top[0], top[1] + tall * 0.3), top, 12),
              tall * 0.035, tall * 0.02)  # fmt: skip
    for i in range(10):
        a = math.radians(-205 + i * 25.5)
        reach = tall * rnd.uniform(0.26, 0.32)
        end = (top[0] + math.cos(a) * reach, top[1] + math.sin(a) * reach * 0.8 + reach * 0.3)
        mid = (top[0] + math.cos(a) * reach * 0.6, top[1] + math.sin(a) * reach * 0.8 - reach * 0.1)
        rib = bezier(top, mid, mid, end, 12)
        cut.line(rib, tall * 0.009)
        for j in range(2, 13):
            x, y = rib[j]
            drop = tall * 0.075 * math.sin(math.pi * min(0.95, j / 13 + 0.1))
            for way in (-1, 1):
                cut.blade([(x, y), (x + way * drop * 0.35 + 2, y + drop)], tall * 0.012, 1)


def broad_tree(cut: Cut, rnd: Random, foot: Point, tall: float) -> None:
    """A banyan: many stems, a crown of scalloped clumps with leaf-shaped holes."""
    x, y = foot
    for k in range(4):
        out = (k - 1.5) * tall
        stem = bezier((x + out * 0.06, y), (x + out * 0.04, y - tall * 0.2), (x, y - tall * 0.3),
                      (x + out * 0.16, y - tall * 0.62), 10)  # fmt: skip
        cut.blade(stem, tall * 0.07, tall * 0.03)
    for _ in range(22):
        a, r = rnd.uniform(0, math.tau), rnd.random() ** 0.6
        at = (x + math.cos(a) * r * tall * 0.44, y - tall * 0.7 + math.sin(a) * r * tall * 0.22)
        size = tall * rnd.uniform(0.08, 0.13)
        lobes = rnd.randint(7, 9)
        for i in range(lobes):
            b = math.tau * i / lobes
            cut.disc((at[0] + math.cos(b) * size, at[1] + math.sin(b) * size * 0.6), size * 0.42)
        cut.disc(at, size)
    for _ in range(70):
        a, r = rnd.uniform(0, math.tau), rnd.random() ** 0.5
        at = (x + math.cos(a) * r * tall * 0.46, y - tall * 0.7 + math.sin(a) * r * tall * 0.25)
        leaf(cut, at, tall * 0.022, rnd.uniform(0, 360), keep=False)


def leaf(cut: Cut, at: Point, size: float, turn: float, *, keep: bool = True) -> None:
    """A pointed leaf, or a hole of its shape."""
    shape = [(-1.0, 0.0), (-0.3, -0.5), (0.5, -0.42), (1.1, 0.0), (0.5, 0.42), (-0.3, 0.5)]
    cut.area(placed(smooth(shape, 4, closed=True), at, size, turn), keep=keep)


def bamboo(cut: Cut, rnd: Random, foot: Point, tall: float) -> None:
    """A clump of bending canes."""
    for _ in range(7):
        bend = rnd.uniform(-0.5, 0.5)
        x = foot[0] + rnd.uniform(-0.09, 0.09) * tall
        high = tall * rnd.uniform(0.75, 1.0)
        cane = bezier((x, foot[1]), (x, foot[1] - high * 0.5),
                      (x + bend * high * 0.2, foot[1] - high * 0.9),
                      (x + bend * high * 0.6, foot[1] - high * 0.86), 18)  # fmt: skip
        cut.blade(cane, tall * 0.018, tall * 0.005)
        for u, v in cane[7:]:
            for way in (-1, 1):
                leaf(cut, (u + way * tall * 0.03, v + tall * 0.03), tall * 0.03,
                     90 - way * rnd.uniform(20, 60))  # fmt: skip


def temple(cut: Cut, foot: Point, half: float, tall: float) -> None:
    """A communal house from the front: a great roof with flying corners over posts."""
    x, y = foot
    eave, top = y - tall * 0.4, y - tall * 0.92
    right: list[Point] = [
        (x + half * 0.56, top), (x + half * 0.6, top + tall * 0.16),
        (x + half * 0.8, eave - tall * 0.12), (x + half * 1.04, eave - tall * 0.06),
        (x + half * 1.2, eave - tall * 0.16), (x + half * 1.16, eave - tall * 0.02),
        (x + half * 1.0, eave + tall * 0.05),
    ]  # fmt: skip
    left = [(2 * x - u, v) for u, v in right[::-1]]
    cut.area([*smooth(right, 6), *smooth(left, 6)])
    for side in (-1, 1):
        curl = spiral((x + side * half * 1.15, eave - tall * 0.17), tall * 0.05, tall * 0.015,
                      90, -side * 1.0, 16)  # fmt: skip
        cut.line(curl, tall * 0.02)
        hook = bezier((x + side * half * 0.54, top), (x + side * half * 0.6, top - tall * 0.02),
                      (x + side * half * 0.62, top - tall * 0.1),
                      (x + side * half * 0.55, top - tall * 0.1), 10)  # fmt: skip
        cut.blade(hook, tall * 0.05, tall * 0.015)
    cut.disc((x, top - tall * 0.035), tall * 0.045)
    cut.area([(x - half, y - tall * 0.05), (x + half, y - tall * 0.05), (x + half * 1.06, y),
              (x - half * 1.06, y)])  # fmt: skip
    posts = 7
    for i in range(posts):
        u = x - half * 0.92 + half * 1.84 * i / (posts - 1)
        cut.line([(u, eave), (u, y - tall * 0.03)], half * 0.035)
    for k in range(1, 5):
        v = top + (eave - top) * k / 5
        reach = half * (0.5 + 0.4 * (k / 5) ** 1.6)
        cut.slit([(x - reach, v), (x + reach, v)], tall * 0.008)


def frame(cut: Cut, rnd: Random, margin: float = 70.0) -> None:
    """The sheet nearest the eye: a border pierced with lemon flowers, its opening shaped."""
    cut.area([(0, 0), (W, 0), (W, H), (0, H)])
    opening = rnd.choice((_arched, _cornered, _plain))(margin)
    cut.hole(opening)
    for length, along in ((W, 0), (H, 1)):
        count = round((length - margin) / 84)
        for i in range(along, count + 1 - along):
            k = margin / 2 + i * (length - margin) / count
            for at in (((k, margin / 2), (k, H - margin / 2)) if along == 0
                       else ((margin / 2, k), (W - margin / 2, k))):  # fmt: skip
                _blossom(cut, at, margin * 0.26)


def _blossom(cut: Cut, at: Point, r: float) -> None:
    for turn in (45, 135, 225, 315):
        petal = [(0.16, 0.0), (0.6, -0.36), (1.1, 0.0), (0.6, 0.36)]
        cut.hole(placed(smooth(petal, 3, closed=True), at, r, turn))


def _plain(m: float) -> list[Point]:
    return [(m, m), (W - m, m), (W - m, H - m), (m, H - m)]


def _cornered(m: float) -> list[Point]:
    """Corners notched in quarter rounds, twice."""
    out: list[Point] = []
    for cx, cy, start in ((m, m, 90), (W - m, m, 180), (W - m, H - m, 270), (m, H - m, 360)):
        out += arc((cx, cy), 120, start, start - 90, 16)
    return out


def _arched(m: float) -> list[Point]:
    """A lobed arch across the top."""
    out: list[Point] = [(W - m, H - m), (m, H - m), (m, m + 190)]
    lobes = 9
    wide = (W - 2 * m) / lobes
    for i in range(lobes):
        rise = 150 * math.sin(math.pi * (i + 0.5) / lobes)
        centre = (m + wide * (i + 0.5), m + 190 - rise)
        out += arc(centre, wide * 0.52, 180, 360, 14, 0.42)
    out.append((W - m, m + 190))
    return out
