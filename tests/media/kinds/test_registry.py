"""Kinds register themselves; the rest of the museum asks them by asset."""

from typing import Any

import pytest

from media.kinds import all_kinds, kind_for, kind_of
from media.kinds.handling import handles
from media.models import Asset, AssetKind
from media.models.querysets import PAYLOADS
from tests.factories.media import AssetFactory, DocumentAssetFactory


def test_kinds_are_registered() -> None:
    known = {AssetKind.IMAGE, AssetKind.FILE, AssetKind.AUDIO, AssetKind.VIDEO, AssetKind.MODEL3D}
    assert known <= {kind.kind for kind in all_kinds()}
    told = {"image": ("renditions",), "document": (), "recording": ("derivatives",)}
    assert told.items() <= PAYLOADS.items()


@pytest.mark.parametrize(
    ("extension", "kind"),
    [("jpg", "image"), ("pdf", "file"), ("opus", "audio"), ("webm", "video")],
)
def test_a_file_comes_in_as_its_extension_says(extension: str, kind: str) -> None:
    found = kind_for(extension)
    assert found is not None
    assert found.kind == kind
    assert kind_for("exe") is None


def test_every_kind_has_a_folder() -> None:
    assert all(kind_of(Asset(kind=kind)) is not None for kind in AssetKind)


@pytest.mark.django_db
def test_officers_handle_what_lies_in_their_collections(
    officer: Any, visitor: Any, administrator: Any
) -> None:
    from django.contrib.auth.models import AnonymousUser

    for asset in (AssetFactory.create(), DocumentAssetFactory.create()):
        assert handles(officer, asset)
        assert handles(administrator, asset)
        assert not handles(visitor, asset)
        assert not handles(AnonymousUser(), asset)


@pytest.mark.django_db
def test_a_dismissed_officer_handles_nothing(officer: Any) -> None:
    officer.is_active = False
    assert not handles(officer, AssetFactory.create())


@pytest.mark.django_db
def test_files_are_found_by_their_stored_name_only() -> None:
    asset, other = AssetFactory.create(), AssetFactory.create()
    kind = kind_of(asset)
    assert kind is not None
    rendition = asset.image.get_rendition("width-20|format-webp")
    found = kind.locate(asset, rendition.file.name)
    assert found is not None
    assert (found.mime, found.original) == ("image/webp", False)
    original = kind.locate(asset, asset.image.file.name)
    assert original is not None
    assert (original.original, original.etag) == (True, f'"{asset.sha256}"')
    assert kind.locate(other, rendition.file.name) is None
    assert kind.locate(asset, "renditions/x/y.webp") is None
