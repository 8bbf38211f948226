"""What could not be made is named, and tried again."""

from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission

from media.kinds import making
from media.kinds.image.derivatives import make_derivatives
from media.models import Asset, Unmade
from tests.factories.media import AssetFactory, DocumentAssetFactory, RecordingAssetFactory

pytestmark = pytest.mark.django_db
REPORT = "media_unmade"


@pytest.fixture
def lost() -> Asset:
    """A picture whose original cannot be read when its renditions are to be made."""
    asset: Asset = AssetFactory(title="Cổng đình")
    path = Path(asset.image.file.path)
    path.rename(path.with_suffix(".away"))
    make_derivatives.enqueue(asset.image.pk)
    return asset


def mend(asset: Asset) -> None:
    """Put the original back."""
    path = Path(asset.image.file.path)
    path.with_suffix(".away").rename(path)


def test_a_failed_task_is_named_with_why(lost: Asset) -> None:
    row = Unmade.objects.get()
    assert row.asset == lost
    assert "No such file" in row.problem or "SourceImageIOError" in row.problem


def test_it_goes_when_it_is_made(lost: Asset) -> None:
    mend(lost)
    make_derivatives.enqueue(lost.image.pk)
    assert not Unmade.objects.exists()


def test_the_report_names_it_and_has_it_tried_again(desk: Client, lost: Asset) -> None:
    page = desk.get(reverse(REPORT)).content.decode()
    assert "Cổng đình" in page
    assert reverse("wagtailimages:edit", args=[lost.image.pk]) in page
    mend(lost)
    answer = desk.post(reverse("media_remake", args=[lost.pk]), {"next": reverse(REPORT)})
    assert answer.url == reverse(REPORT)  # type: ignore[attr-defined]  # a redirect
    assert not Unmade.objects.exists()
    assert lost.image.renditions.exists()
    assert lost.image.pyramid
    assert "Cổng đình" not in desk.get(reverse(REPORT)).content.decode()


def test_it_is_told_on_the_home_page_and_taken_home(desk: Client, lost: Asset) -> None:
    assert reverse(REPORT) + '">Xem' in desk.get("/admin/").content.decode()
    taken = b"".join(desk.get(reverse(REPORT), {"export": "csv"})).decode()  # type: ignore[arg-type]
    assert lost.pk in taken
    Unmade.objects.all().delete()
    assert reverse(REPORT) + '">Xem' not in desk.get("/admin/").content.decode()


def test_other_collections_are_not_told_of(desk: Client, lost: Asset) -> None:
    other = Collection.get_first_root_node().add_child(name="Khác")
    GroupCollectionPermission.objects.update(collection=other)
    assert "Cổng đình" not in desk.get(reverse(REPORT)).content.decode()


def test_visitors_have_no_report(visitor: Any, lost: Asset) -> None:
    client = Client()
    client.force_login(visitor)
    assert client.get(reverse(REPORT)).status_code == 302


def test_what_is_made_of_a_recording_is_named_too(monkeypatch: pytest.MonkeyPatch) -> None:
    recording = RecordingAssetFactory()

    def failing(*args: Any) -> Any:
        raise ValueError("no such codec")

    for role, step in making._steps(recording.recording).items():
        broken = {**making._steps(recording.recording), role: type(step)(step.wanted, failing)}
        monkeypatch.setattr(making, "_steps", lambda payload, broken=broken: broken)
        break
    making.make_copies.enqueue(recording.pk)
    assert "no such codec" in Unmade.objects.get(asset=recording).problem


def test_of_what_nothing_is_made_nothing_is_made_again(desk: Client) -> None:
    document = DocumentAssetFactory()
    assert desk.post(reverse("media_remake", args=[document.pk])).status_code == 404


def test_the_list_costs_no_query_for_each(desk: Client) -> None:
    def asked(count: int) -> int:
        for number in range(count):
            Unmade.objects.create(asset=AssetFactory(), task=f"task{number}", problem="OSError: x")
        with CaptureQueriesContext(connection) as queries:
            desk.get(reverse(REPORT))
        return len(queries)

    asked(1)
    few = asked(1)
    assert asked(6) <= few + 1
