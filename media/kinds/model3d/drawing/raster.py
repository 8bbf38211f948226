"""Which triangle each pixel shows, and where in it: a depth buffer, many triangles at a time."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from media.kinds.model3d.geometry import Floats

_AT_ONCE = 1 << 20
"""Candidate pixels looked at together: some 150 MB."""
_BAND = 256
"""Rows of pixels."""


@dataclass(slots=True)
class Seen:
    """For each pixel, row by row: the nearness (minus infinity for nothing), the triangle (-1),
    and the weights of its second and third corner there.
    """

    depth: Floats
    triangle: NDArray[np.int32]
    weights: Floats


def rasterise(screen: Floats, width: int, height: int) -> Seen:
    """Find what is seen of triangles given in pixels with depth: n × 3 corners × (x, y, 1/z).

    The third number is the inverse of the distance (for a parallel view: any number that grows
    towards the eye); weights are those of the flat picture.
    """
    seen = Seen(
        np.full(width * height, -np.inf, np.float32),
        np.full(width * height, -1, np.int32),
        np.zeros((width * height, 2), np.float32),
    )
    least = np.clip(np.floor(screen[:, :, :2].min(1)), 0, (width, height)).astype(np.int32)
    most = np.clip(np.ceil(screen[:, :, :2].max(1)), 0, (width, height)).astype(np.int32)
    least[~np.isfinite(screen).all((1, 2))] = (width, height)
    # In bands, so that a triangle that fills the picture is no more to hold than a small one.
    for top in range(0, height, _BAND):
        low, high = least.copy(), most.copy()
        low[:, 1], high[:, 1] = np.maximum(low[:, 1], top), np.minimum(high[:, 1], top + _BAND)
        _fill_band(seen, screen, low, np.maximum(high - low, 0).astype(np.int64), width)
    return seen


def _fill_band(
    seen: Seen, screen: Floats, low: NDArray[np.int32], spans: NDArray[np.int64], width: int
) -> None:
    areas = spans[:, 0] * spans[:, 1]
    chosen = np.flatnonzero(areas)
    ends = np.cumsum(areas[chosen])
    start = 0
    while start < len(chosen):
        done = ends[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, done + _AT_ONCE, "right")))
        _fill(seen, screen, chosen[start:stop], low, spans, width)
        start = stop


def _fill(
    seen: Seen,
    screen: Floats,
    which: NDArray[np.int64],
    low: NDArray[np.int32],
    spans: NDArray[np.int64],
    width: int,
) -> None:
    planes = _planes(screen[which].astype(np.float64), low[which])
    areas = spans[which, 0] * spans[which, 1]
    at = np.repeat(np.arange(len(which)), areas)
    within = np.arange(len(at)) - np.repeat(np.cumsum(areas) - areas, areas)
    down, across = np.divmod(within, spans[which, 0][at])

    across, down = across.astype(np.float32), down.astype(np.float32)
    v, w = (
        np.repeat(plane[:, 0], areas) * across
        + np.repeat(plane[:, 1], areas) * down
        + np.repeat(plane[:, 2], areas)
        for plane in planes[:2]
    )
    with np.errstate(invalid="ignore"):
        inside = np.flatnonzero((v >= 0) & (w >= 0) & (v + w <= 1))
    at, across, down, v, w = (each[inside] for each in (at, across, down, v, w))
    nearness = planes[2][at, 0] * across + planes[2][at, 1] * down + planes[2][at, 2]
    row, column = (
        low[which, 1][at] + down.astype(np.int64),
        low[which, 0][at] + across.astype(np.int64),
    )
    pixel = row * width + column
    nearer = np.flatnonzero(nearness > seen.depth[pixel])
    # Of several in one pixel the last that is written stays: the nearest.
    nearer = nearer[np.argsort(nearness[nearer], kind="stable")]
    pixel = pixel[nearer]
    seen.depth[pixel] = nearness[nearer]
    seen.triangle[pixel] = which[at[nearer]]
    seen.weights[pixel, 0] = v[nearer]
    seen.weights[pixel, 1] = w[nearer]


def _planes(corners: NDArray[np.float64], low: NDArray[np.int32]) -> list[Floats]:
    """How the two weights and the nearness grow by a pixel across, by one down, and where they
    begin: at the middle of the pixel `low`. Not a number for triangles seen edge on.
    """
    first, second, third = corners[:, 0], corners[:, 1], corners[:, 2]
    one, two = second - first, third - first
    twice = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        by = np.where(np.abs(twice) > 1e-9, 1 / twice, np.nan)
    start = low + 0.5 - first[:, :2]
    v = np.stack(
        [two[:, 1] * by, -two[:, 0] * by, (start[:, 0] * two[:, 1] - start[:, 1] * two[:, 0]) * by],
        1,
    )
    w = np.stack(
        [-one[:, 1] * by, one[:, 0] * by, (one[:, 0] * start[:, 1] - one[:, 1] * start[:, 0]) * by],
        1,
    )
    near = v * one[:, 2:] + w * two[:, 2:]
    near[:, 2] += first[:, 2]
    return [each.astype(np.float32) for each in (v, w, near)]
