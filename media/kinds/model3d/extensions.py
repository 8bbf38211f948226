"""Which extensions of glTF the museum's viewer and its poster know."""

from collections.abc import Iterator
from typing import Any

KNOWN = frozenset(
    {
        "KHR_lights_punctual",
        "KHR_materials_anisotropy",
        "KHR_materials_clearcoat",
        "KHR_materials_dispersion",
        "KHR_materials_emissive_strength",
        "KHR_materials_ior",
        "KHR_materials_iridescence",
        "KHR_materials_sheen",
        "KHR_materials_specular",
        "KHR_materials_transmission",
        "KHR_materials_unlit",
        "KHR_materials_variants",
        "KHR_materials_volume",
        "KHR_mesh_quantization",
        "KHR_texture_transform",
        "EXT_texture_webp",
    }
)
"""Others are left out of what visitors get, and a model that needs one of them is refused.

Draco, Meshopt and KTX2 are not among them: what they pack cannot be measured before it is
unpacked, and the unpackers would have to be programs (WebAssembly) on the visitor's page.
"""


def needed(gltf: dict[str, Any]) -> list[str]:
    """Return the names that the model cannot be shown without and that we do not know."""
    names = gltf.get("extensionsRequired", [])
    if not isinstance(names, list):
        return ["?"]
    return [str(name) for name in names if name not in KNOWN]


def addresses(node: Any) -> Iterator[str]:
    """Yield every address (`uri`) anywhere in a description; a model of one file has none."""
    stack = [node]
    while stack:
        found = stack.pop()
        if isinstance(found, dict):
            if isinstance(address := found.get("uri"), str):
                yield address
            stack.extend(found.values())
        elif isinstance(found, list):
            stack.extend(found)
