"""A file is replaced: its addresses stay, the one before is kept with who, when and why."""

import hashlib
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from media.actions.assets import replace_image
from media.fixity import portion, standing
from media.models import Asset, EarlierOriginal
from media.storage import original_storage
from tests.factories.media import (
    AssetFactory,
    DocumentAssetFactory,
    RecordingAssetFactory,
    picture_bytes,
)
from tests.media.samples.recordings import wav_bytes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]

SENT = {"title": "A", "collection": 1, "rights": "cne", "access": "public", "alt_vi": "A"}
CASES = [
    (AssetFactory, "image", "wagtailimages:edit", "moi.png", picture_bytes(size=(9, 9)), {}),
    (DocumentAssetFactory, "document", "wagtaildocs:edit", "moi.txt", "Mới".encode(), {}),
    (
        RecordingAssetFactory,
        "recording",
        "wagtailmedia:edit",
        "moi.wav",
        wav_bytes(note=1234),
        {"transcript_vi": "[trống]"},
    ),
]


@pytest.mark.parametrize(("factory", "payload", "form", "name", "data", "told"), CASES)
def test_the_one_before_is_kept_whatever_the_form_deletes(
    factory: Any,
    payload: str,
    form: str,
    name: str,
    data: bytes,
    told: dict[str, str],
    desk: Client,
    officer: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    asset = factory()
    before = getattr(asset, payload).file.name
    kept = original_storage.open(before).read()
    sent = {**SENT, **told, "replaced_because": "Quét lại rõ hơn"}
    with django_capture_on_commit_callbacks(execute=True):
        file = SimpleUploadedFile(name, data)
        address = reverse(form, args=[getattr(asset, payload).pk])
        response = desk.post(address, {**sent, "file": file})
    assert response.status_code == 302, response.context["form"].errors
    now = Asset.objects.get(pk=asset.pk)
    assert now.sha256 == hashlib.sha256(data).hexdigest()
    earlier = EarlierOriginal.objects.get()
    assert (earlier.asset, earlier.file.name) == (asset, before)
    assert (earlier.sha256, earlier.bytes, earlier.filename) == (
        asset.sha256,
        asset.bytes,
        asset.filename,
    )
    assert (earlier.replaced_by, earlier.reason) == (officer, "Quét lại rõ hơn")
    assert original_storage.open(before).read() == kept
    assert len(list(portion())) == 2
    assert standing().total == 0


def replaced(**told: Any) -> Asset:
    """An asset whose picture was replaced once."""
    asset: Asset = AssetFactory(filename="cu.png")
    replace_image(asset, file=picture_bytes(size=(9, 9)), filename="moi.png", **told)
    return Asset.objects.get(pk=asset.pk)


def test_officers_see_and_fetch_every_original(desk: Client, officer: Any) -> None:
    asset = replaced(by=officer, reason="Ảnh mờ")
    earlier = asset.earlier.get()
    page = desk.get(reverse("media_originals", args=[asset.pk])).content.decode()
    page = page.replace("<wbr>", "")
    for text in ("cu.png", "moi.png", earlier.sha256, asset.sha256, "Ảnh mờ", "canbo"):
        assert text in page
    response = desk.get(earlier.file.url)
    assert response.status_code == 200
    assert hashlib.sha256(b"".join(response)).hexdigest() == earlier.sha256
    form = desk.get(reverse("wagtailimages:edit", args=[asset.image.pk])).content.decode()
    assert reverse("media_originals", args=[asset.pk]) in form


def test_nobody_else_does(client: Client, visitor: Any) -> None:
    asset = replaced()
    address = reverse("media_originals", args=[asset.pk])
    for each in (client, Client()):
        assert each.get(asset.earlier.get().file.url).status_code == 404
        assert each.get(address).status_code == 302
        each.force_login(visitor)


def test_code_that_measures_nothing_loses_nothing() -> None:
    asset = AssetFactory(filename="cu.png")
    image, before, data = asset.image, asset.image.file.name, picture_bytes(size=(9, 9))
    image.file = ContentFile(data, name="moi.png")
    image.save()
    fresh = Asset.objects.get(pk=asset.pk)
    assert (fresh.sha256, fresh.filename) == (hashlib.sha256(data).hexdigest(), "moi.png")
    assert fresh.earlier.get().file.name == before
    list(portion())
    assert standing().total == 0


def test_what_software_drew_anew_is_not_kept(django_capture_on_commit_callbacks: Any) -> None:
    asset = AssetFactory()
    before = asset.image.file.name
    with django_capture_on_commit_callbacks(execute=True):
        replace_image(asset, file=picture_bytes(size=(9, 9)), filename="a.png", keep=False)
    assert not EarlierOriginal.objects.exists()
    assert not original_storage.exists(before)


def test_with_its_asset_all_goes(django_capture_on_commit_callbacks: Any) -> None:
    asset = replaced()
    names = [asset.image.file.name, asset.earlier.get().file.name]
    with django_capture_on_commit_callbacks(execute=True):
        asset.image.delete()
    assert not any(original_storage.exists(name) for name in names)


def test_an_original_that_a_row_speaks_of_is_deleted_by_nobody() -> None:
    name = AssetFactory().image.file.name
    original_storage.delete(name)
    assert original_storage.exists(name)


def test_a_document_answers_at_the_address_it_had(desk: Client) -> None:
    asset = DocumentAssetFactory(filename="cu.txt")
    before = asset.document.url
    file = SimpleUploadedFile("moi.txt", "Mới".encode())
    desk.post(reverse("wagtaildocs:edit", args=[asset.document.pk]), {**SENT, "file": file})
    response = desk.get(before, follow=True)
    assert (response.status_code, b"".join(response)) == (200, "Mới".encode())
    assert desk.get(before.replace("cu.txt", "khac.txt")).status_code == 404
