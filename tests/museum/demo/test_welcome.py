"""The front door and the standard pages, in both languages; nothing edited is touched."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from museum.demo import reading
from museum.demo.lookups import Lookups
from museum.demo.pictures import Picture
from museum.demo.reading import content
from museum.demo.welcome import load_pages
from museum.demo.writing import write_records
from museum.models import HomePage, Identity, StandardPage
from tests.museum.demo.pictures_stub import drawn
from tests.museum.html import find_all, parse, text_of


def _draw(records: Collection[dict[str, Any]]) -> Iterator[list[Picture]]:
    return (drawn(record["slug"]) for record in records)


@pytest.fixture(autouse=True)
def _own_uploads(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def opened(known: Lookups, monkeypatch: pytest.MonkeyPatch) -> None:
    """A museum of one record, with its pages."""
    facts = next(item for item in reading.records() if item["slug"] == "dinh-gian")
    write_records([{**facts, "relations": []}], known, draw=_draw)
    pages = content("pages")
    pages["home"] |= {"hero": "dinh-gian", "featured": ["dinh-gian"]}
    for section in (section for page in pages["pages"] for section in page["sections"]):
        if "figure" in section:
            section["figure"] = {"record": "dinh-gian", "number": 0}
    monkeypatch.setattr("museum.demo.welcome.content", lambda _name: pages)
    load_pages(known)


def _home(language: str) -> HomePage:
    return HomePage.objects.get(locale__language_code=language)


def test_the_address_to_write_to_is_a_sample_and_says_so(opened: None, client: Client) -> None:
    for path, word in (("/lien-he/", "mẫu"), ("/en/contact/", "sample")):
        (foot,) = find_all(parse(client.get(path)), "footer", class_="footer")
        (letter,) = (a for a in foot.iter("a") if a.get("href", "").startswith("mailto:"))
        assert letter.get("href", "").endswith(".example")  # RFC 2606: nobody's, for good
        assert word in text_of(foot)


def test_both_front_doors_are_furnished(opened: None) -> None:
    assert _home("vi").lead.startswith("Đình làng")
    assert _home("en").lead.startswith("Communal houses")
    assert _home("vi").hero.slug == _home("en").hero.slug == "dinh-gian"


def test_pages_are_translations_of_each_other(opened: None) -> None:
    for page in StandardPage.objects.filter(locale__language_code="vi"):
        assert page.get_translations().live().count() == 1, page


def test_a_page_has_headings_and_paragraphs(opened: None) -> None:
    page = StandardPage.objects.get(slug="accessibility")
    kinds = [block.block_type for block in page.body]
    assert kinds[0] == "heading"
    assert kinds.count("paragraph") >= 4


def test_a_picture_of_a_record_stands_in_its_section(opened: None) -> None:
    page = StandardPage.objects.get(slug="about")
    kinds = [block.block_type for block in page.body]
    assert kinds.count("figure") == 3
    assert kinds.index("figure") > kinds.index("paragraph")


def test_a_second_load_adds_nothing(opened: None, known: Lookups) -> None:
    before = StandardPage.objects.count()
    load_pages(known)
    assert StandardPage.objects.count() == before == 10


def test_what_an_editor_wrote_stays(opened: None, known: Lookups) -> None:
    home = _home("vi")
    home.lead = "Lời của người biên tập."
    home.save()
    page = StandardPage.objects.get(slug="gioi-thieu")
    page.title = "Về chúng tôi"
    page.save()
    identity = Identity.load()
    identity.name_vi = "Bảo tàng phường"
    identity.save()
    load_pages(known)
    assert _home("vi").lead == "Lời của người biên tập."
    assert StandardPage.objects.get(slug="gioi-thieu").title == "Về chúng tôi"
    assert Identity.load().name_vi == "Bảo tàng phường"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_text_is_there_in_both_languages(language: str) -> None:
    for page in content("pages")["pages"]:
        assert page["title"][language]
        assert page["lead"][language]
        for section in page["sections"]:
            assert section["heading"][language]
            assert all(text[language] for text in section["paragraphs"])
