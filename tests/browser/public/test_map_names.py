"""What is written and pressed on the live map: names that can be read, hands that can reach."""

import re
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.public.conftest import Visit
from tests.browser.public.test_map import MAP, NO_WEBGL, open_map, until

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ENGINES = pytest.mark.parametrize("engine", ["webgl", "flat"])
TONGUES = pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/ban-do/", {"Phóng to", "Thu nhỏ", "Đê hữu Hồng", "Sông Hồng"}),
        ("/en/map/", {"Zoom in", "Zoom out", "Red River dyke", "Red River"}),
    ],
)
WRITTEN = """map => map.engine.name === "flat"
  ? [...document.querySelectorAll(".map-canvas .map-name:not([hidden])")].map(e => e.textContent)
  : map.engine.map.queryRenderedFeatures({layers: ["ward-names", "village-names", "former-names",
      "dyke-names", "river-names", "lake-names"].filter(id => map.engine.map.getLayer(id))})
    .map(({properties: {label, name, name_en}}) =>
      label ?? (document.documentElement.lang === "en" && name_en || name))"""
BOXES = """() => [...document.querySelectorAll(
    ".map-canvas .map-name:not([hidden]) > span, .map-canvas .map-group, .map-canvas .map-dot")]
  .map(e => e.getBoundingClientRect()).map(({left, top, right, bottom}) =>
    [left + 1, top + 1, right - 1, bottom - 1])"""
SHIFTED = """() => new Promise(done => new PerformanceObserver(list => done(
    list.getEntries().reduce((sum, {value}) => sum + value, 0)
  )).observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 300))"""


def _open(visit: Visit, path: str, engine: str) -> Page:
    if engine == "flat":
        visit.page.add_init_script(NO_WEBGL)
    visit.page.emulate_media(reduced_motion="reduce")
    return open_map(visit, path, engine)


def _near_chem(page: Page, zoom: float = 13) -> None:
    page.evaluate(f"{MAP}.engine.goTo([105.765, 21.085], {zoom})")


@ENGINES
@TONGUES
def test_river_dyke_and_villages_are_named(
    visit: Visit, path: str, words: set[str], engine: str
) -> None:
    page = _open(visit, path, engine)
    _near_chem(page)
    wanted = sorted({"Vẽ", "Hoàng Liên", *(word for word in words if "R" in word or "ồ" in word)})
    until(page, f"{wanted}.every(name => ({WRITTEN})({MAP}).includes(name))")
    names = page.locator("museum-map").evaluate(WRITTEN)
    assert not [name for name in names if name.lower().startswith(("phường", "làng"))]
    assert not [name for name in names if name.lower().endswith((" ward", " village"))]
    assert visit.complaints == []
    assert visit.strangers == []


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("zoom", [11, 12, 13, 14])
def test_no_name_lies_on_a_sign_or_another_name(visit: Visit, width: int, zoom: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    page = _open(visit, "/ban-do/", "flat")
    _near_chem(page, zoom)
    for _ in range(50):  # what was moved is there with the next frame, which may be slow to come
        boxes: list[list[float]] = page.evaluate(BOXES)
        lying = [pair for pair in combinations(boxes, 2) if _overlap(*pair)]
        if len(boxes) > 3 and not lying:
            return
        page.wait_for_timeout(100)
    raise AssertionError(lying)


def _overlap(one: list[float], other: list[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@ENGINES
@TONGUES
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_buttons_speak_the_language_and_are_large_enough(
    visit: Visit, path: str, words: set[str], engine: str, scheme: Any
) -> None:
    visit.page.emulate_media(color_scheme=scheme)
    page = _open(visit, path, engine)
    zoom = f"{MAP}.engine.map.getZoom()"
    for name in sorted(word for word in words if word[0] in "PTZ"):
        button = page.get_by_role("button", name=name)
        box = button.bounding_box() or {}
        assert min(box["width"], box["height"]) >= 44
        before = page.evaluate(zoom)
        button.click()
        until(page, f"{zoom} != {before}")
    card = "getComputedStyle(document.querySelector('.map-card')).backgroundColor"
    steps = "getComputedStyle(document.querySelector('.map-tools .steps')).backgroundColor"
    assert page.evaluate(steps) == page.evaluate(card)
    expect(page.locator("[data-scale]")).to_have_text(re.compile(r"^\d+ k?m$"))


@ENGINES
def test_a_button_that_can_do_no_more_says_so_and_keeps_the_focus(
    visit: Visit, engine: str
) -> None:
    page = _open(visit, "/ban-do/", engine)
    button = page.get_by_role("button", name="Phóng to")
    button.focus()
    for _ in range(12):
        page.keyboard.press("Enter")
        page.wait_for_timeout(80)
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(button).to_be_focused()
    expect(page.get_by_role("button", name="Thu nhỏ")).to_have_attribute("aria-disabled", "false")
    expect(page.locator("[data-scale]")).to_contain_text(" m")


def test_signs_without_webgl_are_reached_by_a_finger(visit: Visit) -> None:
    page = _open(visit, "/ban-do/", "flat")
    for sign in page.locator(".leaflet-marker-icon[role=button]").all():
        box = sign.bounding_box() or {}
        assert min(box["width"], box["height"]) >= 24


def test_a_press_beside_a_dot_is_meant_for_it(visit: Visit) -> None:
    page = _open(visit, "/ban-do/", "webgl")
    spot = page.evaluate(
        f"""() => {{
          const {{map}} = {MAP}.engine;
          const [sign] = map.queryRenderedFeatures({{layers: ["groups", "places"]}});
          const {{x, y}} = map.project(sign.geometry.coordinates);
          const {{left, top}} = map.getCanvas().getBoundingClientRect();
          const radius = sign.layer.paint?.["circle-radius"] ?? 8;
          return [left + x + radius + 10, top + y];
        }}"""
    )
    before = page.evaluate(f"{MAP}.engine.map.getZoom()")
    page.mouse.click(*spot)
    until(page, f"{MAP}.engine.map.getZoom() > {before} || !{MAP}.card.hidden")


@pytest.mark.parametrize("width", [390, 1440])
@ENGINES
def test_nothing_moves_when_the_map_comes(visit: Visit, width: int, engine: str) -> None:
    visit.page.set_viewport_size({"width": width, "height": 844})
    page = _open(visit, "/ban-do/", engine)
    page.wait_for_timeout(500)
    assert page.evaluate(SHIFTED) <= 0.05


def test_a_window_that_turns_dark_darkens_the_flat_map(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="light")
    page = _open(visit, "/ban-do/", "flat")
    colour = "document.querySelector('.leaflet-overlay-pane path').getAttribute('stroke')"
    before = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    until(page, f"{colour} != '{before}'")
