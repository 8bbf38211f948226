"""What is offered while a visitor types: records, and words that lead into the collection."""

import unicodedata
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from heritage.models import EraName, Period
from tests.factories.heritage import (
    AreaFactory,
    ConceptFactory,
    ConceptSchemeFactory,
    RecordFactory,
    found,
)

pytestmark = pytest.mark.django_db


def _groups(visitor: Client, text: str, lang: str = "vi", **more: str) -> list[dict[str, Any]]:
    response = visitor.get("/api/v1/suggest", {"q": text, "lang": lang, **more})
    assert response.status_code == 200
    groups: list[dict[str, Any]] = response.json()["groups"]
    return groups


def _terms(visitor: Client, text: str, lang: str = "vi") -> list[dict[str, Any]]:
    return [
        item
        for group in _groups(visitor, text, lang)
        if group["kind"] == "term"
        for item in group["items"]
    ]


@pytest.fixture
def pots(db: None) -> None:
    """Two public pots of a ward that changed its name, one of clay."""
    clay = ConceptFactory(
        scheme=ConceptSchemeFactory(slug="material"),
        notation="ceramic",
        label_vi="Gốm",
        label_en="Ceramic",
        alternatives={"vi": ["sành"]},
    )
    era = Period.objects.filter(slug="le-trung-hung").first() or Period.objects.create(
        slug="le-trung-hung",
        name_vi="Lê trung hưng",
        name_en="Revival Lê",
        year_from=1533,
        year_to=1789,
    )
    old, new = (
        AreaFactory(slug="tay-tuu-2013", name_vi="Xã Tây Tựu", name_en="Tây Tựu Commune"),
        AreaFactory(slug="tay-tuu-2025", name_vi="Phường Tây Tựu", name_en="Tây Tựu Ward"),
    )
    pot = RecordFactory(
        kind="object",
        title_vi="Chum lớn",
        title_en="Large jar",
        area=old,
        area_today=new,
        period=era,
        time_literal="thế kỷ XVII",
    )
    pot.materials.add(clay)
    pot.save()
    found(pot)
    found(RecordFactory(kind="object", title_vi="Bình vôi", title_en="Lime pot", area=old))


@pytest.mark.parametrize(
    ("text", "lang", "title", "url", "count"),
    [
        ("gốm", "vi", "Gốm", "/di-san/?material=ceramic", 1),
        ("gom", "vi", "Gốm", "/di-san/?material=ceramic", 1),
        ("goosm", "vi", "Gốm", "/di-san/?material=ceramic", 1),
        ("sanh", "vi", "Gốm", "/di-san/?material=ceramic", 1),
        ("ceram", "vi", "Gốm", "/di-san/?material=ceramic", 1),
        ("gốm", "en", "Ceramic", "/en/heritage/?material=ceramic", 1),
        ("le trung hung", "vi", "Lê trung hưng", "/di-san/?period=le-trung-hung", 1),
        ("thế kỷ 17", "vi", "Thế kỷ XVII", "/di-san/?century=17", 1),
        ("17th century", "en", "17th century", "/en/heritage/?century=17", 1),
        ("hien vat", "vi", "Hiện vật", "/di-san/?kind=object", 2),
        ("object", "en", "Object", "/en/heritage/?kind=object", 2),
        ("xa tay tuu", "vi", "Xã Tây Tựu", "/di-san/?area=tay-tuu-2013", 2),
    ],
)
def test_a_word_leads_into_the_collection(
    visitor: Client, pots: None, text: str, lang: str, title: str, url: str, count: int
) -> None:
    item = _terms(visitor, text, lang)[0]
    assert item["title"] == title
    assert item["url"] == f"http://testserver{url}"
    assert item["count"] == count
    assert visitor.get(url).status_code == 200


def test_wards_old_and_new(visitor: Client, pots: None) -> None:
    for typed in ("tây tựu", "tay tuu", unicodedata.normalize("NFD", "Tây Tựu"), "taay tuwuj"):
        assert [item["id"] for item in _terms(visitor, typed)] == [
            "area:tay-tuu-2013",
            "area:tay-tuu-2025",
        ]


def test_says_what_a_word_is(visitor: Client, pots: None) -> None:
    (item,) = _terms(visitor, "gom")
    assert (item["note"], item["html"]) == ("Chất liệu", "<mark>Gốm</mark>")
    (item,) = _terms(visitor, "gom", "en")
    assert (item["note"], item["name"], item["title"]) == ("Material", "Gốm", "Ceramic")


def test_an_era_leads_to_its_years(visitor: Client, pots: None) -> None:
    EraName.objects.filter(name="Chính Hòa").delete()
    EraName.objects.create(name="Chính Hòa", ruler="Lê Hy Tông", year_from=1680, year_to=1705)
    (item,) = _terms(visitor, "chinh hoa")
    assert item["url"] == "http://testserver/di-san/?q=ni%C3%AAn+%C4%91%E1%BA%A1i%3A1680..1705"
    assert item["count"] is None
    body = visitor.get(item["url"].removeprefix("http://testserver")).content.decode()
    assert "Chum lớn" in body


@pytest.mark.parametrize("state", [{"access": "restricted"}, {"access": "staff"}, {"live": False}])
def test_what_nobody_may_see_leaves_no_trace(visitor: Client, state: dict[str, Any]) -> None:
    hidden = ConceptFactory(
        scheme=ConceptSchemeFactory(slug="material"), notation="gold", label_vi="Vàng diệp"
    )
    record = RecordFactory(kind="object", title_vi="Ấn vàng diệp", **state)
    record.materials.add(hidden)
    record.save()
    found(record)
    assert _groups(visitor, "vàng diệp") == []
    assert _groups(visitor, "hien vat") == []


def test_officers_are_answered_like_everybody(admin_client: Client) -> None:
    found(RecordFactory(title_vi="Đình Kín", access="restricted"))
    assert _groups(admin_client, "đình kín") == []


@pytest.mark.parametrize(
    "text",
    ["", " ", '"', "*", "' OR 1=1 --", "<script>", "a:b", "🏯", "đ" * 500, "\u200b", "–"],
)
def test_odd_texts_are_answered(visitor: Client, pots: None, text: str) -> None:
    assert isinstance(_groups(visitor, text), list)


def test_a_flood_is_answered(visitor: Client, pots: None) -> None:
    assert isinstance(_groups(visitor, "gom " * 25_000), list)


def test_labels_are_escaped(visitor: Client) -> None:
    nasty = ConceptFactory(
        scheme=ConceptSchemeFactory(slug="material"),
        notation="x&y=z",
        label_vi="Sơn <img src=x onerror=alert(1)>",
    )
    record = RecordFactory(kind="object")
    record.materials.add(nasty)
    record.save()
    found(record)
    (item,) = _terms(visitor, "sơn")
    assert item["html"].startswith("<mark>Sơn</mark> &lt;img")
    assert item["url"].endswith("/di-san/?material=x%26y%3Dz")


def test_asks_no_more_when_there_is_more(visitor: Client, pots: None) -> None:
    def asked() -> int:
        visitor.get("/api/v1/suggest?q=hien")
        with CaptureQueriesContext(connection) as captured:
            visitor.get("/api/v1/suggest?q=hien")
        return len(captured)

    few = asked()
    for number in range(12):
        found(RecordFactory(kind="object", title_vi=f"Hiện tượng {number}"))
    assert asked() <= few + 1 <= 12, "naming the records found is one more"


def test_any_page_may_read_and_nothing_personal_is_in_it(visitor: Client) -> None:
    response = visitor.get("/api/v1/suggest?q=a")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert not response.cookies and "Cookie" not in response.get("Vary", "")
