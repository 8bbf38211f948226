"""Pages beside the records: the first page, standard pages, errors, what machines read."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine
from django.test import Client, RequestFactory, override_settings
from pytest import MonkeyPatch

from heritage.models import HeritageRecord
from media.kinds.image.pyramids import make_pyramid
from media.models import Asset
from museum.models import HomePage, Identity, StandardPage
from museum.views import sitemap as sitemap_view
from museum.views.errors import server_error
from tests.factories.heritage import RecordFactory, add_picture, enrich, found
from tests.factories.media import AssetFactory
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db
_NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.mark.parametrize("path", ["/", "/en/"])
def test_the_first_page_is_valid_and_empty_shelves_do_no_harm(visitor: Client, path: str) -> None:
    assert visitor.get(path).status_code == 200
    parse(visitor.get(path))


@time_machine.travel(datetime(2026, 6, 29, 2, tzinfo=UTC))
def test_today_in_the_village_calendar(visitor: Client) -> None:
    """29 June 2026 is the fifteenth of the fifth month, year Bính Ngọ."""
    record = RecordFactory(kind="element", title_vi="Hội Chèm")
    record.festival_rules.create(month=5, day_from=14, day_to=16)
    record.save()
    body = visitor.get("/").content.decode()
    assert "15 tháng Năm" in body
    assert "Bính Ngọ" in body
    assert "Đang mở hội" in body and "Hội Chèm" in body


def test_the_chosen_picture_opens_the_first_page(visitor: Client) -> None:
    record = enrich(RecordFactory(title_vi="Đình Chèm"), rows=1)
    HomePage.objects.filter(locale__language_code="vi").update(hero=record, lead="Chào bạn.")
    tree = parse(visitor.get("/"))
    hero = next(each for each in tree.iter("div") if each.get("class") == "hero")
    assert find_all(hero, "a")[0].get("href") == f"/di-san/{record.slug}/"
    assert "Chào bạn." in text_of(tree)


def test_the_museum_goes_by_its_own_name_and_colour(visitor: Client) -> None:
    Identity.objects.create(name_vi="Bảo tàng Sơn Tây", name_en="Sơn Tây Museum", colour="#123456")
    tree = parse(visitor.get("/en/"))
    assert text_of(find_all(tree, "h1")[0]) == "Sơn Tây Museum"
    assert find_all(tree, "link", href="/theme.css")
    assert b"--lacquer:#123456" in visitor.get("/theme.css").content


def test_a_standard_page_stands_in_the_menu(visitor: Client) -> None:
    home = HomePage.objects.get(locale__language_code="vi")
    body = [{"type": "heading", "value": "Mục"}, {"type": "paragraph", "value": "<p>Chữ.</p>"}]
    home.add_child(
        instance=StandardPage(title="Giới thiệu", slug="gt", body=body, show_in_menus=True)
    )
    tree = parse(visitor.get("/gt/"))
    assert text_of(find_all(tree, "h2")[0]) == "Mục"
    current = [link for link in tree.iter("a") if link.get("aria-current") == "page"]
    assert {link.get("href") for link in current} == {"/gt/"}


@pytest.mark.parametrize(("path", "language"), [("/khong-co/", "vi"), ("/en/nothing/", "en")])
def test_404_speaks_the_readers_language(visitor: Client, path: str, language: str) -> None:
    response = visitor.get(path)
    assert response.status_code == 404
    assert find_all(parse(response), "html")[0].get("lang") == language


def test_500_needs_nothing_that_may_be_broken() -> None:
    response = server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    parse(response)


def test_a_lying_host_is_a_400(visitor: Client) -> None:
    assert visitor.get("/", headers={"host": "evil.example"}).status_code == 400


def test_the_site_map_pairs_the_languages(visitor: Client) -> None:
    record = RecordFactory()
    RecordFactory(draft=True)
    body = b"".join(visitor.get("/sitemap.xml"))  # type: ignore[arg-type]  # it streams
    tree = ElementTree.fromstring(body)  # noqa: S314  (our own answer)
    places = [each.text for each in tree.findall("s:url/s:loc", _NS)]
    assert f"http://testserver/en/heritage/{record.slug}/" in places
    assert "http://testserver/" in places and "http://testserver/di-san/" in places
    assert "http://testserver/trien-lam/" in places
    assert len(places) == 12
    assert all(len(url.findall("x:link", _NS)) == 2 for url in tree.findall("s:url", _NS))


def test_a_long_site_map_is_an_index_of_parts(visitor: Client, monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap_view, "PART", 2)
    slugs = [RecordFactory().slug for _ in range(5)]
    index = b"".join(visitor.get("/sitemap.xml")).decode()  # type: ignore[arg-type]  # it streams
    parts = [line.split("testserver")[1].split("<")[0] for line in index.split("<sitemap>")[1:]]
    bodies = "".join(b"".join(visitor.get(part)).decode() for part in parts)  # type: ignore[arg-type]  # they stream
    assert len(parts) == 3
    assert all(bodies.count(f"<loc>http://testserver/di-san/{slug}/") == 1 for slug in slugs)


def test_robots_know_where_the_map_is(visitor: Client) -> None:
    assert b"Sitemap: http://testserver/sitemap.xml" in visitor.get("/robots.txt").content


def test_the_api_suggests(visitor: Client) -> None:
    found(RecordFactory(title_vi="Đình Chèm"))
    groups = visitor.get("/api/v1/suggest?q=dinh").json()["groups"]
    assert groups[0]["items"][0]["title"] == "Đình Chèm"
    assert visitor.get("/api/openapi.json").status_code == 200


def test_ready_names_what_is_needed(visitor: Client) -> None:
    response = visitor.get("/readyz")
    named = ("database", "search", "storage", "queue", "fixity")
    assert response.json() == dict.fromkeys(named, "ok")


def test_not_ready_names_the_broken_part(visitor: Client, monkeypatch: MonkeyPatch) -> None:
    from museum.views import health

    def broken() -> str:
        raise OSError("disk full")

    monkeypatch.setitem(health.CHECKS, "storage", broken)
    response = visitor.get("/readyz")
    assert (response.status_code, response.json()["storage"]) == (503, "failed")
    assert visitor.get("/healthz").status_code == 200


def _says_why() -> str:
    return "Elasticsearch does not answer"


def _breaks() -> str:
    raise OSError("connection refused")


@pytest.mark.parametrize(
    ("check", "told"),
    [(_says_why, "degraded: Elasticsearch does not answer"), (_breaks, "degraded: failed")],
)
def test_without_search_the_museum_stays_open(
    visitor: Client, monkeypatch: MonkeyPatch, check: Callable[[], str], told: str
) -> None:
    from museum.views import health

    monkeypatch.setitem(health.CHECKS, "search", check)
    response = visitor.get("/readyz")
    assert (response.status_code, response.json()["search"]) == (200, told)
    assert response.json()["database"] == "ok"


@override_settings(SECURE_SSL_REDIRECT=True)
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(visitor: Client) -> None:
    response = visitor.get("/", secure=True)
    policy = response["Content-Security-Policy"]
    assert "unsafe-inline" not in policy and "http" not in policy
    tree = parse(response)
    assert not [each for each in tree.iter() if each.get("style") or each.get("onclick")]


def looked_into(record: HeritageRecord | None) -> list[str]:
    """Make a picture, a record's if there is one, and return what a viewer asks for."""
    asset: Asset = add_picture(record).asset if record else AssetFactory.create()
    make_pyramid(asset.image)
    base = f"/iiif/3/{asset.pk}"
    return [f"{base}/info.json", f"{base}/full/max/0/default.jpg", base]


def test_a_records_picture_can_be_looked_into(
    visitor: Client, django_assert_max_num_queries: Any
) -> None:
    information, picture, base = looked_into(RecordFactory())
    assert visitor.get(information).json()["type"] == "ImageService3"
    assert visitor.get(base).status_code == 303
    with django_assert_max_num_queries(3):
        response = visitor.get(picture)
    assert (response.status_code, response["Content-Type"]) == (200, "image/jpeg")
    assert response["Cache-Control"].startswith("public")


@pytest.mark.parametrize(
    "state",
    [
        *({"live": False}, {"access": "restricted"}, {"access": "staff"}, {"state": "withdrawn"}),
        {"embargo_until": date(2999, 1, 1)},
    ],
)
def test_a_picture_of_what_is_not_shown_leaves_by_no_door(
    visitor: Client, state: dict[str, object]
) -> None:
    for address in looked_into(RecordFactory(**state)):
        assert visitor.get(address).status_code == 404
    assert visitor.get("/iiif/3/bcdfghjk2345/info.json").status_code == 404


@pytest.mark.parametrize(
    "state",
    [
        *({"live": False}, {"access": "restricted"}, {"access": "staff"}, {"state": "withdrawn"}),
        {"embargo_until": date(2999, 1, 1)},
    ],
)
def test_a_record_that_is_not_shown_is_named_by_no_door_of_iiif(
    visitor: Client, state: dict[str, object]
) -> None:
    record = RecordFactory(title_vi="Điều kín", **state)
    picture = add_picture(record).asset
    found(record)
    assert visitor.get(f"/iiif/presentation/3/{record.pid}/manifest.json").status_code == 404
    lists = ("collection", "collection/kind/site", "collection/kind/site/1")
    for door in (*lists, "change/activity", "change/1"):
        said = visitor.get(f"/iiif/{door}.json").content.decode()
        assert not any(each in said for each in ("Điều kín", record.pid, picture.pk)), door


def test_a_picture_that_is_closed_is_in_no_manifest(visitor: Client) -> None:
    record = RecordFactory()
    add_picture(record)
    closed = add_picture(record, primary=False).asset
    Asset.objects.filter(pk=closed.pk).update(access="staff", alt_vi="Điều kín")
    said = visitor.get(f"/iiif/presentation/3/{record.pid}/manifest.json").content.decode()
    assert "canvas" in said and closed.pk not in said and "Điều kín" not in said


def test_a_picture_that_nothing_shows_leaves_by_no_door(visitor: Client) -> None:
    addresses = looked_into(None)
    assert {visitor.get(address).status_code for address in addresses} == {404}
