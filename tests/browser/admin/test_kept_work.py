"""What an officer typed outlives the session and the line."""

import pytest
from playwright.sync_api import expect

from heritage.models import HeritageRecord, Site
from tests.browser.admin.conftest import Desk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def typed(desk: Desk) -> Desk:
    """A draft whose title was changed and is not saved; nothing is saved by itself."""
    record = Site.objects.create(title_vi="Đình Chèm", live=False)
    record.save_revision()
    desk.sign_in("writer")
    desk.page.route("**/edit/**", lambda route: _by_hand(route))
    desk.open(f"/admin/snippets/heritage/site/edit/{record.pk}/")
    desk.page.locator("#id_title_vi").fill("Đình Trèm")
    return desk


def _by_hand(route: object) -> None:
    """Let pages and forms through; what saves by itself fails."""
    request = route.request  # type: ignore[attr-defined]  # Playwright's Route
    if request.method == "POST" and request.resource_type == "fetch":
        route.abort()  # type: ignore[attr-defined]
    else:
        route.continue_()  # type: ignore[attr-defined]


def _drafted() -> str:
    record = HeritageRecord.objects.get()
    return str(record.get_latest_revision_as_object().title_vi)


def test_a_session_that_ended(typed: Desk) -> None:
    page = typed.page
    page.context.clear_cookies()
    page.get_by_role("button", name="Lưu bản nháp").click()
    dialog = page.get_by_role("dialog", name="Phiên làm việc đã hết")
    expect(dialog).to_be_visible()
    with page.expect_popup() as opened:
        dialog.get_by_role("link", name="Đăng nhập ở thẻ mới").click()
    door = opened.value
    door.locator("#id_username").fill("writer")
    door.locator("#id_password").fill("mat-khau-dai")
    door.get_by_role("button", name="Đăng nhập").click()
    door.get_by_role("heading", name="Bàn làm việc").wait_for()
    door.close()
    with page.expect_navigation():
        dialog.get_by_role("button", name="Lưu lại").click()
    assert _drafted() == "Đình Trèm"


def test_a_line_that_is_down(typed: Desk) -> None:
    page = typed.page
    page.context.set_offline(True)
    page.get_by_role("button", name="Lưu bản nháp").click()
    dialog = page.get_by_role("dialog", name="Không nối được với máy chủ")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#id_title_vi")).to_have_value("Đình Trèm")
    page.context.set_offline(False)
    with page.expect_navigation():
        page.locator("form[data-edit-form]").evaluate("form => form.requestSubmit()")
    assert _drafted() == "Đình Trèm"
