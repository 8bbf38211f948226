"""The large rubbing: the same every time, hung once, taken down with its edition."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from PIL import Image

from heritage.models import HeritageRecord
from media.models import Asset
from museum.demo import inking
from museum.demo.inking import SLUG, begin_rubbings
from museum.demo.pictures.rubbing.drum import drum_rubbing
from tests.factories.heritage import RecordFactory, add_picture

SIDE = 640


@pytest.fixture
def record() -> HeritageRecord:
    """The record of the rubbing, with a picture of its own."""
    found = RecordFactory(kind="site", slug=SLUG)
    add_picture(found)
    return found


def _load(record: HeritageRecord, side: int) -> int:
    with ThreadPoolExecutor(1) as pool:
        return begin_rubbings({record.slug: record}, pool, side)()


def test_it_is_printed_the_same_every_time() -> None:
    assert drum_rubbing(SLUG, SIDE) == drum_rubbing(SLUG, SIDE)


def test_it_is_ink_on_paper() -> None:
    with Image.open(BytesIO(drum_rubbing(SLUG, SIDE))) as picture:
        assert picture.size == (SIDE, SIDE)
        grey = picture.convert("L")
    assert grey.getpixel((4, 4)) > 225  # paper
    assert grey.getpixel((SIDE // 2, SIDE // 2)) < 130  # the middle of the star


@pytest.mark.django_db
def test_a_record_is_given_it_once_behind_its_pictures(record: HeritageRecord) -> None:
    assert (_load(record, SIDE), _load(record, SIDE)) == (1, 0)
    uses = list(HeritageRecord.objects.get(pk=record.pk).media.order_by("sort_order"))
    assert [use.asset.generated for use in uses] == [False, True]
    assert "mẫu minh họa" in uses[1].asset.title


@pytest.mark.django_db
def test_another_edition_takes_the_place_of_the_last(
    record: HeritageRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    _load(record, SIDE)
    monkeypatch.setattr(inking, "EDITION", 999)
    assert _load(record, SIDE - 64) == 1
    (asset,) = Asset.objects.filter(generated=True)
    assert (asset.source.split()[-1], asset.image.width) == ("999", SIDE - 64)
