"""Writing a model as binary glTF 2.0; the same bytes every time."""

from dataclasses import dataclass, field
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from media.kinds.model3d.container import write_container
from museum.demo.models3d.mesh import Mesh

_FLOAT, _SHORT, _LONG = 5126, 5123, 5125
_TO_CORNERS, _TO_ORDER = 34962, 34963
_MOST_SHORT = 65_535


@dataclass(frozen=True, slots=True)
class Material:
    """How a surface looks: sRGB colour (0–255), roughness and metal from 0 to 1, a picture."""

    name: str
    colour: tuple[int, int, int] = (255, 255, 255)
    rough: float = 0.9
    metal: float = 0.0
    picture: Image.Image | None = None
    quality: int = 84


@dataclass(slots=True)
class _Data:
    pieces: list[bytes] = field(default_factory=list)
    views: list[dict[str, object]] = field(default_factory=list)
    length: int = 0

    def add(self, data: bytes, target: int = 0) -> int:
        view: dict[str, object] = {
            "buffer": 0,
            "byteOffset": self.length,
            "byteLength": len(data),
        }
        if target:
            view["target"] = target
        self.views.append(view)
        padded = data + b"\x00" * (-len(data) % 4)
        self.pieces.append(padded)
        self.length += len(padded)
        return len(self.views) - 1


def glb(parts: list[tuple[Material, Mesh]], *, copyright: str) -> bytes:
    """Return the file: one mesh, a piece for each material; `copyright` as in glTF's `asset`."""
    data = _Data()
    accessors: list[dict[str, object]] = []
    primitives = [_primitive(data, accessors, n, *part) for n, part in enumerate(parts)]
    gltf: dict[str, object] = {
        "asset": {"version": "2.0", "generator": "Bắc Từ Liêm museum", "copyright": copyright},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": primitives}],
        "accessors": accessors,
    }
    gltf |= _materials(data, [material for material, _mesh in parts])
    gltf |= {"bufferViews": data.views, "buffers": [{"byteLength": data.length}]}
    out = BytesIO()
    write_container(out, gltf, data.pieces)
    return out.getvalue()


def _primitive(
    data: _Data, accessors: list[dict[str, object]], number: int, material: Material, mesh: Mesh
) -> dict[str, object]:
    places = np.round(mesh.places, 4).astype("<f4")
    normals = mesh.normals / np.maximum(np.linalg.norm(mesh.normals, axis=1, keepdims=True), 1e-12)
    normals = np.round(normals, 3)
    normals = (normals / np.linalg.norm(normals, axis=1, keepdims=True)).astype("<f4")
    order = _facing(places, normals, mesh.triangles)
    attributes = {
        "POSITION": _accessor(data, accessors, places, bounds=True),
        "NORMAL": _accessor(data, accessors, normals),
    }
    if material.picture is not None:
        attributes["TEXCOORD_0"] = _accessor(data, accessors, np.round(mesh.uv, 4).astype("<f4"))
    short = len(places) <= _MOST_SHORT
    indices = order.astype("<u2" if short else "<u4").reshape(-1)
    accessors.append(
        {
            "bufferView": data.add(indices.tobytes(), _TO_ORDER),
            "componentType": _SHORT if short else _LONG,
            "count": len(indices),
            "type": "SCALAR",
        }
    )
    return {"attributes": attributes, "indices": len(accessors) - 1, "material": number}


def _facing(
    places: NDArray[np.float32], normals: NDArray[np.float32], triangles: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Let each triangle's corners run so that it faces where its normals do; drop empty ones."""
    a, b, c = (places[triangles[:, n]].astype(float) for n in range(3))
    faces = np.cross(b - a, c - a)
    kept = np.linalg.norm(faces, axis=1) > 1e-10
    wrong = (faces * normals[triangles].astype(float).sum(1)).sum(1) < 0
    order = np.where(wrong[:, None], triangles[:, ::-1], triangles)
    return order[kept]


def _accessor(
    data: _Data,
    accessors: list[dict[str, object]],
    rows: NDArray[np.float32],
    *,
    bounds: bool = False,
) -> int:
    row: dict[str, object] = {
        "bufferView": data.add(rows.tobytes(), _TO_CORNERS),
        "componentType": _FLOAT,
        "count": len(rows),
        "type": f"VEC{rows.shape[1]}",
    }
    if bounds:
        row |= {"min": rows.min(0).tolist(), "max": rows.max(0).tolist()}
    accessors.append(row)
    return len(accessors) - 1


def _materials(data: _Data, materials: list[Material]) -> dict[str, object]:
    rows: list[dict[str, object]] = []
    images: list[dict[str, object]] = []
    textures: list[dict[str, int]] = []
    for material in materials:
        colour = [round(_linear(value / 255), 4) for value in material.colour]
        pbr: dict[str, object] = {
            "baseColorFactor": [*colour, 1],
            "roughnessFactor": material.rough,
            "metallicFactor": material.metal,
        }
        if material.picture is not None:
            out = BytesIO()
            material.picture.convert("RGB").save(out, "JPEG", quality=material.quality)
            images.append({"bufferView": data.add(out.getvalue()), "mimeType": "image/jpeg"})
            textures.append({"source": len(images) - 1, "sampler": 0})
            pbr["baseColorTexture"] = {"index": len(textures) - 1}
        rows.append({"name": material.name, "pbrMetallicRoughness": pbr})
    found: dict[str, object] = {"materials": rows}
    if images:
        found |= {"images": images, "textures": textures, "samplers": [{"minFilter": 9987}]}
    return found


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
