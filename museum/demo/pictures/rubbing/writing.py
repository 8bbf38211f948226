"""Characters cut into the stone, real ones only; and text worn beyond reading."""

from random import Random

from ..canvas.curves import Point
from ..canvas.relief import Relief
from ..drafting.lettering import upright

Box = tuple[float, float, float, float]


def engrave(relief: Relief, text: str, box: Box, *, down: bool) -> None:
    """Cut characters one under another, or side by side from the right as stones are read."""
    x0, y0, x1, y1 = box
    step = ((y1 - y0) if down else (x1 - x0)) / len(text)
    size = min(step, (x1 - x0) if down else (y1 - y0)) * 0.9
    pixels = round(size * relief.k)
    for i, mask in enumerate(upright(text, pixels)):
        middle = step * (i + 0.5)
        x = (x0 + x1) / 2 if down else x1 - middle
        y = y0 + middle if down else (y0 + y1) / 2
        spot = (round((x - size / 2) * relief.k), round((y - size / 2) * relief.k))
        relief.layer.paste(0, spot, mask)


def wear(relief: Relief, box: Box, columns: int, rows: int, rnd: Random) -> None:
    """Columns of text that the weather has taken: rules, and traces where characters were."""
    x0, y0, x1, y1 = box
    wide, tall = (x1 - x0) / columns, (y1 - y0) / rows
    for c in range(1, columns):
        relief.line([(x0 + c * wide, y0), (x0 + c * wide, y1)], 2.0, 20)
    for c in range(columns):
        length = rows if rnd.random() < 0.66 else rnd.randint(rows // 2, rows)
        for r in range(length):
            at = (x1 - (c + 0.5) * wide, y0 + (r + 0.5) * tall)
            for _ in range(rnd.randint(3, 6)):
                _trace(relief, at, wide, tall, rnd)


def _trace(relief: Relief, at: Point, wide: float, tall: float, rnd: Random) -> None:
    """One rubbed-out stroke: level, upright or slanting, mostly too shallow to print white."""
    u = at[0] + rnd.uniform(-0.24, 0.24) * wide
    v = at[1] + rnd.uniform(-0.26, 0.26) * tall
    dx, dy = rnd.choice(((0.2, 0.02), (0.02, 0.22), (0.13, 0.13), (-0.12, 0.14), (0.26, 0.0)))
    height = 0 if rnd.random() < 0.16 else rnd.randint(60, 126)
    half = (dx * wide * rnd.uniform(0.6, 1.2), dy * tall * rnd.uniform(0.6, 1.2))
    run = [(u - half[0], v - half[1]), (u + half[0], v + half[1])]
    relief.line(run, wide * rnd.uniform(0.05, 0.11), height)
