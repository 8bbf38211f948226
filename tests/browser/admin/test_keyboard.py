"""The desk by keyboard alone: the focus is never lost, never covered."""

import pytest
from playwright.sync_api import Locator, expect

from heritage.models import AreaUnit
from tests.browser.admin.conftest import Desk

pytestmark = [pytest.mark.browser, pytest.mark.slow]

COVERED = """async (field) => {
  const covered = () => {
    const { left, top, width, height } = field.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return !(seen && (field.contains(seen) || seen.contains(field)));
  };
  const glides = Date.now() + 2000;  // the form is scrolled smoothly
  while (covered() && Date.now() < glides) await new Promise(requestAnimationFrame);
  return covered();
}"""


@pytest.fixture
def writing(desk: Desk) -> Desk:
    AreaUnit.objects.create(slug="dong-ngac", level="ward", name_vi="Đông Ngạc")
    desk.sign_in("writer")
    desk.open("/admin/snippets/heritage/site/add/")
    return desk


def choose(desk: Desk, opened_by: Locator) -> None:
    """Choose the area, with keys only."""
    opened_by.press("Enter")
    search = desk.page.locator("[data-chooser-modal-search] input:visible").first
    expect(search).to_be_focused()
    desk.page.get_by_role("link", name="Đông Ngạc").press("Enter")


def test_focus_comes_back_from_a_chooser(writing: Desk) -> None:
    writing.tab("Địa điểm, đường đi")
    chooser = writing.page.locator("#id_area-chooser")
    choose(writing, chooser.get_by_role("button", name="Chọn địa bàn"))
    actions = chooser.locator("button:visible").first
    expect(actions).to_be_focused()
    actions.press("Enter")
    choose(writing, chooser.locator(".chosen [data-chooser-action-choose]"))
    expect(actions).to_be_focused()


def test_nothing_lies_over_what_has_the_focus(writing: Desk) -> None:
    page = writing.page
    page.set_viewport_size({"width": 1440, "height": 620})
    for _ in range(3):
        page.get_by_role("button", name="Thêm tên", exact=True).press("Enter")
    covered = []
    for key in ("Shift+Tab", "Tab"):
        for _ in range(16):
            page.keyboard.press(key)
            field = page.locator(":focus")
            if field.evaluate(COVERED):
                covered.append(field.evaluate("(field) => field.outerHTML.slice(0, 160)"))
    assert covered == []


def test_date_picker_stays_with_its_field(writing: Desk) -> None:
    page = writing.page
    writing.tab("Công bố")
    picker = page.locator(".xdsoft_datetimepicker:visible")
    field = page.locator("#id_embargo_until")
    field.focus()
    expect(picker).to_have_count(1)
    field.press("Escape")
    expect(picker).to_have_count(0)
    expect(field).to_be_focused()
    field.blur()
    field.focus()
    field.press("Tab")
    page.wait_for_timeout(300)  # the picker opens a moment after its field has the focus
    expect(picker).to_have_count(0)
