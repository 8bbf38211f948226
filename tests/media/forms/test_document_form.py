"""The document form of the admin: alone and several at once."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from media.models import Asset, AssetKind
from tests.factories.media import DocumentAssetFactory
from tests.media.samples import documents
from tests.media.samples.pictures import SVG_SCRIPT

pytestmark = pytest.mark.django_db


def fields(data: bytes = documents.PDF, name: str = "QĐ 12.pdf", **changes: Any) -> dict[str, Any]:
    """Return what the form sends."""
    return {
        "title": "Quyết định 12",
        "file": SimpleUploadedFile(name, data),
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
        "creator": "UBND",
        "rights": "noc-oklr",
        "access": "public",
        **changes,
    }


def test_adding_a_document_makes_a_whole_asset(desk: Client, officer: Any) -> None:
    assert desk.post(reverse("wagtaildocs:add"), fields()).status_code == 302
    asset = Asset.objects.get()
    assert (asset.kind, asset.mime) == (AssetKind.FILE, "application/pdf")
    assert (asset.creator, asset.rights, asset.filename) == ("UBND", "noc-oklr", "QĐ 12.pdf")
    assert asset.document.uploaded_by_user == officer
    assert asset.document.file_size == len(documents.PDF)


def test_a_document_needs_no_alternative_text(desk: Client) -> None:
    page = desk.get(reverse("wagtaildocs:add")).content.decode()
    assert 'name="creator"' in page
    assert 'name="alt_vi"' not in page


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.pdf"),
        (SVG_SCRIPT, "a.svg"),
        (SVG_SCRIPT, "a.txt"),
        (documents.office_bomb(), "a.docx"),
        (documents.PDF_WITH_SCRIPT, "a.pdf"),
        (b"MZ", "a.pdf"),
    ],
)
def test_a_hostile_document_is_a_message_and_nothing_else(
    desk: Client, data: bytes, name: str, own_storage: Any
) -> None:
    response = desk.post(reverse("wagtaildocs:add"), fields(data, name))
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert not Asset.objects.exists()
    assert not list(own_storage.rglob("*.*"))


def test_editing_a_document(desk: Client) -> None:
    asset = DocumentAssetFactory.create()
    url = reverse("wagtaildocs:edit", args=[asset.document.pk])
    changed = fields(credit_vi="Sở Văn hóa")
    del changed["file"]
    assert desk.post(url, changed).status_code == 302
    fresh = Asset.objects.get()
    assert (fresh.sha256, fresh.credit_vi) == (asset.sha256, "Sở Văn hóa")


def test_replacing_a_document(desk: Client, own_storage: Any) -> None:
    asset = DocumentAssetFactory.create()
    old = asset.document.file.name
    url = reverse("wagtaildocs:edit", args=[asset.document.pk])
    assert desk.post(url, fields()).status_code == 302
    fresh = Asset.objects.get()
    assert (fresh.pk, fresh.mime, fresh.filename) == (asset.pk, "application/pdf", "QĐ 12.pdf")
    assert (own_storage / old).exists()
    assert fresh.earlier.get().file.name == old


def test_several_at_once_lose_nothing(desk: Client) -> None:
    response = desk.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "QĐ", "files[]": SimpleUploadedFile("a.pdf", documents.PDF)},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    answer = json.loads(response.content)
    assert answer["success"] is True
    assert Asset.objects.get().title == "QĐ"
    assert "rightsstatements.org" in answer["form"]


def test_several_at_once_refuse_with_a_reason(desk: Client) -> None:
    response = desk.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "QĐ", "files[]": SimpleUploadedFile("a.pdf", b"MZ")},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    answer = json.loads(response.content)
    assert answer["success"] is False
    assert "PDF" in answer["error_message"]


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (
            b"MZ\x90\x00" + b"\0" * 400,
            "a.pdf",
            "không phải PDF như phần mở rộng ghi, mà là chương trình",
        ),
        (b"\x00\x01\x02", "a.pdf", "không phải PDF như phần mở rộng ghi. Hãy"),
        ("chữ".encode(), "a.docx", "không phải Word như phần mở rộng ghi, mà là văn bản thường"),
        (b"MZ", "a.exe", "Các loại được nhận: PDF"),
    ],
)
def test_a_refused_document_gets_one_clear_sentence(
    desk: Client, data: bytes, name: str, told: str
) -> None:
    response = desk.post(reverse("wagtaildocs:add"), fields(data, name))
    (error,) = response.context["form"].errors["file"]
    assert told in error


def test_the_form_says_beforehand_what_is_taken(desk: Client) -> None:
    page = desk.get(reverse("wagtaildocs:add")).content.decode()
    assert "Được nhận: PDF, DOCX" in page
    assert "nặng nhất" in page
