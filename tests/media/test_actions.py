"""Making assets by code."""

import hashlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files import File

from media.actions.assets import create_document, create_image, replace_image
from media.kinds.image.models import MuseumImage
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from tests.factories.media import AssetFactory, picture_bytes
from tests.media.samples.pictures import SVG_SCRIPT, png_bomb

pytestmark = pytest.mark.django_db


def test_a_picture_and_all_that_is_known_of_it(visitor: Any) -> None:
    data = picture_bytes()
    asset = create_image(
        file=data,
        filename="Đình Chèm.png",
        alt_vi="Đình Chèm",
        alt_en="Chèm communal house",
        creator="Bảo tàng số",
        rights=RightsStatement.CC0,
        generated=True,
        uploaded_by=visitor,
    )
    fresh = Asset.objects.get(pk=asset.pk)
    assert fresh.kind == AssetKind.IMAGE
    assert fresh.title == "Đình Chèm"
    assert fresh.sha256 == hashlib.sha256(data).hexdigest()
    assert (fresh.mime, fresh.bytes, fresh.filename) == ("image/png", len(data), "Đình Chèm.png")
    assert fresh.generated
    assert fresh.image.uploaded_by_user == visitor


def test_from_an_open_file() -> None:
    asset = create_image(file=File(BytesIO(picture_bytes())), filename="a.png", alt_vi="A")
    assert (asset.image.width, asset.image.height) == (48, 32)


def test_once_returns_what_is_here_already() -> None:
    first = create_image(file=picture_bytes(), filename="a.png", alt_vi="A", once=True)
    again = create_image(file=picture_bytes(), filename="b.png", alt_vi="B", once=True)
    assert again == first
    assert again.alt_vi == "A"
    other = create_image(file=picture_bytes(), filename="c.png", alt_vi="C")
    assert other != first
    assert MuseumImage.objects.count() == 2


def test_once_does_not_mix_kinds() -> None:
    text = b"a"
    first = create_document(file=text, filename="a.txt", title="A", once=True)
    assert create_document(file=text, filename="b.txt", title="B", once=True) == first
    assert create_document(file=text, filename="b.txt", title="B") != first


@pytest.mark.parametrize(
    ("data", "name"), [(SVG_SCRIPT, "a.svg"), (png_bomb(), "a.png"), (b"", "a.png")]
)
def test_what_is_refused_leaves_nothing(data: bytes, name: str, own_storage: Path) -> None:
    with pytest.raises(ValidationError):
        create_image(file=data, filename=name, alt_vi="A")
    assert not Asset.objects.exists()
    assert not list(own_storage.rglob("*.*"))


@pytest.mark.parametrize("wrong", [{"rights": "mine"}, {"access": "x"}, {"alt_en": "x" * 600}])
def test_a_wrong_field_leaves_nothing(wrong: dict[str, Any], own_storage: Path) -> None:
    with pytest.raises(ValidationError):
        create_image(file=picture_bytes(), filename="a.png", alt_vi="A", **wrong)
    assert not Asset.objects.exists()
    assert not list(own_storage.rglob("*.*"))


def test_a_misspelt_field_is_an_error() -> None:
    with pytest.raises(TypeError, match="alt_fr"):
        create_image(file=picture_bytes(), filename="a.png", alt_vi="A", alt_fr="x")


def test_very_long_names_are_cut() -> None:
    asset = AssetFactory.create(filename="x" * 400 + ".png", title="y" * 400)
    assert len(asset.filename) == 255
    assert asset.filename.endswith(".png")
    assert len(asset.title) == 255


def test_another_original_keeps_the_assets_identity(
    django_capture_on_commit_callbacks: Any,
) -> None:
    asset = create_image(file=picture_bytes(), filename="a.png", alt_vi="A")
    image, old = asset.image, asset.image.file.name
    image.get_rendition("width-20")
    data = picture_bytes(size=(60, 20))
    with django_capture_on_commit_callbacks(execute=True):
        replace_image(asset, file=data, filename="b.png", alt_vi="B")
    fresh = Asset.objects.get(pk=asset.pk)
    assert (fresh.filename, fresh.alt_vi) == ("b.png", "B")
    assert fresh.sha256 == hashlib.sha256(data).hexdigest()
    assert (fresh.image.width, fresh.image.height) == (60, 20)
    assert "width-20" not in {each.filter_spec for each in fresh.image.renditions.all()}
    assert fresh.image.file.name != old
    assert fresh.earlier.get().file.name == old
    with fresh.image.file.open() as file:
        assert file.read() == data


def test_a_refused_original_changes_nothing() -> None:
    asset = create_image(file=picture_bytes(), filename="a.png", alt_vi="A")
    before = asset.image.file.name
    with pytest.raises(ValidationError):
        replace_image(asset, file=SVG_SCRIPT, filename="a.png", alt_vi="B")
    fresh = Asset.objects.get(pk=asset.pk)
    assert (fresh.alt_vi, fresh.image.file.name) == ("A", before)
    assert fresh.image.file.storage.exists(before)
    assert not fresh.earlier.exists()
