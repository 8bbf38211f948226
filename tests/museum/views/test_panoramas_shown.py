"""Panoramas on the page of a record: flat, their places as links, for all; the sphere if asked."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from heritage.models import HeritageRecord, RecordMedia
from media.actions.panoramas import mark
from media.kinds.image.derivatives import make_derivatives
from media.kinds.panorama.derivatives import make_spheres
from media.models import Access, Asset
from museum.middleware.page_cache import shelf
from museum.views.records import ARTICLES
from tests.conformance.presentation import problems
from tests.factories.heritage import RecordFactory, add_picture
from tests.factories.media import AssetFactory, PanoramaAssetFactory
from tests.museum.html import find_all, ids, parse, text_of

pytestmark = pytest.mark.django_db


def give(record: HeritageRecord, *hotspots: dict[str, Any], **texts: Any) -> Asset:
    """Give the record a panorama with all that is made from it."""
    asset = PanoramaAssetFactory.create(hotspots=hotspots, **texts)
    make_spheres(asset.image.panorama)
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


def test_the_flat_picture_stands_there_and_the_sphere_waits(
    visitor: Client, house: HeritageRecord
) -> None:
    asset = give(house, {"label_vi": "Cửa <giữa>", "text_vi": "Năm gian", "yaw": 12.5})
    tree = page(visitor, house)
    (shown,) = find_all(tree, "museum-panorama")
    assert shown.get("id") == f"toan-canh-{asset.pk}"
    assert find_all(shown, "img")[0].get("alt").endswith(asset.alt_vi)
    (flat,) = [each for each in find_all(shown, "a") if "data-picture" in each.attrib]
    assert flat.get("data-closer").endswith(f"/iiif/3/{asset.pk}")
    (button,) = [each for each in find_all(shown, "button") if "data-open" in each.attrib]
    assert "KB" in text_of(button) or "byte" in text_of(button)
    (level,) = [each for each in find_all(shown, "li") if each.get("data-width")]
    assert level.get("data-width") == "2048"
    assert visitor.get(level.get("data-url")).status_code == 200
    assert level.get("data-url") not in [each.get("src") for each in find_all(tree, "img")]
    (place,) = [each for each in find_all(shown, "li") if each.get("data-yaw")]
    assert place.get("data-yaw") == "12.5"
    assert text_of(place) == "Cửa <giữa>Năm gian"
    assert f"toan-canh-{asset.pk}" in ids(tree)


def test_places_lead_to_records_and_to_panoramas(visitor: Client, house: HeritageRecord) -> None:
    other, far = RecordFactory(title_vi="Bia"), RecordFactory(title_vi="Trước cổng")
    scene = give(far)
    asset = give(
        house,
        {"label_vi": "Bia", "thing": other.pid},
        {"label_vi": "Cổng", "scene": scene},
    )
    mark(scene.image.panorama, [{"label_vi": "Sân", "scene": asset}])
    ways = [each for each in find_all(page(visitor, house), "a") if each.get("class") == "way"]
    assert [(way.get("href"), text_of(way)) for way in ways] == [
        (f"/di-san/{other.slug}/", "Bia"),
        (f"/di-san/{far.slug}/#toan-canh-{scene.pk}", "Trước cổng"),
    ]


@pytest.mark.parametrize("closed", ["record", "scene"])
def test_no_way_leads_to_what_is_closed(
    visitor: Client, house: HeritageRecord, closed: str
) -> None:
    far = RecordFactory(title_vi="Hậu cung kín")
    scene = give(far, access=Access.STAFF if closed == "scene" else Access.PUBLIC)
    if closed == "record":
        HeritageRecord.objects.filter(pk=far.pk).update(access="restricted")
    spots = [{"label_vi": "Cửa", "scene": scene}]
    if closed == "record":
        spots.append({"label_vi": "Cung", "thing": far.pid})
    give(house, *spots)
    tree = page(visitor, house)
    assert not [each for each in find_all(tree, "a") if each.get("class") == "way"]
    assert "Hậu cung kín" not in text_of(tree)


def test_a_closed_panorama_is_nowhere(visitor: Client, house: HeritageRecord) -> None:
    asset = give(house, {"label_vi": "Cung kín"}, access=Access.STAFF)
    tree = page(visitor, house)
    assert not find_all(tree, "museum-panorama")
    assert "Cung kín" not in text_of(tree)
    (sphere,) = [r for r in asset.image.renditions.all() if r.filter_spec.startswith("format-")]
    assert visitor.get(sphere.url).status_code == 404
    assert visitor.get(f"/iiif/3/{asset.pk}/info.json").status_code in (401, 403, 404)
    manifest = visitor.get(f"/iiif/presentation/3/{house.pid}/manifest.json").content.decode()
    assert asset.pk not in manifest and "Cung kín" not in manifest


def test_it_has_a_canvas_like_a_picture(visitor: Client, house: HeritageRecord) -> None:
    asset = give(house)
    manifest = visitor.get(f"/iiif/presentation/3/{house.pid}/manifest.json").json()
    (canvas,) = [each for each in manifest["items"] if each["id"].endswith(asset.pk)]
    assert (canvas["width"], canvas["height"]) == (2048, 1024)


def test_its_places_are_annotations_of_the_canvas(visitor: Client, house: HeritageRecord) -> None:
    give(house, {"label_vi": "Cửa giữa", "text_vi": "Năm gian.", "label_en": "The door"})
    give(house, {"label_vi": "Cung kín"}, access=Access.STAFF)
    answer = visitor.get(f"/iiif/presentation/3/{house.pid}/manifest.json")
    assert problems(answer.json()) == []
    canvas = answer.json()["items"][-1]
    (page,) = canvas["annotations"]
    (note,) = page["items"]
    assert note["motivation"] == "commenting"
    assert note["target"] == f"{canvas['id']}#xywh=1007,495,34,34"
    assert [each["value"] for each in note["body"]] == ["Cửa giữa. Năm gian.", "The door"]
    assert "kín" not in answer.content.decode()


def test_records_with_one_are_found(visitor: Client, house: HeritageRecord) -> None:
    give(house)
    house.save_revision().publish()
    RecordFactory()
    for question in ("có:panorama", "has:panorama", "có:360"):
        found = visitor.get("/api/v1/search", {"q": question}).json()
        assert [each["slug"] for each in found["results"]] == [house.slug], question


def test_queries_do_not_grow_with_panoramas(visitor: Client, house: HeritageRecord) -> None:
    targets = [RecordFactory() for _ in range(3)]
    scene = give(RecordFactory())
    give(house, {"label_vi": "a", "thing": targets[0].pid}, {"label_vi": "b", "scene": scene})
    page(visitor, house)
    with CaptureQueriesContext(connection) as few:
        page(visitor, house)
    for target in targets:
        give(house, {"label_vi": "c", "thing": target.pid}, {"label_vi": "d", "scene": scene})
    page(visitor, house)
    with CaptureQueriesContext(connection) as many:
        page(visitor, house)
    assert len(many) == len(few)


def test_while_it_is_being_prepared_the_page_says_so(
    visitor: Client, house: HeritageRecord
) -> None:
    asset = PanoramaAssetFactory.create()
    RecordMedia.objects.create(record=house, asset=asset)
    (shown,) = find_all(page(visitor, house), "museum-panorama")
    assert not find_all(shown, "button")
    assert "đang được chuẩn bị" in text_of(shown)


def stand(asset: Asset, plan: Asset, **where: object) -> None:
    """Put a panorama on a plan."""
    told = {"plan": plan, "plan_x": 50, "plan_y": 25, **where}
    type(asset.image.panorama).objects.filter(image=asset.image).update(**told)


def test_a_plan_leads_from_one_standpoint_to_the_others(
    visitor: Client, house: HeritageRecord
) -> None:
    plan = AssetFactory.create(size=(1600, 800), alt_vi="Mặt bằng")
    RecordMedia.objects.create(record=house, asset=plan)
    far = RecordFactory()
    here, there = give(house, caption_vi="Giữa sân"), give(far, caption_vi="Trước cổng")
    stand(here, plan, plan_turn=90, heading=30)
    stand(there, plan, plan_x=10)
    unmade = visitor.get(f"/di-san/{house.slug}/").content.decode()
    below = '<div class="floor"><img'
    assert "floor-plan" in unmade and below not in unmade, "no broken picture while none is made"
    make_derivatives.call(plan.image.pk)
    shelf.clear()
    tree = page(visitor, house)
    flat = visitor.get(f"/di-san/{house.slug}/").content.decode()
    way = f"/di-san/{far.slug}/#toan-canh-{there.pk}"
    assert flat.count(f'href="{way}"') == 3, "in the list, on the plan, on the plan of the viewer"
    assert "translate(400.0 100.0)" in flat and "translate(80.0 100.0)" in flat
    assert "rotate(60.0)" in flat, "north is to the right of the top"
    assert 'data-turn="90.0"' in flat
    assert "Trước cổng" in text_of(tree)
    (picture,) = set(re.findall(rf'{below} src="([^"]+)"', flat))
    assert visitor.get(picture).status_code == 200
    assert "Sơ đồ: Mặt bằng" in visitor.get(f"/di-san/{far.slug}/").content.decode()


@pytest.mark.parametrize("closed", ["plan", "scene"])
def test_no_plan_shows_what_is_closed(visitor: Client, house: HeritageRecord, closed: str) -> None:
    shut = {"access": Access.STAFF}
    plan = AssetFactory.create(alt_vi="Mặt bằng kín", **(shut if closed == "plan" else {}))
    RecordMedia.objects.create(record=house, asset=plan)
    here = give(house)
    there = give(RecordFactory(), caption_vi="Cung kín", **(shut if closed == "scene" else {}))
    for each in (here, there):
        stand(each, plan)
    told = visitor.get(f"/di-san/{house.slug}/").content.decode()
    assert ("floor-plan" in told) == (closed == "scene")
    assert "Cung kín" not in told and there.pk not in told.replace(here.pk, "")
    if closed == "plan":
        assert "Mặt bằng kín" not in told and plan.pk not in told


def test_plans_cost_the_same_however_many(visitor: Client, house: HeritageRecord) -> None:
    plan = AssetFactory.create()
    RecordMedia.objects.create(record=house, asset=plan)
    stand(give(house), plan)
    page(visitor, house)
    with CaptureQueriesContext(connection) as few:
        page(visitor, house)
    for _ in range(3):
        stand(give(house), plan)
    page(visitor, house)
    with CaptureQueriesContext(connection) as many:
        page(visitor, house)
    assert len(many) == len(few)
