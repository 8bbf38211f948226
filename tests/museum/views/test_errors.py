"""What people see when something is not right: in their language, with ways on."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from django.utils import timezone
from django.utils.translation import override

from heritage.actions.withdrawal import withdraw
from museum.addresses import address
from museum.views.errors import forbidden
from tests.factories.heritage import RecordFactory
from tests.museum.html import parse


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "lang"), [("/khong-co/", "vi"), ("/en/not-here/", "en")])
def test_nothing_here_offers_ways_on(visitor: Client, path: str, lang: str) -> None:
    response = visitor.get(path)
    page = response.content.decode()
    assert response.status_code == 404
    assert f'<html lang="{lang}">' in page and 'role="search"' in page
    assert 'content="noindex"' in page
    ways = {"vi": ("/ban-do/", "/ngau-nhien/", "/di-san/"), "en": ("/en/map/", "/en/heritage/")}
    assert all(f'href="{way}"' in page for way in ways[lang])
    parse(response)


@pytest.mark.django_db
def test_a_hostile_address_is_not_repeated(visitor: Client) -> None:
    page = visitor.get("/<script>alert(1)</script>/").content.decode()
    assert "<script>alert" not in page


@pytest.mark.django_db
def test_a_withdrawn_record_keeps_its_name_and_says_why(visitor: Client) -> None:
    record = RecordFactory(title_vi="Đình Rút", first_published_at=timezone.now())
    withdraw(record, reason="Trùng hồ sơ")
    response = visitor.get(f"/id/{record.pid}")
    page = response.content.decode()
    assert response.status_code == 410
    assert "Đình Rút" in page and "Trùng hồ sơ" in page and record.pid in page
    assert 'role="search"' in page
    parse(response)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "english", "told"),
    [
        ("/di-san/dinh-rut/", "A duplicate", "<span>Trùng hồ sơ</span>"),
        ("/en/heritage/dinh-rut/", "A duplicate", "<span>A duplicate</span>"),
        ("/en/heritage/dinh-rut/", "", '<span lang="vi">Trùng hồ sơ</span>'),
    ],
)
def test_the_reason_is_told_in_the_readers_language_or_openly_in_vietnamese(
    visitor: Client, address: str, english: str, told: str
) -> None:
    record = RecordFactory(
        title_vi="Đình Rút", title_en="", slug="dinh-rut", first_published_at=timezone.now()
    )
    withdraw(record, reason="Trùng hồ sơ", reason_en=english)
    response = visitor.get(address)
    assert response.status_code == 410
    assert told in response.content.decode()
    assert ('<h1 lang="vi">Đình Rút</h1>' in response.content.decode()) == ("/en/" in address)
    parse(response)


@pytest.mark.django_db
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_closed_door_says_who_may_enter(lang: str) -> None:
    with override(lang):
        response = forbidden(RequestFactory().get("/x"), PermissionDenied())
    page = response.content.decode()
    assert response.status_code == 403
    assert f'<html lang="{lang}">' in page and f'href="{address("account", lang)}"' in page
    parse(response)


@pytest.mark.django_db
def test_a_form_that_lay_open_too_long_is_explained() -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/admin/login/", {"username": "a", "password": "b"})
    page = response.content.decode()
    assert response.status_code == 403
    assert "tải lại trang" in page and "CSRF" not in page
    parse(response)


def test_our_own_fault_is_told_without_the_database() -> None:
    response = Client(raise_request_exception=False).get("/di-san/")
    page = response.content.decode()
    assert response.status_code == 500
    assert "Có trục trặc ở phía chúng tôi" in page and "Something went wrong" in page
    assert "css/museum" in page and "Traceback" not in page
    parse(response)


def test_a_request_that_makes_no_sense_is_told_so() -> None:
    response = Client(headers={"host": "evil.example"}).get("/di-san/")
    page = response.content.decode()
    assert response.status_code == 400
    assert "evil.example" not in page
    assert "không hợp lệ" in page and "cannot be understood" in page
    parse(response)


@pytest.mark.django_db
def test_nothing_inline_is_in_any_of_them(visitor: Client) -> None:
    pages = [
        visitor.get("/khong-co/"),
        Client(raise_request_exception=False, headers={"host": "evil.example"}).get("/"),
    ]
    for response in pages:
        page = response.content.decode()
        assert "style=" not in page and "<style" not in page
        assert "default-src 'self'" in response["Content-Security-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/none", "/api/v1/search/", "/api/%00"])
@pytest.mark.parametrize(("lang", "word"), [("vi", "địa chỉ"), ("en", "address")])
def test_an_address_that_the_api_lacks(client: Client, path: str, lang: str, word: str) -> None:
    answer = client.get(path, {"lang": lang})
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Content-Language"] == lang
    assert word in answer.json()["detail"]
