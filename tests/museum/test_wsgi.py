"""The museum as a server runs it: images of public pictures in front, and what closes them."""

from collections.abc import Callable

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import PageViewRestriction

from heritage.actions.withdrawal import withdraw
from heritage.models import HeritageRecord
from media.iiif.image.front import ImageFront
from media.kinds.image.pyramids import make_pyramid
from media.models import Access, Asset
from museum import freshness
from museum.models import HomePage
from museum.wsgi import application
from tests.factories.heritage import RecordFactory, add_picture
from tests.media.iiif.test_front import Museum

pytestmark = pytest.mark.django_db


def test_the_server_has_the_front() -> None:
    assert isinstance(application, ImageFront)


def _restrict_record(record: HeritageRecord, asset: Asset) -> None:
    record.access = "restricted"
    record.save()


def _restrict_picture(record: HeritageRecord, asset: Asset) -> None:
    asset.access = Access.STAFF
    asset.save()


def _unpublish(record: HeritageRecord, asset: Asset) -> None:
    record.unpublish()


def _withdraw(record: HeritageRecord, asset: Asset) -> None:
    withdraw(record, reason="Trùng")


def _take_away(record: HeritageRecord, asset: Asset) -> None:
    record.media.get().delete()
    record.save()


@pytest.mark.parametrize(
    "close", [_restrict_record, _restrict_picture, _unpublish, _withdraw, _take_away]
)
def test_what_is_closed_takes_its_picture_along_at_once(
    close: Callable[[HeritageRecord, Asset], None],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    record = RecordFactory()
    asset = add_picture(record).asset
    make_pyramid(asset.image)
    museum = Museum()
    museum.front = ImageFront(museum._django, freshness.generation)
    address = f"/iiif/3/{asset.pk}/full/9,/0/default.jpg"
    assert [museum.get(address)[0] for _ in range(2)] == [200, 200]
    assert museum.asked == 1
    with django_capture_on_commit_callbacks(execute=True):
        close(record, asset)
    assert museum.get(address)[0] == 404


def test_a_page_that_is_closed_begins_a_new_generation(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    before = freshness.generation()
    home = HomePage.objects.get(locale__language_code="vi")
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=home, restriction_type="login")
    assert freshness.generation() > before
