"""The face of a bronze drum of the Đông Sơn kind: star, rings of figures, birds in flight."""

import math
from collections.abc import Callable, Sequence

from ..canvas.curves import Point, placed
from ..canvas.relief import Relief

_BIRD: list[Point] = [
    (1.25, 0.05), (0.52, -0.06), (0.4, -0.17), (0.22, -0.2), (-0.12, -0.4), (0.06, -0.16),
    (0.0, -0.08), (-0.2, -0.12), (-0.62, -0.62), (-0.52, -0.14), (-1.2, -0.26), (-1.32, 0.0),
    (-1.2, 0.24), (-0.5, 0.12), (-0.6, 0.6), (-0.16, 0.14), (0.12, 0.1), (0.36, 0.08), (0.5, 0.03),
]  # fmt: skip


def _polar(at: Point, radius: float, angle: float) -> Point:
    a = math.radians(angle)
    return (at[0] + radius * math.cos(a), at[1] + radius * math.sin(a))


def _star(relief: Relief, at: Point, radius: float, rays: int) -> None:
    points = []
    for i in range(rays * 2):
        points.append(_polar(at, radius if i % 2 == 0 else radius * 0.36, i * 180 / rays))
    for i in range(rays):
        a = (i + 0.5) * 360 / rays
        for k in range(5):
            r = radius * (0.5 + 0.11 * k)
            half = (r / radius - 0.36) * 95 / rays
            chevron = [_polar(at, r + radius * 0.07, a - half), _polar(at, r - radius * 0.05, a),
                       _polar(at, r + radius * 0.07, a + half)]  # fmt: skip
            relief.line(chevron, radius * 0.022, 150)
    relief.loop(points, radius * 0.05, 12)
    relief.area(points, 225)
    relief.disc(at, radius * 0.2, 245)


def teeth(relief: Relief, at: Point, inner: float, outer: float, count: int) -> None:
    """Triangles that point outward."""
    for i in range(count):
        a, half = i * 360 / count, 150 / count
        relief.area(
            [_polar(at, inner, a - half), _polar(at, outer, a), _polar(at, inner, a + half)], 165
        )


def rungs(relief: Relief, at: Point, inner: float, outer: float, count: int) -> None:
    """Short strokes across the band."""
    for i in range(count):
        a = i * 360 / count
        relief.line([_polar(at, inner, a), _polar(at, outer, a)], (outer - inner) * 0.13, 160)


def linked_rings(relief: Relief, at: Point, inner: float, outer: float, count: int) -> None:
    """Dotted circles joined by slanting tangents."""
    mid, r = (inner + outer) / 2, (outer - inner) * 0.4
    for i in range(count):
        a, b = i * 360 / count, (i + 1) * 360 / count
        tangent = [_polar(at, mid + r, a), _polar(at, mid - r, b)]
        relief.line(tangent, r * 0.24, 140)
    for i in range(count):
        c = _polar(at, mid, i * 360 / count)
        relief.disc(c, r * 1.1, 0)
        relief.ring(c, r, r * 0.26, 175)
        relief.disc(c, r * 0.3, 190)


def _birds(relief: Relief, at: Point, inner: float, outer: float, count: int) -> None:
    mid, size = (inner + outer) / 2, (outer - inner) * 0.62
    for i in range(count):
        a = i * 360 / count
        c = _polar(at, mid, a)
        relief.area(placed(_BIRD, c, size, a - 90), 190)
        eye = placed([(0.33, -0.08)], c, size, a - 90)[0]
        relief.disc(eye, size * 0.05, 40)
        for k in (-0.85, -1.0, -1.13):
            rib = placed([(k, -0.2), (k, 0.2)], c, size, a - 90)
            relief.line(rib, size * 0.035, 90)
        for wing in ([(-0.25, -0.16), (-0.55, -0.5)], [(-0.25, 0.16), (-0.53, 0.46)]):
            relief.line(placed(wing, c, size, a - 90), size * 0.04, 90)


def key_band(
    relief: Relief, at: Point, inner: float, outer: float, count: int, height: int = 165
) -> None:
    """Stepped meanders."""
    step, h = 360 / count, outer - inner
    for i in range(count):
        a = i * step
        run = [
            (0.0, 0.1),
            (0.75, 0.1),
            (0.75, 0.9),
            (0.2, 0.9),
            (0.2, 0.42),
            (0.5, 0.42),
            (0.5, 0.64),
        ]
        points = [_polar(at, inner + h * v, a + step * u) for u, v in run]
        relief.line(points, h * 0.09, height)


Band = tuple[Callable[[Relief, Point, float, float, int], None], float, float]
"""A painter, the band's share of the radius, one figure's share of it along the ring."""
BANDS: tuple[Band, ...] = (
    (linked_rings, 0.055, 0.050), (rungs, 0.03, 0.016), (key_band, 0.085, 0.085),
    (rungs, 0.03, 0.013), (_birds, 0.15, 0.235), (teeth, 0.04, 0.03),
    (linked_rings, 0.055, 0.05), (rungs, 0.03, 0.013), (_birds, 0.12, 0.19),
        (teeth, 0.045, 0.032),
    (linked_rings, 0.06, 0.055), (linked_rings, 0.06, 0.055), (rungs, 0.04, 0.016),
)  # fmt: skip


def drum_face(
    relief: Relief, at: Point, radius: float, rays: int, bands: Sequence[Band] = BANDS
) -> None:
    """The whole face: the star and, from it outward, the bands."""
    _star(relief, at, radius * 0.2, rays)
    r = radius * 0.215
    for draw, share, pitch in bands:
        outer = r + radius * share
        relief.ring(at, r + radius * 0.004, radius * 0.008, 185)
        count = max(8, round(math.tau * (r + outer) / 2 / (radius * pitch)))
        draw(relief, at, r + radius * 0.008, outer - radius * 0.004, count)
        r = outer
    relief.ring(at, r + radius * 0.02, radius * 0.03, 205)
