"""What a signed-in person searched for lately: theirs alone, and erasable."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from museum.accounts.models import User
from museum.middleware.page_cache import shelf
from museum.recent_searches import LONGEST, MOST

pytestmark = pytest.mark.django_db
PATH = "/di-san/da-tim.json"


@pytest.fixture
def reader() -> User:
    """Someone with an account and no duties."""
    return get_user_model().objects.create_user("ban-doc", password="di-san-2025")


@pytest.fixture
def signed_in(reader: User) -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(reader)
    return client


def _texts(client: Client) -> list[str]:
    return [item["text"] for item in client.get(PATH).json()["items"]]


def test_the_newest_comes_first_and_each_once(signed_in: Client) -> None:
    for text in ("đình chèm", "bưởi", "DINH CHEM"):
        signed_in.get("/di-san/", {"q": text})
    assert _texts(signed_in) == ["DINH CHEM", "bưởi"]


def test_leads_to_the_same_question_in_the_readers_language(signed_in: Client) -> None:
    signed_in.get("/en/heritage/", {"q": "nem & vẽ"})
    (item,) = signed_in.get(PATH).json()["items"]
    assert item["url"] == "/di-san/?q=nem+%26+v%E1%BA%BD"
    (item,) = signed_in.get("/en/heritage/recent-searches.json").json()["items"]
    assert item["url"].startswith("/en/heritage/?q=nem")


def test_the_map_remembers_too_and_browsing_does_not(signed_in: Client) -> None:
    signed_in.get("/ban-do/", {"q": "chùa"})
    for path in ("/di-san/", "/di-san/?kind=site", "/di-san/?q=%20", "/di-san/?q=a&kind=zz"):
        signed_in.get(path)
    assert _texts(signed_in) == ["chùa"]


def test_only_so_many_and_none_too_long(signed_in: Client) -> None:
    for number in range(MOST + 3):
        signed_in.get("/di-san/", {"q": f"bia {number}"})
    signed_in.get("/di-san/", {"q": "đ" * (LONGEST + 1)})
    assert _texts(signed_in) == [f"bia {number}" for number in range(MOST + 2, 2, -1)]


def test_they_can_be_erased(signed_in: Client) -> None:
    signed_in.get("/di-san/", {"q": "bưởi"})
    token = signed_in.get(PATH).json()["token"]
    response = signed_in.post(PATH, headers={"X-CSRFToken": token})
    assert (response.status_code, response.json()["items"]) == (200, [])
    assert _texts(signed_in) == []


def test_another_site_cannot_erase_them(signed_in: Client) -> None:
    signed_in.get("/di-san/", {"q": "bưởi"})
    assert signed_in.post(PATH).status_code == 403
    assert _texts(signed_in) == ["bưởi"]


def test_they_end_with_the_sign_in(signed_in: Client, reader: User) -> None:
    signed_in.get("/di-san/", {"q": "bưởi"})
    signed_in.logout()
    assert signed_in.get(PATH).status_code == 403
    signed_in.force_login(reader)
    assert _texts(signed_in) == []


def test_nobody_sees_those_of_another(signed_in: Client, admin_client: Client) -> None:
    signed_in.get("/di-san/", {"q": "bưởi"})
    assert _texts(admin_client) == []


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_has_none(visitor: Client, method: str) -> None:
    visitor.get("/di-san/", {"q": "bưởi"})
    response = getattr(visitor, method)(PATH)
    assert response.status_code == 403
    assert response["Cache-Control"] == "private, no-store"
    assert not response.cookies


def test_no_cache_keeps_them(signed_in: Client) -> None:
    response = signed_in.get(PATH)
    assert response["Cache-Control"] == "private, no-store"
    assert "Access-Control-Allow-Origin" not in response


def test_other_methods_are_refused(visitor: Client) -> None:
    assert visitor.put(PATH).status_code == 405


@pytest.mark.parametrize("path", ["/", "/di-san/", "/di-san/?q=dinh", "/ban-do/", "/en/"])
def test_pages_of_visitors_stay_the_same_for_all(
    visitor: Client, signed_in: Client, path: str
) -> None:
    first = visitor.get(path)
    assert b"data-recent" not in first.content and not first.cookies
    assert first["Cache-Control"] == "no-cache" and len(shelf.pages) == 1
    assert reverse("recent-searches").encode() not in first.content
    mine = signed_in.get(path)
    assert b'data-recent="' in mine.content
    assert len(shelf.pages) == 1
    assert visitor.get(path).content == first.content
