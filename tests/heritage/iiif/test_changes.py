"""What harvesters are told of manifests: the stream, its pages, and what is kept from them."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from heritage.actions.embargo import release_embargoes
from heritage.actions.withdrawal import restore, withdraw
from heritage.iiif import changes
from heritage.models import HeritageRecord
from tests.factories.heritage import RecordFactory, add_picture, all_found, found

pytestmark = pytest.mark.django_db

STREAM = "/iiif/change/activity.json"
HOME = "http://localhost:8000"
CONTEXT = "http://iiif.io/api/discovery/1/context.json"


def published(**fields: Any) -> HeritageRecord:
    """A record with a picture, published as officers do it."""
    record = RecordFactory(draft=True, **fields)
    add_picture(record)
    return republished(record)


def republished(record: HeritageRecord, **fields: Any) -> HeritageRecord:
    """The record, changed and published again."""
    record = HeritageRecord.objects.get(pk=record.pk)
    for name, value in fields.items():
        setattr(record, name, value)
    record.save_revision().publish()
    return HeritageRecord.objects.get(pk=record.pk)


def answered(address: str) -> dict[str, Any]:
    """What a door answers, read strictly."""
    response = Client().get(address.removeprefix(HOME))
    assert response.status_code == 200, address
    told: dict[str, Any] = response.json()
    assert (told["@context"], told["id"]) == (CONTEXT, HOME + address.removeprefix(HOME))
    return told


def pages() -> list[dict[str, Any]]:
    """All pages, read backwards from the last as harvesters do; in their order."""
    stream = answered(STREAM)
    assert stream["type"] == "OrderedCollection"
    found = [answered(stream["last"]["id"])]
    while "prev" in found[0]:
        found.insert(0, answered(found[0]["prev"]["id"]))
        assert found[0]["next"]["id"] == found[1]["id"]
    assert found[0]["id"] == stream["first"]["id"]
    for each in found:
        assert each["type"] == "OrderedCollectionPage"
        assert each["partOf"] == {"id": HOME + STREAM, "type": "OrderedCollection"}
        times = [activity["endTime"] for activity in each["orderedItems"]]
        assert times == sorted(times)
    return found


def activities(record: HeritageRecord) -> list[str]:
    """What is told of a record's manifest."""
    manifest = f"{HOME}/iiif/presentation/3/{record.pid}/manifest.json"
    every = [each for page in pages() for each in page["orderedItems"]]
    return [each["type"] for each in every if each["object"]["id"] == manifest]


def test_a_museum_in_which_nothing_happened_has_an_end() -> None:
    assert [page["orderedItems"] for page in pages()] == [[]]


def test_a_record_s_life_is_told() -> None:
    record = published()
    assert activities(record) == ["Create"]
    record = republished(record, summary_vi="Mới")
    assert activities(record) == ["Create", "Update"]
    record.unpublish()
    assert activities(record) == ["Delete"]
    record = republished(record)
    assert activities(record) == ["Create", "Update", "Delete", "Update"]


def test_a_deleted_and_a_withdrawn_record_are_deletes_without_a_word() -> None:
    deleted, withdrawn = published(title_vi="Điều kín"), published(title_vi="Điều kín")
    withdraw(withdrawn, reason="Trùng")
    deleted.media.all().delete()
    deleted.delete()
    assert activities(deleted) == activities(withdrawn) == ["Delete"]
    for page in pages():
        for activity in page["orderedItems"]:
            assert activity.keys() == {"type", "object", "endTime"}
            assert activity["object"].keys() == {"id", "type"}
    restore(withdrawn)
    assert activities(withdrawn)[-1] == "Update"


@pytest.mark.parametrize(
    "closed",
    [
        *({"access": "restricted"}, {"access": "staff"}, {"access": "registered"}),
        {"embargo_until": timezone.localdate() + timedelta(days=9)},
    ],
)
def test_what_was_never_public_is_as_if_it_had_never_been(closed: dict[str, Any]) -> None:
    record = republished(published(**closed))
    record.unpublish()
    published()
    assert record.pid not in "".join(str(page) for page in pages())


def test_what_is_closed_is_told_to_be_let_go() -> None:
    record = republished(published(), access="restricted")
    assert activities(record) == ["Delete"]
    record = republished(record, access="public")
    assert activities(record)[-1] == "Update"


def test_the_end_of_an_embargo_creates() -> None:
    record = published(embargo_until=timezone.localdate() + timedelta(days=1))
    assert activities(record) == []
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        release_embargoes(timezone.localdate())
        assert activities(record) == ["Create"]


def test_a_record_without_pictures_is_not_told_of() -> None:
    found(RecordFactory())
    assert [page["orderedItems"] for page in pages()] == [[]]


def test_pages_without_anything_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "PAGE", 2)
    first = published()
    all_found([RecordFactory() for _ in range(9)])
    last = published()
    numbers = [page["id"].rpartition("/")[2] for page in pages()]
    assert len(numbers) == 2
    assert activities(first) == activities(last) == ["Create"]


@pytest.mark.parametrize("number", ["0", "2", "99999999999999999999", "x", "-1"])
def test_other_pages_are_missing(number: str) -> None:
    published()
    response = Client().get(f"/iiif/change/{number}.json")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_the_doors_are_open_kept_and_known_again() -> None:
    published()
    for address in (STREAM, "/iiif/change/1.json"):
        response = Client().get(address)
        assert response["Content-Type"] == f'application/ld+json;profile="{CONTEXT}"'
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Cache-Control"] == "public, max-age=300"
        again = Client().get(address, headers={"If-None-Match": response["ETag"]})
        assert again.status_code == 304
        assert Client().post(address).status_code == 405


def test_many_changes_cost_no_more_queries(django_assert_max_num_queries: Any) -> None:
    for _ in range(6):
        republished(published())
    with django_assert_max_num_queries(3):
        assert len(Client().get("/iiif/change/1.json").json()["orderedItems"]) == 12
    with django_assert_max_num_queries(2):
        Client().get(STREAM)
