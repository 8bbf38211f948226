"""An exhibition's story under hands: the bar of chapters, scripts on and off, print."""

import pytest
from playwright.sync_api import expect

from tests.browser.public.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]
STORY = "/trien-lam/hoi-thu/"


def test_the_bar_says_which_chapter_is_read(visit: Visit) -> None:
    page = visit.open(STORY)
    bar = page.get_by_role("navigation", name="Các chương")
    first, second = (
        bar.get_by_role("link", name="1 Làng bên sông"),
        bar.get_by_role("link", name="2 Người và việc"),
    )
    second.click()
    expect(second).to_have_attribute("aria-current", "true")
    expect(first).not_to_have_attribute("aria-current", "true")
    expect(bar).to_be_in_viewport()


def test_chapters_are_reached_by_keyboard(visit: Visit) -> None:
    page = visit.open(STORY)
    page.get_by_role("link", name="2 Người và việc").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Người và việc")).to_be_in_viewport()
    page.keyboard.press("Tab")
    inside = "document.activeElement.closest('section')?.id"
    assert page.evaluate(inside) == "nguoi-va-viec"


def test_a_heading_is_not_hidden_behind_the_bar(visit: Visit) -> None:
    page = visit.open(f"{STORY}#nguoi-va-viec")
    top = page.get_by_role("heading", name="Người và việc").bounding_box()
    bar = page.get_by_role("navigation", name="Các chương").bounding_box()
    assert top and bar and top["y"] >= bar["y"] + bar["height"]


def test_an_address_leads_to_the_end_though_what_is_above_is_laid_out_later(visit: Visit) -> None:
    page = visit.open(f"{STORY}#ghi-cong")
    page.wait_for_timeout(2000)
    expect(page.locator("#ghi-cong-ten")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 768, 2560])
def test_it_fits_every_window(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.open(STORY)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_chapters_are_links(plain: Visit) -> None:
    page = plain.open(STORY)
    page.get_by_role("link", name="2 Người và việc").click()
    assert page.url.endswith("#nguoi-va-viec")
    expect(page.get_by_role("heading", name="Người và việc")).to_be_in_viewport()


def test_printed_it_has_its_contents_and_credits(visit: Visit) -> None:
    page = visit.open(STORY)
    page.emulate_media(media="print")
    bar = page.locator("museum-chapters")
    assert bar.evaluate("each => getComputedStyle(each).position") == "static"
    expect(page.get_by_role("heading", name="Ghi công và nguồn")).to_be_visible()
