"""An officer's whole day: from the paper dossier to the public museum and back."""

import pytest
from playwright.sync_api import expect

from heritage.models import HeritageRecord, Site
from search.ask import ask
from search.request import SearchRequest
from tests.browser.admin.conftest import Desk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_write_submit_review_publish_compare_restore(desk: Desk) -> None:
    page = desk.page
    desk.sign_in("writer")
    page.get_by_role("link", name="Thêm di tích").click()
    page.locator("#id_title_vi").fill("Đình Chèm")
    page.locator("#id_title_en").fill("Chèm Communal House")
    page.locator("#id_summary_vi").fill("Đình thờ Lý Ông Trọng bên sông Hồng.")
    desk.press(page.get_by_role("button", name="Lưu bản nháp"))
    record = Site.objects.get()
    form = f"/admin/snippets/heritage/site/edit/{record.pk}/"

    more(desk)
    send = page.get_by_role("button", name="Gửi vào quy trình “Duyệt hồ sơ”")
    desk.press(send.or_(page.get_by_role("button", name="Gửi")).first)
    record.refresh_from_db()
    assert record.workflow_in_progress

    desk.sign_in("reviewer")
    page.get_by_role("link", name="Đình Chèm").first.click()
    page.wait_for_url(f"**{form}")
    more(desk)
    desk.press(page.get_by_role("button", name="Duyệt và công bố", exact=True))
    record.refresh_from_db()
    assert record.live
    assert [hit.id for hit in ask(SearchRequest(text="dinh chem")).hits] == [record.pk]

    desk.open(form)
    page.locator("#id_title_vi").fill("Đình Trèm")
    more(desk)
    desk.press(page.get_by_role("button", name="Công bố", exact=True))
    assert HeritageRecord.objects.get().title_vi == "Đình Trèm"
    desk.open(
        f"/admin/snippets/heritage/site/history/{record.pk}/revisions/compare/earliest...latest/"
    )
    expect(page.get_by_text("Trèm").first).to_be_visible()


def more(desk: Desk) -> None:
    """Open the menu of what can be done with the form."""
    desk.page.locator(".footer button[aria-expanded], footer button[aria-expanded]").last.click()
