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
    assert len(find_all(page, "article")) == 2, "the made-up card, in the grid and in the list"


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
