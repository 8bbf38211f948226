"""What answers to hands: filters, the viewer, copying."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.public.conftest import Visit
from tests.factories.media import picture_bytes

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_filter_waits_for_its_button(visit: Visit) -> None:
    """Ticking changes nothing yet (WCAG 3.2.2): focus stays, several ticks are one question."""
    page = visit.open("/di-san/")
    box = page.get_by_label("Nhân vật")
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_focused()
    assert page.url.endswith("/di-san/")
    button = page.get_by_role("button", name="Xem 1 hồ sơ", exact=True)
    expect(button).to_be_in_viewport()
    button.click()
    page.wait_for_url("**/di-san/?kind=person")
    page.get_by_role("list", name="Đang lọc theo").get_by_role("link").click()
    page.wait_for_url("**/di-san/")


def test_on_a_phone_filters_are_a_sheet_with_its_button_in_reach(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = visit.open("/di-san/")
    opener = page.get_by_role("button", name="Lọc kết quả")
    box, button = page.get_by_label("Nhân vật"), page.get_by_role("button", name="Xem kết quả")
    expect(box).to_be_hidden()
    opener.click()
    expect(button).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    box.check()
    page.get_by_role("button", name="Xem 1 hồ sơ").click()
    page.wait_for_url("**/di-san/?kind=person")


def test_one_looks_closer_and_shares_where(visit: Visit) -> None:
    page = visit.open("/di-san/dinh-thu/")
    first = page.locator("a[data-picture]").first
    first.focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog", name="Xem hình")
    closer = viewer.get_by_role("button", name="Soi gần")
    closer.focus()
    page.keyboard.press("Enter")
    expect(closer).to_have_attribute("aria-pressed", "true")
    expect(viewer.get_by_role("application", name="Ảnh để soi")).to_be_focused()
    page.keyboard.press("+")
    expect(page).to_have_url(re.compile(r"#soi=[0-9a-z]+/\d+,\d+,\d+,\d+$"))
    page.keyboard.press("ArrowRight")
    expect(viewer.get_by_text("1 / 2")).to_be_visible()
    shared = page.url
    for name in ("Phóng to", "Thu nhỏ", "Xoay", "Cả hình"):
        viewer.get_by_role("button", name=name, exact=True).click()
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(first).to_be_focused()
    expect(page).not_to_have_url(re.compile("#"))
    visit.page.goto("about:blank")
    visit.page.goto(shared)
    expect(page.get_by_role("application", name="Ảnh để soi")).to_be_visible()
    assert visit.complaints == [] and visit.strangers == []
    assert violations(page, within="museum-closeup") == []


def test_an_address_of_no_picture_opens_nothing(visit: Visit) -> None:
    for asked in ("#soi=khongco/0,0,1,1", "#soi=x", "#soi=../../x/1,1,1,1"):
        page = visit.open(f"/di-san/dinh-thu/{asked}")
        expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_viewer_by_keyboard(visit: Visit) -> None:
    page = visit.open("/di-san/dinh-thu/")
    first = page.locator("a[data-picture]").first
    first.focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog", name="Xem hình")
    expect(viewer).to_be_visible()
    expect(viewer.get_by_text("1 / 2")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(viewer.get_by_text("2 / 2")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(viewer.get_by_text("1 / 2")).to_be_visible()
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(first).to_be_focused()


@pytest.mark.parametrize("window", [(360, 740), (740, 360), (1280, 720), (1440, 900), (2560, 1440)])
def test_the_whole_picture_fits_between_bar_and_caption(
    visit: Visit, window: tuple[int, int]
) -> None:
    width, height = window
    visit.page.set_viewport_size({"width": width, "height": height})
    page = visit.open("/di-san/dinh-thu/")
    large = picture_bytes(size=(2000, 1700))
    page.route("**/media/**", lambda route: route.fulfill(body=large, content_type="image/png"))
    page.locator("a[data-picture]").first.evaluate("link => { link.href = '/media/large.png'; }")
    page.locator("a[data-picture]").first.click()
    expect(page.locator(".lightbox img")).to_have_js_property("naturalWidth", 2000)
    bar, picture, caption = (
        page.locator(f".lightbox {part}").bounding_box() for part in (".bar", "img", ".caption")
    )
    assert bar and picture and caption
    assert bar["y"] + bar["height"] <= picture["y"]
    assert picture["y"] + picture["height"] <= caption["y"] + 0.5
    assert caption["y"] + caption["height"] <= height
    assert picture["x"] >= 0 and picture["x"] + picture["width"] <= width


def test_the_viewer_by_mouse(visit: Visit) -> None:
    page = visit.open("/en/heritage/dinh-thu/")
    page.locator("a[data-picture]").nth(1).click()
    viewer = page.get_by_role("dialog")
    viewer.get_by_role("button", name="Previous picture").click()
    expect(viewer.get_by_text("1 / 2")).to_be_visible()
    viewer.get_by_role("button", name="Close", exact=True).click()
    expect(viewer).to_be_hidden()


def test_copying_the_permanent_address(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open("/di-san/dinh-thu/")
    page.get_by_role("button", name="Chép liên kết").click()
    expect(page.get_by_text("Đã chép")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "/ark:/" in copied
    page.goto(copied)
    page.wait_for_url("**/dinh-thu/")


def test_the_words_of_a_recording_follow_and_lead(visit: Visit) -> None:
    page = visit.open("/di-san/hoi-thu/")
    page.get_by_role("link", name="Nghe · 0:04").press("Enter")
    expect(page.locator("audio")).to_be_in_viewport()
    line = page.locator(".lines").get_by_role("link", name="Khai hội")
    expect(line).not_to_have_attribute("aria-current", "true")
    line.press("Enter")
    expect(line).to_have_attribute("aria-current", "true")
    assert page.url.endswith("#" + str(page.locator("museum-recording").get_attribute("id")))
    moment = page.locator("audio").evaluate("player => player.currentTime")
    assert 2 <= moment <= 4.1
    assert float(page.locator(".heard").get_attribute("width") or 0) > 0
    assert (visit.complaints, visit.strangers) == ([], [])


def test_without_scripts_a_recording_is_played_and_read(plain: Visit) -> None:
    page = plain.open("/di-san/hoi-thu/")
    expect(page.locator("audio")).to_have_attribute("controls", "")
    expect(page.get_by_text("Ông từ: Khai hội").last).to_be_visible()
    href = page.locator(".lines a").nth(1).get_attribute("href") or ""
    assert href.endswith(".wav#t=2.0")
    assert page.request.get(plain.base + href).ok


def test_pages_are_turned_by_keyboard_the_way_the_book_goes(visit: Visit) -> None:
    page = visit.open("/di-san/sac-thu/")
    reader = page.locator("museum-reader")
    status = reader.locator(".tools").get_by_role("status")
    expect(status).to_have_text("tờ 1a (1 / 10)")
    reader.get_by_role("button", name="Trang sau").focus()
    page.keyboard.press("Enter")
    expect(status).to_have_text("tờ 2a · tờ 3a (2–3 / 10)")
    page.keyboard.press("ArrowLeft")
    expect(status).to_have_text("tờ 4a · tờ 5a (4–5 / 10)")
    for _turn in range(3):
        page.keyboard.press("ArrowLeft")
    # The last ones came from the page of the document's second part.
    expect(status).to_have_text("tờ 10a (10 / 10)")
    page.keyboard.press("ArrowRight")
    expect(status).to_have_text("tờ 8a · tờ 9a (8–9 / 10)")
    assert re.search(r"#to-\d+$", page.url)


def test_the_arrows_on_the_buttons_point_the_way_the_book_goes(visit: Visit) -> None:
    page = visit.open("/di-san/sac-thu/")
    tools = page.locator("museum-reader .tools")
    onward = tools.get_by_role("button", name="Trang sau")
    back = tools.get_by_role("button", name="Trang trước")
    expect(onward).to_have_text("← Trang sau")
    expect(back).to_have_text("Trang trước →")
    left, right = onward.bounding_box(), back.bounding_box()
    assert left and right
    assert left["x"] < right["x"]


def test_a_line_is_shown_on_its_page_and_has_an_address(visit: Visit) -> None:
    page = visit.open("/di-san/sac-thu/")
    reader = page.locator("museum-reader")
    box = reader.get_by_role("searchbox", name="Tìm trong tài liệu")
    box.fill("thien thu 9")
    page.keyboard.press("Enter")
    reader.get_by_role("link", name="tờ 9a, dòng 2").click()
    expect(page).to_have_url(re.compile(r"#to-\d+-d2$"))
    line = reader.locator(".folio:visible .lines li[data-current]")
    expect(line).to_contain_text("thiên thư 9")
    expect(line.get_by_role("link")).to_be_focused()
    first = reader.get_by_role("link", name="Dòng 1").locator("visible=true").first
    first.hover()
    expect(reader.locator("rect[data-current]")).to_have_count(1)
    page.mouse.move(0, 0)
    page.reload()
    expect(line).to_contain_text("thiên thư 9")


def test_a_page_of_a_document_is_looked_into(visit: Visit) -> None:
    width = 390
    visit.page.set_viewport_size({"width": width, "height": 844})
    page = visit.open("/di-san/sac-thu/")
    page.get_by_text("Các trang (10)").click()
    expect(page.get_by_role("link", name="tờ 10a")).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.get_by_role("link", name="Xem lớn: tờ 1a").click()
    viewer = page.get_by_role("dialog", name="Xem hình").locator("visible=true")
    viewer.get_by_role("button", name="Soi gần").click()
    expect(page).to_have_url(re.compile(r"#soi=[0-9a-z]+/"))
    page.keyboard.press("Escape")
    assert violations(page) == []
