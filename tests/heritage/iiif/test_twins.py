"""What manifests and collections lead machines to: each address answers; only what is public."""

from typing import Any
from urllib.parse import urlsplit

import pytest
import time_machine
from django.test import Client

from heritage.actions.withdrawal import merge, withdraw
from heritage.enums import PlaceSensitivity
from heritage.models import FestivalRule, HeritageRecord
from tests.conformance.presentation import problems
from tests.factories.heritage import MODELS, AreaFactory, RecordFactory, add_picture, found, hold

pytestmark = pytest.mark.django_db

JSON_LD, POINTS, DAYS = "application/ld+json", "application/geo+json", "text/calendar"
Told = list[dict[str, Any]]


def pictured(**fields: Any) -> HeritageRecord:
    """A record with a picture, in the index."""
    record = RecordFactory(**fields)
    add_picture(record)
    found(record)
    return record


def twins(address: str, client: Client | None = None) -> Told:
    """What a document names beside itself."""
    response = (client or Client()).get(address)
    assert response.status_code == 200
    assert problems(response.json()) == []
    return response.json().get("seeAlso", [])  # type: ignore[no-any-return]  # links


def manifest(record: HeritageRecord) -> str:
    """Where a record's manifest is."""
    return f"/iiif/presentation/3/{record.pid}/manifest.json"


def formats(record: HeritageRecord) -> list[str]:
    """The media types of a record's twins."""
    return [each["format"] for each in twins(manifest(record))]


def answers(told: Told) -> None:
    """Open every address as anybody may: it is there, and what it was said to be."""
    for each in told:
        place = urlsplit(each["id"])
        response = Client().get(f"{place.path}?{place.query}")
        assert response.status_code == 200, each["id"]
        assert response["Content-Type"].split(";")[0] == each["format"]
        assert each["label"].keys() == {"vi", "en"}
        assert each["label"]["vi"] != each["label"]["en"]


@pytest.mark.parametrize("kind", MODELS)
def test_each_kind_is_told_as_data(kind: str) -> None:
    told = twins(manifest(pictured(kind=kind)))
    assert [each["format"] for each in told] == [JSON_LD]
    answers(told)


def test_a_place_and_its_days_are_told_in_both_languages() -> None:
    record = pictured(kind="site", placed=True)
    FestivalRule.objects.create(record=record, month=1, day_from=5)
    told = twins(manifest(record))
    assert [each["format"] for each in told] == [JSON_LD, POINTS, POINTS, DAYS, DAYS]
    assert len({each["id"] for each in told}) == 5
    answers(told)


def test_the_festival_held_there_counts() -> None:
    site, festival = pictured(kind="site"), RecordFactory(kind="element")
    FestivalRule.objects.create(record=festival, month=1, day_from=5)
    assert DAYS not in formats(site)
    hold(site, festival)
    answers(twins(manifest(site)))
    assert formats(site).count(DAYS) == 2
    HeritageRecord.objects.filter(pk=festival.pk).update(access="restricted")
    assert DAYS not in formats(site)


@time_machine.travel("2026-06-01 03:00 +0000")
@pytest.mark.parametrize(
    ("rule", "dated"),
    [
        ({"every_years": 60, "anchor_year": 2020, "month": 3, "day_from": 1}, False),
        ({"every_years": 5, "anchor_year": 2020, "month": 3, "day_from": 1}, True),
    ],
)
def test_a_calendar_without_a_day_is_not_named(rule: dict[str, Any], dated: bool) -> None:
    record = pictured(kind="element")
    FestivalRule.objects.create(record=record, **rule)
    assert (DAYS in formats(record)) is dated
    file = Client().get(f"/di-san/{record.slug}/lich.ics")
    assert (file.status_code == 200) is dated


def test_a_place_that_nobody_may_know_is_not_named() -> None:
    record = pictured(kind="site", placed=True, place_sensitivity=PlaceSensitivity.AREA)
    assert formats(record) == [JSON_LD]


@pytest.mark.parametrize("state", [{"access": "restricted"}, {"access": "staff"}])
def test_what_is_closed_has_no_twins_even_for_those_who_may_see_it(
    state: dict[str, Any], admin_client: Client
) -> None:
    record = pictured(kind="site", placed=True, **state)
    FestivalRule.objects.create(record=record, month=1, day_from=5)
    assert twins(manifest(record), admin_client) == []
    for client in (Client(), admin_client):
        assert client.get(data(record)).status_code == 404


def test_the_museum_s_collection_and_its_shelves_have_twins(
    django_capture_on_commit_callbacks: Any,
) -> None:
    area = AreaFactory()
    record = pictured(kind="site", placed=True, area=area)
    root = twins("/iiif/collection.json")
    assert [each["format"] for each in root] == [JSON_LD, "application/xml", POINTS, POINTS]
    with django_capture_on_commit_callbacks(execute=True):
        FestivalRule.objects.create(record=record, month=1, day_from=5)
        record.save()
    root = twins("/iiif/collection.json")
    assert [each["format"] for each in root][-2:] == [DAYS, DAYS]
    answers(root)
    for shelf in ("kind/site", f"area/{area.slug}"):
        told = Client().get(f"/iiif/collection/{shelf}.json").json()
        answers(told["seeAlso"])
        points = Client().get(told["seeAlso"][0]["id"].removeprefix("http://localhost:8000")).json()
        assert [each["properties"]["slug"] for each in points["features"]] == [record.slug]
        for page in told["homepage"]:
            body = Client().get(page["id"].removeprefix("http://localhost:8000")).content.decode()
            assert f"/{record.slug}/" in body


def data(record: HeritageRecord) -> str:
    """Where a record's own data is."""
    return f"/id/{record.pid}.schema-org.jsonld"


def test_data_follow_a_merger_and_end_with_a_withdrawal() -> None:
    record, survivor, taken = pictured(), pictured(), pictured(title_vi="Điều kín")
    merge(record, into=survivor)
    moved = Client().get(data(record))
    assert (moved.status_code, moved["Location"]) == (301, data(survivor))
    taken.save_revision().publish()
    taken.refresh_from_db()
    withdraw(taken, reason="Trùng")
    gone = Client().get(data(taken))
    assert (gone.status_code, gone["Content-Type"]) == (410, "application/problem+json")
    assert "kín" not in gone.content.decode()
    HeritageRecord.objects.filter(pk=survivor.pk).update(access="restricted")
    assert Client().get(data(record)).status_code == 404


def test_twins_cost_one_query(django_assert_max_num_queries: Any) -> None:
    record = pictured(kind="site", placed=True)
    Client().get(manifest(record))
    for month in range(1, 12):
        FestivalRule.objects.create(record=record, month=month, day_from=5)
    with django_assert_max_num_queries(9):
        Client().get(manifest(record))
