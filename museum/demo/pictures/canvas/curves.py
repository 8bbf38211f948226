"""Plane curves as lists of points; no drawing here."""

import math
from collections.abc import Sequence

Point = tuple[float, float]


def bezier(a: Point, b: Point, c: Point, d: Point, steps: int = 24) -> list[Point]:
    """A cubic curve from ``a`` to ``d``, both ends included."""
    return [cubic(a, b, c, d, i / steps) for i in range(steps + 1)]


def cubic(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    """The point of a cubic curve at ``t`` in 0..1."""
    u = 1 - t
    k = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return (
        k[0] * a[0] + k[1] * b[0] + k[2] * c[0] + k[3] * d[0],
        k[0] * a[1] + k[1] * b[1] + k[2] * c[1] + k[3] * d[1],
    )


def smooth(points: Sequence[Point], steps: int = 8, *, closed: bool = False) -> list[Point]:
    """A Catmull–Rom curve through every point."""
    n = len(points)
    last = n if closed else n - 1
    out: list[Point] = []
    for i in range(last):
        p0 = points[(i - 1) % n] if closed or i > 0 else points[0]
        p1, p2 = points[i], points[(i + 1) % n]
        p3 = points[(i + 2) % n] if closed or i + 2 < n else points[-1]
        b = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        c = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        out.extend(cubic(p1, b, c, p2, k / steps) for k in range(steps))
    if not closed:
        out.append(points[-1])
    return out


def arc(
    centre: Point, radius: float, start: float, end: float, steps: int = 24, squash: float = 1.0
) -> list[Point]:
    """Part of a circle or flattened circle; angles in degrees, clockwise on the sheet."""
    a, b = math.radians(start), math.radians(end)
    return [
        (
            centre[0] + radius * math.cos(a + (b - a) * i / steps),
            centre[1] + radius * squash * math.sin(a + (b - a) * i / steps),
        )
        for i in range(steps + 1)
    ]


def spiral(
    centre: Point, outer: float, inner: float, start: float, turns: float, steps: int = 48
) -> list[Point]:
    """A spiral from the outer radius inward; ``turns`` may be negative."""
    a = math.radians(start)
    return [
        (
            centre[0]
            + (outer + (inner - outer) * i / steps) * math.cos(a + math.tau * turns * i / steps),
            centre[1]
            + (outer + (inner - outer) * i / steps) * math.sin(a + math.tau * turns * i / steps),
        )
        for i in range(steps + 1)
    ]


def normals(points: Sequence[Point]) -> list[Point]:
    """Unit normals (to the left of travel, y growing downward) at every point."""
    out: list[Point] = []
    for i in range(len(points)):
        x0, y0 = points[max(i - 1, 0)]
        x1, y1 = points[min(i + 1, len(points) - 1)]
        length = math.hypot(x1 - x0, y1 - y0) or 1.0
        out.append(((y1 - y0) / length, -(x1 - x0) / length))
    return out


def ribbon(points: Sequence[Point], widths: Sequence[float]) -> list[Point]:
    """The outline of a band along a curve, ``widths`` (full widths) at every point."""
    sides = list(zip(points, normals(points), widths, strict=True))
    left = [(x + nx * w / 2, y + ny * w / 2) for (x, y), (nx, ny), w in sides]
    right = [(x - nx * w / 2, y - ny * w / 2) for (x, y), (nx, ny), w in sides]
    return left + right[::-1]


def taper(points: Sequence[Point], start: float, end: float, bulge: float = 0.0) -> list[Point]:
    """A band whose width goes from ``start`` to ``end``, fuller by ``bulge`` midway."""
    n = max(len(points) - 1, 1)
    widths = [
        start + (end - start) * i / n + bulge * math.sin(math.pi * i / n) for i in range(n + 1)
    ]
    return ribbon(points, widths)


def moved(points: Sequence[Point], dx: float, dy: float) -> list[Point]:
    """The points shifted."""
    return [(x + dx, y + dy) for x, y in points]


def placed(
    points: Sequence[Point], at: Point, scale: float, turn: float = 0.0, *, flip: bool = False
) -> list[Point]:
    """Points of a pattern drawn around (0, 0), set down on the sheet; ``turn`` in degrees."""
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    k = -scale if flip else scale
    return [
        (at[0] + k * x * c - scale * y * s, at[1] + k * x * s + scale * y * c) for x, y in points
    ]
