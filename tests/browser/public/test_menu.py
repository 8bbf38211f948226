"""The menu of the masthead on a phone: one row, two on the narrowest, in both languages."""

import pytest

from tests.browser.public.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROWS = "links => new Set(links.map(link => Math.round(link.getBoundingClientRect().top))).size"


@pytest.mark.parametrize(("width", "rows"), [(320, 2), (360, 1), (390, 1)])
@pytest.mark.parametrize("path", ["/", "/en/"])
def test_the_menu_takes_few_rows_and_every_entry_is_reached(
    visit: Visit, path: str, width: int, rows: int
) -> None:
    """320 pixels are also a desk's window at 400 %, which must not scroll sideways."""
    visit.page.set_viewport_size({"width": width, "height": 700})
    page = visit.open(path)
    links = page.locator(".main-nav a")
    assert links.evaluate_all(ROWS) == rows
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    links.last.scroll_into_view_if_needed()
    box = links.last.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
