"""Whether a description of a model holds together: every index leads somewhere, nothing overlaps.

Only what our own reading and drawing rely on; not everything that gltf-validator knows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from media.kinds.model3d.container import Container, Malformed, Unsupported

COMPONENTS = {5120: "<i1", 5121: "<u1", 5122: "<i2", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
"""Component type → numpy's name of it."""
NUMBERS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT2": 4, "MAT3": 9, "MAT4": 16}
"""Numbers of an element."""
_WIDTH = {5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4}
_INDICES = (5121, 5123, 5125)
_MOST_ROWS = 200_000
"""Of any list of a description; an honest model has hundreds."""
_LISTS = (
    *("accessors", "animations", "buffers", "bufferViews", "cameras", "images", "materials"),
    *("meshes", "nodes", "samplers", "scenes", "skins", "textures"),
)


@dataclass(frozen=True, slots=True)
class Span:
    """Where an accessor's numbers lie in the data: offset, count, bytes from one to the next."""

    at: int
    count: int
    stride: int
    component: int
    numbers: int

    @property
    def size(self) -> int:
        """Bytes of one element."""
        return _WIDTH[self.component] * self.numbers


def rows(gltf: Mapping[str, Any], name: str) -> list[Any]:
    """Return a list of the description, empty when there is none."""
    found = gltf.get(name, [])
    if not isinstance(found, list) or len(found) > _MOST_ROWS:
        raise Malformed(f"{name} is no list, or an endless one")
    return found


def whole(value: Any, below: int | None = None) -> int:
    """Return a number that is whole, not negative and below a bound."""
    if type(value) is not int or value < 0 or (below is not None and value >= below):
        raise Malformed(f"{value!r:.40} is no index or length")
    return value


def check(model: Container) -> None:
    """Raise `Malformed` for a description that does not hold together."""
    gltf = model.gltf
    for name in _LISTS:
        if not all(isinstance(row, dict) for row in rows(gltf, name)):
            raise Malformed(f"{name} holds what is no object")
    _check_buffer(model)
    for number in range(len(rows(gltf, "accessors"))):
        span(model, number)
    for image in rows(gltf, "images"):
        whole(image.get("bufferView"), len(rows(gltf, "bufferViews")))
    for texture in rows(gltf, "textures"):
        if "source" in texture:
            whole(texture["source"], len(rows(gltf, "images")))
    for mesh in rows(gltf, "meshes"):
        primitives = rows(mesh, "primitives")
        if not primitives:
            raise Malformed("a mesh of nothing")
        for primitive in primitives:
            check_primitive(model, primitive)


def _check_buffer(model: Container) -> None:
    buffers = rows(model.gltf, "buffers")
    if len(buffers) > 1:
        raise Malformed("several buffers")
    length = whole(buffers[0].get("byteLength")) if buffers else 0
    # The data may be up to three bytes longer, to end in line (§4.4.3.3).
    if not length <= model.data_bytes <= length + 3:
        raise Malformed(f"a buffer of {length} bytes in {model.data_bytes}")
    for view in rows(model.gltf, "bufferViews"):
        whole(view.get("buffer"), len(buffers))
        at, held = whole(view.get("byteOffset", 0)), whole(view.get("byteLength"))
        if held == 0 or at + held > length:
            raise Malformed("a view beyond its buffer")
        if "byteStride" in view and not 4 <= whole(view["byteStride"]) <= 252:
            raise Malformed("a stride out of bounds")


def span(model: Container, number: int) -> Span:
    """Return where an accessor's numbers lie. Raises `Malformed`, `Unsupported` for sparse ones."""
    accessors = rows(model.gltf, "accessors")
    accessor = accessors[whole(number, len(accessors))]
    component, kind = accessor.get("componentType"), accessor.get("type")
    if component not in COMPONENTS or kind not in NUMBERS:
        raise Malformed("an accessor of an unknown type")
    if "sparse" in accessor or "bufferView" not in accessor:
        raise Unsupported("sparse accessors")
    for name in ("min", "max"):
        _check_finite(accessor.get(name, []))
    count = whole(accessor.get("count"))
    views = rows(model.gltf, "bufferViews")
    view = views[whole(accessor.get("bufferView"), len(views))]
    size = _WIDTH[component] * NUMBERS[kind]
    stride = view.get("byteStride", size)
    at = whole(accessor.get("byteOffset", 0))
    if count == 0 or stride < size or at + stride * (count - 1) + size > view["byteLength"]:
        raise Malformed("an accessor beyond its view")
    start = view.get("byteOffset", 0) + at
    if start % _WIDTH[component] or stride % _WIDTH[component]:
        raise Malformed("numbers out of line")
    return Span(model.data_at + start, count, stride, component, NUMBERS[kind])


def check_primitive(model: Container, primitive: Any) -> None:
    """Raise `Malformed` unless a piece of a mesh has places and indices that can be drawn."""
    attributes = primitive.get("attributes") if isinstance(primitive, dict) else None
    if not isinstance(attributes, dict) or "POSITION" not in attributes:
        raise Malformed("a mesh without places")
    spans = {name: span(model, number) for name, number in attributes.items()}
    if len({each.count for each in spans.values()}) != 1 or spans["POSITION"].numbers != 3:
        raise Malformed("a mesh whose attributes do not fit together")
    if whole(primitive.get("mode", 4), 7) is not None and "indices" in primitive:
        indices = span(model, primitive["indices"])
        if indices.component not in _INDICES or indices.numbers != 1:
            raise Malformed("indices that are none")
    if "material" in primitive:
        whole(primitive["material"], len(rows(model.gltf, "materials")))


def _check_finite(bounds: Any) -> None:
    if not isinstance(bounds, list):
        raise Malformed("bounds that are none")
    if not all(is_number(value) for value in bounds):
        raise Malformed("bounds that are no numbers")


def is_number(value: Any) -> bool:
    """Whether this is a number that a float can hold."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return isfinite(value)
    except OverflowError:
        return False
