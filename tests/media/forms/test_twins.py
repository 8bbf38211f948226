"""A file that is here already, or looks like one that is: the form asks, and nothing is lost."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission, UploadedFile

from media.curation.several import sweep_put_aside
from media.intake.arriving import KEPT_AT_A_TIME, Arriving
from media.models import Access, Asset
from tests.factories.media import AssetFactory, DocumentAssetFactory
from tests.media.forms.test_picture_form import fields
from tests.media.samples.documents import PDF
from tests.media.samples.pictures import encoded, scene

pytestmark = pytest.mark.django_db
SCENE = scene(1)
STORED = encoded(SCENE, "PNG")
SMALLER = encoded(SCENE.resize((320, 240)), quality=70)
ADD = "wagtailimages:add"


@pytest.fixture(autouse=True)
def own_room(settings: Any, tmp_path: Path) -> Path:
    """Every test begins with nothing on its way."""
    settings.MEDIA_ARRIVING_DIR = str(tmp_path / "arriving")
    return tmp_path / "arriving"


@pytest.fixture
def here(db: None) -> Asset:
    """The picture that is here already."""
    asset: Asset = AssetFactory(file=STORED, filename="cong.png", title="Cổng đình cũ")
    return asset


def sent(data: bytes = SMALLER, name: str = "chup-lai.jpg", **changes: Any) -> dict[str, Any]:
    """Return what the form sends with a file."""
    return fields(file=SimpleUploadedFile(name, data), **changes)


def again(page: Any, **changes: Any) -> dict[str, Any]:
    """Return what a browser sends from a form that came back: no file, but its token."""
    form = page.context["form"]
    widget = form.fields["file"].widget
    token = (widget.kept or widget.arrived).token
    assert f'name="file-arrived" value="{token}"' in page.content.decode()
    texts = {name: value for name, value in fields().items() if name != "file"}
    return {**texts, "file-arrived": token, **changes}


def kept(page: Any) -> str:
    """Return the answer that keeps the file."""
    return str(page.context["form"].fields["twin"].widget.told["sha256"])


def test_a_picture_that_looks_like_another_is_asked_about(desk: Client, here: Asset) -> None:
    page = desk.post(reverse(ADD), sent())
    told = " ".join(page.content.decode().split())
    assert page.status_code == 200
    assert Asset.objects.count() == 1
    for words in ("Trông giống", "Cổng đình cũ", "chưa dùng ở đâu", "Vẫn lưu tệp vừa gửi"):
        assert words in told
    assert reverse("wagtailimages:edit", args=[here.image.pk]) in told
    assert "Cổng nhìn từ đường làng" in told


def test_the_same_file_is_called_the_same(desk: Client, here: Asset) -> None:
    page = desk.post(reverse(ADD), sent(STORED, "lai.png"))
    told = page.content.decode()
    assert "Cùng một tệp" in told
    assert "Trông giống" not in told


def test_it_is_kept_when_the_officer_says_so_without_being_sent_again(
    desk: Client, here: Asset, own_room: Path
) -> None:
    page = desk.post(reverse(ADD), sent())
    assert desk.post(reverse(ADD), again(page, twin=kept(page))).status_code == 302
    new = Asset.objects.exclude(pk=here.pk).get()
    assert (new.filename, new.mime, new.bytes) == ("chup-lai.jpg", "image/jpeg", len(SMALLER))
    assert new.caption_vi == "Cổng nhìn từ đường làng"
    with new.image.file.open() as stored:
        assert stored.read() == SMALLER


def test_the_answer_is_for_that_file_alone(desk: Client, here: Asset) -> None:
    page = desk.post(reverse(ADD), sent())
    other = encoded(SCENE.resize((200, 150)), "PNG")
    answer = desk.post(reverse(ADD), sent(other, "khac.png", twin=kept(page)))
    assert answer.status_code == 200
    assert Asset.objects.count() == 1


def test_the_answer_stays_while_something_else_is_put_right(desk: Client, here: Asset) -> None:
    page = desk.post(reverse(ADD), sent())
    page = desk.post(reverse(ADD), again(page, twin=kept(page), alt_vi=""))
    assert set(page.context["form"].errors) == {"alt_vi"}
    assert " checked" in page.content.decode().partition('name="twin"')[2][:200]
    assert desk.post(reverse(ADD), again(page, twin=kept(page))).status_code == 302


def test_a_file_is_kept_whatever_else_was_wrong(desk: Client) -> None:
    page = desk.post(reverse(ADD), sent(alt_vi=""))
    assert desk.post(reverse(ADD), again(page)).status_code == 302
    assert Asset.objects.get().filename == "chup-lai.jpg"


def test_only_the_newest_of_kept_files_stay_and_none_counts_as_on_its_way(
    desk: Client, own_room: Path
) -> None:
    for _ in range(KEPT_AT_A_TIME + 3):
        desk.post(reverse(ADD), sent(alt_vi=""))
    assert len(list(own_room.glob("*.json"))) == KEPT_AT_A_TIME


def test_what_came_piece_by_piece_is_asked_about_too(
    desk: Client, officer: Any, here: Asset
) -> None:
    arriving = Arriving.begin(officer.pk, "lon.jpg", len(SMALLER))
    arriving.path.write_bytes(SMALLER)
    page = desk.post(reverse(ADD), fields(file="", **{"file-arrived": arriving.token}))
    assert "Trông giống" in page.content.decode()
    assert desk.post(reverse(ADD), again(page, twin=kept(page))).status_code == 302


def test_another_picture_is_not_asked_about(desk: Client, here: Asset) -> None:
    data = encoded(scene(2), quality=80)
    assert desk.post(reverse(ADD), sent(data)).status_code == 302


def test_replacing_a_file_by_a_better_one_of_the_same_is_not_asked_about(
    desk: Client, here: Asset
) -> None:
    door = reverse("wagtailimages:edit", args=[here.image.pk])
    assert desk.post(door, sent()).status_code == 302
    AssetFactory(file=STORED, filename="b.png", title="Bản kia")
    page = desk.post(door, sent(encoded(SCENE, "WEBP"), "c.webp"))
    assert "Bản kia" in page.content.decode()


def test_what_the_officer_may_not_see_is_not_told(desk: Client, here: Asset) -> None:
    secret = AssetFactory(
        file=encoded(SCENE, "WEBP"), filename="kin.webp", title="Ảnh kín", access=Access.RESTRICTED
    )
    away = Collection.get_first_root_node().add_child(name="Kho kín")
    for asset in (here, secret):
        asset.image.collection = away
        asset.image.save()
    GroupCollectionPermission.objects.update(
        collection=Collection.get_first_root_node().add_child(name="Của tôi")
    )
    mine = Collection.objects.get(name="Của tôi").pk
    page = desk.post(reverse(ADD), sent(collection=mine)).content.decode()
    assert "Cổng đình cũ" in page
    assert reverse("wagtailimages:edit", args=[here.image.pk]) not in page
    assert "Ảnh kín" not in page
    Asset.objects.filter(pk=here.pk).update(access=Access.RESTRICTED)
    assert desk.post(reverse(ADD), sent(collection=mine)).status_code == 302


def test_the_same_document_is_asked_about(desk: Client) -> None:
    DocumentAssetFactory(file=PDF, filename="qd.pdf", title="Quyết định 12")
    texts = {name: value for name, value in fields().items() if not name.startswith("alt")}
    door = reverse("wagtaildocs:add")
    page = desk.post(door, {**texts, "file": SimpleUploadedFile("qd-12.pdf", PDF)})
    assert "Quyết định 12" in page.content.decode()
    assert Asset.objects.count() == 1


def test_it_costs_the_same_however_many_there_are(desk: Client, here: Asset) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert desk.post(reverse(ADD), sent()).status_code == 200
        return len(queries)

    here.image.get_rendition("max-165x165")
    asked()
    before = asked()
    for number in range(5):
        more = AssetFactory(file=encoded(SCENE, "PNG", compress_level=number + 1))
        more.image.get_rendition("max-165x165")
    assert asked() <= before


class TestSeveralAtOnce:
    """Wagtail's uploader: what is asked about is put aside, not saved."""

    def send(self, desk: Client, data: bytes, name: str) -> dict[str, Any]:
        """Send one file as the uploader's script does."""
        door = reverse("wagtailimages:add_multiple")
        answer = desk.post(door, {"title": "IMG 1", "files[]": SimpleUploadedFile(name, data)})
        found: dict[str, Any] = json.loads(answer.content)
        return found

    def test_it_is_asked_about_and_becomes_an_asset_when_kept(
        self, desk: Client, here: Asset, officer: Any
    ) -> None:
        answer = self.send(desk, SMALLER, "chụp lại.jpg")
        assert answer["success"]
        assert "Trông giống" in answer["form"]
        assert "Cổng đình cũ" in answer["form"]
        assert Asset.objects.count() == 1
        upload = answer["uploaded_file_id"]
        door = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[upload])
        texts = {name: value for name, value in fields().items() if name != "file"}
        texts["sent_as"] = "chụp lại.jpg"
        told = {f"uploaded-image-{upload}-{name}": value for name, value in texts.items()}
        refused = json.loads(desk.post(door, told).content)
        assert refused["success"] is False
        assert "Vẫn lưu tệp vừa gửi" in refused["form"]
        sha256 = refused["form"].partition('type="checkbox" name="uploaded-image')[2]
        told[f"uploaded-image-{upload}-twin"] = sha256.partition('value="')[2][:64]
        assert json.loads(desk.post(door, told).content)["success"] is True
        new = Asset.objects.exclude(pk=here.pk).get()
        assert (new.filename, new.mime, new.bytes) == ("chụp lại.jpg", "image/jpeg", len(SMALLER))
        assert new.image.uploaded_by_user == officer
        assert not UploadedFile.objects.exists()

    def test_what_is_not_kept_leaves_nothing(self, desk: Client, here: Asset) -> None:
        upload = self.send(desk, STORED, "a.png")["uploaded_file_id"]
        door = reverse("wagtailimages:delete_upload_multiple", args=[upload])
        assert json.loads(desk.post(door).content)["success"] is True
        assert not UploadedFile.objects.exists()
        assert Asset.objects.count() == 1

    def test_what_nobody_answers_for_goes_in_the_end(
        self, desk: Client, here: Asset, own_storage: Path
    ) -> None:
        self.send(desk, STORED, "a.png")
        assert sweep_put_aside() == 0
        [path] = (own_storage / "wagtail_uploads").iterdir()
        os.utime(path, (0, 0))
        assert sweep_put_aside() == 1
        assert not path.exists()
        assert not UploadedFile.objects.exists()

    def test_two_of_one_sitting_are_told_apart(self, desk: Client) -> None:
        assert "uploaded_file_id" not in self.send(desk, STORED, "a.png")
        assert "uploaded_file_id" in self.send(desk, SMALLER, "b.jpg")
        assert "uploaded_file_id" not in self.send(desk, encoded(scene(5), "PNG"), "c.png")

    def test_documents_too(self, desk: Client) -> None:
        DocumentAssetFactory(file=PDF, filename="qd.pdf", title="Quyết định 12")
        told = {"title": "QĐ", "files[]": SimpleUploadedFile("lai.pdf", PDF)}
        answer = json.loads(desk.post(reverse("wagtaildocs:add_multiple"), told).content)
        assert "Quyết định 12" in answer["form"]
        upload = answer["uploaded_file_id"]
        door = reverse("wagtaildocs:create_multiple_from_uploaded_document", args=[upload])
        texts = {"title": "QĐ", "rights": "cne", "access": "public", "sent_as": "lai.pdf"}
        texts["collection"] = str(Collection.get_first_root_node().pk)
        texts["twin"] = Asset.objects.get().sha256
        told = {f"uploaded-document-{upload}-{name}": value for name, value in texts.items()}
        assert json.loads(desk.post(door, told).content)["success"] is True
        assert Asset.objects.count() == 2


class TestChooser:
    """Inside a chooser the one that is here may be the answer."""

    def send(self, desk: Client, **more: Any) -> dict[str, Any]:
        """Upload the picture again."""
        texts = {"title": "Mới", "rights": "cne", "access": "public", "tags": "", "alt_vi": "Cổng"}
        named = {f"asset-upload-{name}": value for name, value in (texts | more).items()}
        found: dict[str, Any] = json.loads(
            desk.post(reverse("asset_chooser:create"), named).content
        )
        return found

    def file(self) -> SimpleUploadedFile:
        """Return the picture in another size."""
        return SimpleUploadedFile("b.jpg", SMALLER)

    def test_it_is_chosen_instead_whatever_else_is_not_filled_in(
        self, desk: Client, here: Asset
    ) -> None:
        answer = self.send(desk, file=self.file())
        assert answer["step"] == "reshow_creation_form"
        assert f'type="radio" name="asset-upload-twin" value="{here.pk}"' in answer["htmlFragment"]
        answer = self.send(desk, file=self.file(), twin=here.pk, alt_vi="", title="")
        assert answer["step"] == "chosen"
        assert answer["result"]["id"] == here.pk
        assert Asset.objects.count() == 1

    def test_an_answer_that_was_not_offered_is_none(self, desk: Client, here: Asset) -> None:
        other = AssetFactory()
        answer = self.send(desk, file=self.file(), twin=other.pk)
        assert answer["step"] == "reshow_creation_form"

    def test_a_document_that_came_piece_by_piece_is_known_by_its_name(
        self, desk: Client, officer: Any
    ) -> None:
        arriving = Arriving.begin(officer.pk, "QĐ 12.pdf", len(PDF))
        arriving.path.write_bytes(PDF)
        answer = self.send(desk, **{"file-arrived": arriving.token})
        assert answer["step"] == "chosen"
        assert Asset.objects.get().document.filename == "QĐ 12.pdf"
