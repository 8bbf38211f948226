"""The asset chooser: in forms, in StreamFields, in its modal."""

import json
from typing import Any

import pytest
from django import forms
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.db.models import CASCADE, ForeignKey
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.admin.forms.models import registry
from wagtail.admin.telepath import JSContext
from wagtail.models import Collection, GroupCollectionPermission

from media.choosers import AssetChooserBlock, asset_chooser_viewset
from media.models import Asset, AssetKind
from tests.factories.media import AssetFactory, DocumentAssetFactory, picture_bytes
from tests.media.samples.documents import PDF
from tests.media.samples.pictures import SVG_SCRIPT

pytestmark = pytest.mark.django_db


def widget() -> Any:
    """Return the chooser's form widget."""
    return asset_chooser_viewset.widget_class()


def modal(desk: Client, name: str = "choose", **query: Any) -> dict[str, Any]:
    """Open a step of the modal."""
    response = desk.get(reverse(f"asset_chooser:{name}"), query)
    assert response.status_code == 200
    found: dict[str, Any] = json.loads(response.content)
    return found


def test_the_widget_shows_the_chosen_picture() -> None:
    asset = AssetFactory.create(title="Cổng đình")
    html = widget().render("asset", asset.pk, {"id": "id_asset"})
    assert f'value="{asset.pk}"' in html
    assert "/media/renditions/" in html
    assert "Cổng đình" in html
    assert reverse("wagtailimages:edit", args=[asset.image.pk]) in html


def test_the_widget_of_nothing_and_of_a_document() -> None:
    assert "Chọn tư liệu" in widget().render("asset", None, {"id": "id_asset"})
    html = widget().render("asset", DocumentAssetFactory.create().pk, {"id": "id_asset"})
    assert "media/file.svg" in html


def test_foreign_keys_to_assets_get_the_chooser() -> None:
    overrides = registry.get(ForeignKey(Asset, on_delete=CASCADE))
    assert issubclass(overrides["widget"], type(widget()))


def test_the_widget_can_be_made_by_script() -> None:
    packed = JSContext().pack(widget())
    assert packed["_type"] == "wagtail.images.widgets.ImageChooser"
    scripts = str(forms.Media() + widget().media)
    assert "image-chooser-modal.js" in scripts
    assert "image-chooser-telepath.js" in scripts


def test_the_block_keeps_an_assets_id() -> None:
    asset = AssetFactory.create()
    block = AssetChooserBlock()
    assert block.to_python(asset.pk) == asset
    assert block.get_prep_value(asset) == asset.pk
    assert block.deconstruct()[0] == "media.choosers.AssetChooserBlock"
    state = block.get_form_state(asset)
    assert state["preview"]["url"].startswith("/media/renditions/")


def test_the_modal_lists_pictures_newest_first(desk: Client) -> None:
    first, second = AssetFactory.create(title="Cổng"), AssetFactory.create(title="Sân")
    html = modal(desk)["html"]
    assert html.index("Sân") < html.index("Cổng")
    assert html.count("/media/renditions/") == 2
    assert first.pk in html
    assert second.pk in html
    assert 'name="asset-upload-file"' in html
    assert 'name="asset-upload-alt_vi"' in html
    assert ".pdf" in html


def test_the_list_costs_no_query_per_asset(desk: Client) -> None:
    def fill(count: int) -> None:
        for _ in range(count):
            AssetFactory.create().image.get_rendition("max-165x165")

    fill(2)
    modal(desk)
    with CaptureQueriesContext(connection) as few:
        modal(desk)
    fill(6)
    with CaptureQueriesContext(connection) as many:
        modal(desk)
    assert len(many) <= len(few)


def test_the_modal_narrows_by_kind_and_words(desk: Client) -> None:
    AssetFactory.create(title="Cong dinh")
    DocumentAssetFactory.create(title="Quyet dinh")
    url = reverse("asset_chooser:choose_results")
    only_files = desk.get(url, {"kind": AssetKind.FILE}).content.decode()
    assert "Quyet dinh" in only_files
    assert "Cong dinh" not in only_files
    assert "Quyet dinh" not in desk.get(url, {"kind": "image"}).content.decode()
    assert desk.get(url, {"kind": "nonsense"}).status_code == 200
    assert desk.get(url, {"p": "99"}).status_code == 404


def test_the_modal_finds_by_words(committed_db: None) -> None:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("tim", password="x"))
    AssetFactory.create(title="trong dong")
    AssetFactory.create(title="bia da")
    url = reverse("asset_chooser:choose_results")
    html = client.get(url, {"q": "trong"}).content.decode()
    assert "trong dong" in html
    assert "bia da" not in html


def test_choosing_sends_title_and_preview(desk: Client) -> None:
    asset = AssetFactory.create(title="Cổng")
    response = desk.get(reverse("asset_chooser:chosen", args=[asset.pk]))
    answer = json.loads(response.content)
    assert answer["step"] == "chosen"
    assert answer["result"]["id"] == asset.pk
    assert answer["result"]["title"] == "Cổng"
    assert answer["result"]["preview"]["width"] == 48
    assert answer["result"]["default_alt_text"] == asset.alt_vi


def test_choosing_several(desk: Client) -> None:
    assets = [AssetFactory.create(), DocumentAssetFactory.create()]
    answer = modal(desk, "chosen_multiple", multiple=1, id=[asset.pk for asset in assets])
    assert {item["id"] for item in answer["result"]} == {asset.pk for asset in assets}


def test_what_is_not_there_is_not_there(desk: Client) -> None:
    assert desk.get(reverse("asset_chooser:chosen", args=["zzzz"])).status_code == 404


def test_others_collections_are_not_offered(desk: Client) -> None:
    asset = AssetFactory.create()
    other = Collection.get_first_root_node().add_child(name="Khác")
    GroupCollectionPermission.objects.update(collection=other)
    assert asset.pk not in modal(desk)["html"]
    response = desk.get(reverse("asset_chooser:chosen", args=[asset.pk]))
    assert response.status_code in {302, 403}


def test_a_visitor_does_not_choose(visitor: Any) -> None:
    client = Client()
    client.force_login(visitor)
    assert client.get(reverse("asset_chooser:choose")).status_code == 302


class TestUpload:
    """The modal's second tab."""

    def send(self, desk: Client, data: bytes, name: str, **texts: str) -> dict[str, Any]:
        """Upload one file."""
        sent = {"title": "Mới", "rights": "cne", "access": "public", "tags": "", **texts}
        named: dict[str, Any] = {f"asset-upload-{key}": value for key, value in sent.items()}
        named["asset-upload-file"] = SimpleUploadedFile(name, data)
        response = desk.post(reverse("asset_chooser:create"), named)
        assert response.status_code == 200
        found: dict[str, Any] = json.loads(response.content)
        return found

    def test_a_picture_comes_in_and_is_chosen(self, desk: Client, officer: Any) -> None:
        answer = self.send(desk, picture_bytes(), "a.png", alt_vi="Cổng")
        assert answer["step"] == "chosen"
        asset = Asset.objects.get()
        assert answer["result"]["id"] == asset.pk
        assert (asset.alt_vi, asset.image.uploaded_by_user) == ("Cổng", officer)

    def test_a_document_comes_in_by_the_same_door(self, desk: Client, officer: Any) -> None:
        answer = self.send(desk, PDF, "QĐ 12.pdf", alt_vi="")
        assert answer["step"] == "chosen"
        asset = Asset.objects.get()
        assert (asset.kind, asset.document.uploaded_by_user) == (AssetKind.FILE, officer)

    @pytest.mark.parametrize(
        ("data", "name", "alt_vi", "words"),
        [
            (picture_bytes(), "a.png", "", "alt_vi"),
            (SVG_SCRIPT, "a.svg", "x", "SVG"),
            (b"MZ", "a.pdf", "x", "PDF"),
        ],
    )
    def test_what_is_refused_shows_the_form_again(
        self, desk: Client, data: bytes, name: str, alt_vi: str, words: str
    ) -> None:
        answer = self.send(desk, data, name, alt_vi=alt_vi)
        assert answer["step"] == "reshow_creation_form"
        assert words in answer["htmlFragment"]
        assert not Asset.objects.exists()

    def test_who_may_not_add_cannot(self, desk: Client) -> None:
        GroupCollectionPermission.objects.exclude(
            permission__codename__startswith="choose"
        ).delete()
        assert "asset-upload-file" not in modal(desk)["html"]
        response = desk.post(reverse("asset_chooser:create"), {})
        assert response.status_code in {302, 403}
