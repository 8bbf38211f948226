"""Looking closely at a picture: what is said of its places, by hand, by keys, without scripts."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import violations
from tests.browser.public.conftest import Visit
from tests.browser.public.stage import SLUGS

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGE = f"/di-san/{SLUGS['object']}/"
HERE = re.compile(r"#soi=[0-9a-z]+/\d+,\d+,\d+,\d+$")


def opened(visit: Visit) -> Locator:
    """The closer look at the first note."""
    visit.open(PAGE).get_by_role("link", name="Xem gần chỗ số 1").click()
    viewer = visit.page.get_by_role("dialog", name="Xem hình")
    expect(viewer.get_by_role("application", name="Ảnh để soi")).to_be_visible()
    return viewer


def test_a_note_opens_its_place(visit: Visit) -> None:
    viewer = opened(visit)
    expect(visit.page).to_have_url(HERE)
    expect(viewer.get_by_role("button", name="1. Đầu đao")).to_be_visible()
    expect(viewer.locator(".told")).to_have_text("1Đầu đao cong vút.")
    assert (visit.complaints, visit.strangers) == ([], [])  # axe brings styles of its own
    assert violations(visit.page, within="museum-closeup") == []
    visit.page.keyboard.press("Escape")
    expect(visit.page.get_by_role("link", name="Xem gần chỗ số 1")).to_be_focused()


def test_numbers_fly_to_their_places_and_tell(visit: Visit) -> None:
    viewer = opened(visit)
    expect(visit.page).to_have_url(HERE)
    before = visit.page.url
    viewer.get_by_role("button", name="Cả hình").click()
    expect(visit.page).not_to_have_url(before)
    second = viewer.get_by_role("button", name="2. Bậc thềm")
    second.focus()
    visit.page.keyboard.press("Enter")
    expect(viewer.locator(".told")).to_have_text("2Bậc thềm.")
    expect(second).to_have_attribute("aria-pressed", "true")
    viewer.get_by_role("button", name="Chú giải tiếp theo").click()
    expect(viewer.locator(".told")).to_contain_text("Đầu đao cong vút.")
    numbers = viewer.get_by_role("button", name="Hiện số các chú giải")
    numbers.click()
    expect(numbers).to_have_attribute("aria-pressed", "false")
    expect(second).to_be_hidden()


def test_numbers_do_not_lie_on_each_other(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    viewer = opened(visit)
    viewer.get_by_role("button", name="Cả hình").click()
    visit.page.wait_for_timeout(1500)  # on the way there they lie apart
    one, other = (mark.bounding_box() for mark in viewer.locator(".marks button").all())
    assert one and other
    sides = (abs(one[place] - other[place]) for place in ("x", "y"))
    assert max(sides) >= one["width"]
    assert violations(visit.page, within="museum-closeup") == []


def test_a_picture_without_notes_has_no_tools_for_them(visit: Visit) -> None:
    viewer = opened(visit)
    visit.page.keyboard.press("Tab")
    viewer.get_by_role("button", name="Hình trước").click()
    viewer.get_by_role("button", name="Soi gần").click()
    expect(viewer.get_by_role("application", name="Ảnh để soi")).to_be_visible()
    expect(viewer.get_by_role("button", name="Chú giải tiếp theo")).to_be_hidden()
    expect(viewer.locator(".marks button")).to_have_count(0)
    expect(viewer.get_by_role("button", name="Đo trên ảnh")).to_be_hidden()
    expect(viewer.locator(".scale")).to_be_hidden()


def test_one_measures_with_the_pointer(visit: Visit) -> None:
    viewer = opened(visit)
    expect(visit.page).to_have_url(HERE)
    expect(viewer.locator(".scale")).to_have_text(re.compile(r"^\d+ (cm|mm|m)$"))
    viewer.get_by_role("button", name="Đo trên ảnh").click()
    ground = viewer.locator("museum-closeup > .ground").bounding_box()
    assert ground
    share = visit.page.evaluate(
        """() => { const { viewer } = document.querySelector('museum-closeup');
           return 2000 / 1600 / viewer.viewport.viewportToImageZoom(viewer.viewport.getZoom()); }"""
    )
    for across in (-100, 100):
        middle = ground["x"] + ground["width"] / 2, ground["y"] + ground["height"] / 2
        visit.page.mouse.click(middle[0] + across, middle[1] - 60)
        visit.page.wait_for_timeout(400)  # two quick clicks are a double one
    told = viewer.locator(".told")
    expect(told).to_have_text(re.compile(r"^Khoảng cách: [\d,]+ (cm|mm)$"))
    number, unit = told.inner_text().split(": ")[1].replace(",", ".").split()
    length = float(number) * (10 if unit == "cm" else 1)
    assert length == pytest.approx(200 * share, rel=0.02)


def test_one_measures_by_keyboard(visit: Visit) -> None:
    viewer = opened(visit)
    expect(visit.page).to_have_url(HERE)
    tool = viewer.get_by_role("button", name="Đo trên ảnh")
    tool.focus()
    visit.page.keyboard.press("Enter")
    expect(tool).to_have_attribute("aria-pressed", "true")
    expect(viewer.get_by_role("application", name="Ảnh để soi")).to_be_focused()
    expect(viewer.locator(".told")).to_contain_text("chọn điểm đầu")
    visit.page.keyboard.press("Enter")
    expect(viewer.locator(".told")).to_contain_text("điểm cuối")
    before = visit.page.url
    visit.page.keyboard.press("ArrowRight", delay=300)
    expect(visit.page).not_to_have_url(before)
    visit.page.keyboard.press("Enter")
    expect(viewer.locator(".told")).to_have_text(re.compile(r"Khoảng cách: [1-9]"))
    assert visit.complaints == []
    assert violations(visit.page, within="museum-closeup") == []


LOOKS = """() => { const { viewer, pair } = document.querySelector('museum-closeup');
  return [viewer, pair.second].map((each) => each?.isOpen() && each.viewport.getZoom()); }"""


def looks(visit: Visit, least: float = 0) -> list[float]:
    """How near both pictures are, once the first is nearer than `least`."""
    for _each in range(60):
        found: list[float] = visit.page.evaluate(LOOKS)
        if all(found) and found[0] > least:
            return found
        visit.page.wait_for_timeout(250)
    raise AssertionError(found)


def test_another_picture_stands_beside_it_and_follows(visit: Visit) -> None:
    viewer = opened(visit)
    expect(visit.page).to_have_url(HERE)
    tool = viewer.get_by_role("button", name="Đặt cạnh hình khác")
    tool.focus()
    visit.page.keyboard.press("Enter")
    expect(viewer.get_by_label("Hình đặt cạnh")).to_be_focused()
    expect(viewer.get_by_label("Hình đặt cạnh").locator("option")).to_have_count(2)
    other = viewer.get_by_role("application", name="Ảnh thứ hai")
    expect(other).to_be_visible()
    before = looks(visit)
    assert before[0] == pytest.approx(before[1], rel=0.01)
    viewer.get_by_role("application", name="Ảnh để soi").focus()
    visit.page.keyboard.press("+", delay=300)
    looks(visit, before[0] * 1.05)
    visit.page.wait_for_timeout(1000)
    after = looks(visit)
    assert after[0] == pytest.approx(after[1], rel=0.01)
    middle = "document.querySelector('museum-closeup').viewer.viewport.getCenter().x"
    there = visit.page.evaluate(middle)
    other.focus()
    visit.page.keyboard.press("ArrowRight", delay=300)
    visit.page.wait_for_timeout(1000)
    assert visit.page.evaluate(middle) > there, "the second leads, too"
    viewer.get_by_role("button", name="Cùng dời").click()
    viewer.get_by_role("button", name="Thu nhỏ").click()
    visit.page.wait_for_timeout(1000)
    alone = visit.page.evaluate(LOOKS)
    assert alone[0] < after[0] * 0.8
    # A key may go a little beyond the nearest there is; the next touch takes that back.
    assert alone[1] == pytest.approx(after[1], rel=0.1)
    viewer.get_by_label("Hình đặt cạnh").select_option(index=1)
    expect(viewer.locator(".other .legend")).not_to_be_empty()
    assert visit.complaints == []
    assert violations(visit.page, within="museum-closeup") == []
    tool.click()
    expect(other).to_be_hidden()


@pytest.mark.parametrize("window", [(390, 844), (1440, 900)])
def test_no_tool_lies_outside_the_window(visit: Visit, window: tuple[int, int]) -> None:
    visit.page.set_viewport_size({"width": window[0], "height": window[1]})
    viewer = opened(visit)
    viewer.get_by_role("button", name="Đặt cạnh hình khác").click()
    for tool in viewer.locator("museum-closeup button:visible").all():
        if "marks" in (tool.locator("..").get_attribute("class") or ""):
            continue
        box = tool.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= window[0]
        assert box["y"] + box["height"] <= window[1]


def test_without_scripts_each_part_opens_by_itself(plain: Visit) -> None:
    page = plain.open(PAGE)
    link = page.get_by_role("link", name="Xem gần chỗ số 1")
    expect(link.locator("img")).to_be_visible()
    expect(page.get_by_text("Đầu đao cong vút.")).to_be_visible()
    link.click()
    expect(page).to_have_url(re.compile(r"/iiif/3/[0-9a-z]+/\d+,\d+,\d+,\d+/!1440,1440/0/"))
