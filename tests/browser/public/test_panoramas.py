"""Looking about in a panorama: asked for first, by keyboard, and back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.public.conftest import Visit
from tests.browser.public.stage import SLUGS

pytestmark = pytest.mark.browser
PAGE = f"/di-san/{SLUGS['place']}/"


LOOK = re.compile(r"Nhìn quanh \(")


def near(visit: Visit) -> Page:
    """The page, gone down to its panorama: only there is one asked to look about."""
    page = visit.open(PAGE)
    page.locator("museum-panorama").scroll_into_view_if_needed()
    return page


def opened(visit: Visit) -> Page:
    """The page with its panorama open."""
    page = near(visit)
    page.get_by_role("button", name=LOOK).click()
    expect(page.locator("museum-panorama .said")).to_contain_text("đã mở", timeout=30_000)
    return page


def test_the_sphere_is_fetched_when_asked_for(visit: Visit) -> None:
    fetched: list[str] = []
    visit.page.on("request", lambda request: fetched.append(request.url))
    page = visit.open(PAGE)
    assert not [each for each in fetched if "panorama.mjs" in each]
    level = page.locator("museum-panorama .levels li").first.get_attribute("data-url") or "?"
    assert not [each for each in fetched if each.endswith(level)]
    opened(visit)
    assert [each for each in fetched if each.endswith(level)]
    assert (visit.complaints, visit.strangers) == ([], [])


def test_it_is_used_by_keyboard_alone(visit: Visit) -> None:
    page = opened(visit)
    sphere = page.locator("museum-panorama .sphere")
    expect(sphere).to_be_focused()
    before = page.evaluate("document.querySelector('museum-panorama').viewer.getPosition().yaw")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    after = page.evaluate("document.querySelector('museum-panorama').viewer.getPosition().yaw")
    assert 0.05 < after - before < 0.2
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="1. Cửa giữa")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("museum-panorama .told")).to_contain_text("Năm gian.")
    page.keyboard.press("Escape")
    expect(page.locator("museum-panorama .sphere")).to_have_count(0)
    expect(page.get_by_role("button", name=LOOK)).to_be_focused()
    assert visit.complaints == []


def test_the_next_place_is_turned_to_and_leads_on(visit: Visit) -> None:
    page = opened(visit)
    for _each in range(2):
        page.get_by_role("button", name="Điểm tiếp theo").click()
    page.locator("museum-panorama .told .way").click()
    page.wait_for_url(f"**/di-san/{SLUGS['object']}/")


def test_the_plan_shows_whither_one_looks_and_leads_on(visit: Visit) -> None:
    page = opened(visit)
    sight = page.locator("museum-panorama .where .sight")
    before = sight.get_attribute("transform")
    page.keyboard.press("ArrowRight")
    expect(sight).not_to_have_attribute("transform", before or "")
    way = page.locator("museum-panorama .where").get_by_role("link", name="2. Cổng thử")
    way.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/di-san/{SLUGS['object']}/#toan-canh-*")


def test_nobody_is_shut_out_of_what_is_open(visit: Visit) -> None:
    page = opened(visit)
    assert violations(page) == []


def test_far_below_it_costs_nothing(visit: Visit) -> None:
    visit.page.add_init_script(
        "HTMLCanvasElement.prototype.getContext = () => { window.asked = true; return null; }"
    )
    page = near(visit)
    expect(page.get_by_role("button", name=LOOK)).to_have_count(1)
    assert not page.evaluate("window.asked")


def test_without_webgl_it_says_so(visit: Visit) -> None:
    visit.page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page = near(visit)
    look = page.get_by_role("button", name=LOOK)
    look.click()
    expect(page.locator("museum-panorama .said")).to_contain_text("không hiển thị được")
    expect(look).to_have_count(0)
    page.locator("museum-panorama a.flat").click()
    expect(page.get_by_role("dialog", name="Xem hình")).to_be_visible()


def test_without_scripts_the_picture_and_the_ways_are_there(plain: Visit) -> None:
    page = plain.open(PAGE)
    expect(page.locator("museum-panorama img").first).to_be_visible()
    expect(page.locator("museum-panorama .outlooks a.way")).to_be_visible()
    expect(page.get_by_role("link", name="Cổng thử", exact=True)).to_be_visible()
    expect(page.locator("museum-panorama [data-open]")).to_be_hidden()
