"""Fonts arrive late and nothing jumps; a page asks for few of them."""

import pytest
from playwright.sync_api import Page, Route

from tests.browser.public.conftest import PAGES, Visit

pytestmark = pytest.mark.browser
SHIFTS = """new Promise(tell => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const each of list.getEntries()) sum += each.value;
  }).observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell(sum), 100)));
})"""


def late_fonts(page: Page, address: str) -> list[str]:
    """Open the page with no font, then let them come; return the files that were held back."""
    held: list[Route] = []
    waiting = [True]
    page.route("**/*.woff2", lambda route: held.append(route) if waiting[0] else route.continue_())
    page.goto(address, wait_until="domcontentloaded")
    page.locator("h1").first.wait_for()
    page.evaluate("() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
    waiting[0] = False
    for route in held:
        route.continue_()
    page.evaluate("() => document.fonts.ready.then(() => true)")
    return [route.request.url.rsplit("/", 1)[-1] for route in held]


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("name", ["home", "collection", "site", "person", "standard"])
@pytest.mark.parametrize("language", [0, 1], ids=["vi", "en"])
def test_the_page_stands_still_when_its_fonts_come(
    visit: Visit, name: str, width: int, language: int
) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    files = late_fonts(visit.page, visit.base + PAGES[name][language])
    assert any("source-serif" in each for each in files), "they did come late"
    assert visit.page.evaluate(SHIFTS) < 0.05


@pytest.mark.parametrize("language", [0, 1], ids=["vi", "en"])
@pytest.mark.parametrize("name", ["home", "collection", "site", "story"])
def test_vietnamese_letters_come_from_the_small_files(
    visit: Visit, name: str, language: int
) -> None:
    """Latin Extended holds ă, đ, ơ and ư too, and is three times as large.

    (MapLibre asks the browser for every file of the family it draws with.)
    """
    fetched: list[str] = []
    visit.page.on("request", lambda request: fetched.append(request.url))
    visit.open(PAGES[name][language]).evaluate("document.fonts.ready.then(() => true)")
    fonts = {url.rsplit("/", 1)[-1] for url in fetched if url.endswith(".woff2")}
    assert fonts and not [name for name in fonts if "latin-ext" in name]


@pytest.mark.parametrize("language", [0, 1], ids=["vi", "en"])
def test_what_is_preloaded_is_used(visit: Visit, language: int) -> None:
    """A browser complains of a file that was fetched ahead and then not needed."""
    page = visit.open(PAGES["site"][language])
    ahead = page.locator("link[rel=preload][as=font]")
    assert 0 < ahead.count() <= 4
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )
    assert any("Source Serif" in family for family in loaded)
    assert visit.complaints == []
