"""The histogram beside the results: numbers in words, bars that are links."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from django.test import Client

from heritage.enums import Kind
from tests.factories.heritage import RecordFactory, found
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def records(db: None) -> None:
    """Of the 17th century three, one of them a person; of the 19th one; one without a date."""
    found(RecordFactory(title_vi="Đình Một", time_literal="đầu thế kỷ XVII"))
    found(RecordFactory(title_vi="Đình Hai", time_literal="1635"))
    found(RecordFactory(title_vi="Cụ Ba", kind=Kind.PERSON, time_literal="1690"))
    found(RecordFactory(title_vi="Chùa Bốn", time_literal="1850"))
    found(RecordFactory(title_vi="Chùa Năm"))


def _bars(visitor: Client, path: str) -> Element | None:
    tree = parse(visitor.get(path))
    return next((each for each in tree.iter("details") if each.get("class") == "time-bars"), None)


def _rows(visitor: Client, path: str) -> Iterator[tuple[str, str]]:
    """Words and address of each row."""
    bars = _bars(visitor, path)
    assert bars is not None
    for row in bars.iter("li"):
        links = list(row.iter("a"))
        yield " ".join(text_of(row).split()), links[0].get("href", "") if links else ""


def test_each_row_names_its_century_and_its_number(visitor: Client) -> None:
    assert list(_rows(visitor, "/di-san/")) == [
        ("Thế kỷ XVII 3", "/di-san/?century=17"),
        ("Thế kỷ XVIII 0", ""),
        ("Thế kỷ XIX 1", "/di-san/?century=19"),
    ]
    bars = _bars(visitor, "/di-san/")
    assert bars is not None and "Chưa rõ niên đại 1" in " ".join(text_of(bars).split())


def test_in_english(visitor: Client) -> None:
    rows = dict(_rows(visitor, "/en/heritage/?kind=site"))
    assert "/en/heritage/?kind=site&century=17" in rows.values()


def test_a_chosen_century_can_be_taken_back_and_shows_its_decades(visitor: Client) -> None:
    rows = dict(_rows(visitor, "/di-san/?century=17"))
    assert rows["Thế kỷ XVII (bỏ) 3"] == "/di-san/"
    assert rows["Thế kỷ XIX 1"] == "/di-san/?century=17&century=19"
    assert rows["1630–1639 2"] == "/di-san/?century=17&decade=1630"
    assert rows["1640–1649 … 1680–1689 0"] == ""
    assert rows["1690–1699 1"]


def test_a_chosen_decade_can_be_taken_back(visitor: Client) -> None:
    path = "/di-san/?century=17&decade=1690"
    tree = parse(visitor.get(path))
    assert [text_of(each) for each in tree.iter("h3")] == ["Cụ Ba"]
    rows = dict(_rows(visitor, path))
    assert rows["1690–1699 (bỏ) 1"] == "/di-san/?century=17"
    assert rows["Thế kỷ XIX 1"] == "/di-san/?century=17&century=19"
    chips = next(each for each in tree.iter("ul") if each.get("class") == "chips")
    assert "Thập niên: 1690–1699" in text_of(chips)


def test_the_form_of_facets_keeps_the_time(visitor: Client) -> None:
    tree = parse(visitor.get("/di-san/?century=17&decade=1630&month=3&kind=site"))
    form = next(each for each in tree.iter("form") if each.get("class") == "facets")
    kept = [
        (each.get("name"), each.get("value")) for each in find_all(form, "input", type="hidden")
    ]
    assert kept == [("century", "17"), ("decade", "1630"), ("month", "3")]


def test_on_the_map_too(visitor: Client) -> None:
    assert ("Thế kỷ XIX 1", "/ban-do/?century=19") in list(_rows(visitor, "/ban-do/"))


def test_one_century_alone_is_no_choice(visitor: Client) -> None:
    assert _bars(visitor, "/di-san/?kind=person") is None
    assert _bars(visitor, "/di-san/?kind=person&century=17") is not None


@pytest.mark.parametrize("room", ["/di-san/", "/en/heritage/", "/ban-do/"])
@pytest.mark.parametrize(
    "value", ["1635", "-4", "x", "9" * 5_000, "16%2030", "%00", "1e3", "１６３０", "99990"]
)
def test_a_decade_that_is_none_is_told(visitor: Client, room: str, value: str) -> None:
    response = visitor.get(f"{room}?decade={value}")
    assert response.status_code == 400
    assert "1630" in response.content.decode()


def test_the_same_decade_twice_is_one(visitor: Client) -> None:
    rows = dict(_rows(visitor, "/di-san/?decade=1630&decade=1630"))
    assert rows["1630–1639 (bỏ) 2"] == "/di-san/"


def test_what_is_restricted_is_not_counted(visitor: Client) -> None:
    found(RecordFactory(title_vi="Kín", time_literal="1855", access="staff"))
    assert ("Thế kỷ XIX 1", "/di-san/?century=19") in list(_rows(visitor, "/di-san/"))
