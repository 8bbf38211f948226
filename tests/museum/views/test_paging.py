"""Turning the pages of an answer: which hits these are, on, back, to the beginning."""

import pytest
from django.test import Client

from museum.presentation.paging import BEGINNING, MOST_BACK, Place
from search.facets import FACETS
from tests.factories.heritage import RecordFactory, found
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db
PAGE = 24


@pytest.fixture
def many(db: None) -> None:
    for number in range(PAGE * 3 + 2):
        found(RecordFactory(title_vi=f"Đình {number:03}"))


def _way(visitor: Client, path: str, rel: str) -> str:
    links = find_all(parse(visitor.get(path)), "a", rel=f"{rel} nofollow")
    return links[0].get("href", "") if links else ""


def _place(visitor: Client, path: str) -> str:
    pagers = find_all(parse(visitor.get(path)), "nav", class_="pager")
    places = [p for pager in pagers for p in find_all(pager, "p", class_="place")]
    return text_of(places[0]) if places else ""


def _first(visitor: Client, path: str) -> str:
    tree = parse(visitor.get(path))
    return text_of((find_all(tree, "h4") or find_all(tree, "h3"))[0])


def _walked(visitor: Client, path: str) -> list[str]:
    """The addresses of all pages from a path on."""
    pages = []
    while path:
        pages.append(path)
        path = _way(visitor, path, "next")
    return pages


@pytest.mark.parametrize("query", ["", "?sort=updated", "?q=dinh&view=list", "?view=timeline"])
def test_each_page_leads_back_the_way_one_came(visitor: Client, many: None, query: str) -> None:
    pages = _walked(visitor, f"/di-san/{query}")
    assert len(pages) == 4
    assert len({_first(visitor, page) for page in pages}) == 4
    for page, before in zip(pages[1:], pages, strict=False):
        back = _way(visitor, page, "prev")
        assert back == before, page
        assert _first(visitor, back) == _first(visitor, before)
    assert _way(visitor, pages[0], "prev") == ""


def test_each_page_says_which_hits_it_has(visitor: Client, many: None) -> None:
    places = [_place(visitor, page) for page in _walked(visitor, "/di-san/")]
    assert places == ["1–24 trong 74", "25–48 trong 74", "49–72 trong 74", "73–74 trong 74"]
    bar = find_all(parse(visitor.get("/en/heritage/?view=list")), "div", class_="results-bar")[0]
    assert "1–24" in text_of(bar)


def test_an_answer_of_one_page_needs_no_pager(visitor: Client) -> None:
    found(RecordFactory())
    assert not find_all(parse(visitor.get("/di-san/")), "nav", class_="pager")


@pytest.mark.parametrize("page", ["", "&page=3", "&page=99"])
def test_a_number_that_does_not_agree_is_not_told(visitor: Client, many: None, page: str) -> None:
    last = _walked(visitor, "/di-san/")[-1]
    after = last.partition("after=")[2].partition("&")[0]
    bare = f"/di-san/?after={after}{page}"
    assert _place(visitor, bare) == ""
    start = find_all(parse(visitor.get(bare)), "a", class_="to-start")
    assert [link.get("href") for link in start] == ["/di-san/"]


def test_the_way_back_does_not_grow_without_end(visitor: Client, many: None) -> None:
    second = _walked(visitor, "/di-san/")[1]
    after = second.partition("after=")[2].partition("&")[0]
    long = f"/di-san/?after={after}&page=40&back={'.'.join([after] * 90)}"
    back = _way(visitor, long, "prev").partition("back=")[2]
    assert MOST_BACK - 3 * len(after) < len(back) < MOST_BACK
    assert visitor.get(long).status_code == 200


def test_fifty_pages_lead_back_one_by_one() -> None:
    place = BEGINNING
    for number in range(50):
        place = place.following(f"{number:080}")
    pages = []
    while place := place.before:  # type: ignore[assignment]  # None ends it
        pages.append(place.page)
    assert pages == list(range(50, 0, -1))


@pytest.mark.parametrize("length", [1, 80, 4_499, 4_500, 8_000])
def test_a_way_back_that_has_no_room_is_no_way(length: int) -> None:
    place = Place("x", 3, ()).following("y")
    long = Place("a" * length, 3, ("b",)).following("c")
    assert place.back == ("x",)
    assert len(".".join(long.back)) <= MOST_BACK


def test_another_language_begins_at_the_beginning(visitor: Client, many: None) -> None:
    third = _walked(visitor, "/di-san/?view=list")[2]
    switch = find_all(parse(visitor.get(third)), "a", class_="language")[0].get("href", "")
    assert switch == "/en/heritage/?view=list"


def test_no_facet_takes_the_name_of_a_place(db: None) -> None:
    assert not {"after", "page", "back"} & set(FACETS)
