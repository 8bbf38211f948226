"""“Submit, with a note” in a real browser: from the menu over the window to the reviewer's desk."""

import pytest
from playwright.sync_api import expect

from heritage.models import ReviewState
from tests.browser.admin.conftest import Desk

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NOTE = "Xin xem kỹ niên đại."


@pytest.mark.parametrize("width", [1440, 390])
def test_a_note_is_asked_for_and_reaches_the_reviewer(desk: Desk, width: int) -> None:
    page = desk.page
    page.set_viewport_size({"width": width, "height": 900})
    desk.sign_in("writer")
    desk.open("/admin/snippets/heritage/site/add/")
    page.locator("#id_title_vi").fill("Đình Chèm")
    page.locator("footer [data-w-dropdown-target='toggle']").click()
    page.get_by_role("button", name="Gửi duyệt, kèm lời nhắn").click()
    window = page.locator(".modal-body")
    send = window.get_by_role("button", name="Gửi duyệt, kèm lời nhắn")
    send.click()
    expect(window.get_by_text("Hãy viết lời nhắn")).to_be_visible()
    window.get_by_label("Nhờ người duyệt xem").fill(NOTE)
    desk.press(send)
    expect(page.get_by_text("Đã gửi duyệt hồ sơ “Đình Chèm”.")).to_be_visible()
    assert ReviewState.objects.get().note == NOTE
    desk.sign_in("reviewer")
    expect(page.get_by_role("region", name="Chờ tôi duyệt").get_by_text(NOTE)).to_be_visible()
