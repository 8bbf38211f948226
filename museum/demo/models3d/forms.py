"""Simple bodies: boxes, turned bodies, tubes, sheets, cut-out boards."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import pi

import numpy as np

from museum.demo.models3d.mesh import Mesh, Numbers, joined

Points = Sequence[Sequence[float]]


def sheet(
    places: Numbers, *, outwards: Callable[[Numbers], Numbers], uv: Numbers | None = None
) -> Mesh:
    """Return a smooth surface through rows and columns of places (rows × columns × 3).

    `outwards` gives for places the direction that its normals should rather look to. Texture
    coordinates are metres along columns and rows, unless given.
    """
    along = np.gradient(places, axis=0)
    across = np.gradient(places, axis=1)
    normals = np.cross(across, along).reshape(-1, 3)
    flat = places.reshape(-1, 3)
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    wanted = outwards(flat)
    normals = np.where(length > 1e-12, normals / np.maximum(length, 1e-12), wanted)
    normals *= np.where((normals * wanted).sum(1) < 0, -1, 1)[:, None]
    rows, columns = places.shape[:2]
    at = np.arange(rows * columns).reshape(rows, columns)
    a, b, c, d = at[:-1, :-1], at[:-1, 1:], at[1:, 1:], at[1:, :-1]
    triangles = np.concatenate(
        [np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)]
    )
    return Mesh(flat, normals, _measured(places) if uv is None else uv.reshape(-1, 2), triangles)


def _measured(places: Numbers) -> Numbers:
    """Metres along each row and down each column."""
    steps = np.linalg.norm(np.diff(places, axis=1), axis=2)
    u = np.concatenate([np.zeros((len(places), 1)), np.cumsum(steps, axis=1)], axis=1)
    down = np.linalg.norm(np.diff(places, axis=0), axis=2)
    v = np.concatenate([np.zeros((1, places.shape[1])), np.cumsum(down, axis=0)], axis=0)
    return np.stack([u, v], -1).reshape(-1, 2)


def box(wide: float, high: float, deep: float) -> Mesh:
    """Return a box that stands on the ground, its middle at the origin."""
    return board([(-wide / 2, 0), (wide / 2, 0), (wide / 2, high), (-wide / 2, high)], deep)


def board(outline: Points, deep: float) -> Mesh:
    """Return a board cut out of a plane (x, y): an outline that every ray from its middle leaves
    once, counter-clockwise, thick to both sides along z.
    """
    flat = np.array(outline, float)
    middle = flat.mean(0)
    parts = []
    for side in (1, -1):
        z = side * deep / 2
        rim = np.column_stack([flat, np.full(len(flat), z)])
        places = np.vstack([rim, [*middle, z]])
        ring = np.arange(len(flat))
        triangles = np.stack([ring, np.roll(ring, -1), np.full(len(flat), len(flat))], 1)
        normals = np.tile([0.0, 0.0, side], (len(places), 1))
        parts.append(Mesh(places, normals, places[:, :2].copy(), triangles))
    for first, last in zip(flat, np.roll(flat, -1, 0), strict=True):
        edge = last - first
        if np.linalg.norm(edge) < 1e-9:
            continue
        normal = np.array([edge[1], -edge[0], 0]) / np.linalg.norm(edge)
        if normal[:2] @ ((first + last) / 2 - middle) < 0:
            normal = -normal
        corners = [(*first, -deep / 2), (*last, -deep / 2), (*last, deep / 2), (*first, deep / 2)]
        places = np.array(corners)
        length = float(np.linalg.norm(edge))
        uv = np.array([(0, 0), (length, 0), (length, deep), (0, deep)])
        triangles = np.array([(0, 1, 2), (0, 2, 3)])
        parts.append(Mesh(places, np.tile(normal, (4, 1)), uv, triangles))
    return joined(*parts)


def turned_body(profile: Points, sides: int = 24, *, sharp: bool = False) -> Mesh:
    """Return a body turned on a lathe: a profile of (radius, height), from below to above.

    With `sharp` every piece of the profile is a band of its own, with an edge between.
    """
    points = np.array(profile, float)
    if sharp:
        return joined(*(_turned(points[n : n + 2], sides) for n in range(len(points) - 1)))
    return _turned(points, sides)


def _turned(points: Numbers, sides: int) -> Mesh:
    angle = np.linspace(0, 2 * pi, sides + 1)
    places = np.stack(
        [
            points[:, :1] * np.sin(angle),
            np.repeat(points[:, 1:], sides + 1, 1),
            points[:, :1] * np.cos(angle),
        ],
        -1,
    )
    slope = np.gradient(points, axis=0)
    normal = np.stack([slope[:, 1], -slope[:, 0]], 1)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12)
    normals = np.stack(
        [
            normal[:, :1] * np.sin(angle),
            np.repeat(normal[:, 1:], sides + 1, 1),
            normal[:, :1] * np.cos(angle),
        ],
        -1,
    ).reshape(-1, 3)
    mesh = sheet(places, outwards=lambda flat: normals, uv=_wrapped(points, sides))
    return Mesh(mesh.places, normals, mesh.uv, mesh.triangles)


def _wrapped(points: Numbers, sides: int) -> Numbers:
    """Once around from 0 to 1; from below to above by the length of the profile, 1 at its end."""
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    v = 1 - length / max(length[-1], 1e-9)
    u = np.linspace(0, 1, sides + 1)
    return np.stack(np.meshgrid(u, v), -1)


def tube(path: Points, thick: Sequence[float], sides: int = 8, *, flat: float = 1.0) -> Mesh:
    """Return a round body along a path, so thick (radius) at each of its points.

    `flat` squeezes it from the side. Its ends are closed.
    """
    ring = np.linspace(0, 2 * pi, sides + 1)
    section = np.stack([np.cos(ring) * flat, np.sin(ring)], 1)
    return swept(path, section, thick)


def swept(path: Points, section: Numbers, thick: Sequence[float] | None = None) -> Mesh:
    """Return a body with a closed section (sideways, up) along a path; smooth, its ends closed."""
    points = np.array(path, float)
    size = np.ones(len(points)) if thick is None else np.array(thick, float)
    ahead = np.gradient(points, axis=0)
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-12)
    level = np.where(np.abs(ahead[:, 1:2]) > 0.98, [[0.0, 0.0, 1.0]], [[0.0, 1.0, 0.0]])
    aside = np.cross(ahead, level)
    aside /= np.maximum(np.linalg.norm(aside, axis=1, keepdims=True), 1e-12)
    up = np.cross(aside, ahead)
    scaled = section[None] * size[:, None, None]
    places = points[:, None] + scaled[..., :1] * aside[:, None] + scaled[..., 1:] * up[:, None]
    middles = np.repeat(points, len(section), 0)
    body = sheet(places, outwards=lambda each: each - middles)
    ends = []
    for row, side in ((0, -1), (-1, 1)):
        rim = np.vstack([places[row], points[row]])
        at = np.arange(len(section) - 1)
        triangles = np.stack([at, at + 1, np.full(len(at), len(section))], 1)
        normals = np.tile(ahead[row] * side, (len(rim), 1))
        ends.append(Mesh(rim, normals, np.zeros((len(rim), 2)), triangles))
    return joined(body, *ends)


def beam(path: Points, wide: float, high: float) -> Mesh:
    """Return a squared beam along a path, with sharp edges."""
    half, tall = wide / 2, high / 2
    corners = [(-half, -tall), (half, -tall), (half, tall), (-half, tall), (-half, -tall)]
    sides = []
    for first, last in pairwise(corners):
        strip = _strip(path, first, last)
        sides.append(strip)
    return joined(*sides, *_caps(path, corners[:-1]))


def _frame(path: Points) -> tuple[Numbers, Numbers, Numbers]:
    points = np.array(path, float)
    ahead = np.gradient(points, axis=0)
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-12)
    level = np.where(np.abs(ahead[:, 1:2]) > 0.98, [[0.0, 0.0, 1.0]], [[0.0, 1.0, 0.0]])
    aside = np.cross(ahead, level)
    aside /= np.maximum(np.linalg.norm(aside, axis=1, keepdims=True), 1e-12)
    return points, aside, np.cross(aside, ahead)


def _strip(path: Points, first: Sequence[float], last: Sequence[float]) -> Mesh:
    points, aside, up = _frame(path)
    rows = [points + aside * x + up * y for x, y in (first, last)]
    away = (first[0] + last[0]) / 2 * aside + (first[1] + last[1]) / 2 * up
    return sheet(np.stack(rows), outwards=lambda flat: np.vstack([away, away]))


def _caps(path: Points, corners: Points) -> list[Mesh]:
    points, aside, up = _frame(path)
    found = []
    for row, inner in ((0, 1), (-1, -2)):
        places = np.array([points[row] + aside[row] * x + up[row] * y for x, y in corners])
        out = points[row] - points[inner]
        normals = np.tile(out / np.linalg.norm(out), (4, 1))
        uv = np.array(corners, float)
        found.append(Mesh(places, normals, uv, np.array([(0, 1, 2), (0, 2, 3)])))
    return found


def ball(radius: float, sides: int = 14, rings: int = 9) -> Mesh:
    """Return a ball about the origin."""
    angle = np.linspace(-pi / 2, pi / 2, rings)
    profile = np.stack([np.cos(angle) * radius, np.sin(angle) * radius], 1)
    mesh = turned_body(profile.tolist(), sides)
    return Mesh(mesh.places, mesh.places / radius, mesh.uv, mesh.triangles)


def ground(wide: float, deep: float, y: float = 0) -> Mesh:
    """Return a level surface that looks up; its texture runs in metres."""
    places = np.array(
        [
            [(-wide / 2, y, -deep / 2), (wide / 2, y, -deep / 2)],
            [(-wide / 2, y, deep / 2), (wide / 2, y, deep / 2)],
        ]
    )
    return sheet(places, outwards=lambda flat: np.tile([0.0, 1.0, 0.0], (4, 1)))
