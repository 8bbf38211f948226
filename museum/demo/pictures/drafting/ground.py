"""Ground line, earth hatching, chain lines, grass."""

from random import Random

from ..canvas.curves import Point, bezier
from .view import View


def draw_ground(view: View, rnd: Random, left: float, right: float) -> None:
    """A heavy ground line with broken hatching under it."""
    sheet = view.sheet
    sheet.line(view.run([(left, 0), (right, 0)]), 2.6)
    u = left + 0.2
    while u < right:
        run = rnd.uniform(0.5, 1.7)
        depth = rnd.uniform(0.22, 0.46)
        for i in range(int(run / 0.15)):
            x = u + i * 0.15
            d = depth * rnd.uniform(0.7, 1.0)
            if x < right:
                sheet.line(view.run([(x, 0), (x - d * 0.8, -d)]), 0.5, 190)
        u += run + rnd.uniform(0.15, 0.8)
    blot = view.box(left, -0.5, right, 0)
    sheet.shadow(blot, 226, 255)


def dashed(view: View, a: Point, b: Point, dash: float = 0.16) -> None:
    """A thin chain line."""
    length = max(abs(b[0] - a[0]), abs(b[1] - a[1]))
    count = max(1, int(length / (dash * 2)))
    for i in range(count):
        k0, k1 = i / count, (i + 0.55) / count
        view.sheet.line(
            view.run(
                [(a[0] + (b[0] - a[0]) * k0, a[1] + (b[1] - a[1]) * k0),
                 (a[0] + (b[0] - a[0]) * k1, a[1] + (b[1] - a[1]) * k1)]
            ),
            0.5,
            150,
        )  # fmt: skip


def draw_grass(view: View, rnd: Random, left: float, right: float) -> None:
    """Tufts along the ground."""
    for _ in range(int((right - left) * 1.2)):
        u = rnd.uniform(left, right)
        for _blade in range(rnd.randint(2, 5)):
            lean, tall = rnd.uniform(-0.14, 0.14), rnd.uniform(0.1, 0.32)
            base = u + rnd.uniform(-0.1, 0.1)
            curve = bezier((base, 0), (base, tall * 0.5), (base + lean, tall * 0.8),
                           (base + lean * 1.8, tall), 4)  # fmt: skip
            view.sheet.line(view.run(curve), 0.45, 150)
