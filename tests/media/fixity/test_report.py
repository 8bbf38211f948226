"""What officers see of fixity."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, GroupCollectionPermission

from media.fixity import portion
from media.models import Asset, FixityEvent, Outcome
from tests.factories.media import AssetFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def lost() -> Asset:
    """An asset whose original is gone."""
    asset: Asset = AssetFactory(title="Cổng đình")
    Path(asset.image.file.path).unlink()
    AssetFactory(title="Sân đình")
    list(portion())
    return asset


def test_the_report_shows_what_is_wrong_now(desk: Client, lost: Asset) -> None:
    page = desk.get(reverse("media_fixity")).content.decode()
    assert "Cổng đình" in page
    assert "Không còn trong kho" in page
    assert "Sân đình" not in page
    assert reverse("wagtailimages:edit", args=[lost.image.pk]) in page


def test_the_log_shows_every_reading(desk: Client, lost: Asset) -> None:
    page = desk.get(reverse("media_fixity"), {"log": "all"}).content.decode()
    assert "Sân đình" in page
    assert "Nguyên vẹn" in page


def test_it_can_be_taken_home(desk: Client, lost: Asset) -> None:
    response = desk.get(reverse("media_fixity"), {"export": "csv"})
    assert lost.image.file.name in b"".join(response).decode()


def test_the_home_says_so_while_something_is_wrong(desk: Client, lost: Asset) -> None:
    assert reverse("media_fixity") + '">Xem' in desk.get("/admin/").content.decode()
    FixityEvent.objects.update(settled=timezone.now())
    assert reverse("media_fixity") + '">Xem' not in desk.get("/admin/").content.decode()


def test_other_collections_are_not_told_of(desk: Client, officer: Any, lost: Asset) -> None:
    FixityEvent.objects.create(name="originals/x.png", outcome=Outcome.STRAY, time=timezone.now())
    assert "originals/x.png" not in desk.get(reverse("media_fixity")).content.decode()
    other = Collection.get_first_root_node().add_child(name="Khác")
    GroupCollectionPermission.objects.update(collection=other)
    assert "Cổng đình" not in desk.get(reverse("media_fixity")).content.decode()


def test_a_stray_file_is_nobodys(administrator: Any) -> None:
    FixityEvent.objects.create(name="originals/x.png", outcome=Outcome.STRAY, time=timezone.now())
    client = Client()
    client.force_login(administrator)
    page = client.get(reverse("media_fixity")).content.decode()
    row = page.partition("originals/x.png")[0].rpartition("<tr")[2]
    assert "–" in row
    assert "None" not in row


def test_visitors_have_no_report(visitor: Any, lost: Asset) -> None:
    client = Client()
    client.force_login(visitor)
    assert client.get(reverse("media_fixity")).status_code == 302


def test_operators_are_told_and_visitors_kept(client: Client, lost: Asset) -> None:
    response = client.get("/readyz")
    assert (response.status_code, response.json()["fixity"]) == (200, "degraded: 1 missing")
