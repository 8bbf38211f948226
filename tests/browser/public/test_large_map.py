"""The map of a collection too large to fetch at once, in a browser: asked for part by part."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import violations
from tests.browser.public.conftest import Visit
from tests.browser.public.stage import SLUGS
from tests.browser.public.test_map import DRAWN, MAP, NO_WEBGL, until

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ALL = len(SLUGS)
Opened = Callable[..., Page]


def _as_large(page: Page, few: int) -> None:
    """Let the page say that there is more than one answer holds."""

    def serve(route: Route) -> None:
        response = route.fetch()
        body = response.text().replace('data-few="500"', f'data-few="{few}" data-gathered')
        route.fulfill(response=response, body=body)

    page.route(lambda url: urlsplit(url).path in ("/ban-do/", "/en/map/"), serve)


def _asked(page: Page) -> list[dict[str, str]]:
    """The parameters of what is asked of the points from now on."""
    asked: list[dict[str, str]] = []

    def note(url: str) -> None:
        parts = urlsplit(url)
        if parts.path.endswith(("/diem.geojson", "/points.geojson")):
            asked.append({key: values[0] for key, values in parse_qs(parts.query).items()})

    page.on("request", lambda request: note(request.url))
    return asked


def _open(visit: Visit, path: str = "/ban-do/", *, few: int = 3, engine: str = "webgl") -> Page:
    if engine == "flat":
        visit.page.add_init_script(NO_WEBGL)
    _as_large(visit.page, few)
    page = visit.open(path)
    page.mouse.move(5, 5)
    expect(page.locator("museum-map")).to_have_attribute("data-ready", engine, timeout=30_000)
    return page


def _until_drawn(page: Page, engine: str, number: int) -> None:
    if engine == "webgl":
        count = DRAWN.replace("properties.point_count", "properties.number ?? properties.count")
        return until(page, f"({count})({MAP}) == {number}")
    groups = "[...document.querySelectorAll('.map-group')].reduce((n, e) => n + +e.textContent, 0)"
    return until(page, f"{groups} + document.querySelectorAll('.map-dot').length == {number}")


@pytest.mark.parametrize("engine", ["webgl", "flat"])
def test_the_part_in_sight_is_gathered_by_the_server(visit: Visit, engine: str) -> None:
    asked = _asked(visit.page)
    page = _open(visit, engine=engine)
    _until_drawn(page, engine, ALL)
    expect(page.get_by_text("Số trên mỗi vòng tròn")).to_be_visible()
    assert all("cells" in each for each in asked)
    assert "bbox" in asked[-1] and asked[-1]["few"] == "3"
    assert page.locator("museum-map").evaluate("map => map.features.length") == 0
    assert visit.complaints == []
    assert visit.strangers == []


@pytest.mark.parametrize("engine", ["webgl", "flat"])
def test_few_come_as_true_points(visit: Visit, engine: str) -> None:
    page = _open(visit, few=50, engine=engine)
    until(page, f"{MAP}.features.length == {ALL}")
    _until_drawn(page, engine, ALL)
    assert page.locator("[data-said]").inner_text() == ""


@pytest.mark.parametrize("engine", ["webgl", "flat"])
def test_who_presses_a_group_comes_closer_and_then_reads_what_it_is_of(
    visit: Visit, engine: str
) -> None:
    page = _open(visit, engine=engine)
    page.emulate_media(reduced_motion="reduce")
    before = page.evaluate(f"{MAP}.engine.map.getZoom()")
    press = f"{MAP}.pick([{MAP}.points.features[0]])"
    for _ in range(8):
        if page.get_by_role("dialog").count():
            break
        _until_drawn(page, engine, ALL)
        page.evaluate(press)
        page.wait_for_timeout(700)
    assert page.evaluate(f"{MAP}.engine.map.getZoom()") > before + 1
    card = page.get_by_role("dialog")
    expect(card.get_by_role("link")).to_have_count(ALL)
    expect(card.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_group_is_reached_and_pressed_by_keys(visit: Visit) -> None:
    page = _open(visit, engine="flat")
    expect(page.get_by_text("Số trên mỗi vòng tròn")).to_be_visible()
    before = page.evaluate(f"{MAP}.engine.map.getZoom()")
    sign = page.get_by_role("button", name=f"{ALL} hồ sơ")
    sign.focus()
    page.keyboard.press("Enter")
    until(page, f"{MAP}.engine.map.getZoom() > {before}")
    _until_drawn(page, "flat", ALL)
    expect(sign).to_be_focused()


def test_a_small_move_asks_for_nothing_and_a_large_one_for_its_part(visit: Visit) -> None:
    page = _open(visit)
    _until_drawn(page, "webgl", ALL)
    asked = _asked(page)
    page.evaluate(f"{MAP}.engine.map.jumpTo({{center: {MAP}.engine.map.getCenter()}})")
    page.wait_for_timeout(300)
    assert asked == []
    with page.expect_response("**/diem.geojson*"):
        page.evaluate(f"{MAP}.engine.goTo([106.5, 20.5], 13)")
    until(page, f"{MAP}.points.features.length == 0")
    assert len(asked) == 1


def test_an_answer_that_is_late_is_not_drawn(visit: Visit) -> None:
    page = _open(visit)
    _until_drawn(page, "webgl", ALL)
    held: list[Route] = []
    page.route("**/diem.geojson*", lambda route: held.append(route))
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(f"{MAP}.engine.map.jumpTo({{center: [106.5, 20.5], zoom: 13}})")
    page.wait_for_timeout(200)
    page.unroute("**/diem.geojson*")
    page.evaluate(f"{MAP}.engine.map.jumpTo({{center: [105.77, 21.09], zoom: 13}})")
    _until_drawn(page, "webgl", ALL)
    assert len(held) == 1
    assert page.locator("[data-said]").inner_text().startswith("Số trên mỗi vòng tròn")


def test_what_cannot_be_fetched_leaves_what_is_drawn(visit: Visit) -> None:
    page = _open(visit)
    _until_drawn(page, "webgl", ALL)
    page.route("**/diem.geojson*", lambda route: route.abort())
    page.evaluate(f"{MAP}.engine.map.jumpTo({{center: [105.77, 21.09], zoom: 15}})")
    expect(page.get_by_text("những gì đã vẽ vẫn còn đó")).to_be_visible()
    _until_drawn(page, "webgl", ALL)
    page.unroute("**/diem.geojson*")
    with page.expect_response("**/diem.geojson*"):
        page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.get_by_text("Số trên mỗi vòng tròn")).to_be_visible()


def test_filters_and_words_go_with_every_question(visit: Visit) -> None:
    asked = _asked(visit.page)
    page = _open(visit, "/en/map/?q=thu&kind=site&kind=person", few=1)
    _until_drawn(page, "webgl", 2)
    assert all((each["q"], each["kind"]) == ("thu", "site") for each in asked)


@pytest.mark.parametrize("engine", ["webgl", "flat"])
def test_an_address_opens_a_record_that_is_not_drawn(visit: Visit, engine: str) -> None:
    page = _open(visit, f"/ban-do/#{SLUGS['site']}", engine=engine)
    card = page.get_by_role("dialog")
    expect(card.get_by_role("link")).to_have_attribute("href", f"/di-san/{SLUGS['site']}/")
    until(page, f"Math.abs({MAP}.engine.map.getZoom() - 15) < 0.1")


def test_a_row_of_the_list_shows_where_it_is(visit: Visit) -> None:
    page = _open(visit)
    _until_drawn(page, "webgl", ALL)
    page.locator(f"#{SLUGS['site']} a").focus()
    marked = f"{MAP}.engine.map.getSource('marked').serialize().data"
    until(page, f"{marked}.features.length == 1")
    assert page.evaluate(f"{marked}.features[0].geometry.coordinates") == [105.77, 21.09]


def test_near_me_sorts_the_list_and_asks_for_a_wide_part_alone(
    browser: Browser, museum: str
) -> None:
    context = browser.new_context(
        geolocation={"latitude": 21.0987, "longitude": 105.7765}, permissions=["geolocation"]
    )
    page = _open(Visit(context.new_page(), museum))
    _until_drawn(page, "webgl", ALL)
    page.evaluate(f"{MAP}.engine.map.jumpTo({{center: [106.5, 20.5], zoom: 13}})")
    asked = _asked(page)
    page.get_by_role("button", name="Gần tôi").click()
    expect(page.locator("[data-list] li").first.locator("[data-distance]")).to_contain_text("km")
    _until_drawn(page, "webgl", ALL)
    for each in asked:
        west, south, east, north = map(float, each["bbox"].split(","))
        assert east - west > 0.04 and north - south > 0.04
    assert asked
    context.close()


def test_a_collection_that_fits_is_asked_for_once(visit: Visit) -> None:
    asked = _asked(visit.page)
    page = visit.open("/ban-do/")
    page.mouse.move(5, 5)
    expect(page.locator("museum-map")).to_have_attribute("data-ready", "webgl", timeout=30_000)
    page.evaluate(f"{MAP}.engine.map.jumpTo({{center: [105.77, 21.09], zoom: 15}})")
    page.wait_for_timeout(300)
    assert asked == [{}]


@pytest.mark.parametrize("engine", ["webgl", "flat"])
def test_no_violation_among_groups(visit: Visit, engine: str) -> None:
    page = _open(visit, engine=engine)
    _until_drawn(page, engine, ALL)
    assert violations(page, "best-practice") == []
