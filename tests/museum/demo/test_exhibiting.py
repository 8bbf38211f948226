"""The demonstration's exhibitions: told from its records, kept as officers leave them."""

import re
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from museum.demo import reading
from museum.demo.exhibiting import load_exhibitions
from museum.demo.lookups import Lookups
from museum.demo.writing import write_records
from museum.models import ExhibitionIndexPage, ExhibitionPage
from museum.presentation.exhibition.mentions import mentions
from tests.factories.heritage import add_picture
from tests.museum.html import find_all, parse, text_of

CHEM = reading.exhibitions()[0]
_KINDS = {"chapter", "text", "picture", "quotation", "records", "map", "timeline"}


def _slugs(told: Any) -> set[str]:
    """Every record that a content file names."""
    if isinstance(told, list):
        return set().union(*map(_slugs, told))
    if not isinstance(told, dict):
        return set()
    own = {told["record"]} if "record" in told else set()
    listed = told.get("records")
    if isinstance(listed, list):
        own |= set(listed)
    return own.union(*(_slugs(each) for each in told.values()))


@pytest.fixture
def shelves(known: Lookups) -> Lookups:
    """The records of the Chèm story, without pictures."""
    wanted = _slugs(CHEM)
    facts = [{**item, "relations": []} for item in reading.records() if item["slug"] in wanted]
    write_records(facts, known, draw=None)
    return known


def _page(language: str) -> ExhibitionPage:
    return ExhibitionPage.objects.get(locale__language_code=language)


def test_both_languages_are_told_and_know_each_other(shelves: Lookups) -> None:
    assert load_exhibitions(shelves) == {"created": 2}
    assert _page("vi").get_translations().get().specific == _page("en")
    assert all(room.lead for room in ExhibitionIndexPage.objects.all())


@pytest.mark.parametrize("path", ["/trien-lam/hoi-chem/", "/en/exhibitions/chem-festival/"])
def test_visitors_read_it(shelves: Lookups, visitor: Client, path: str) -> None:
    for record in shelves.records.values():
        add_picture(record)
    load_exhibitions(shelves)
    tree = parse(visitor.get(path))
    chapters = [each for each in find_all(tree, "section") if each.get("class") == "chapter"]
    assert len(chapters) >= 6
    assert "Lý Ông Trọng" in text_of(chapters[1])
    assert find_all(tree, "div", class_="map-strip") and find_all(tree, "div", class_="time-strip")


def test_a_second_load_changes_nothing(shelves: Lookups) -> None:
    load_exhibitions(shelves)
    revision = _page("vi").latest_revision_id
    assert load_exhibitions(shelves) == {"unchanged": 2}
    assert _page("vi").latest_revision_id == revision


def test_pictures_that_come_later_are_put_in(shelves: Lookups) -> None:
    load_exhibitions(shelves)
    assert not mentions(_page("vi").story()).assets
    add_picture(shelves.records["lang-chem"])
    assert load_exhibitions(shelves) == {"refreshed": 2}
    assert len(mentions(_page("vi").story()).assets) == 1


def test_what_an_officer_edited_stays(shelves: Lookups) -> None:
    load_exhibitions(shelves)
    page, officer = _page("vi"), get_user_model().objects.create_user("an")
    page.title = "Tên do cán bộ đặt"
    page.save_revision(user=officer).publish()
    add_picture(shelves.records["lang-chem"])
    assert load_exhibitions(shelves) == {"kept": 1, "refreshed": 1}
    assert _page("vi").title == "Tên do cán bộ đặt"


def test_what_an_officer_took_down_stays_down(shelves: Lookups) -> None:
    load_exhibitions(shelves)
    _page("en").unpublish()
    add_picture(shelves.records["lang-chem"])
    assert load_exhibitions(shelves)["kept"] == 1
    assert not _page("en").live


def test_the_story_uses_every_kind_of_block() -> None:
    told = [next(iter(block)) for block in CHEM["blocks"]]
    assert set(told) == _KINDS
    assert told.count("chapter") >= 6


def test_every_word_is_there_in_both_languages() -> None:
    def pairs(told: Any) -> list[dict[str, str]]:
        if isinstance(told, list):
            return [pair for each in told for pair in pairs(each)]
        if not isinstance(told, dict):
            return []
        if "vi" in told:
            return [told]
        return [pair for each in told.values() for pair in pairs(each)]

    found = pairs(CHEM)
    assert len(found) > 50
    for pair in found:
        assert pair["vi"].strip() and pair["en"].strip()
        assert not re.search(r"[\"']", pair["vi"] + pair["en"]), "straight quotes"


def test_it_names_only_records_and_sources_that_there_are() -> None:
    assert _slugs(CHEM) <= {item["slug"] for item in reading.records()}
    quoted = [block["quotation"]["source"] for block in CHEM["blocks"] if "quotation" in block]
    assert all(
        block["quotation"]["translation"] for block in CHEM["blocks"] if "quotation" in block
    )
    assert set(quoted) <= {source["key"] for source in reading.content("sources")["sources"]}
