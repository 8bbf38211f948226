"""What an officer typed outlives the session and the line."""

import re

import pytest
from playwright.sync_api import APIResponse, Route, expect

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


def _by_itself(route: Route) -> bool:
    """Whether no hand sends this."""
    return route.request.method == "POST" and route.request.resource_type == "fetch"


def _by_hand(route: Route) -> None:
    """Let pages and forms through; what saves by itself fails."""
    route.abort() if _by_itself(route) else route.continue_()


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
    typed.press(dialog.get_by_role("button", name="Lưu lại"))
    assert _drafted() == "Đình Trèm"


def test_a_line_that_is_down(typed: Desk) -> None:
    page = typed.page
    page.context.set_offline(True)
    page.get_by_role("button", name="Lưu bản nháp").click()
    dialog = page.get_by_role("dialog", name="Không nối được với máy chủ")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#id_title_vi")).to_have_value("Đình Trèm")
    page.context.set_offline(False)
    with page.expect_navigation():
        page.locator("form[data-edit-form]").evaluate("form => form.requestSubmit()")
    assert _drafted() == "Đình Trèm"


def test_what_saves_itself_meanwhile_makes_no_second_record(desk: Desk) -> None:
    desk.sign_in("writer")
    page = desk.page
    held: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        if _by_itself(route) and not held:
            held.append((route, route.fetch()))
        else:
            route.continue_()

    page.route("**/site/add/", hold)
    desk.open("/admin/snippets/heritage/site/add/")
    page.wait_for_timeout(3000)  # Wagtail looks at the form a while before it watches it
    page.locator("#id_title_vi").fill("Đình Chèm")
    for _ in range(100):
        if held:
            break
        page.wait_for_timeout(100)
    save = page.get_by_role("button", name="Lưu bản nháp")
    save.click()
    page.locator("#id_title_vi").press("Enter")
    page.wait_for_timeout(500)
    expect(page).to_have_url(re.compile("/add/$"))
    route, answer = held[0]
    with page.expect_navigation(url="**/edit/**"):
        route.fulfill(response=answer)
    assert _drafted() == "Đình Chèm"
