"""The map in a browser: points and list agree, hands and keys reach both, nothing leaves."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.axe import violations
from tests.browser.public.conftest import Visit
from tests.browser.public.stage import SLUGS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NO_WEBGL = """
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith("webgl") ? null : get.call(this, kind, ...rest);
  };
"""
MAP = "document.querySelector('museum-map')"
DRAWN = """map => map.engine.map
  .queryRenderedFeatures({layers: ["groups", "places"]})
  .reduce((sum, {properties}) => sum + (properties.point_count ?? 1), 0)"""


def until(page: Page, question: str) -> None:
    """Ask until it is true. (Playwright's own waiting is an `eval` that the policy refuses.)"""
    for _ in range(100):
        if page.evaluate(question):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never true: {question}")


def open_map(visit: Visit, path: str = "/ban-do/", engine: str = "webgl") -> Page:
    page = visit.open(path)
    page.mouse.move(5, 5)
    expect(page.locator("museum-map")).to_have_attribute("data-ready", engine, timeout=30_000)
    return page


@pytest.fixture
def flat(visit: Visit) -> Visit:
    """A window whose browser has no WebGL."""
    visit.page.add_init_script(NO_WEBGL)
    return visit


@pytest.fixture
def standing(browser: Browser, museum: str) -> Iterator[Visit]:
    """A visitor who stands by the river and says so."""
    context: BrowserContext = browser.new_context(
        geolocation={"latitude": 21.1, "longitude": 105.77}, permissions=["geolocation"]
    )
    yield Visit(context.new_page(), museum)
    context.close()


def test_as_many_points_are_drawn_as_the_list_has(visit: Visit) -> None:
    page = open_map(visit)
    placed = page.locator("[data-list] li[data-latitude]").count()
    assert placed >= len(SLUGS)
    until(page, f"({DRAWN})(document.querySelector('museum-map')) == {placed}")
    assert visit.complaints == []
    assert visit.strangers == []


def test_without_webgl_leaflet_draws_the_same(flat: Visit) -> None:
    page = open_map(flat, engine="flat")
    placed = page.locator("[data-list] li[data-latitude]").count()
    groups = page.locator(".map-group").all_inner_texts()
    assert sum(map(int, groups)) + page.locator(".map-dot").count() == placed
    assert page.locator(".maplibregl-canvas").count() == 0
    assert flat.complaints == []
    assert flat.strangers == []


def test_what_stands_at_one_place_opens_as_a_list(flat: Visit) -> None:
    page = open_map(flat, engine="flat")
    for _ in range(12):  # every press comes closer, until what is left cannot be parted
        if page.get_by_role("dialog").count():
            break
        page.locator(".map-group").first.click()
        page.wait_for_timeout(400)
    card = page.get_by_role("dialog")
    expect(card.get_by_role("link").first).to_be_focused()
    expect(card).to_be_in_viewport(ratio=0.95)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_phone_fetches_the_map_at_the_first_sign_of_a_hand(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = visit.open("/ban-do/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "maplibre" in url]
    expect(page.locator(".map-sketch")).to_be_visible()
    page.mouse.wheel(0, 40)
    expect(page.locator("museum-map")).to_have_attribute("data-ready", "webgl", timeout=30_000)


def test_a_row_of_the_list_shows_where_it_is(visit: Visit) -> None:
    page = open_map(visit)
    page.locator(f"#{SLUGS['site']} a").focus()
    marked = "document.querySelector('museum-map').engine.map.getSource('marked').serialize().data"
    until(page, f"{marked}.features.length == 1")
    assert page.evaluate(f"{marked}.features[0].properties.slug") == SLUGS["site"]
    page.locator(f"#{SLUGS['site']} a").blur()
    until(page, f"{marked}.features.length == 0")


@pytest.mark.parametrize("engine", ["webgl", "flat"])
def test_an_address_opens_a_record_on_the_map(visit: Visit, engine: str) -> None:
    if engine == "flat":
        visit.page.add_init_script(NO_WEBGL)
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = open_map(visit, f"/en/map/#{SLUGS['site']}", engine)
    card = page.get_by_role("dialog")
    expect(card.get_by_role("link")).to_have_attribute("href", f"/en/heritage/{SLUGS['site']}/")
    expect(card).to_be_in_viewport()


def test_the_map_is_reached_and_moved_by_keys(visit: Visit) -> None:
    page = open_map(visit)
    canvas = page.get_by_role("region", name="Bản đồ di sản")
    canvas.focus()
    before = page.evaluate("document.querySelector('museum-map').engine.bounds()")
    page.keyboard.press("ArrowRight")
    until(page, f"document.querySelector('museum-map').engine.bounds()[0] > {before[0]} + 0.0001")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Phóng to")).to_be_focused()


def test_a_sign_without_webgl_is_pressed_by_keys(flat: Visit) -> None:
    page = open_map(flat, f"/ban-do/?q={SLUGS['site']}&kind=site", engine="flat")
    page.locator(".leaflet-marker-icon[role=button]").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_focused()


def test_near_me_sorts_the_list_and_stays_here(standing: Visit) -> None:
    page = open_map(standing)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Gần tôi").click()
    expect(page.get_by_role("status").filter(has_text="khoảng cách")).to_be_visible()
    expect(page.locator("[data-list] li").first.locator("[data-distance]")).to_contain_text("km")
    expect(page.get_by_role("img", name="Bạn đang ở đây")).to_be_visible()
    assert not [url for url in asked if "21.1" in url or "105.77" in url]


def test_near_me_refused_says_so_and_changes_nothing(visit: Visit) -> None:
    page = open_map(visit)
    before = page.locator("[data-list] h3").all_inner_texts()
    page.get_by_role("button", name="Gần tôi").click()
    expect(page.get_by_text("Bạn chưa cho phép biết vị trí")).to_be_visible()
    assert page.locator("[data-list] h3").all_inner_texts() == before


def test_with_reduced_motion_nothing_flies(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = open_map(visit)
    moving = page.evaluate(
        """() => {
          const {engine} = document.querySelector("museum-map");
          engine.goTo([105.75, 21.07], 15);
          return [engine.map.isMoving(), engine.map.getZoom()];
        }"""
    )
    assert moving == [False, 15]


def test_what_cannot_be_loaded_leaves_drawing_and_list(visit: Visit) -> None:
    visit.page.route("**/diem.geojson*", lambda route: route.abort())
    page = visit.open("/ban-do/")
    expect(page.get_by_text("Không tải được bản đồ")).to_be_visible()
    expect(page.locator(".map-sketch")).to_be_visible()
    expect(page.locator("[data-list] li").first).to_be_visible()


def test_without_scripts_there_is_a_drawing_and_the_list(plain: Visit) -> None:
    page = plain.open("/ban-do/")
    expect(page.locator(".map-sketch")).to_be_visible()
    expect(page.get_by_role("button", name="Gần tôi")).to_be_hidden()
    page.get_by_role("link", name="Hồ sơ dinh thu").click()
    page.wait_for_url("**/di-san/dinh-thu/")


@pytest.mark.parametrize("engine", ["webgl", "flat"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_with_a_cardopen_map(visit: Visit, scheme: str, engine: str) -> None:
    if engine == "flat":
        visit.page.add_init_script(NO_WEBGL)
    visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # light or dark
    page = open_map(visit, f"/ban-do/#{SLUGS['site']}", engine)
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page, "best-practice") == []


@pytest.mark.parametrize("width", [360, 640, 1440])
def test_nothing_sticks_out_of_the_live_map(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = open_map(visit)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def serve_tiles(page: Page, **answer: Any) -> list[str]:
    """Let the page have a tile server that answers so; the addresses that it was asked for."""
    asked: list[str] = []

    def tile(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(**answer)

    def told(route: Route) -> None:
        response = route.fetch()
        text = response.text().replace('data-tiles=""', 'data-tiles="/tiles/{z}/{x}/{y}.png"')
        route.fulfill(response=response, body=text)

    page.route("**/ban-do/", told)
    page.route("**/tiles/**", tile)
    return asked


@pytest.mark.parametrize("engine", ["webgl", "flat"])
def test_the_map_stands_when_the_tile_server_is_down(visit: Visit, engine: str) -> None:
    if engine == "flat":
        visit.page.add_init_script(NO_WEBGL)
    asked = serve_tiles(visit.page, status=503)
    page = open_map(visit, engine=engine)
    assert asked
    expect(page.locator(".map-ground")).to_be_hidden()
    expect(page.locator(".places li").first).to_be_visible()


@pytest.mark.parametrize("engine", ["webgl", "flat"])
def test_tiles_are_turned_over_in_the_dark(visit: Visit, engine: str) -> None:
    """Signs and names keep the colours of the dark, so the ground must be dark as well."""
    if engine == "flat":
        visit.page.add_init_script(NO_WEBGL)
    white = BytesIO()
    Image.new("RGB", (256, 256), "white").save(white, "PNG")
    visit.page.emulate_media(color_scheme="dark")
    asked = serve_tiles(visit.page, body=white.getvalue(), content_type="image/png")
    page = open_map(visit, engine=engine)
    page.locator("museum-map .map-canvas").first.scroll_into_view_if_needed()
    page.wait_for_timeout(1_000)
    drawn = Image.open(BytesIO(page.locator("museum-map .map-canvas").first.screenshot()))
    assert asked
    assert ImageStat.Stat(drawn.convert("L")).median[0] < 80


@pytest.mark.parametrize("engine", ["webgl", "flat"])
def test_a_phone_that_is_turned_keeps_the_map_in_its_window(visit: Visit, engine: str) -> None:
    if engine == "flat":
        visit.page.add_init_script(NO_WEBGL)
    visit.page.set_viewport_size({"width": 1440, "height": 900})
    page = open_map(visit, engine=engine)
    for width, height in ((320, 640), (844, 390), (390, 844), (1024, 768)):
        page.set_viewport_size({"width": width, "height": height})
        until(page, f"document.documentElement.scrollWidth <= {width}")
