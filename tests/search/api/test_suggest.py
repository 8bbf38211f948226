"""``/api/v1/suggest`` while people type."""

import pytest
from django.test import Client

from search.index import rebuild
from tests.search.library import Library

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.search.api.urls")]


@pytest.fixture(autouse=True)
def indexed(db: None, library: Library) -> Library:
    """The library, indexed."""
    rebuild()
    return library


def test_groups_by_kind(client: Client) -> None:
    data = client.get("/api/v1/suggest", {"q": "đình ch", "lang": "en"}).json()
    assert [group["kind"] for group in data["groups"]] == ["site"]
    assert data["groups"][0]["label"] == "Site"
    (item,) = data["groups"][0]["items"]
    assert item["name"] == "Đình Chèm"
    assert item["html"] == "<mark>Đình</mark> <mark>Chèm</mark>"
    assert item["title"] == "Chèm Communal House"
    assert item["url"] == "http://testserver/di-san/slug-1/"


def test_nothing_typed(client: Client) -> None:
    assert client.get("/api/v1/suggest").json() == {"groups": []}


@pytest.mark.parametrize("limit", ["0", "21", "-1", "x"])
def test_limit_is_bounded(client: Client, limit: str) -> None:
    response = client.get("/api/v1/suggest", {"q": "đ", "limit": limit})
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"


def test_limit(client: Client) -> None:
    data = client.get("/api/v1/suggest", {"q": "d", "limit": "2"}).json()
    assert sum(len(group["items"]) for group in data["groups"]) == 2


def test_open_to_all_pages(client: Client) -> None:
    assert client.get("/api/v1/suggest")["Access-Control-Allow-Origin"] == "*"
    assert client.post("/api/v1/suggest").status_code == 405


def test_what_no_keyboard_writes(client: Client) -> None:
    response = client.get("/api/v1/suggest", {"q": "đ\x00"})
    assert (response.status_code, response.json()["parameter"]) == (400, "q")
