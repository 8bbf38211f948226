"""Every GLB that we make, read by the validator of the standard's authors."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from media.kinds.making import make
from media.kinds.model3d import derivatives
from media.kinds.model3d.gltfpack import lighten
from media.kinds.model3d.models import ModelCopy
from media.kinds.model3d.plain import write_plain
from museum.demo.models3d import PIECES, Piece
from tests.conformance.gltf import Verdict, gltfpack_in, installed, verdicts
from tests.factories.media import ModelAssetFactory
from tests.media.samples.models3d import changed, described, model_bytes, packed, picture

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not installed(), reason="no gltf-validator: make setup var/.dev"),
]
FAULTLESS = Verdict([], [])
"""Warnings are as few as errors: none."""


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.slug)
def test_the_generated_models_and_their_copies(piece: Piece, tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_GLTFPACK = gltfpack_in(tmp_path)
    whole, plain, light = (tmp_path / f"{name}.glb" for name in ("whole", "plain", "light"))
    whole.write_bytes(piece.glb())
    write_plain(whole, plain)
    lighten(plain, light, 0.3)
    assert light.stat().st_size < plain.stat().st_size
    assert verdicts(whole, plain, light) == [FAULTLESS] * 3


@pytest.mark.django_db
def test_what_visitors_get_of_an_upload(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_GLTFPACK = gltfpack_in(tmp_path)
    monkeypatch.setattr(derivatives, "LIGHT_ENOUGH", 1_000)
    asset = ModelAssetFactory.create()
    list(make(asset.model3d))
    made = asset.model3d.derivatives.all()
    copies = {each.role: Path(each.file.path) for each in made if each.file}
    files = [copies[role] for role in (ModelCopy.Role.PLAIN, ModelCopy.Role.LIGHT)]
    assert verdicts(*files) == [FAULTLESS] * 2


@pytest.mark.parametrize(
    ("form", "mime"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")]
)
def test_a_copy_without_what_is_private_is_as_valid(form: str, mime: str, tmp_path: Path) -> None:
    gltf, data = described(texture=picture(form), mime=mime)
    if form == "WEBP":
        gltf["textures"] = [{"extensions": {"EXT_texture_webp": {"source": 0}}}]
        gltf["extensionsUsed"] = gltf["extensionsRequired"] = ["EXT_texture_webp"]
    gltf.setdefault("extensionsUsed", []).append("ACME_secret")
    gltf["nodes"][0]["extensions"] = {"ACME_secret": {"place": "x"}}
    whole, plain = tmp_path / "whole.glb", tmp_path / "plain.glb"
    whole.write_bytes(packed(gltf, data))
    write_plain(whole, plain)
    assert verdicts(whole, plain) == [FAULTLESS] * 2


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (changed("accessors.0.max", [0.5, 9, 0.5]), "ACCESSOR_MAX_MISMATCH at /accessors/0/max/1"),
        (changed("nodes.0.mesh", 7), "UNRESOLVED_REFERENCE at /nodes/0/mesh"),
        (
            model_bytes(order=np.array([0, 1, 9])),
            "ACCESSOR_INDEX_OOB at /meshes/0/primitives/0/indices",
        ),
        (model_bytes()[:-8], "GLB_UNEXPECTED_END_OF_CHUNK_DATA at 1012"),
    ],
)
def test_a_wrong_one_is_told(wrong: bytes, code: str, tmp_path: Path) -> None:
    file = tmp_path / "wrong.glb"
    file.write_bytes(wrong)
    (verdict,) = verdicts(file)
    assert code in verdict.errors
