"""A form that was refused and mended saves itself, and keeps no mark of what was wrong."""

import pytest
from playwright.sync_api import Page, expect

from heritage.models import Site
from tests.browser.admin.conftest import Desk
from tests.heritage.curation.office import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FORM = "/admin/snippets/heritage/site/edit"
SLOWLY = 20_000


def sign(page: Page, words: str) -> None:
    """Wait until the sign of autosave says ``words``."""
    shown = page.locator(".w-autosave-indicator__state").get_by_text(words, exact=True)
    expect(shown).to_be_visible(timeout=SLOWLY)


def test_a_refused_save_leaves_no_mark_once_it_is_mended(desk: Desk) -> None:
    desk.sign_in("reviewer")
    page = desk.page
    desk.open(f"{FORM}/{make(Site).pk}/")
    page.locator("#id_title_vi").fill("")
    desk.press(page.get_by_role("button", name="Lưu bản nháp"))
    wrong = page.locator(".error-message").get_by_text("Cần có tên gọi tiếng Việt.")
    expect(wrong).to_be_visible()
    sign(page, "Chưa lưu được")
    expect(wrong).to_be_visible()
    page.locator("#id_title_vi").fill("Đình Trèm")
    sign(page, "Đã lưu")
    expect(page.locator(".error-message")).to_have_count(0)
    expect(page.get_by_text("Không lưu được")).to_have_count(0)
    expect(page.locator(".w-tabs__errors:visible")).to_have_count(0)
    expect(page.locator("#id_title_vi")).not_to_have_attribute("aria-invalid", "true")
