"""Looking about in a film of a whole sphere: when asked, by keyboard, and back to the flat one."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.public.conftest import Visit
from tests.browser.public.stage import SLUGS

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGE = f"/di-san/{SLUGS['group']}/"
_YAW = "document.querySelector('museum-sphere').viewer.getPosition().yaw"


def opened(visit: Visit) -> Page:
    """The page with its film open all round."""
    page = visit.open(PAGE)
    page.get_by_role("button", name="Nhìn quanh trong phim").click()
    expect(page.locator("museum-sphere .said")).to_contain_text("đã mở", timeout=30_000)
    return page


def test_nothing_is_fetched_before_it_is_asked_for_and_nothing_plays_by_itself(
    visit: Visit,
) -> None:
    fetched: list[str] = []
    visit.page.on("request", lambda request: fetched.append(request.url))
    page = visit.open(PAGE)
    expect(page.get_by_role("button", name="Nhìn quanh trong phim")).to_be_visible()
    assert not [url for url in fetched if url.endswith(("panorama.mjs", ".mp4"))]
    opened(visit)
    assert page.locator("video").evaluate("player => player.paused")
    assert (visit.complaints, visit.strangers) == ([], [])


def test_it_is_watched_by_keyboard_alone(visit: Visit) -> None:
    page = opened(visit)
    player = page.locator("museum-sphere video")
    expect(page.locator("museum-sphere .sphere")).to_be_focused()
    before = page.evaluate(_YAW)
    page.keyboard.press("ArrowRight")
    assert 0.05 < page.evaluate(_YAW) - before < 0.2
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Chạy phim")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("museum-sphere .told")).to_have_text("[một nốt nhạc]")
    page.keyboard.press("Space")
    assert player.evaluate("player => player.paused")
    page.get_by_role("button", name="Phụ đề").press("Space")
    expect(page.locator("museum-sphere .told")).to_be_empty()
    assert player.evaluate("player => player.paused")
    page.get_by_role("slider", name="Thời điểm trong phim").fill("2")
    assert player.evaluate("player => player.currentTime") == pytest.approx(2, abs=0.1)
    page.keyboard.press("Escape")
    expect(page.locator("museum-sphere .sphere")).to_have_count(0)
    expect(page.get_by_role("button", name="Nhìn quanh trong phim")).to_be_focused()
    expect(player).to_be_visible()
    assert player.evaluate("player => player.currentTime") == pytest.approx(2, abs=0.1)
    assert visit.complaints == []


def test_it_opens_again_where_it_was(visit: Visit) -> None:
    page = opened(visit)
    page.get_by_role("slider", name="Thời điểm trong phim").fill("1")
    page.get_by_role("button", name="Đóng phim toàn cảnh").click()
    page.get_by_role("button", name="Nhìn quanh trong phim").click()
    expect(page.get_by_role("slider", name="Thời điểm trong phim")).to_have_value("1")
    assert visit.complaints == []


def test_nobody_is_shut_out_of_what_is_open(visit: Visit) -> None:
    assert violations(opened(visit)) == []


def test_without_webgl_it_says_so(visit: Visit) -> None:
    visit.page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page = visit.open(PAGE)
    page.get_by_role("button", name="Nhìn quanh trong phim").click()
    expect(page.locator("museum-sphere .said")).to_contain_text("phim phẳng")
    expect(page.locator("museum-sphere video")).to_be_visible()


def test_without_scripts_the_flat_film_is_there(plain: Visit) -> None:
    page = plain.open(PAGE)
    expect(page.locator("museum-sphere video")).to_have_attribute("controls", "")
    expect(page.locator("museum-sphere [data-open]")).to_be_hidden()
