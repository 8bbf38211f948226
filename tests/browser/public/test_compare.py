"""Records side by side in Mirador, under the page's own strict policy."""

import pytest
from playwright.sync_api import expect

from tests.browser.public.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TABLE = "/so-sanh/?record=dinh-thu&record=hoi-thu"


@pytest.mark.parametrize("width", [390, 1440])
def test_the_table_opens_on_request_and_asks_nobody_else(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 844})
    page = visit.open(TABLE)
    assert not page.evaluate(
        "performance.getEntriesByType('resource').some(e => e.name.includes('mirador'))"
    )
    button = page.get_by_role("button", name="Soi cạnh nhau")
    button.focus()
    page.keyboard.press("Enter")
    windows = page.locator(".compare-ground section.mirador-window")
    expect(windows).to_have_count(2, timeout=20_000)
    one, two = (windows.nth(number).bounding_box() for number in (0, 1))
    assert one and two
    assert (one["y"] < two["y"]) is (width == 390)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert visit.strangers == []
    assert not [told for told in visit.complaints if "Content Security Policy" in told]


def test_three_windows_are_equally_wide(visit: Visit) -> None:
    page = visit.open(f"{TABLE}&record=lang-thu")
    page.get_by_role("button", name="Soi cạnh nhau").click()
    windows = page.locator(".compare-ground section.mirador-window")
    expect(windows).to_have_count(3, timeout=20_000)
    widths = [box["width"] for each in windows.all() if (box := each.bounding_box())]
    assert max(widths) - min(widths) < 10


def test_without_scripts_the_pictures_stand_side_by_side(plain: Visit) -> None:
    page = plain.open(TABLE)
    pictures = page.locator(".compare-table img")
    expect(pictures).to_have_count(2)
    expect(page.get_by_role("button", name="Soi cạnh nhau")).to_be_hidden()
    page.get_by_role("link", name="Cất đi Hồ sơ dinh thu").click()
    expect(pictures).to_have_count(1)
