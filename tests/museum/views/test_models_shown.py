"""3D models on the page of a record: a picture and words for all, the model for who asks."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from heritage.models import HeritageRecord, RecordMedia
from media.kinds.making import make
from media.models import Access, Asset
from museum.middleware.page_cache import shelf
from museum.views.records import ARTICLES
from tests.factories.heritage import RecordFactory, add_picture
from tests.factories.media import ModelAssetFactory
from tests.museum.html import find_all, ids, parse, text_of

pytestmark = pytest.mark.django_db
VIEWS = (
    {"label_vi": "Mái", "label_en": "The roof", "text_vi": "Đầu đao <cong>", "turn": 40},
    {"label_vi": "Cổng", "x": 0, "y": 1, "z": 0.5, "distance": 60},
)


@pytest.fixture(autouse=True)
def small_pictures(settings: Any, monkeypatch: Any) -> None:
    """Drawn quickly."""
    settings.MEDIA_GLTFPACK = ""
    monkeypatch.setattr("media.kinds.model3d.derivatives.SIZE", (160, 120))


def give(record: HeritageRecord, **texts: Any) -> Asset:
    """Give the record a model with all that is made from it."""
    asset = ModelAssetFactory.create(**texts)
    list(make(asset.model3d))
    RecordMedia.objects.create(record=record, asset=asset)
    return asset


@pytest.fixture
def house() -> HeritageRecord:
    """A site with a picture."""
    record = RecordFactory(kind="site")
    add_picture(record)
    return record


def page(client: Client, record: HeritageRecord, prefix: str = "/di-san/") -> Any:
    """Return the parsed page, built anew."""
    ARTICLES.answers.clear()
    shelf.clear()
    return parse(client.get(f"{prefix}{record.slug}/"))


def test_a_picture_stands_for_it_and_nothing_is_fetched_unasked(
    visitor: Client, house: HeritageRecord
) -> None:
    asset = give(house, rights="cc-by-4.0")
    tree = page(visitor, house)
    (model,) = find_all(tree, "museum-model")
    picture = find_all(model, "img")[0]
    assert picture.get("alt") == asset.alt_vi
    assert visitor.get(picture.get("src")).status_code == 200
    (button,) = [each for each in find_all(model, "button") if "data-open" in each.attrib]
    assert "KB" in text_of(button) or "byte" in text_of(button)
    body = visitor.get(f"/di-san/{house.slug}/").content.decode()
    assert "originals/" not in body
    before, _template, after = body.partition("<template>")
    assert "<model-viewer" not in before
    assert "<model-viewer" in after
    assert len(ids(tree)) == len(set(ids(tree)))


def test_views_are_a_list_in_both_languages(visitor: Client, house: HeritageRecord) -> None:
    give(house, views=VIEWS)
    (angles,) = [
        each for each in find_all(page(visitor, house), "ol") if each.get("class") == "angles"
    ]
    assert [text_of(each).split()[0] for each in find_all(angles, "strong")] == ["Mái", "Cổng"]
    assert "Đầu đao <cong>" in text_of(angles)
    assert find_all(angles, "strong")[1].get("data-orbit") == "30deg 74deg 60%"
    assert find_all(angles, "strong")[1].get("data-target") == "0m 1m 0.5m"
    english = page(visitor, house, "/en/heritage/")
    names = [each for each in find_all(english, "strong") if each.get("class") == "angle"]
    assert [(each.get("lang"), text_of(each)) for each in names] == [
        (None, "The roof"),
        ("vi", "Cổng"),
    ]


@pytest.mark.parametrize(("rights", "shared"), [("cc0-1.0", True), ("inc", False)])
def test_it_is_taken_home_where_rights_allow(
    visitor: Client, house: HeritageRecord, rights: str, shared: bool
) -> None:
    give(house, rights=rights)
    (model,) = find_all(page(visitor, house), "museum-model")
    links = [each for each in find_all(model, "a") if "download" in each.attrib]
    assert bool(links) is shared


def test_what_is_generated_says_so(visitor: Client, house: HeritageRecord) -> None:
    give(house, generated=True)
    assert "Mẫu minh họa" in text_of(find_all(page(visitor, house), "museum-model")[0])


def test_what_is_not_made_yet_is_said(visitor: Client, house: HeritageRecord) -> None:
    RecordMedia.objects.create(record=house, asset=ModelAssetFactory.create())
    (model,) = find_all(page(visitor, house), "museum-model")
    assert "đang được chuẩn bị" in text_of(model)
    assert find_all(model, "button") == []


@pytest.mark.parametrize("access", [Access.REGISTERED, Access.STAFF, Access.RESTRICTED])
def test_what_only_some_may_see_is_nowhere(
    visitor: Client, house: HeritageRecord, access: Access
) -> None:
    asset = give(house, access=access, views=VIEWS)
    body = visitor.get(f"/di-san/{house.slug}/").content.decode()
    assert asset.pk not in body
    assert "Đầu đao" not in body


def modes(client: Client, record: HeritageRecord) -> str | None:
    """How a phone may put the model into the room."""
    ARTICLES.answers.clear()
    shelf.clear()
    body = client.get(f"/di-san/{record.slug}/").content.decode()
    found = re.search(r'ar-modes="([^"]*)"', body)
    return found and found[1]


def test_another_program_is_only_told_of_what_everybody_may_see(
    visitor: Client, admin_client: Client, house: HeritageRecord
) -> None:
    asset = give(house)
    assert modes(visitor, house) == "webxr scene-viewer quick-look"
    Asset.objects.filter(pk=asset.pk).update(access=Access.RESTRICTED)
    assert modes(admin_client, house) == "webxr quick-look"
    assert modes(visitor, house) is None
    Asset.objects.filter(pk=asset.pk).update(access=Access.PUBLIC)
    HeritageRecord.objects.filter(pk=house.pk).update(access="restricted")
    assert modes(admin_client, house) == "webxr quick-look"


def test_real_size_is_kept_where_it_is_known(visitor: Client, house: HeritageRecord) -> None:
    asset = give(house)
    assert 'ar-scale="auto"' in visitor.get(f"/di-san/{house.slug}/").content.decode()
    asset.model3d.real_size = True
    asset.model3d.save()
    page(visitor, house)
    assert 'ar-scale="fixed"' in visitor.get(f"/di-san/{house.slug}/").content.decode()


def test_many_models_cost_what_one_does(visitor: Client, house: HeritageRecord) -> None:
    def asked() -> int:
        page(visitor, house)
        with CaptureQueriesContext(connection) as queries:
            page(visitor, house)
        return len(queries)

    none = asked()
    give(house)
    one = asked()
    give(house, views=VIEWS)
    give(house)
    assert (one - none, asked()) == (3, one)


def test_pages_without_models_load_no_viewer(visitor: Client, house: HeritageRecord) -> None:
    def scripts() -> str:
        return " ".join(each.get("src", "") for each in find_all(page(visitor, house), "script"))

    assert "museum-model" not in scripts()
    give(house)
    assert "museum-model" in scripts()
