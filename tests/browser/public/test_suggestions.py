"""Suggestions while somebody types: by keyboard, by touch, for screen readers, on bad lines."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.axe import violations
from tests.browser.public.conftest import Visit

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def _field(page: Page) -> Locator:
    return page.get_by_role("combobox")


def _typed(page: Page, text: str) -> Locator:
    """The field with a text in it and its suggestions open."""
    field = _field(page)
    field.press_sequentially(text)
    expect(page.get_by_role("listbox")).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    return field


def _active(page: Page) -> str:
    """The option that a screen reader is told of; "" for none."""
    told = _field(page).get_attribute("aria-activedescendant")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert [told] == (chosen.evaluate_all("all => all.map(each => each.id)") or [None])
    return chosen.inner_text() if told else ""


def test_by_keyboard(visit: Visit) -> None:
    page = visit.open("/")
    field = _typed(page, "ho so")
    first, last = page.get_by_role("option").first, page.get_by_role("option").last
    assert _active(page) == ""
    field.press("ArrowDown")
    assert _active(page) == first.inner_text()
    field.press("ArrowUp")
    assert _active(page) == last.inner_text()
    field.press("ArrowDown")
    assert _active(page) == first.inner_text()
    for key in ("Home", "End", "ArrowLeft"):
        field.press("ArrowDown")
        field.press(key)
        assert _active(page) == "", "back to the field"
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/di-san/*/")
    assert visit.complaints == []


def test_escape_closes_then_clears(visit: Visit) -> None:
    page = visit.open("/en/")
    field = _typed(page, "trial")
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("trial")
    field.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    field.press("Escape")
    field.press("Escape")
    expect(field).to_have_value("")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_an_answer_that_comes_late_leaves_what_was_chosen(visit: Visit) -> None:
    """On a slow line the list of the first letters stands when the arrow is pressed."""
    held: list[Route] = []
    visit.page.route("**/suggest?q=ho+s*", lambda route: held.append(route))
    page = visit.open("/")
    field = _typed(page, "ho")
    with page.expect_request("**/suggest?q=ho+s*"):
        field.press_sequentially(" s")
    field.press("ArrowDown")
    chosen = _active(page)
    with page.expect_response("**/suggest?q=ho+s*"):
        held[0].continue_()
    page.wait_for_timeout(100)
    assert _active(page) == chosen != ""


def test_enter_in_the_field_searches_and_tab_moves_on(visit: Visit) -> None:
    page = visit.open("/en/")
    field = _typed(page, "trial")
    field.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.get_by_role("button", name="Search")).to_be_focused()
    field.press("Enter")
    page.wait_for_url("**/en/heritage/?q=trial*")


def test_alt_and_arrows_open_and_close_without_choosing(visit: Visit) -> None:
    page = visit.open("/di-san/")
    field = _typed(page, "ho so")
    field.press("Alt+ArrowUp")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press("Alt+ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert _active(page) == ""


def test_groups_have_names_and_words_lead_into_the_collection(visit: Visit) -> None:
    page = visit.open("/en/heritage/?q=x")
    _field(page).fill("")
    _typed(page, "person")
    group = page.get_by_role("group", name="Browse by")
    expect(group.get_by_role("option")).to_have_count(1)
    expect(group.locator("mark")).to_have_text("Person")
    group.get_by_role("option").click()
    page.wait_for_url("**/en/heritage/?kind=person")


def test_the_number_is_told_once_typing_rests(visit: Visit) -> None:
    page = visit.open("/di-san/")
    page.evaluate(
        """() => {
          window.told = [];
          const status = document.querySelector("museum-combobox [role=status]");
          const hear = new MutationObserver(() => told.push(status.textContent));
          hear.observe(status, { childList: true });
        }"""
    )
    _typed(page, "ho so")
    expect(page.locator("museum-combobox [role=status]")).to_contain_text("gợi ý")
    assert len([each for each in page.evaluate("told") if each]) == 1


def test_an_answer_that_comes_late_is_dropped(visit: Visit) -> None:
    """The line is slow for the first question: its answer comes after that of the second."""
    held: list[Route] = []

    def answer(route: Route) -> None:
        (text,) = parse_qs(urlsplit(route.request.url).query)["q"]
        if text == "ho so":
            held.append(route)
            return
        route.continue_()

    page = visit.open("/di-san/")
    # An answer that was already on its way cannot be called back.
    page.evaluate("AbortController.prototype.abort = () => {}")
    page.route("**/api/v1/suggest*", answer)
    field = _field(page)
    field.press_sequentially("ho so")
    page.wait_for_timeout(400)
    field.press_sequentially(" hoi")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    before = options.all_inner_texts()
    assert held
    nothing = {"groups": [{"kind": "site", "label": "Cũ", "items": []}]}
    held[0].fulfill(body=json.dumps(nothing), content_type="application/json")
    page.wait_for_timeout(300)
    assert options.all_inner_texts() == before


def test_a_lost_network_is_no_fault_of_the_field(visit: Visit) -> None:
    page = visit.open("/di-san/")
    page.route("**/api/v1/suggest*", lambda route: route.abort())
    field = _field(page)
    field.press_sequentially("ho so")
    page.wait_for_timeout(400)
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert visit.complaints == []


def test_nothing_is_asked_while_a_word_is_composed(visit: Visit) -> None:
    """Telex writes đình as ddinhf: what stands there meanwhile is nobody's question."""
    asked: list[str] = []
    page = visit.open("/di-san/")
    page.on("request", lambda request: asked.append(request.url) if "suggest" in request.url else 0)
    field = _field(page)
    field.focus()
    field.evaluate(
        """field => {
          field.dispatchEvent(new CompositionEvent("compositionstart"));
          for (const text of ["d", "dd", "đ", "đi", "đin", "đinh"]) {
            field.value = text;
            field.dispatchEvent(new InputEvent("input", { isComposing: true }));
          }
          const options = { key: "ArrowDown", isComposing: true, cancelable: true };
          window.left = field.dispatchEvent(new KeyboardEvent("keydown", options));
        }"""
    )
    page.wait_for_timeout(300)
    assert asked == [] and page.evaluate("left"), "keys belong to the keyboard's own list"
    field.evaluate(
        """field => {
          field.value = "hồ sơ";
          field.dispatchEvent(new CompositionEvent("compositionend"));
        }"""
    )
    expect(page.get_by_role("option").first).to_be_visible()
    assert len(asked) == 1


def test_a_name_is_only_text(visit: Visit) -> None:
    page = visit.open("/di-san/")
    item = {
        "title": "<b>x</b>",
        "name": "<b>x</b>",
        "html": "<mark>&lt;b&gt;x</mark><img src=x onerror='document.title=1'><script>1</script>",
        "url": "/di-san/",
    }
    body = json.dumps({"groups": [{"label": "<i>y</i>", "items": [item]}]})
    page.route(
        "**/api/v1/suggest*",
        lambda route: route.fulfill(body=body, content_type="application/json"),
    )
    _typed(page, "ho so")
    inside = page.locator(".suggestions")
    expect(inside.locator("img, script, b, i")).to_have_count(0)
    expect(inside.locator("mark")).to_have_text("<b>x")


RECENT = [{"text": "hồ sơ cũ", "url": "/di-san/?q=ho+so"}, {"text": "bưởi", "url": "/di-san/?q=b"}]


@pytest.fixture
def signed_in(visit: Visit) -> Visit:
    """A window in which the museum gives what was searched for lately until it is erased."""
    kept = list(RECENT)

    def answer(route: Route) -> None:
        if route.request.method == "POST":
            assert route.request.headers["x-csrftoken"] == "abc"
            kept.clear()
        body = json.dumps({"items": kept, "token": "abc"})
        route.fulfill(body=body, content_type="application/json")

    visit.page.route("**/da-tim.json", answer)
    visit.open("/di-san/").locator("museum-combobox").evaluate(
        """box => Object.assign(box.dataset, {
          recent: "/di-san/da-tim.json", recently: "Tìm gần đây", erase: "Xóa", erased: "Đã xóa",
        })"""
    )
    return visit


def test_what_was_searched_for_lately(signed_in: Visit) -> None:
    page = signed_in.page
    _field(page).focus()
    lately = page.get_by_role("group", name="Tìm gần đây").get_by_role("option")
    expect(lately).to_have_text(["hồ sơ cũ", "bưởi", "Xóa"])
    _field(page).press_sequentially("buo")
    expect(lately).to_have_text(["bưởi"])
    _field(page).press("ArrowDown")
    _field(page).press("Enter")
    page.wait_for_url("**/di-san/?q=b")


def test_it_can_be_erased_by_keyboard(signed_in: Visit) -> None:
    page = signed_in.page
    field = _field(page)
    field.focus()
    expect(page.get_by_role("option")).to_have_count(3)
    field.press("ArrowUp")
    field.press("Enter")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator("museum-combobox [role=status]")).to_have_text("Đã xóa")
    expect(field).to_be_focused()
    field.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_hidden()


@pytest.mark.parametrize("path", ["/", "/di-san/", "/en/map/"])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 568), (320, 256)])
def test_the_list_stays_in_the_window(visit: Visit, path: str, width: int, height: int) -> None:
    """320 × 256 is what 400 % leave of a window of 1280 × 1024."""
    visit.page.set_viewport_size({"width": width, "height": height})
    page = visit.open(path)
    field = _typed(page, "ho so")
    field.press("ArrowUp")
    box = page.get_by_role("listbox").bounding_box()
    assert box is not None
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    assert box["y"] >= 0 and box["y"] + box["height"] <= height
    expect(field).to_be_in_viewport()
    expect(page.locator("[aria-selected=true]")).to_be_in_viewport()
    heights = page.get_by_role("option").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_forced_colours_show_what_is_active(visit: Visit) -> None:
    visit.page.emulate_media(forced_colors="active")
    page = visit.open("/di-san/")
    _typed(page, "ho so").press("ArrowDown")
    colours = page.get_by_role("option").evaluate_all(
        "all => all.slice(0, 2).map(each => getComputedStyle(each).backgroundColor)"
    )
    assert colours[0] != colours[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/en/heritage/"])
def test_no_violation_with_the_list_open(visit: Visit, path: str, scheme: str) -> None:
    visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # light or dark
    page = visit.open(path)
    _typed(page, "ho so").press("ArrowDown")
    assert violations(page, "best-practice") == []
