"""Records as IIIF viewers and harvesters meet them."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client

from heritage.actions.withdrawal import merge, withdraw
from heritage.enums import DesignationStatus
from heritage.models import Designation, HeritageRecord, Period, RecordMedia
from media.kinds.making import make
from media.models import Access
from tests.conformance.presentation import problems
from tests.factories.heritage import (
    MODELS,
    AreaFactory,
    ConceptFactory,
    RecordFactory,
    add_picture,
    enrich,
)
from tests.factories.media import RecordingAssetFactory
from tests.media.samples.recordings import VTT

pytestmark = pytest.mark.django_db


def door(record: HeritageRecord) -> str:
    """Where a record's manifest is."""
    return f"/iiif/presentation/3/{record.pid}/manifest.json"


def pictured(**fields: Any) -> HeritageRecord:
    """A record with a picture."""
    record = RecordFactory(**fields)
    add_picture(record)
    return record


def told(record: HeritageRecord) -> dict[str, Any]:
    """Its manifest, valid."""
    response = Client().get(door(record))
    assert response.status_code == 200
    assert problems(response.json()) == []
    return response.json()  # type: ignore[no-any-return]  # a manifest


def facts(record: HeritageRecord, language: str) -> dict[str, list[str]]:
    """What its manifest tells in one language: label → values."""
    return {
        pair["label"][language][0]: pair["value"].get(language) or pair["value"].get("none")
        for pair in told(record)["metadata"]
    }


@pytest.mark.parametrize("kind", MODELS)
def test_each_kind_has_a_valid_manifest(kind: str) -> None:
    manifest = told(enrich(RecordFactory(kind=kind, placed=True), rows=2))
    assert len(manifest["items"]) == 2
    assert manifest["partOf"][0]["id"].endswith(f"/iiif/collection/kind/{kind}.json")


def test_it_speaks_both_languages_whoever_reads() -> None:
    record = pictured(
        kind="object",
        time_literal="thế kỷ XVIII",
        register_number="BT 12",
        area=AreaFactory(name_vi="Phường Chèm", name_en="Chèm ward"),
        period=Period.objects.create(
            slug="le", name_vi="Lê", name_en="Lê dynasty", year_from=1533, year_to=1789
        ),
    )
    record.materials.add(ConceptFactory(label_vi="Gỗ", label_en="Wood"))
    record.save()
    vietnamese, english = facts(record, "vi"), facts(record, "en")
    assert vietnamese["Loại hồ sơ"] == ["Hiện vật"]
    assert english["Kind of record"] == ["Object"]
    assert (vietnamese["Niên đại"], english["Date"]) == (["thế kỷ XVIII"], ["18th century"])
    assert (vietnamese["Thời kỳ"], english["Period"]) == (["Lê"], ["Lê dynasty"])
    assert (vietnamese["Địa bàn"], english["Area"]) == (["Phường Chèm"], ["Chèm ward"])
    assert (vietnamese["Chất liệu"], english["Material"]) == (["Gỗ"], ["Wood"])
    assert english["Register number"] == ["BT 12"]
    assert english["Identifier"] == [f"ark:99999/{record.pid}"]


def test_a_recognition_in_force_is_told_with_its_decision() -> None:
    record = pictured()
    rank = ConceptFactory(label_vi="Cấp thành phố", label_en="City monument")
    common = {"record": record, "time_literal": "1990"}
    Designation.objects.create(rank=rank, number="12/QĐ", **common)
    revoked = ConceptFactory(label_vi="Đã bỏ", label_en="Revoked")
    Designation.objects.create(rank=revoked, status=DesignationStatus.REVOKED, **common)
    assert facts(record, "vi")["Xếp hạng"] == ["Cấp thành phố, 12/QĐ, 1990"]
    assert facts(record, "en")["Designation"] == ["City monument, 12/QĐ, 1990"]


def test_what_is_unknown_is_not_told() -> None:
    manifest = told(pictured(title_en="", summary_en="", summary_vi=""))
    assert manifest["label"].keys() == {"vi"}
    assert "summary" not in manifest
    assert len(manifest["metadata"]) == 2, "its kind and its identifier"


def test_neither_the_address_nor_notes_nor_the_place_leave() -> None:
    record = pictured(placed=True, address_vi="Ngõ Kín", notes="Mật", place_sensitivity="area")
    body = Client().get(door(record)).content.decode()
    assert "Ngõ Kín" not in body and "Mật" not in body and "21.09" not in body


def test_the_chosen_picture_comes_first() -> None:
    record = RecordFactory()
    add_picture(record, primary=False)
    first = add_picture(record)
    assert told(record)["items"][0]["id"].endswith(f"/{first.asset_id}")


@pytest.mark.parametrize(
    "state",
    [
        *({"live": False}, {"access": "restricted"}, {"access": "staff"}, {"state": "withdrawn"}),
        {"embargo_until": date(2999, 1, 1)},
    ],
)
def test_what_is_not_shown_has_no_manifest_and_is_in_no_list(state: dict[str, Any]) -> None:
    record = pictured(title_vi="Điều kín", **state)
    client = Client()
    assert client.get(door(record)).status_code == 404
    for address in ("/iiif/collection.json", "/iiif/collection/kind/site.json"):
        body = client.get(address).content.decode()
        assert "Điều kín" not in body and record.pid not in body


def test_who_may_see_a_closed_record_has_its_manifest(admin_client: Client) -> None:
    record = pictured(access="restricted")
    response = admin_client.get(door(record))
    assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")


def test_a_record_without_pictures_has_none() -> None:
    assert Client().get(door(RecordFactory())).status_code == 404
    closed = RecordFactory()
    use = add_picture(closed)
    use.asset.access = Access.STAFF
    use.asset.save()
    assert Client().get(door(closed)).status_code == 404


def test_a_merged_record_leads_to_its_survivor() -> None:
    record, survivor = pictured(), pictured()
    merge(record, into=survivor)
    assert Client().get(door(record))["Location"] == door(survivor)


def test_a_merged_record_tells_nothing_of_a_closed_survivor() -> None:
    record, survivor = pictured(), pictured(access="restricted")
    merge(record, into=survivor)
    assert Client().get(door(record)).status_code == 404


def test_a_withdrawn_record_is_gone() -> None:
    record = pictured(title_vi="Điều kín")
    record.save_revision().publish()
    record.refresh_from_db()
    withdraw(record, reason="Trùng")
    response = Client().get(door(record))
    assert response.status_code == 410
    assert "kín" not in response.content.decode()


def test_rows_cost_no_queries(django_assert_max_num_queries: Any) -> None:
    few, many = enrich(RecordFactory(), rows=1), enrich(RecordFactory(), rows=6)
    told(few)
    for record in (few, many):
        with django_assert_max_num_queries(9):
            Client().get(door(record))


@pytest.mark.parametrize(("film", "kind"), [(False, "Sound"), (True, "Video")])
def test_sound_and_film_have_canvases_that_last(settings: Any, film: bool, kind: str) -> None:
    settings.MEDIA_FFMPEG = ""
    record = pictured()
    asset = RecordingAssetFactory.create(film=film, captions_vi=VTT, captions_en=VTT)
    RecordMedia.objects.create(record=record, asset=asset, sort_order=9)
    assert len(told(record)["items"]) == 1  # nothing to play yet
    list(make(asset.recording))
    canvas = told(record)["items"][1]
    assert canvas["duration"] == pytest.approx(1, abs=0.1)
    assert canvas.get("width") == (64 if film else None)
    body = canvas["items"][0]["items"][0]["body"]
    assert body["type"] == kind
    assert "/media/copies/" in body["id"]
    spoken = canvas["annotations"][0]["items"]
    assert [each["body"]["language"] for each in spoken] == [["vi"], ["en"]]
    assert Client().get(urlsplit(spoken[0]["body"]["id"]).path).status_code == 200
