"""What comes out of the printer: the thing itself, no navigation, no page left empty."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.public.conftest import PAGES, Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGE = re.compile(rb"/Type\s*/Page\b")
A4 = 1009
"""Height in CSS pixels between margins of 15 mm."""


@pytest.mark.parametrize("name", ["site", "element", "collection", "story", "calendar"])
@pytest.mark.parametrize("language", [0, 1])
def test_a_page_prints_without_what_only_a_screen_needs(
    visit: Visit, name: str, language: int
) -> None:
    page = visit.open(PAGES[name][language])
    page.set_viewport_size({"width": 680, "height": A4})
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in (".main-nav", ".language", ".search-box", ".footer nav", ".skip"):
        for found in page.locator(hidden).all():
            expect(found).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    height = page.evaluate("document.documentElement.scrollHeight")
    edge = "15mm"
    margin = {"top": edge, "bottom": edge, "left": edge, "right": edge}
    sheets = len(PAGE.findall(page.pdf(format="A4", margin=margin)))
    assert sheets <= height / A4 * 1.5 + 1


@pytest.mark.parametrize("name", ["site", "element"])
def test_a_printed_record_says_where_it_is_for_ever(visit: Visit, name: str) -> None:
    page = visit.open(PAGES[name][0])
    page.emulate_media(media="print")
    expect(page.get_by_text(re.compile(r"/ark:/\d+/\w+")).first).to_be_visible()
