"""Generated pictures become assets that say what they are."""

from typing import Any

import pytest

from media.models import Asset
from museum.demo import reading
from museum.demo.drawn import Shown
from museum.demo.illustrating import draw_all, take_in
from museum.demo.pictures import CREDIT_EN, CREDIT_VI
from tests.museum.demo.pictures_stub import drawn

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_uploads(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_every_picture_says_it_was_generated() -> None:
    (use,) = take_in(drawn("dinh-chem"), "a1", Shown())
    asset = use.asset
    assert asset.generated
    assert (asset.credit_vi, asset.credit_en) == (CREDIT_VI, CREDIT_EN)
    assert (asset.alt_vi, asset.alt_en) == ("Một mảng màu", "A plane of colour")
    assert asset.rights == "cc0-1.0"


def test_the_first_is_the_chief_picture() -> None:
    uses = take_in([*drawn("dinh-chem"), *drawn("dinh-gian")], "a1", Shown())
    assert [use.role for use in uses] == ["primary", "gallery"]
    assert [use.sort_order for use in uses] == [0, 1]


def test_the_focal_point_is_kept() -> None:
    (use,) = take_in(drawn("dinh-chem"), "a1", Shown())
    image = Asset.objects.get(pk=use.asset.pk).image
    assert (image.focal_point_x, image.focal_point_y) == (32, 24)


def test_the_same_picture_is_stored_once() -> None:
    first = take_in(drawn("dinh-chem"), "a1", Shown())[0].asset
    again = take_in(drawn("dinh-chem"), "a1", Shown())[0].asset
    assert first.pk == again.pk
    assert Asset.objects.count() == 1


def test_nothing_to_draw_starts_nothing() -> None:
    assert list(draw_all([])) == []


def test_an_asset_says_which_edition_drew_it() -> None:
    (use,) = take_in(drawn("dinh-chem"), "a1", Shown())
    assert "bản a1: dinh-chem-stub.jpg" in use.asset.source
    assert use.asset.sha256[:12] in use.asset.source


@pytest.mark.slow
def test_pictures_come_in_the_order_of_the_records() -> None:
    facts = [item for item in reading.records() if item["slug"] in {"buoi-dien", "nem-ve"}]
    pictures = list(draw_all(facts))
    assert [batch[0].filename.split("-")[0] for batch in pictures] == ["buoi", "nem"]
