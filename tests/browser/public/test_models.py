"""A 3D model opened by hand, and put into the room where a phone can: as far as Chromium plays one.

What a phone would be handed is caught at the click, which is where a browser would leave the page.
"""

import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Route, expect

from tests.browser.axe import violations
from tests.browser.public.conftest import Visit
from tests.browser.public.stage import SLUGS

pytestmark = [pytest.mark.browser, pytest.mark.slow]
THERE, ENGLISH = f"/di-san/{SLUGS['group']}/", f"/en/heritage/{SLUGS['group']}/"
SOON = 30_000
"""Milliseconds: without a graphics card a model takes a while."""
FINGER = 44
"""CSS pixels."""
BEING_MADE = "Mô hình đang được chuẩn bị; xin quay lại sau ít phút."
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
    " (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)
ANDROID = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/130.0.0.0 Mobile Safari/537.36"
)
CAUGHT = """
  window.handed = [];
  HTMLAnchorElement.prototype.click = function () {
    const one = { href: this.href, rel: this.rel };
    window.handed.push(one);
    if (this.href.startsWith("blob:"))
      one.bytes = fetch(this.href).then((got) => got.arrayBuffer()).then((all) =>
        [...new Uint8Array(all.slice(0, 2))].map((each) => String.fromCharCode(each)).join(""));
  };
"""
QUICK_LOOK = "DOMTokenList.prototype.supports = (name) => name === 'ar';"
NO_ROOM = """
  Object.defineProperty(navigator, "xr", { value: {
    isSessionSupported: async (mode) => mode === "immersive-ar",
    requestSession: async () => { throw new DOMException("no", "NotAllowedError"); },
    addEventListener() {},
  } });
  window.XRSession ??= class {};
  XRSession.prototype.requestHitTestSource ??= () => {};
"""
Phone = Callable[..., Visit]


def refused(visit: Visit) -> list[str]:
    """What our policy kept the viewer from; a decoder that no model of ours needs is meant to."""
    said = [each for each in visit.complaints if "Content Security Policy" in each]
    return [each for each in said if "WebAssembly" not in each]


@pytest.fixture
def phone(browser: Browser, museum: str) -> Iterator[Phone]:
    """Make a window that takes itself for a phone's."""
    contexts = []

    def made(agent: str, *scripts: str) -> Visit:
        context = browser.new_context(
            user_agent=agent, viewport={"width": 390, "height": 844}, has_touch=True
        )
        contexts.append(context)
        for script in (CAUGHT, *scripts):
            context.add_init_script(script)
        return Visit(context.new_page(), museum)

    yield made
    for context in contexts:
        context.close()


def opened(visit: Visit, path: str = THERE, name: str = "Đặt vào không gian") -> Locator:
    """Open the model and return the button that puts it into the room."""
    page = visit.open(path)
    page.locator("museum-model [data-open]").click()
    expect(page.locator("museum-model .stage-model")).to_have_class(
        re.compile("open"), timeout=SOON
    )
    return page.locator("museum-model [slot=ar-button]", has_text=name)


def test_a_model_opens_by_keyboard_and_offers_no_room_where_there_is_none(visit: Visit) -> None:
    page = visit.open(THERE)
    opener = page.locator("museum-model [data-open]")
    opener.focus()
    page.keyboard.press("Enter")
    viewer = page.locator("model-viewer")
    expect(viewer).to_be_focused(timeout=SOON)
    assert viewer.evaluate("viewer => viewer.canActivateAR") is False
    expect(page.locator("[slot=ar-button]")).to_be_hidden()
    assert refused(visit) == []
    assert violations(page, within="museum-model") == []
    page.get_by_role("button", name="Đóng mô hình").click()
    expect(opener).to_be_focused()
    expect(viewer).to_have_count(0)
    page.keyboard.press("Enter")
    expect(viewer).to_be_focused(timeout=SOON)
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(viewer).to_have_count(0)
    assert visit.strangers == []


def test_an_iphone_is_handed_what_the_page_itself_made(phone: Phone) -> None:
    visit = phone(IPHONE, QUICK_LOOK)
    button = opened(visit, ENGLISH, "Place it around you")
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box and box["height"] >= FINGER and box["width"] >= FINGER
    button.click()
    visit.page.wait_for_function("window.handed.length")
    handed = visit.page.evaluate("handed[0].bytes.then((bytes) => ({ ...handed[0], bytes }))")
    assert handed["href"].startswith(f"blob:{visit.base}/")
    assert handed["href"].endswith("#allowsContentScaling=0"), "as large as it really is"
    assert (handed["rel"], handed["bytes"]) == ("ar", "PK"), "USDZ is a ZIP"
    assert refused(visit) == [] and visit.strangers == []
    assert violations(visit.page, within="museum-model") == []


def test_an_android_phone_is_told_where_the_public_file_is(phone: Phone) -> None:
    visit = phone(ANDROID)
    button = opened(visit)
    expect(button).to_be_visible()
    button.click()
    visit.page.wait_for_function("window.handed.length")
    address = urlsplit(visit.page.evaluate("handed[0].href"))
    assert (address.scheme, address.netloc) == ("intent", "arvr.google.com")
    told = parse_qs(address.query)
    (file,) = told["file"]
    assert file.startswith(f"{visit.base}/media/copies/") and told["resizable"] == ["false"]
    assert visit.page.request.get(file).headers["content-type"] == "model/gltf-binary"
    assert visit.strangers == [], "the phone goes there, our page does not"


def test_a_phone_that_cannot_says_so_and_the_model_stays(phone: Phone) -> None:
    visit = phone("", NO_ROOM)
    button = opened(visit)
    expect(button).to_be_visible()
    button.click()
    said = visit.page.locator("museum-model .said")
    expect(said).to_contain_text("chưa đặt được", timeout=SOON)
    expect(button).to_be_hidden()
    expect(visit.page.locator("museum-model .stage-model")).to_have_class(re.compile("open"))
    visit.page.get_by_role("button", name="Xoay").click()


@pytest.mark.parametrize("width", [360, 390, 768])
def test_a_model_that_is_being_made_keeps_the_width_of_the_page(visit: Visit, width: int) -> None:
    """Its notice stands where the picture will, whose height once made the page 916 px wide."""

    def unmade(route: Route) -> None:
        response = route.fetch()
        stage = f'<div class="stage-model"><p class="notice">{BEING_MADE}</p></div>'
        body, found = re.subn(
            r'<div class="stage-model">.*?</template>\s*</div>', stage, response.text(), flags=re.S
        )
        assert found == 1
        route.fulfill(response=response, body=body)

    visit.page.route(f"{visit.base}{THERE}", unmade)
    visit.page.set_viewport_size({"width": width, "height": 844})
    page = visit.open(THERE)
    expect(page.get_by_text(BEING_MADE)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    stage = page.locator(".stage-model").bounding_box()
    assert stage and stage["x"] >= 0 and stage["x"] + stage["width"] <= width
