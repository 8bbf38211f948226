"""Collections of records: by kind, by area, long ones in parts that never shift."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from heritage.iiif import shelves
from heritage.models import HeritageRecord
from tests.conformance.presentation import problems
from tests.factories.heritage import AreaFactory, RecordFactory, add_picture

pytestmark = pytest.mark.django_db


def pictured(**fields: Any) -> HeritageRecord:
    """A record with a picture."""
    record = RecordFactory(**fields)
    add_picture(record)
    return record


def listed(key: str = "") -> dict[str, str]:
    """What a collection names, valid: path → Vietnamese label."""
    address = f"/iiif/collection{f'/{key}' if key else ''}.json"
    response = Client().get(address)
    assert response.status_code == 200, address
    assert problems(response.json()) == []
    return {
        each["id"].removeprefix("http://localhost:8000"): each["label"]["vi"][0]
        for each in response.json()["items"]
    }


def test_the_museum_s_collection_names_kinds_and_areas_that_hold_something() -> None:
    area, today = AreaFactory(name_vi="Phường Cũ"), AreaFactory(name_vi="Phường Nay")
    pictured(kind="site", area=area, area_today=today)
    RecordFactory(kind="object", area=AreaFactory())
    assert listed() == {
        "/iiif/collection/kind/site.json": "Di tích",
        f"/iiif/collection/area/{area.slug}.json": "Phường Cũ",
        f"/iiif/collection/area/{today.slug}.json": "Phường Nay",
    }


def test_a_shelf_names_each_record_once() -> None:
    area = AreaFactory()
    record = pictured(title_vi="Đình Chèm", area=area, area_today=area)
    add_picture(record, primary=False)
    pictured(kind="person")
    RecordFactory()
    manifest = {f"/iiif/presentation/3/{record.pid}/manifest.json": "Đình Chèm"}
    assert listed("kind/site") == listed(f"area/{area.slug}") == manifest


def test_a_long_shelf_is_cut_where_records_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "PART", 2)
    records = [pictured() for _ in range(5)]
    parts = listed("kind/site")
    assert len(parts) >= 3
    found = [listed(part.removeprefix("/iiif/collection/").removesuffix(".json")) for part in parts]
    every = [address for part in found for address in part]
    assert every == [f"/iiif/presentation/3/{each.pid}/manifest.json" for each in records]
    HeritageRecord.objects.filter(pk=records[0].pk).update(live=False)
    last = list(parts)[-1].removeprefix("/iiif/collection/").removesuffix(".json")
    assert listed(last) == found[-1]


@pytest.mark.parametrize(
    "rest",
    [
        *("kind/nothing", "area/nothing", "area/", "area/%00", "area/a/b", "kind/site/7"),
        *("kind/site/99999999999999999999", "kind/site/-1", "kind", "'"),
    ],
)
def test_other_shelves_are_missing(rest: str) -> None:
    assert Client().get(f"/iiif/collection/{rest}.json").status_code == 404


def test_a_name_that_no_area_can_have_is_not_looked_for() -> None:
    with CaptureQueriesContext(connection) as asked:
        assert shelves.shelf_of("area/\0") is None
    assert not asked.captured_queries


def test_many_records_cost_no_more_queries(django_assert_max_num_queries: Any) -> None:
    for _ in range(6):
        pictured(area=AreaFactory())
    listed()
    for address in ("/iiif/collection.json", "/iiif/collection/kind/site.json"):
        with django_assert_max_num_queries(3):
            Client().get(address)
