"""The menu of the masthead on a phone: one row, whole or to be scrolled, in both languages."""

import pytest

from tests.browser.public.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROWS = "links => new Set(links.map(link => Math.round(link.getBoundingClientRect().top))).size"


@pytest.mark.parametrize("width", [320, 360, 390])
@pytest.mark.parametrize("path", ["/", "/en/"])
def test_the_menu_is_one_row_and_every_entry_is_reached(
    visit: Visit, path: str, width: int
) -> None:
    visit.page.set_viewport_size({"width": width, "height": 700})
    page = visit.open(path)
    links = page.locator(".main-nav a")
    assert links.evaluate_all(ROWS) == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    links.last.scroll_into_view_if_needed()
    box = links.last.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
