"""Small models in binary glTF, in order or made to do harm."""

import json
import struct
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

SECRET = "Nhà ông Từ, ngõ 5"
"""What nobody but officers may ever read."""


def picture(form: str = "JPEG", size: tuple[int, int] = (16, 16), **how: Any) -> bytes:
    """Return a picture with a private note in it; `how` it is saved."""
    out = BytesIO()
    image = Image.new("RGB", size, (180, 60, 40))
    exif = Image.Exif()
    exif[0x010E] = SECRET
    notes = PngInfo()
    notes.add_text("Comment", SECRET)
    if form == "PNG":
        image.save(out, form, pnginfo=notes, **how)
    else:
        image.save(out, form, exif=exif, **how)
    return out.getvalue()


def described(
    places: Any = None, *, order: Any = None, texture: bytes = b"", mime: str = "image/jpeg"
) -> tuple[dict[str, Any], bytes]:
    """Return the description and the data of a pyramid of four triangles, a metre wide."""
    points = np.array(
        [(-0.5, 0, -0.5), (0.5, 0, -0.5), (0.5, 0, 0.5), (-0.5, 0, 0.5), (0, 1, 0)]
        if places is None
        else places,
        "<f4",
    )
    corners = np.array([0, 1, 4, 1, 2, 4, 2, 3, 4, 3, 0, 4] if order is None else order, "<u2")
    uv = np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0.5, 0.5)], "<f4")
    pieces = [points.tobytes(), uv[: len(points)].tobytes(), corners.tobytes()]
    if texture:
        pieces.append(texture)
    data, views = b"", []
    for piece in pieces:
        views.append({"buffer": 0, "byteOffset": len(data), "byteLength": len(piece)})
        data += piece + b"\x00" * (-len(piece) % 4)
    gltf: dict[str, Any] = {
        "asset": {"version": "2.0", "copyright": SECRET, "extras": {"author": SECRET}},
        "scene": 0,
        "scenes": [{"nodes": [0], "name": SECRET}],
        "nodes": [{"mesh": 0, "name": SECRET, "extras": {"place": SECRET}}],
        "meshes": [
            {"primitives": [{"attributes": {"POSITION": 0, "TEXCOORD_0": 1}, "indices": 2}]}
        ],
        "accessors": [
            {
                "bufferView": 0,
                "componentType": 5126,
                "count": len(points),
                "type": "VEC3",
                "min": [-0.5, 0, -0.5],
                "max": [0.5, 1, 0.5],
            },
            {"bufferView": 1, "componentType": 5126, "count": len(points), "type": "VEC2"},
            {"bufferView": 2, "componentType": 5123, "count": len(corners), "type": "SCALAR"},
        ],
        "bufferViews": views,
        "buffers": [{"byteLength": len(data)}],
    }
    if texture:
        gltf["images"] = [{"bufferView": 3, "mimeType": mime, "name": SECRET}]
        gltf["textures"] = [{"source": 0}]
        info = {"baseColorTexture": {"index": 0}, "metallicFactor": 0}
        gltf["materials"] = [{"pbrMetallicRoughness": info}]
        gltf["meshes"][0]["primitives"][0]["material"] = 0
    return gltf, data


def packed(gltf: Any, data: bytes = b"", *, more: bytes = b"", length: int | None = None) -> bytes:
    """Return the container; `more` is put behind it, `length` what it says of itself."""
    text = gltf if isinstance(gltf, bytes) else json.dumps(gltf, ensure_ascii=False).encode()
    text += b" " * (-len(text) % 4)
    chunks = struct.pack("<I4s", len(text), b"JSON") + text
    if data:
        data += b"\x00" * (-len(data) % 4)
        chunks += struct.pack("<I4s", len(data), b"BIN\x00") + data
    whole = 12 + len(chunks) + len(more) if length is None else length
    return struct.pack("<4sII", b"glTF", 2, whole) + chunks + more


def model_bytes(**told: Any) -> bytes:
    """Return a whole model; arguments as of `described`."""
    return packed(*described(**told))


def changed(path: str, value: Any, **told: Any) -> bytes:
    """Return a model with one place of its description ("meshes.0.primitives") changed."""
    gltf, data = described(**told)
    node: Any = gltf
    *way, last = path.split(".")
    for step in way:
        node = node[int(step)] if isinstance(node, list) else node[step]
    node[int(last) if isinstance(node, list) else last] = value
    return packed(gltf, data)
