"""The picture form of the admin: alone, several at once, in choosers; nothing is lost."""

import hashlib
import json
import logging
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, UploadedFile

from media.kinds.image.models import MuseumImage
from media.models import Access, Asset
from tests.factories.media import AssetFactory, picture_bytes
from tests.media.samples import pictures

pytestmark = pytest.mark.django_db


def upload(data: bytes | None = None, name: str = "Cổng đình.png") -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, picture_bytes() if data is None else data)


def fields(**changes: Any) -> dict[str, Any]:
    """Return what the form sends."""
    return {
        "title": "Cổng đình",
        "file": upload(),
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
        "alt_vi": "Cổng gạch hai tầng mái",
        "alt_en": "A brick gate with two roofs",
        "caption_vi": "Cổng nhìn từ đường làng",
        "caption_en": "",
        "creator": "Nguyễn Văn A",
        "credit_vi": "Ảnh: Nguyễn Văn A",
        "credit_en": "",
        "rights": "cc-by-4.0",
        "rights_holder": "",
        "source": "Gia đình ông A",
        "source_url": "",
        "captured": "khoảng năm 1990",
        "captured_on": "",
        "access": "public",
        "focal_point_x": "",
        "focal_point_y": "",
        "focal_point_width": "",
        "focal_point_height": "",
        **changes,
    }


def test_the_form_shows_the_assets_fields_in_vietnamese(desk: Client) -> None:
    page = desk.get(reverse("wagtailimages:add")).content.decode()
    for text in ("Văn bản thay thế", "Ghi công", "Tình trạng quyền", "rightsstatements.org"):
        assert text in page
    assert 'name="caption_en"' in page
    assert page.index('name="alt_vi"') < page.index('name="tags"')


def test_adding_a_picture_makes_a_whole_asset(desk: Client, officer: Any) -> None:
    response = desk.post(reverse("wagtailimages:add"), fields())
    assert response.status_code == 302
    asset = Asset.objects.get()
    assert asset.alt_vi == "Cổng gạch hai tầng mái"
    assert (asset.rights, asset.captured) == ("cc-by-4.0", "khoảng năm 1990")
    assert (asset.title, asset.filename) == ("Cổng đình", "Cổng đình.png")
    assert asset.sha256 == hashlib.sha256(picture_bytes()).hexdigest()
    assert asset.image.uploaded_by_user == officer


def test_the_alternative_text_is_required(desk: Client) -> None:
    response = desk.post(reverse("wagtailimages:add"), fields(alt_vi=" "))
    assert response.status_code == 200
    assert "alt_vi" in response.context["form"].errors
    assert not Asset.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"rights": "mine"}, "rights"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
        ({"captured_on": "hôm qua"}, "captured_on"),
        ({"access": "friends"}, "access"),
        ({"alt_vi": "x" * 501}, "alt_vi"),
    ],
)
def test_a_wrong_value_is_said_beside_its_field(
    desk: Client, wrong: dict[str, str], name: str
) -> None:
    response = desk.post(reverse("wagtailimages:add"), fields(**wrong))
    assert name in response.context["form"].errors
    assert not Asset.objects.exists()


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.png", ""),
        (pictures.SVG_SCRIPT, "a.svg", "SVG"),
        (pictures.SVG_SCRIPT, "a.png", "SVG"),
        (pictures.png_bomb(), "a.png", "điểm ảnh"),
        (picture_bytes(form="JPEG"), "a.png", "JPEG"),
        (picture_bytes()[:60], "a.png", "hỏng"),
        (pictures.picture_and_page(), "a.png", "HTML"),
        (b"MZ", "a.exe", "a.exe"[2:]),
    ],
)
def test_a_hostile_file_is_a_message_and_nothing_else(
    desk: Client,
    data: bytes,
    name: str,
    words: str,
    caplog: pytest.LogCaptureFixture,
    own_storage: Any,
) -> None:
    with caplog.at_level(logging.ERROR):
        response = desk.post(reverse("wagtailimages:add"), fields(file=upload(data, name)))
    assert response.status_code == 200
    assert words in str(response.context["form"].errors["file"])
    assert not MuseumImage.objects.exists()
    assert not Asset.objects.exists()
    assert not list(own_storage.rglob("*.*"))
    assert not caplog.records


def test_a_tiff_and_a_heic_come_in_and_show(desk: Client) -> None:
    for form, name in (("TIFF", "quét.tif"), ("HEIF", "IMG_1.HEIC")):
        file = upload(picture_bytes(form=form), name)
        assert desk.post(reverse("wagtailimages:add"), fields(file=file)).status_code == 302
    page = desk.get(reverse("wagtailimages:index"))
    assert page.status_code == 200
    assert page.content.decode().count("/media/renditions/") == 2


def test_editing_keeps_the_id_and_saves_both(desk: Client) -> None:
    asset = AssetFactory.create()
    url = reverse("wagtailimages:edit", args=[asset.image.pk])
    assert asset.alt_vi in desk.get(url).content.decode()
    changed = fields(alt_vi="Chữ mới", access="staff", generated="on", title="Tên mới")
    del changed["file"]
    assert desk.post(url, changed).status_code == 302
    fresh = Asset.objects.get()
    assert (fresh.pk, fresh.sha256) == (asset.pk, asset.sha256)
    assert (fresh.alt_vi, fresh.access, fresh.generated) == ("Chữ mới", Access.STAFF, True)
    assert (fresh.title, fresh.image.title) == ("Tên mới", "Tên mới")


def test_replacing_the_file_keeps_the_id_and_drops_old_renditions(
    desk: Client, own_storage: Any
) -> None:
    asset = AssetFactory.create()
    old = asset.image.file.name
    asset.image.get_rendition("width-20")
    other = picture_bytes(colour="navy", size=(64, 64), form="JPEG")
    url = reverse("wagtailimages:edit", args=[asset.image.pk])
    assert desk.post(url, fields(file=upload(other, "mới.jpg"))).status_code == 302
    fresh = Asset.objects.get(pk=asset.pk)
    assert fresh.sha256 == hashlib.sha256(other).hexdigest()
    assert (fresh.mime, fresh.filename) == ("image/jpeg", "mới.jpg")
    assert (fresh.image.width, fresh.image.height) == (64, 64)
    assert (own_storage / old).exists()
    assert fresh.earlier.get().file.name == old
    assert not fresh.image.renditions.filter(filter_spec="width-20").exists()


def test_a_refused_replacement_changes_nothing(desk: Client, own_storage: Any) -> None:
    asset = AssetFactory.create()
    url = reverse("wagtailimages:edit", args=[asset.image.pk])
    assert desk.post(url, fields(file=upload(b"MZ", "a.png"))).status_code == 200
    fresh = Asset.objects.get()
    assert (fresh.sha256, fresh.alt_vi) == (asset.sha256, asset.alt_vi)
    assert (own_storage / fresh.image.file.name).exists()


class TestSeveralAtOnce:
    """The multiple uploader."""

    def send(self, desk: Client, data: bytes | None = None, name: str = "a.png") -> dict[str, Any]:
        """Send one file as the uploader's script does."""
        response = desk.post(
            reverse("wagtailimages:add_multiple"),
            {"title": "IMG 1", "files[]": upload(data, name)},
            headers={"X-Requested-With": "XMLHttpRequest"},
        )
        assert response.status_code == 200
        found: dict[str, Any] = json.loads(response.content)
        return found

    def test_the_page_opens(self, desk: Client) -> None:
        page = desk.get(reverse("wagtailimages:add_multiple")).content.decode()
        assert "50.0" in page or "50,0" in page

    def test_a_file_is_stored_before_any_text_is_asked(self, desk: Client) -> None:
        answer = self.send(desk)
        assert answer["success"] is True
        asset = Asset.objects.get()
        assert (asset.title, asset.alt_vi, asset.mime) == ("IMG 1", "", "image/png")
        assert asset in Asset.objects.lacking_alt()
        assert not UploadedFile.objects.exists()
        assert 'alt_vi"' in answer["form"]
        assert "Bắt buộc trước khi công bố" in answer["form"]

    def test_the_form_that_follows_asks_for_the_text(self, desk: Client) -> None:
        image_id = self.send(desk)["image_id"]
        url = reverse("wagtailimages:edit_multiple", args=[image_id])
        texts = {f"image-{image_id}-{name}": value for name, value in fields().items()}
        del texts[f"image-{image_id}-file"]
        missing = {**texts, f"image-{image_id}-alt_vi": ""}
        assert json.loads(desk.post(url, missing).content)["success"] is False
        assert json.loads(desk.post(url, texts).content)["success"] is True
        assert Asset.objects.get().alt_vi == "Cổng gạch hai tầng mái"

    def test_a_refused_file_says_why(self, desk: Client) -> None:
        answer = self.send(desk, pictures.png_bomb(), "a.png")
        assert answer["success"] is False
        assert "điểm ảnh" in answer["error_message"]
        assert not Asset.objects.exists()
        assert not UploadedFile.objects.exists()

    def test_a_file_kept_for_want_of_a_title_becomes_an_asset_later(
        self, desk: Client, officer: Any
    ) -> None:
        response = desk.post(
            reverse("wagtailimages:add_multiple"),
            {"title": "", "files[]": upload()},
            headers={"X-Requested-With": "XMLHttpRequest"},
        )
        kept = json.loads(response.content)["uploaded_file_id"]
        url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[kept])
        texts = {f"uploaded-image-{kept}-{name}": value for name, value in fields().items()}
        del texts[f"uploaded-image-{kept}-file"]
        assert json.loads(desk.post(url, texts).content)["success"] is True
        asset = Asset.objects.get()
        assert asset.sha256 == hashlib.sha256(picture_bytes()).hexdigest()
        assert (asset.alt_vi, asset.mime) == ("Cổng gạch hai tầng mái", "image/png")


def test_wagtails_own_chooser_asks_for_the_text_too(desk: Client) -> None:
    url = reverse("wagtailimages_chooser:create")
    sent = {f"image-chooser-upload-{name}": value for name, value in fields(alt_vi="").items()}
    answer = json.loads(desk.post(url, sent).content)
    assert answer["step"] == "reshow_creation_form"
    sent = {f"image-chooser-upload-{name}": value for name, value in fields().items()}
    answer = json.loads(desk.post(url, sent).content)
    assert answer["step"] == "chosen"
    assert answer["result"]["default_alt_text"] == "Cổng gạch hai tầng mái"
    assert Asset.objects.get().creator == "Nguyễn Văn A"
