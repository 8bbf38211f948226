"""Pictures as payloads: made whole however they are made, shown upright and plain."""

import hashlib
from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.utils.translation import override
from PIL import Image

from media.kinds.image.models import MuseumImage
from media.models import Asset, AssetKind
from tests.factories.media import AssetFactory, picture_bytes
from tests.media.samples.pictures import photo_with_gps, turned_photo

pytestmark = pytest.mark.django_db


def opened(rendition: Any) -> Image.Image:
    """Open a rendition's stored file."""
    with rendition.file.open("rb") as file:
        picture = Image.open(BytesIO(file.read()))
    picture.load()
    return picture


def test_an_image_saved_by_wagtails_ways_gets_its_asset() -> None:
    data = picture_bytes()
    image = MuseumImage(title="Cổng", file=ContentFile(data, name="Cổng.png"))
    image.save()
    asset = Asset.objects.get(image=image)
    assert asset.kind == AssetKind.IMAGE
    assert asset.title == "Cổng"
    assert asset.sha256 == hashlib.sha256(data).hexdigest()
    assert (asset.bytes, asset.mime) == (len(data), "image/png")
    assert image.file_size == len(data)
    assert image.file_hash == hashlib.sha1(data, usedforsecurity=False).hexdigest()


def test_the_title_is_kept_on_the_asset_too() -> None:
    image = AssetFactory.create().image
    image.title = "Tên mới"
    image.save()
    assert Asset.objects.get(pk=image.asset_id).title == "Tên mới"


def test_saving_some_fields_leaves_the_asset_alone() -> None:
    image = AssetFactory.create(alt_vi="Cổng").image
    image.asset.alt_vi = "chưa lưu"
    image.title = "Tên mới"
    image.save(update_fields=["title"])
    assert Asset.objects.get().alt_vi == "Cổng"


def test_the_original_is_stored_as_it_was_sent() -> None:
    data = photo_with_gps()
    asset = AssetFactory.create(file=data, filename="IMG.jpg")
    with asset.image.file.open("rb") as stored:
        assert hashlib.sha256(stored.read()).hexdigest() == asset.sha256
    assert asset.image.file.name.startswith(f"originals/{asset.pk}/")


def test_the_alternative_text_for_wagtail_is_the_assets() -> None:
    image = AssetFactory.create(alt_vi="Cổng", english=True).image
    with override("en"):
        assert image.default_alt_text == "The gate"
    bare = AssetFactory.create(alt_vi="", title="Tên tệp").image
    assert bare.default_alt_text == "Tên tệp"


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("spec", ["width-30", "width-30|format-jpeg", "width-30|format-avif"])
def test_nothing_private_is_in_a_rendition(form: str, spec: str) -> None:
    data = photo_with_gps(form)
    assert b"SecretCam" in data
    asset = AssetFactory.create(file=data, filename=f"a.{form.lower()}")
    rendition = asset.image.get_rendition(spec)
    with rendition.file.open("rb") as file:
        served = file.read()
    assert b"Secret" not in served
    assert b"Exif" not in served
    assert not opened(rendition).getexif()


def test_a_comment_does_not_survive() -> None:
    data = picture_bytes(form="JPEG", comment=b"my phone number")
    image = AssetFactory.create(file=data, filename="a.jpg").image
    with image.get_rendition("width-20").file.open("rb") as file:
        assert b"phone" not in file.read()


def test_the_colour_profile_survives() -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = picture_bytes(form="JPEG", icc_profile=profile)
    image = AssetFactory.create(file=data, filename="a.jpg").image
    assert opened(image.get_rendition("width-20|format-webp")).info["icc_profile"] == profile


def test_a_turned_photo_is_measured_and_shown_upright() -> None:
    image = AssetFactory.create(file=turned_photo((60, 40)), filename="a.jpg").image
    assert (image.width, image.height) == (40, 60)
    assert opened(image.get_rendition("width-20")).size == (20, 30)
    image.refresh_from_db()
    assert (image.width, image.height) == (40, 60)


@pytest.mark.parametrize(
    ("mode", "form", "name", "colour"),
    [
        ("P", "GIF", "a.gif", 3),
        ("1", "PNG", "a.png", 1),
        ("LA", "PNG", "a.png", (90, 90)),
        ("RGBA", "PNG", "a.png", (200, 10, 10, 90)),
        ("CMYK", "JPEG", "a.jpg", (10, 20, 30, 40)),
        ("I;16", "TIFF", "a.tif", 40_000),
        ("I", "TIFF", "a.tif", 70_000),
        ("F", "TIFF", "a.tif", 0.5),
        ("RGB", "HEIF", "a.heic", "teal"),
        ("RGB", "AVIF", "a.avif", "teal"),
    ],
)
@pytest.mark.parametrize("spec", ["width-20", "width-20|format-webp", "width-20|format-jpeg"])
def test_every_picture_can_be_shown(
    mode: str, form: str, name: str, colour: Any, spec: str
) -> None:
    data = picture_bytes(mode=mode, form=form, colour=colour)
    image = AssetFactory.create(file=data, filename=name).image
    assert opened(image.get_rendition(spec)).width == 20


def test_sixteen_bits_keep_their_greys() -> None:
    data = picture_bytes(mode="I;16", form="TIFF", colour=32_768)
    image = AssetFactory.create(file=data, filename="a.tif").image
    shown = opened(image.get_rendition("width-20|format-webp")).convert("L")
    assert all(120 < grey < 136 for grey in shown.tobytes())


def test_the_original_rendition_is_the_original_itself() -> None:
    image = AssetFactory.create().image
    same = image.get_rendition("original")
    assert same.file.name == image.file.name
    assert (same.width, same.height) == (48, 32)
    assert not image.renditions.exists()


def test_rendition_names_are_never_used_twice() -> None:
    image = AssetFactory.create().image
    first = image.get_rendition("width-20")
    name = first.file.name
    assert name.startswith(f"renditions/{image.asset_id}/")
    first.delete()
    assert image.get_rendition("width-20").file.name != name
