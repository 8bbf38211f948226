"""Surfaces as rows of numbers, put where they belong. Metres; y is up, z to the front."""

from dataclasses import dataclass, replace
from math import cos, radians, sin

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mesh:
    """Places, normals and texture coordinates by row; three rows of these for each triangle."""

    places: Numbers
    normals: Numbers
    uv: Numbers
    triangles: NDArray[np.int64]

    def moved(self, x: float = 0, y: float = 0, z: float = 0) -> "Mesh":
        """Return it elsewhere."""
        return replace(self, places=self.places + np.array([x, y, z]))

    def scaled(self, x: float, y: float | None = None, z: float | None = None) -> "Mesh":
        """Return it larger or smaller; with one number in all directions. Negative mirrors."""
        by = np.array([x, x if y is None else y, x if z is None else z], float)
        normals = self.normals / by
        normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
        return replace(self, places=self.places * by, normals=normals)

    def turned(self, degrees: float, axis: str = "y") -> "Mesh":
        """Return it turned about an axis through the middle, by the right hand."""
        c, s = cos(radians(degrees)), sin(radians(degrees))
        matrix = {
            "x": [[1, 0, 0], [0, c, -s], [0, s, c]],
            "y": [[c, 0, s], [0, 1, 0], [-s, 0, c]],
            "z": [[c, -s, 0], [s, c, 0], [0, 0, 1]],
        }[axis]
        turn = np.array(matrix).T
        return replace(self, places=self.places @ turn, normals=self.normals @ turn)

    def mirrored(self, axis: str = "x") -> "Mesh":
        """Return its image in the plane across an axis."""
        return self.scaled(*(-1 if name == axis else 1 for name in "xyz"))

    def laid(self, wide: float, high: float) -> "Mesh":
        """Return it with its texture so many times larger."""
        return replace(self, uv=self.uv / (wide, high))


def joined(*meshes: Mesh) -> Mesh:
    """Return several as one."""
    starts = np.cumsum([0, *(len(mesh.places) for mesh in meshes[:-1])])
    return Mesh(
        np.concatenate([mesh.places for mesh in meshes]),
        np.concatenate([mesh.normals for mesh in meshes]),
        np.concatenate([mesh.uv for mesh in meshes]),
        np.concatenate([mesh.triangles + at for mesh, at in zip(meshes, starts, strict=True)]),
    )


def both(mesh: Mesh, axis: str = "x") -> Mesh:
    """Return it and its image in the plane across an axis."""
    return joined(mesh, mesh.mirrored(axis))


def repeated(mesh: Mesh, where: ArrayLike) -> Mesh:
    """Return it once at each of the places given."""
    return joined(*(mesh.moved(*place) for place in np.asarray(where, float)))


def around(mesh: Mesh, count: int, first: float = 0) -> Mesh:
    """Return it so many times around the upright axis, the first turned by so many degrees."""
    return joined(*(mesh.turned(first + 360 * n / count) for n in range(count)))
