"""Pages as browsers meet them: policies, widths, shifts, keyboards, scripts off."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.public.conftest import PAGES, Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_SHIFT = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => resolve(sum), 300);
})"""

_LENGTHEN = """() => {
  const words = [...document.querySelectorAll(
    'h1, h2, h3, p, dd, li a, li span, label span, figcaption span'
  )].filter(each => !each.children.length && !each.closest('.choices, .tag, .axis, .distance'));
  words.forEach(each => { each.textContent = 'x'.repeat(80); });
  return words.length;
}"""
"""What people wrote becomes one word each, as unbroken addresses and hashes are.

Years on an axis and distances are the machine's own and never long."""


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_refused_and_nothing_leaves(visit: Visit, name: str) -> None:
    for path in PAGES[name]:
        visit.open(path)
    assert visit.complaints == []
    assert visit.strangers == []


@pytest.mark.parametrize("width", [360, 640, 1440])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out(visit: Visit, name: str, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = visit.open(PAGES[name][1])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_words_longer_than_the_window_break(visit: Visit, name: str) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 740})
    page = visit.open(PAGES[name][0])
    assert page.evaluate(_LENGTHEN) > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_long_value_of_a_filter_breaks(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 740})
    page = visit.open(f"/di-san/?area={'y' * 60}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("name", ["home", "site", "object", "person"])
def test_four_times_enlarged_it_is_one_column(visit: Visit, name: str) -> None:
    """A window of 1280 px at 400 % has 320 px."""
    visit.page.set_viewport_size({"width": 320, "height": 256})
    page = visit.open(PAGES[name][0])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", ["home", "collection", "site", "person"])
def test_pictures_do_not_push_the_text(visit: Visit, name: str) -> None:
    page = visit.open(PAGES[name][0])
    assert page.evaluate(_SHIFT) < 0.05


def test_the_language_switch_keeps_page_and_question(visit: Visit) -> None:
    page = visit.open("/di-san/?q=thu&kind=site")
    page.get_by_role("link", name="English").click()
    assert page.url.endswith("/en/heritage/?q=thu&kind=site")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_skip_link_comes_first_and_works(visit: Visit) -> None:
    page = visit.open("/di-san/dinh-thu/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


def test_every_link_can_be_reached_and_seen(visit: Visit) -> None:
    page = visit.open("/di-san/dinh-thu/")
    links = page.locator("a[href]:visible, button:visible").count()
    seen = set()
    for _ in range(links + 5):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "getComputedStyle(document.activeElement).outlineStyle"
            " + document.activeElement.outerHTML"
        )
        seen.add(outline)
        assert not outline.startswith("none<a")
    assert len(seen) >= links * 0.8


def test_without_scripts_the_collection_still_filters(plain: Visit) -> None:
    plain.page.set_viewport_size({"width": 390, "height": 844})
    page = plain.open("/di-san/")
    page.get_by_role("button", name="Lọc kết quả").click()
    page.get_by_label("Nhân vật").check()
    page.get_by_role("button", name="Xem kết quả").click()
    assert "kind=person" in page.url
    expect(page.get_by_role("article")).to_have_count(1)


def test_without_scripts_pictures_open_by_themselves(plain: Visit) -> None:
    page = plain.open("/di-san/dinh-thu/")
    address = page.locator("a[data-picture]").first.get_attribute("href")
    assert address and page.request.get(plain.base + address).ok
    expect(page.get_by_role("button", name="Chép liên kết")).to_be_hidden()


def test_a_page_prints_dark_on_white(visit: Visit) -> None:
    page = visit.open("/di-san/dinh-thu/")
    page.emulate_media(media="print", color_scheme="dark")
    assert _colour(page, "background-color") == "rgb(255, 255, 255)"
    assert _colour(page, "color") == "rgb(0, 0, 0)"
    expect(page.get_by_role("navigation", name="Chính")).to_be_hidden()


def test_no_colour_of_the_dark_scheme_is_printed(visit: Visit) -> None:
    """Pale letters on paper and black ones on a dark mark cannot be read."""
    page = visit.open("/di-san/?q=thu&view=list")
    page.emulate_media(media="print", color_scheme="dark")
    tokens = "getComputedStyle(document.documentElement).getPropertyValue"
    for name, light in {"--gilt-text": "#7a5a10", "--mark": "#f6e3a8"}.items():
        assert page.evaluate(f"{tokens}('{name}')") == light
    expect(page.get_by_text("“thu”")).to_be_visible()
    for name in ("Sắp xếp", "Cách xem"):
        expect(page.get_by_role("list", name=name)).to_be_hidden()
    expect(page.get_by_role("link", name="English")).to_be_hidden()


def _colour(page: Page, name: str) -> str:
    found: str = page.evaluate(f"getComputedStyle(document.body)['{name}']")
    return found


def test_the_calendar_turns_without_scripts(plain: Visit) -> None:
    page = plain.open(PAGES["month of the moon"][0])
    named = page.get_by_role("heading", level=2).first.inner_text()
    page.get_by_role("navigation", name="Tháng trước, tháng sau").get_by_role("link").last.click()
    assert page.get_by_role("heading", level=2).first.inner_text() != named
    page.get_by_role("link", name="Danh sách").click()
    expect(page.get_by_role("table")).to_have_count(0)
    assert "view=list" in page.url and "thang-am=" in page.url
    expect(page.get_by_role("button", name="Chép địa chỉ lịch")).to_be_hidden()


def test_a_month_prints_as_a_sheet(visit: Visit) -> None:
    page = visit.open(PAGES["month of the moon"][0])
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.get_by_role("table")).to_be_visible()
    for name in ("Giở lịch", "Tháng trước, tháng sau"):
        expect(page.get_by_role("navigation", name=name)).to_be_hidden()


def test_with_reduced_motion_a_new_scheme_is_there_at_once(visit: Visit) -> None:
    """A duration of next to nothing is one: colours went down the page element after element."""
    visit.page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page = visit.open("/di-san/")
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    ink = "[...document.querySelectorAll('body, .card h2 a, .card h3 a, .footer a')]"
    colours = page.evaluate(f"{ink}.map(each => getComputedStyle(each).color)")
    assert len(colours) > 10
    assert set(colours) == {"rgb(238, 229, 216)"}
