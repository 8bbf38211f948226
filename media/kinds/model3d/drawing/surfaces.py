"""What a model's surfaces are: triangles in the scene, their normals, colours and pictures."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from media.kinds.model3d.checking import rows
from media.kinds.model3d.container import Container
from media.kinds.model3d.geometry import Floats, Placed, corners, floats, moved, placed
from media.kinds.model3d.textures import texture

_WIDEST = 1024
"""Pixels of a texture that a poster can show."""
_CLEAR = 0.35
"""A surface that lets more light through than this is not drawn."""


@dataclass(frozen=True, slots=True)
class Material:
    """How a surface takes light: linear colour, roughness, metal, what it gives itself."""

    colour: Floats
    roughness: float = 1.0
    metal: float = 0.0
    glow: Floats = field(default_factory=lambda: np.zeros(3, np.float32))
    picture: Floats | None = None
    """Linear colours of the texture, rows from its top; None without one."""


@dataclass(slots=True)
class Surfaces:
    """All triangles of a scene: three corners each, in the model's own order of materials."""

    places: Floats
    normals: Floats
    colours: Floats | None
    uv: Floats
    material: NDArray[np.int32]
    materials: list[Material]


def surfaces(file: Path, model: Container) -> Surfaces:
    """Read everything that is seen; some 150 bytes a triangle."""
    materials = [_material(file, model, row) for row in rows(model.gltf, "materials")]
    materials.append(Material(np.ones(3, np.float32)))
    parts = []
    for each in placed(model):
        if each.primitive.get("mode", 4) < 4:
            continue
        number = each.primitive.get("material", len(materials) - 1)
        if materials[number] is not None:
            parts.append(_part(file, model, each, number))
    known = [each if each is not None else Material(np.ones(3, np.float32)) for each in materials]
    coloured = any(part[2] is not None for part in parts)
    return Surfaces(
        np.concatenate([part[0] for part in parts]),
        np.concatenate([part[1] for part in parts]),
        np.concatenate([_or_white(part[2], part[0]) for part in parts]) if coloured else None,
        np.concatenate([part[3] for part in parts]),
        np.concatenate([np.full(len(part[0]), part[4], np.int32) for part in parts]),
        known,
    )


def _part(
    file: Path, model: Container, each: Placed, number: int
) -> tuple[Floats, Floats, Floats | None, Floats, int]:
    order = corners(file, model, each.primitive)
    own = floats(file, model, each.primitive, "POSITION")
    assert own is not None  # noqa: S101  (the intake let no mesh pass without)
    places = moved(each.matrix, own)[order]
    normals = floats(file, model, each.primitive, "NORMAL")
    if normals is None:
        flat = np.cross(places[:, 1] - places[:, 0], places[:, 2] - places[:, 0])
        turned = np.repeat(flat[:, None], 3, axis=1)
    else:
        turned = (normals @ np.linalg.pinv(each.matrix[:3, :3]))[order].astype(np.float32)
    length = np.linalg.norm(turned, axis=2, keepdims=True)
    colours = floats(file, model, each.primitive, "COLOR_0")
    uv = floats(file, model, each.primitive, "TEXCOORD_0")
    return (
        places,
        (turned / np.maximum(length, 1e-12)).astype(np.float32),
        None if colours is None else colours[:, :3][order],
        np.zeros((*order.shape, 2), np.float32) if uv is None else uv[order],
        number,
    )


def _or_white(colours: Floats | None, places: Floats) -> Floats:
    return np.ones_like(places) if colours is None else colours


def _material(file: Path, model: Container, row: dict[str, Any]) -> Any:
    """A material as we draw it; None for one that is seen through."""
    pbr = row.get("pbrMetallicRoughness", {})
    colour = pbr.get("baseColorFactor", [1, 1, 1, 1])
    if row.get("alphaMode") == "BLEND" and colour[3] < _CLEAR:
        return None
    strong = row.get("extensions", {}).get("KHR_materials_emissive_strength", {})
    glow = np.array(row.get("emissiveFactor", [0, 0, 0]), np.float32)
    return Material(
        np.array(colour[:3], np.float32),
        float(pbr.get("roughnessFactor", 1)),
        float(pbr.get("metallicFactor", 1)),
        glow * float(strong.get("emissiveStrength", 1)),
        _picture(file, model, pbr.get("baseColorTexture")),
    )


def _picture(file: Path, model: Container, info: Any) -> Floats | None:
    if not isinstance(info, dict):
        return None
    row = rows(model.gltf, "textures")[info["index"]]
    webp = row.get("extensions", {}).get("EXT_texture_webp", {})
    source = webp.get("source", row.get("source"))
    if source is None:
        return None
    with texture(file, model, rows(model.gltf, "images")[source]).opened() as picture:
        picture.draft("RGB", (_WIDEST, _WIDEST))
        picture.thumbnail((_WIDEST, _WIDEST), Image.Resampling.BOX, reducing_gap=2)
        return linear(np.asarray(picture.convert("RGB"), np.float32) / 255)


def linear(colours: Floats) -> Floats:
    """Return light for the numbers of sRGB (IEC 61966-2-1), both 0 to 1."""
    low = colours / 12.92
    return np.where(colours <= 0.04045, low, ((colours + 0.055) / 1.055) ** 2.4).astype(np.float32)
