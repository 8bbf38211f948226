"""The triangles of a model where they stand in its scene, read from the file as they are asked for.

Units are metres, y is up and the front looks to +z, as glTF says (§3.4).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from media.kinds.model3d.checking import COMPONENTS, Span, is_number, rows, span, whole
from media.kinds.model3d.container import Container, Malformed

Floats = NDArray[np.floating[Any]]
_DEEPEST = 500
_PIECE = 1 << 20
"""Elements looked at together."""
_TRIANGLES, _STRIP, _FAN = 4, 5, 6
_SCALE = {"<i1": 127, "<u1": 255, "<i2": 32767, "<u2": 65535}


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a mesh and the matrix (4 × 4) that puts it into the scene."""

    primitive: dict[str, Any]
    matrix: NDArray[np.float64]


def placed(model: Container) -> Iterator[Placed]:
    """Yield every piece of the scene that is shown first. Raises `Malformed`."""
    gltf = model.gltf
    nodes, meshes, scenes = (rows(gltf, name) for name in ("nodes", "meshes", "scenes"))
    if not scenes:
        raise Malformed("no scene")
    scene = scenes[whole(gltf.get("scene", 0), len(scenes))]
    start = np.eye(4)
    stack = [(whole(root, len(nodes)), start, 0) for root in rows(scene, "nodes")]
    seen: set[int] = set()
    while stack:
        number, above, depth = stack.pop()
        if number in seen or depth > _DEEPEST:
            raise Malformed("nodes that are no tree")
        seen.add(number)
        node = nodes[number]
        matrix = above @ _matrix(node)
        if "mesh" in node:
            mesh = meshes[whole(node["mesh"], len(meshes))]
            for primitive in rows(mesh, "primitives"):
                yield Placed(primitive, matrix)
        below = rows(node, "children")
        stack.extend((whole(each, len(nodes)), matrix, depth + 1) for each in below)


def triangle_count(model: Container, primitive: dict[str, Any]) -> int:
    """Return how many triangles a piece has; 0 when it is made of points or lines."""
    mode = primitive.get("mode", _TRIANGLES)
    key = primitive["indices"] if "indices" in primitive else primitive["attributes"]["POSITION"]
    count = span(model, key).count
    if mode == _TRIANGLES:
        return count // 3
    return max(0, count - 2) if mode in (_STRIP, _FAN) else 0


def numbers(file: Path, found: Span) -> NDArray[Any]:
    """Return an accessor's numbers, an element a row; they stay in the file."""
    data = np.memmap(file, mode="r", dtype=np.uint8)
    kind = np.dtype(COMPONENTS[found.component])
    return np.ndarray(
        (found.count, found.numbers),
        kind,
        data,
        found.at,
        (found.stride, kind.itemsize),
    )


def check_numbers(file: Path, model: Container, primitive: dict[str, Any]) -> None:
    """Raise `Malformed` when places are not finite, or indices lead to none."""
    where = span(model, primitive["attributes"]["POSITION"])
    for name in ("POSITION", "NORMAL", "TEXCOORD_0"):
        if name in primitive["attributes"]:
            for piece in _pieces(numbers(file, span(model, primitive["attributes"][name]))):
                if not np.isfinite(piece).all():
                    raise Malformed("places that are no numbers")
    if "indices" in primitive:
        for piece in _pieces(numbers(file, span(model, primitive["indices"]))):
            if int(piece.max()) >= where.count:
                raise Malformed("indices that lead nowhere")


def floats(file: Path, model: Container, primitive: dict[str, Any], name: str) -> Floats | None:
    """Return an attribute as floats, None when the piece has it not."""
    if name not in primitive["attributes"]:
        return None
    found = span(model, primitive["attributes"][name])
    values = numbers(file, found)
    accessor = rows(model.gltf, "accessors")[primitive["attributes"][name]]
    scale = _SCALE.get(COMPONENTS[found.component], 1) if accessor.get("normalized") else 1
    return np.asarray(values, np.float32) / np.float32(scale)


def corners(file: Path, model: Container, primitive: dict[str, Any]) -> NDArray[np.int64]:
    """Return three rows of attributes for each triangle."""
    if "indices" in primitive:
        order = numbers(file, span(model, primitive["indices"]))[:, 0].astype(np.int64)
    else:
        order = np.arange(span(model, primitive["attributes"]["POSITION"]).count)
    mode = primitive.get("mode", _TRIANGLES)
    if mode == _TRIANGLES:
        return order[: len(order) // 3 * 3].reshape(-1, 3)
    if mode == _FAN:
        return np.stack([np.full(len(order) - 2, order[0]), order[1:-1], order[2:]], axis=1)
    strip = np.stack([order[:-2], order[1:-1], order[2:]], axis=1)
    strip[1::2] = strip[1::2, ::-1]
    return strip


def extent(file: Path, model: Container) -> tuple[Floats, Floats]:
    """Return the least and the greatest corner of all that is shown."""
    low, high = np.full(3, np.inf, np.float32), np.full(3, -np.inf, np.float32)
    for each in placed(model):
        for piece in _pieces(numbers(file, span(model, each.primitive["attributes"]["POSITION"]))):
            where = moved(each.matrix, np.asarray(piece, np.float32))
            low, high = np.minimum(low, where.min(0)), np.maximum(high, where.max(0))
    return low, high


def moved(matrix: NDArray[np.float64], places: Floats) -> Floats:
    """Return places put where a matrix puts them."""
    return (places @ matrix[:3, :3].T + matrix[:3, 3]).astype(np.float32)


def _pieces(values: NDArray[Any]) -> Iterator[NDArray[Any]]:
    for start in range(0, len(values), _PIECE):
        yield values[start : start + _PIECE]


def _matrix(node: dict[str, Any]) -> NDArray[np.float64]:
    if "matrix" in node:
        return np.array(_numbers(node["matrix"], 16), np.float64).reshape(4, 4).T
    x, y, z, w = _numbers(node.get("rotation", [0, 0, 0, 1]), 4)
    matrix = np.eye(4)
    turn = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    matrix[:3, :3] = np.array(turn) * np.array(_numbers(node.get("scale", [1, 1, 1]), 3))
    matrix[:3, 3] = _numbers(node.get("translation", [0, 0, 0]), 3)
    return matrix


def _numbers(values: Any, count: int) -> list[float]:
    if not isinstance(values, list) or len(values) != count or not all(map(is_number, values)):
        raise Malformed("a place or turn that is no number")
    return [float(value) for value in values]
