"""The desk on a phone: nothing that counts lies outside the window."""

import pytest
from playwright.sync_api import expect

from heritage.models import AreaUnit, Office, Site
from tests.browser.admin.conftest import Desk

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SITE = "/admin/snippets/heritage/site"


@pytest.fixture
def phone(desk: Desk) -> Desk:
    area = AreaUnit.objects.create(slug="dong-ngac", level="ward", name_vi="Đông Ngạc")
    office = Office.objects.create(name_vi="Phòng Văn hóa – Xã hội phường Đông Ngạc")
    record = Site.objects.create(
        title_vi="Nhà thờ họ Phạm Đông Ngạc", area=area, office=office, live=False
    )
    record.save_revision()
    record.summary_vi = "Nhà thờ của một dòng họ khoa bảng."
    record.save_revision()
    desk.page.set_viewport_size({"width": 390, "height": 844})
    desk.sign_in("reviewer")
    return desk


def test_a_list_tells_where_records_stand(phone: Desk) -> None:
    phone.open(f"{SITE}/")
    expect(phone.page.get_by_role("link", name="Tình trạng")).to_be_in_viewport(ratio=1)
    expect(phone.page.get_by_role("link", name="Cập nhật")).to_be_hidden()


def test_a_form_leaves_no_part_at_its_edge(phone: Desk) -> None:
    phone.open(f"{SITE}/edit/{Site.objects.get().pk}/")
    beyond = phone.page.evaluate(
        """() => [...document.querySelectorAll('[data-edit-form] *, #header-title *')]
            .filter((each) => each.offsetParent && !each.closest('[role=tablist]'))
            .map((each) => [each.className, each.getBoundingClientRect()])
            .filter(([, box]) => box.right > innerWidth + 1 || box.left < -1)
            .map(([name]) => name)"""
    )
    assert beyond == []


def test_versions_are_compared_one_field_below_the_other(phone: Desk) -> None:
    phone.open(f"{SITE}/history/{Site.objects.get().pk}/revisions/compare/earliest...latest/")
    heading = phone.page.get_by_text("Tóm tắt (tiếng Việt):")
    expect(heading).to_be_in_viewport(ratio=1)
    assert heading.bounding_box()["height"] < 48, "broken into syllables"
