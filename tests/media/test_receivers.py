"""A payload and its asset come and go together."""

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.db.models.deletion import Collector
from django.test import Client
from django.urls import reverse

from media.kinds.file.models import MuseumDocument
from media.kinds.image.models import MuseumImage, MuseumRendition
from media.models import Asset
from media.receivers import AssetInUse
from tests.factories.media import AssetFactory, DocumentAssetFactory

pytestmark = pytest.mark.django_db


def test_deleting_the_payload_deletes_the_asset() -> None:
    kept = AssetFactory.create()
    AssetFactory.create().image.delete()
    DocumentAssetFactory.create().document.delete()
    assert list(Asset.objects.all()) == [kept]


def test_deleting_the_asset_deletes_the_payload() -> None:
    AssetFactory.create().delete()
    DocumentAssetFactory.create()
    Asset.objects.all().delete()
    assert not MuseumImage.objects.exists()
    assert not MuseumDocument.objects.exists()


def test_deleting_many_payloads_deletes_their_assets() -> None:
    AssetFactory.create_batch(3)
    MuseumImage.objects.all().delete()
    assert not Asset.objects.exists()


def test_files_go_with_it(own_storage: Path, django_capture_on_commit_callbacks: Any) -> None:
    asset = AssetFactory.create()
    asset.image.get_rendition("width-20")
    with django_capture_on_commit_callbacks(execute=True):
        asset.delete()
    assert not MuseumRendition.objects.exists()
    assert not [path for path in own_storage.rglob("*") if path.is_file()]


@pytest.fixture
def in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """Something above protects every asset from deletion."""
    collect = Collector.collect

    def refuse(self: Collector, objs: Any, *args: Any, **kwargs: Any) -> None:
        objects = list(objs)
        if objects and isinstance(objects[0], Asset):
            raise ProtectedError("used", set(objects))
        collect(self, objs, *args, **kwargs)

    monkeypatch.setattr(Collector, "collect", refuse)


def test_what_is_used_stays(in_use: None) -> None:
    asset = AssetFactory.create()
    with (
        pytest.raises(AssetInUse, match="đang được hồ sơ sử dụng"),
        transaction.atomic(),
    ):
        asset.image.delete()
    assert MuseumImage.objects.filter(asset=asset).exists()


def test_the_admin_refuses_without_an_accident(in_use: None, administrator: Any) -> None:
    asset = AssetFactory.create()
    client = Client()
    client.force_login(administrator)
    response = client.post(reverse("wagtailimages:delete", args=[asset.image.pk]))
    assert response.status_code in {302, 403}
    assert Asset.objects.filter(pk=asset.pk).exists()
