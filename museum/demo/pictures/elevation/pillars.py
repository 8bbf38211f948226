"""Lantern pillars (trụ biểu) and the four-pillared gate (nghi môn)."""

from ..canvas.curves import Point, moved, smooth
from ..drafting.view import View, mirrored


def draw_pillar(view: View, u: float, tall: float, *, phoenix: bool = False) -> None:
    """A brick pillar: base, panelled shaft, lantern, and a nghê or four phoenixes on top."""
    sheet, pal = view.sheet, view.palette
    w = tall * 0.062
    box = view.box
    sheet.shape(box(u - w * 1.6, 0, u + w * 1.6, tall * 0.07), pal.stone, 1.0)
    sheet.shape(box(u - w * 1.3, tall * 0.07, u + w * 1.3, tall * 0.14), pal.plaster, 0.9)
    sheet.shape(box(u - w, tall * 0.14, u + w, tall * 0.62), pal.plaster, 1.0)
    sheet.outline(box(u - w * 0.62, tall * 0.18, u + w * 0.62, tall * 0.58), 0.5, 190)
    sheet.wash(box(u - w * 0.62, tall * 0.18, u + w * 0.62, tall * 0.58), pal.sky)
    for k, grow in ((0.62, 1.3), (0.64, 1.55), (0.66, 1.3)):
        sheet.shape(box(u - w * grow, tall * k, u + w * grow, tall * (k + 0.02)), pal.plaster, 0.8)
    sheet.shape(box(u - w * 1.05, tall * 0.68, u + w * 1.05, tall * 0.8), pal.plaster, 0.9)
    sheet.shape(box(u - w * 0.66, tall * 0.7, u + w * 0.66, tall * 0.78), pal.red, 0.6)
    for k, grow in ((0.8, 1.35), (0.82, 1.65)):
        sheet.shape(box(u - w * grow, tall * k, u + w * grow, tall * (k + 0.02)), pal.plaster, 0.8)
    sheet.shadow(box(u + w * 0.2, 0, u + w, tall * 0.62), 222, 222)
    if phoenix:
        _phoenixes(view, u, tall * 0.84, tall * 0.15)
    else:
        _nghe(view, u, tall * 0.84, tall * 0.14)


def _nghe(view: View, u: float, v: float, size: float) -> None:
    body: list[Point] = [
        (-0.42, 0), (-0.4, 0.36), (-0.2, 0.6), (-0.26, 0.86), (0.0, 1.02), (0.3, 0.94),
            (0.36, 0.78),
        (0.2, 0.7), (0.22, 0.5), (0.34, 0.26), (0.4, 0),
    ]  # fmt: skip
    flip = u > 0
    points = [(x * size, y * size) for x, y in smooth(body, 5)]
    view.sheet.shape(
        view.run(moved(mirrored(points) if flip else points, u, v)), view.palette.plaster, 0.9
    )


def _phoenixes(view: View, u: float, v: float, size: float) -> None:
    wing: list[Point] = [
        (0, 0),
        (0.5, 0.1),
        (0.82, 0.5),
        (0.66, 1.05),
        (0.5, 0.72),
        (0.3, 0.5),
        (0, 0.8),
    ]
    half = [(x * size, y * size) for x, y in smooth(wing, 5)]
    for part in (half, mirrored(half)):
        view.sheet.shape(view.run(moved(part, u, v)), view.palette.plaster, 0.9)
        inner = [(x * 0.55, y * 0.62) for x, y in part]
        view.sheet.line(view.run(moved(inner, u, v)), 0.5, 190)
    bud = [
        (x * size, y * size)
        for x, y in smooth([(-0.2, 0.6), (-0.14, 1.0), (0, 1.3), (0.14, 1.0), (0.2, 0.6)], 5)
    ]
    view.sheet.shape(view.run(moved(bud, u, v)), view.palette.plaster, 0.9)
