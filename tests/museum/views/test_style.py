"""The style page: everything that pages are built of, for those who work in the admin."""

import pytest
from django.test import Client

from heritage.access.roles import Role
from museum.presentation.palette import colours
from tests.factories.heritage import RecordFactory, add_picture, enrich
from tests.heritage.curation.conftest import officer, signed_in
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/phong-cach/"


@pytest.fixture
def reader(db: None) -> Client:
    return signed_in(officer("tham-dinh", Role.REVIEWER))


def test_it_is_behind_the_admins_door(visitor: Client) -> None:
    answer = visitor.get(ADDRESS)
    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]


def test_an_empty_museum_has_its_style_page_too(reader: Client) -> None:
    page = parse(reader.get(ADDRESS))
    assert len(find_all(page, "article")) == 5, "the made-up card: grid, list, three states"


def test_it_shows_every_colour_and_the_parts_of_a_record(reader: Client) -> None:
    record = enrich(RecordFactory(placed=True))
    add_picture(record)
    page = parse(reader.get(ADDRESS))
    tokens = {text_of(code) for code in find_all(page, "code")}
    assert colours("light").keys() <= tokens
    headings = {text_of(each) for each in find_all(page, "h2")}
    assert {"Dữ kiện", "Ở đâu", "Gắn với", "Nguồn", "Trích dẫn và chia sẻ"} <= headings
    identifiers = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(identifiers) == len(set(identifiers))


def test_passing_states_are_held_by_the_rules_that_pages_get(reader: Client) -> None:
    page = parse(reader.get(ADDRESS))
    (sheet,) = (
        link.get("href", "")
        for link in find_all(page, "link", rel="stylesheet")
        if link.get("href", "").startswith(ADDRESS)
    )
    rules = reader.get(sheet)
    assert rules["Content-Type"].startswith("text/css")
    assert ".button" in rules.content.decode()
    assert "&.as-hover {" in rules.content.decode()
    assert ":hover" not in rules.content.decode()
    held = {name for each in page.iter() for name in each.get("class", "").split()}
    assert {"as-hover", "as-focus"} <= held


def test_sheet_of_states_is_behind_the_admins_door(visitor: Client) -> None:
    assert visitor.get(f"{ADDRESS}states.css").status_code == 302
