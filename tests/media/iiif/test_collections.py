"""Collections: shelves, long ones in parts, each naming manifests."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from media.iiif.presentation.source import ManifestSource
from tests.conformance.presentation import problems
from tests.media.iiif.sources import OneShelf

pytestmark = pytest.mark.django_db

ROOT, SHELF = "/iiif/collection.json", "/iiif/collection/kind/site.json"
HOME = "http://localhost:8000"
Register = Callable[[ManifestSource], ManifestSource]


def collection(client: Client, address: str) -> dict[str, Any]:
    """A collection, valid."""
    response = client.get(address)
    assert response.status_code == 200, response.content
    assert problems(response.json()) == []
    return response.json()  # type: ignore[no-any-return]  # a collection


def test_the_museum_s_collection_names_its_shelves(client: Client, asking: Register) -> None:
    asking(OneShelf(2))
    told = collection(client, ROOT)
    assert [each["id"] for each in told["items"]] == [HOME + SHELF]
    assert told["provider"][0]["type"] == "Agent"


def test_a_short_shelf_names_its_manifests(client: Client, asking: Register) -> None:
    asking(OneShelf(2))
    told = collection(client, SHELF)
    assert [each["id"] for each in told["items"]] == [
        f"{HOME}/iiif/presentation/3/b1{each}/manifest.json" for each in (0, 1)
    ]
    assert told["partOf"][0]["id"] == HOME + ROOT


def test_a_long_shelf_names_its_parts(client: Client, asking: Register) -> None:
    asking(OneShelf(3, 1))
    told = collection(client, SHELF)
    assert {each["type"] for each in told["items"]} == {"Collection"}
    assert told["items"][1]["label"] == {"vi": ["Di tích, phần 2"], "en": ["Sites, part 2"]}
    last = collection(client, told["items"][1]["id"].removeprefix(HOME))
    assert [each["type"] for each in last["items"]] == ["Manifest"]
    assert last["partOf"][0]["id"] == HOME + SHELF


def test_an_empty_shelf_is_empty(client: Client, asking: Register) -> None:
    asking(OneShelf())
    assert collection(client, SHELF)["items"] == []


@pytest.mark.parametrize("rest", ["kind/other", "kind/site/9", "kind/site/0", "", "../x", "%00"])
def test_other_shelves_are_missing(client: Client, asking: Register, rest: str) -> None:
    asking(OneShelf(1))
    response = client.get(f"/iiif/collection/{rest}.json")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_a_list_is_kept_and_open_to_every_page(client: Client, asking: Register) -> None:
    asking(OneShelf(1))
    for address in (ROOT, SHELF, "/iiif/collection/kind/site/1.json"):
        response = client.get(address)
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Cache-Control"] == "public, max-age=3600"
        again = client.get(address, headers={"If-None-Match": response["ETag"]})
        assert again.status_code == 304
        assert client.post(address).status_code == 405
