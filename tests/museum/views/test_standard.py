"""Pages of text: what is in them, what stands beside them."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from museum.middleware.page_cache import shelf
from museum.models import HomePage, StandardPage
from tests.factories.exhibition import exhibition
from tests.museum.html import find_all, parse, text_of

pytestmark = pytest.mark.django_db


def _page(slug: str, *headings: str, live: bool = True) -> StandardPage:
    body = [{"type": "heading", "value": each} for each in headings]
    body.append({"type": "paragraph", "value": "<p>Lời.</p>"})
    home = HomePage.objects.get(locale__language_code="vi")
    page = StandardPage(title=f"Trang {slug}", slug=slug, lead="Lời dẫn.", body=body, live=live)
    home.add_child(instance=page)
    return page


def test_its_parts_can_be_gone_to(visitor: Client) -> None:
    _page("gt", "Một", "Hai <b>")
    tree = parse(visitor.get("/gt/"))
    contents = find_all(tree, "nav", class_="page-contents")[0]
    links = {text_of(link): link.get("href", "")[1:] for link in contents.iter("a")}
    assert list(links) == ["Một", "Hai <b>"]
    for heading, anchor in links.items():
        assert text_of(find_all(tree, "div", id=anchor)[0]) == heading


def test_a_short_page_has_no_contents(visitor: Client) -> None:
    _page("gt", "Một")
    assert not find_all(parse(visitor.get("/gt/")), "nav", class_="page-contents")


def test_beside_it_stand_the_other_pages_that_all_may_see(visitor: Client) -> None:
    _page("gt")
    _page("ban-quyen")
    _page("nhap", live=False)
    exhibition()
    beside = find_all(parse(visitor.get("/gt/")), "aside", class_="page-beside")[0]
    links = [link.get("href") for each in beside.iter("li") for link in each.iter("a")]
    assert links == ["/ban-quyen/"]


def _queries(visitor: Client, path: str) -> int:
    """What a page asks once the frame is known."""
    visitor.get(path)
    shelf.clear()
    with CaptureQueriesContext(connection) as asked:
        assert visitor.get(path).status_code == 200
    return len(asked)


def test_the_number_of_its_neighbours_costs_no_query(visitor: Client) -> None:
    _page("gt", "Một", "Hai")
    _page("khac")
    few = _queries(visitor, "/gt/")
    for number in range(12):
        _page(f"trang-{number}")
    assert _queries(visitor, "/gt/") == few <= 12
