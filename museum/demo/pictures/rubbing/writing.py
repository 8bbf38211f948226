"""Characters cut into the stone, real ones only; and columns worn blank."""

from random import Random

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
    """Columns that the weather has emptied: rules and pits, and nothing that feigns a letter."""
    x0, y0, x1, y1 = box
    wide, tall = (x1 - x0) / columns, (y1 - y0) / rows
    for c in range(1, columns):
        relief.line([(x0 + c * wide, y0), (x0 + c * wide, y1)], 2.0, 20)
    if min(wide, tall) <= 0:  # the last panel of a narrow bell has no room below its character
        return
    for _ in range(columns * rows * 2):
        at = (rnd.uniform(x0 + 6, x1 - 6), rnd.uniform(y0 + 6, y1 - 6))
        relief.disc(at, min(wide, tall) * rnd.uniform(0.015, 0.07), rnd.randint(60, 150))
