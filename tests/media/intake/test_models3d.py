"""3D models at the door: what comes in, what is refused and why."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from media.kinds.model3d.intake import AcceptedModel, accept_model
from tests.bench.measuring import hostile_making as making
from tests.media.samples.models3d import changed, described, model_bytes, packed, picture

NAN = float("nan")


def accept(data: bytes, name: str = "dinh.glb") -> AcceptedModel:
    """Take the file in."""
    return accept_model(ContentFile(data, name=name), name)


def refusal(data: bytes, name: str = "dinh.glb") -> ValidationError:
    """Return why the file is refused."""
    with pytest.raises(ValidationError) as caught:
        accept(data, name)
    return caught.value


def without(path: str) -> bytes:
    """Return a model whose description lacks a list."""
    gltf, data = described()
    del gltf[path]
    return packed(gltf, data)


@pytest.mark.parametrize(
    ("form", "mime"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")]
)
def test_a_whole_model_is_measured(form: str, mime: str) -> None:
    found = accept(model_bytes(texture=picture(form), mime=mime))
    assert (found.mime, found.triangles) == ("model/gltf-binary", 4)
    assert found.size == (1.0, 1.0, 1.0)


def test_where_it_stands_and_how_it_is_turned_is_counted() -> None:
    half = 0.7071068
    node = {"mesh": 0, "scale": [2, 3, 1], "rotation": [0, half, 0, half], "translation": [9, 0, 0]}
    wide, tall, deep = accept(changed("nodes.0", node)).size
    assert (wide, tall, deep) == pytest.approx((1, 3, 2), abs=1e-3)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.glb", "empty"),
        (b"\x00" * 400, "a.glb", "wrong-content"),
        (b"<html><script>alert(1)</script></html>", "a.glb", "wrong-content"),
        (b"glTF", "a.glb", "damaged-model"),
        (model_bytes(), "a.obj", "unknown-extension"),
        (json.dumps(described()[0]).encode(), "a.gltf", "model-in-parts"),
        (model_bytes()[:-40], "a.glb", "damaged-model"),
        (packed(*described(), length=40), "a.glb", "damaged-model"),
        (packed(*described(), more=b"<script>alert(1)</script>"), "a.glb", "damaged-model"),
        (packed(b"[" * 2_000_000), "a.glb", "damaged-model"),
        (packed(b"[]"), "a.glb", "damaged-model"),
        (packed(b'{"a": 1' + b"0" * 6000 + b"}"), "a.glb", "damaged-model"),
        (packed(b'{"a": NaN}'), "a.glb", "damaged-model"),
        (packed(b"\xff\xfe{}"), "a.glb", "damaged-model"),
        (packed(b" " * (8 * 1024 * 1024 + 4)), "a.glb", "damaged-model"),
        (packed({"asset": {"version": "2.0"}}), "a.glb", "damaged-model"),
    ],
)
def test_what_is_no_whole_model_is_refused(data: bytes, name: str, code: str) -> None:
    assert refusal(data, name).code == code


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("accessors.0.count", 10**9),
        ("accessors.0.count", -1),
        ("accessors.0.count", 0),
        ("accessors.0.byteOffset", 4_000_000_000),
        ("accessors.0.type", "VEC9"),
        ("accessors.0.max", [1e400, 1, 1]),
        ("accessors.0.max", ["1", 1, 1]),
        ("accessors.2.componentType", 5126),
        ("bufferViews.0.byteLength", 10**12),
        ("bufferViews.0.byteStride", 3),
        ("bufferViews.0.buffer", 7),
        ("buffers.0.byteLength", 10**9),
        ("buffers", [{"byteLength": 4}, {"byteLength": 4}]),
        ("nodes.0.mesh", 5),
        ("nodes.0.children", [0]),
        ("nodes.0.matrix", [1] * 15),
        ("nodes.0.scale", [1e30, 1, 1]),
        ("meshes.0.primitives", []),
        ("meshes.0.primitives.0.attributes", {"POSITION": 99}),
        ("meshes.0.primitives.0.attributes", {"NORMAL": 0}),
        ("meshes.0.primitives.0.attributes", [0]),
        ("meshes.0.primitives.0.mode", 9),
        ("meshes.0.primitives.0.material", 3),
        ("scenes.0.nodes", [0, 0]),
        ("scenes.0.nodes", "x"),
        ("scene", 4),
        ("meshes", {"a": 1}),
        ("nodes", [1, 2]),
    ],
)
def test_a_description_that_does_not_hold_together_is_refused(path: str, value: Any) -> None:
    assert refusal(changed(path, value)).code == "damaged-model"


@pytest.mark.parametrize(
    "name", ["buffers", "bufferViews", "accessors", "meshes", "nodes", "scenes"]
)
def test_what_lacks_a_part_is_refused(name: str) -> None:
    assert refusal(without(name)).code in {"damaged-model", "model-empty"}


def test_places_that_are_no_numbers_and_corners_that_are_nowhere_are_refused() -> None:
    points = [(NAN, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 1)]
    assert refusal(model_bytes(places=points)).code == "damaged-model"
    assert refusal(model_bytes(order=[0, 1, 500])).code == "damaged-model"


@pytest.mark.parametrize(
    "address",
    ["http://example.org/a.bin", "../../etc/passwd", "file:///etc/passwd", "data:;base64,AAAA"],
)
def test_nothing_leads_out_of_the_file(address: str) -> None:
    assert refusal(changed("buffers.0.uri", address)).code == "model-in-parts"
    assert refusal(changed("asset.extras", {"deep": [{"uri": address}]})).code == "model-in-parts"


@pytest.mark.parametrize(
    "name", ["KHR_draco_mesh_compression", "EXT_meshopt_compression", "KHR_texture_basisu"]
)
def test_what_it_cannot_be_shown_without_is_named(name: str) -> None:
    gltf, data = described()
    gltf["extensionsRequired"] = gltf["extensionsUsed"] = [name]
    found = refusal(packed(gltf, data))
    assert found.code == "model-extension"
    assert name in found.messages[0]


def test_sparse_numbers_and_strange_pictures_are_told_apart_from_damage() -> None:
    assert refusal(changed("accessors.0.sparse", {"count": 1})).code == "model-extension"
    strange = model_bytes(texture=picture(), mime="image/ktx2")
    assert refusal(strange).code == "model-extension"


def test_pictures_are_looked_at() -> None:
    assert refusal(model_bytes(texture=b"\x00" * 64)).code == "damaged-model"
    assert refusal(model_bytes(texture=picture("PNG"))).code == "damaged-model"
    cut = picture(size=(256, 256))
    assert refusal(model_bytes(texture=cut[: len(cut) // 2])).code == "damaged-model"


def test_two_things_at_once_are_refused() -> None:
    archive = BytesIO()
    with ZipFile(archive, "w") as file:
        file.writestr("a.txt", "x" * 50)
    gltf, data = described()
    both = packed(gltf, data + archive.getvalue())
    assert refusal(both).code in {"hidden-content", "damaged-model"}
    gltf["asset"]["extras"] = "<script>alert(1)</script>"
    assert refusal(packed(gltf, data)).code == "hidden-content"


def test_a_picture_drawn_over_and_over_is_refused_as_it_is_by_itself() -> None:
    assert refusal(model_bytes(texture=making.scans(side=100))).code == "model-scans"
    told = picture(size=(100, 100), progressive=True)
    assert accept(model_bytes(texture=told)).triangles == 4


def test_limits_are_settings(settings: Any) -> None:
    settings.MEDIA_MAX_MODEL_TRIANGLES = 3
    assert refusal(model_bytes()).code == "model-triangles"
    settings.MEDIA_MAX_MODEL_PIXELS = 100
    settings.MEDIA_MAX_MODEL_TRIANGLES = 300
    assert refusal(model_bytes(texture=picture())).code == "model-pixels"
    settings.MEDIA_MAX_MODEL_BYTES = 100
    assert refusal(model_bytes()).code == "too-many-bytes"


def test_a_mesh_counts_as_often_as_it_stands_in_the_scene(settings: Any) -> None:
    settings.MEDIA_MAX_MODEL_TRIANGLES = 1000
    gltf, data = described()
    gltf["nodes"] = [{"mesh": 0}] * 400
    gltf["scenes"] = [{"nodes": list(range(400))}]
    assert refusal(packed(gltf, data)).code == "model-triangles"


def test_points_and_lines_are_nothing_to_walk_around() -> None:
    assert refusal(changed("meshes.0.primitives.0.mode", 0)).code == "model-empty"


def test_the_file_is_left_as_it_came() -> None:
    data = model_bytes()
    file = ContentFile(data, name="a.glb")
    accept_model(file, "a.glb")
    assert file.read() == data
