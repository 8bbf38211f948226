"""What of a scene lies before an eye: triangles that reach behind it are cut at a near plane."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from media.kinds.model3d.drawing.camera import Camera
from media.kinds.model3d.drawing.surfaces import Surfaces
from media.kinds.model3d.geometry import Floats

_NEAR = 0.08
"""Metres."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """Triangles as mixtures of those of the scene: which, and how much of each corner."""

    which: NDArray[np.int64]
    weights: Floats

    def of(self, values: Floats) -> Floats:
        """Return the corners' values: n × 3 × k."""
        found: Floats = np.einsum("nij,njk->nik", self.weights, values[self.which])
        return found.astype(np.float32)


def before(found: Surfaces, eye: Camera) -> tuple[Surfaces, Floats]:
    """Return what may be seen, and where it lies on the screen (as `Camera.screen`)."""
    seen = ((found.places.reshape(-1, 3) - eye.eye) @ eye.axes.T).reshape(found.places.shape)
    cut = _cut(-seen[:, :, 2])
    screen = eye.screen(cut.of(found.places))
    low, high = screen[:, :, :2].min(1), screen[:, :, :2].max(1)
    inside = ((high > 0) & (low < (eye.width, eye.height))).all(1)
    cut = _Cut(cut.which[inside], cut.weights[inside])
    part = Surfaces(
        cut.of(found.places),
        cut.of(found.normals),
        None if found.colours is None else cut.of(found.colours),
        cut.of(found.uv),
        found.material[cut.which],
        found.materials,
    )
    return part, screen[inside]


def _cut(depth: Floats) -> _Cut:
    """Cut at the near plane: one triangle stays one, or becomes two where a corner is lost."""
    ahead = depth > _NEAR
    count = ahead.sum(1)
    whole = np.flatnonzero(count == 3)
    which, weights = [whole], [np.tile(np.eye(3), (len(whole), 1, 1))]
    for kept in (1, 2):
        some = np.flatnonzero(count == kept)
        if not len(some):
            continue
        lone = np.argmax(ahead[some] if kept == 1 else ~ahead[some], axis=1)
        order = (lone[:, None] + np.arange(3)) % 3
        corners = np.eye(3)[order]
        deep = np.take_along_axis(depth[some], order, 1)
        by = (_NEAR - deep[:, :1]) / (deep[:, 1:] - deep[:, :1])
        edge = corners[:, :1] + (corners[:, 1:] - corners[:, :1]) * by[:, :, None]
        if kept == 1:
            which.append(some)
            weights.append(np.concatenate([corners[:, :1], edge], 1))
        else:
            which += [some, some]
            weights += [
                np.stack([edge[:, 0], corners[:, 1], corners[:, 2]], 1),
                np.stack([edge[:, 0], corners[:, 2], edge[:, 1]], 1),
            ]
    return _Cut(np.concatenate(which), np.concatenate(weights))
