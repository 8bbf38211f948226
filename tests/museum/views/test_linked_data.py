"""A record's data for machines: what its pages tell, in both languages, at its own address."""

from typing import Any

import pytest
from django.test import Client

from heritage.models import RecordName
from media.kinds.image.derivatives import first_specs, make
from tests.factories.heritage import AreaFactory, RecordFactory, add_picture, enrich
from tests.museum.html import json_ld, parse

pytestmark = pytest.mark.django_db


def door(record: Any) -> str:
    """Where the data are."""
    return f"/id/{record.pid}.schema-org.jsonld"


def test_both_languages_stand_in_one_document(client: Client) -> None:
    record = RecordFactory(
        kind="site",
        placed=True,
        title_vi="Đình Chèm",
        title_en="Chèm communal house",
        summary_vi="Bên sông.",
        summary_en="By the river.",
        area=AreaFactory(name_vi="Chèm", name_en="Chèm"),
    )
    RecordName.objects.create(record=record, text="Đình Thụy Phương")
    picture = add_picture(record)
    list(make(picture.asset.image, first_specs(picture.asset.image)))
    response = client.get(door(record))
    told = response.json()
    assert told["@context"] == "https://schema.org"
    assert told["@type"] == "LandmarksOrHistoricalBuildings"
    assert told["@id"] == f"http://localhost:8000/ark:/99999/{record.pid}"
    assert told["name"] == [
        {"@language": "vi", "@value": "Đình Chèm"},
        {"@language": "en", "@value": "Chèm communal house"},
    ]
    assert [each["@value"] for each in told["description"]] == ["Bên sông.", "By the river."]
    assert told["url"] == [
        f"http://localhost:8000/di-san/{record.slug}/",
        f"http://localhost:8000/en/heritage/{record.slug}/",
    ]
    assert told["alternateName"] == ["Đình Thụy Phương"], "the same in both: told once"
    assert len(told["image"]) == 1 and picture.asset_id in told["image"][0]
    assert told["address"]["addressCountry"] == "VN"
    assert told["geo"]["latitude"] == pytest.approx(21.09, abs=0.1)


@pytest.mark.parametrize("kind", ["site", "object", "document", "element", "person", "place"])
def test_it_is_what_the_page_tells(client: Client, kind: str) -> None:
    record = enrich(RecordFactory(kind=kind, placed=True), rows=1)
    for use in record.media.all():
        list(make(use.asset.image, first_specs(use.asset.image)))
    page = json_ld(parse(client.get(f"/di-san/{record.slug}/")))
    told = client.get(door(record)).json()
    assert told.keys() == page.keys()
    assert told["@type"] == page["@type"]
    assert told.get("geo") == page.get("geo")


def test_what_has_no_english_is_told_once_in_vietnamese(client: Client) -> None:
    record = RecordFactory(title_vi="Đình", title_en="", summary_vi="", summary_en="")
    told = client.get(door(record)).json()
    assert told["name"] == "Đình"
    assert "description" not in told


def test_any_page_may_read_it_and_it_is_not_sent_twice(client: Client) -> None:
    record = RecordFactory()
    first = client.get(door(record))
    assert first["Content-Type"] == 'application/ld+json;profile="https://schema.org"'
    assert first["Access-Control-Allow-Origin"] == "*"
    assert first["Cache-Control"] == "public, max-age=3600"
    again = client.get(door(record), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head(door(record)).content == b""
    assert client.post(door(record)).status_code == 405
    plain = client.get(door(record), headers={"Accept": "application/json"})
    assert plain["Content-Type"] == "application/json"


@pytest.mark.parametrize("pid", ["b0khong", "x.schema-org", "%00"])
def test_what_is_not_there_is_told_as_a_problem(client: Client, pid: str) -> None:
    assert client.get(f"/id/{pid}.schema-org.jsonld").status_code == 404


def test_a_change_is_told_at_once(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    record = RecordFactory(title_vi="Đình cũ", title_en="")
    assert client.get(door(record)).json()["name"] == "Đình cũ"
    record.title_vi = "Đình mới"
    with django_capture_on_commit_callbacks(execute=True):
        record.save_revision().publish()
    assert client.get(door(record)).json()["name"] == "Đình mới"


def test_rows_cost_no_queries(client: Client, django_assert_max_num_queries: Any) -> None:
    few, many = enrich(RecordFactory(), rows=1), enrich(RecordFactory(), rows=6)
    client.get(door(RecordFactory()))
    for record in (few, many):
        with django_assert_max_num_queries(13):
            client.get(door(record))
