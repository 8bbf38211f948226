"""The form of a record in a real browser: readings while typing, the map, the rows."""

import re

import pytest
from playwright.sync_api import expect

from heritage.models import AreaUnit, IntangibleElement, Site
from tests.browser.admin.conftest import Desk

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SITE = "/admin/snippets/heritage/site"


@pytest.fixture
def writing(desk: Desk) -> Desk:
    desk.sign_in("writer")
    return desk


def test_date_is_understood_while_typed(writing: Desk) -> None:
    writing.open(f"{SITE}/add/")
    writing.tab("Phân loại, niên đại")
    field = writing.page.locator("#id_time_literal")
    note = writing.page.locator("time-reading:visible [data-note]")
    field.fill("Chính Hòa thứ 24")
    expect(note).to_contain_text("1703")
    field.fill("bao giờ chẳng rõ")
    expect(note).to_contain_text("Ví dụ viết được")
    field.fill("Kỷ Dậu")
    expect(note).not_to_contain_text("Ví dụ viết được", timeout=100)
    note.get_by_role("button", name="năm Kỷ Dậu 1789").click()
    expect(field).to_have_value("năm Kỷ Dậu 1789")
    expect(note).to_contain_text("Hiểu là:")


def test_an_address_is_spelt_without_marks(writing: Desk) -> None:
    writing.open(f"{SITE}/add/")
    writing.tab("Công bố")
    field = writing.page.locator("#id_slug")
    for typed, kept in (("Đình-Khách Lạ", "dinh-khach-la"), ("chua_Moi", "chua_moi")):
        field.fill(typed)
        field.blur()
        expect(field).to_have_value(kept)


def test_a_typed_day_stays_as_typed(writing: Desk) -> None:
    writing.open(f"{SITE}/add/")
    field = writing.page.locator("#id_embargo_until")
    tab = field.locator("xpath=ancestor::*[@role='tabpanel'][1]").get_attribute("aria-labelledby")
    writing.page.locator(f"#{tab}").click()
    for typed in ("25/12/2027", "35/13/2020", "2027-12-25"):
        field.fill(typed)
        field.blur()
        expect(field).to_have_value(typed)


def test_every_tab_is_in_reach_beside_an_open_panel(writing: Desk) -> None:
    writing.open(f"{SITE}/add/")
    toggle = writing.page.locator("[data-side-panel-toggle]").first
    toggle.click()
    for name in ("Giá trị, thực trạng, bảo vệ", "Khảo tả", "Công bố", "Tên gọi"):
        writing.tab(name)
        expect(writing.page.get_by_role("tab", name=name)).to_have_attribute(
            "aria-selected", "true"
        )


def test_lists_stay_in_their_column(writing: Desk) -> None:
    writing.open(f"{SITE}/add/")
    writing.tab("Quyết định xếp hạng")
    writing.page.get_by_role("button", name=re.compile("^Thêm")).and_(
        writing.page.locator(":visible")
    ).first.click()
    wide = writing.page.evaluate(
        """() => [...document.querySelectorAll('[data-record-form] select')]
            .filter((list) => list.offsetParent)
            .filter((list) => list.getBoundingClientRect().right >
                list.closest('.w-panel__wrapper').getBoundingClientRect().right + 1)
            .map((list) => list.name)"""
    )
    assert wide == []


def test_point_is_set_on_the_map(writing: Desk) -> None:
    writing.open(f"{SITE}/add/")
    writing.tab("Địa điểm, đường đi")
    page = writing.page
    chart = page.get_by_role("application", name="Bản đồ chọn vị trí")
    expect(chart).to_be_visible()
    chart.click(position={"x": 200, "y": 150})
    expect(page.locator("#id_latitude")).not_to_have_value("")
    pin, room = page.locator(".map-picker__marker").bounding_box(), chart.bounding_box()
    assert pin and room
    assert pin["x"] + pin["width"] / 2 == pytest.approx(room["x"] + 200, abs=3)
    assert pin["y"] + 22 == pytest.approx(room["y"] + 150, abs=3)
    page.get_by_role("button", name="Bỏ tọa độ").click()
    expect(page.locator("#id_latitude")).to_have_value("")
    chart.focus()
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Đặt ở giữa").press("Enter")
    expect(page.locator("#id_longitude")).not_to_have_value("")
    page.locator("#id_latitude").fill("21.085")
    page.locator("#id_longitude").fill("105.772")
    page.locator("#id_longitude").blur()
    expect(page.locator(".map-picker__marker")).to_be_visible()


def test_map_goes_to_the_area(writing: Desk) -> None:
    area = AreaUnit.objects.create(
        slug="dong-ngac", level="ward", name_vi="Đông Ngạc", latitude=21.09, longitude=105.78
    )
    writing.open(f"{SITE}/add/")
    writing.tab("Địa điểm, đường đi")
    expect(writing.page.locator(".map-picker__label", has_text=area.name_vi)).to_be_visible()
    writing.page.get_by_role("button", name="Chọn địa bàn").first.click()
    writing.page.get_by_role("link", name=area.name_vi).click()
    writing.page.get_by_role("button", name="Đặt ở giữa").click()
    expect(writing.page.locator("#id_latitude")).to_have_value(re.compile(r"^21\.0(89|90)"))


def test_festival_words_fill_the_rule(writing: Desk) -> None:
    writing.open("/admin/snippets/heritage/intangibleelement/add/")
    page = writing.page
    page.locator("#id_title_vi").fill("Hội đình Chèm")
    writing.tab("Miêu tả")
    page.get_by_role("button", name="Thêm lệ mở hội").click()
    page.get_by_label("Viết nhanh").fill("14–16/5 âm lịch")
    expect(page.locator("#id_festival_rules-0-day_to")).to_have_value("16")
    expect(page.locator("festival-dates [data-note]").first).to_contain_text("Sắp tới")
    writing.press(page.get_by_role("button", name="Lưu bản nháp"))
    rule = IntangibleElement.objects.get().get_latest_revision_as_object().festival_rules.get()
    assert (rule.month, rule.day_from, rule.day_to) == (5, 14, 16)


def test_words_that_are_no_day_leave_no_old_day(writing: Desk) -> None:
    writing.open("/admin/snippets/heritage/intangibleelement/add/")
    page = writing.page
    writing.tab("Miêu tả")
    page.get_by_role("button", name="Thêm lệ mở hội").click()
    words, day = page.get_by_label("Viết nhanh"), page.locator("#id_festival_rules-0-day_from")
    words.fill("5 năm một lần, 9/2")
    expect(page.locator("#id_festival_rules-0-every_years")).to_have_value("5")
    expect(day).to_have_value("9")
    words.fill("32/13 âm")
    expect(page.locator("festival-dates [data-note]").first).to_contain_text(
        "Không có ngày 32 tháng 13"
    )
    expect(day).to_have_value("")
    expect(page.locator("#id_festival_rules-0-month")).to_have_value("")


def test_likeness_is_told_while_the_name_is_typed(writing: Desk) -> None:
    Site.objects.create(title_vi="Đình Chèm")
    writing.open(f"{SITE}/add/")
    writing.page.locator("#id_title_vi").fill("dinh chem")
    expect(writing.page.get_by_text("Đã có hồ sơ cùng tên")).to_be_visible()


def test_remark_beside_the_form(writing: Desk) -> None:
    record = Site.objects.create(title_vi="Đình Chèm", live=False)
    record.save_revision()
    writing.open(f"{SITE}/edit/{record.pk}/")
    page = writing.page
    page.get_by_role("button", name="Mở, đóng phần trao đổi").click()
    page.get_by_label("Viết cho đồng nghiệp").fill("Sai năm dựng")
    page.get_by_role("button", name="Gửi", exact=True).click()
    expect(page.get_by_text("Sai năm dựng")).to_be_visible()
    page.get_by_role("button", name="Đánh dấu xong").click()
    expect(page.get_by_text("Đã xong")).to_be_visible()


def test_panel_button_covers_no_remark(writing: Desk) -> None:
    record = Site.objects.create(title_vi="Đình Chèm", live=False)
    record.save_revision()
    writing.open(f"{SITE}/edit/{record.pk}/")
    page = writing.page
    page.get_by_role("button", name="Mở, đóng phần trao đổi").click()
    button = page.locator("[data-form-side-close-button]").bounding_box()
    first = page.get_by_text("Chưa có trao đổi nào.").bounding_box()
    assert button
    assert first
    assert first["y"] >= button["y"] + button["height"]


def test_new_record_is_kept_by_itself_without_errors(writing: Desk) -> None:
    errors: list[str] = []
    page = writing.page
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if "teleport" in said.text else None)
    writing.open(f"{SITE}/add/")
    page.wait_for_timeout(3000)  # Wagtail looks at the form a while before it watches it
    page.locator("#id_title_vi").fill("Đình Chèm")
    for name, answer in (("Chem", "_w_hydrate_create_view"), (" House", r"/edit/\d+/$")):
        with page.expect_response(re.compile(answer)):
            page.locator("#id_title_en").press_sequentially(name)
            page.locator("#id_title_en").blur()
    page.wait_for_load_state("networkidle")
    assert errors == []


def test_long_name_asks_no_longer_question(writing: Desk) -> None:
    writing.open(f"{SITE}/add/")
    with writing.page.expect_request(re.compile("read/likeness")) as asked:
        writing.page.locator("#id_title_vi").evaluate(
            "(field) => { field.value = 'Đ'.repeat(10000);"
            " field.dispatchEvent(new Event('input', { bubbles: true })); }"
        )
    assert len(asked.value.url) < 2000


@pytest.mark.parametrize("width", [390, 1440])
def test_two_languages_fit_the_window(writing: Desk, width: int) -> None:
    writing.page.set_viewport_size({"width": width, "height": 900})
    writing.open(f"{SITE}/add/")
    boxes = [writing.page.locator(f"#id_title_{lang}").bounding_box() for lang in ("vi", "en")]
    vietnamese, english = boxes
    assert vietnamese
    assert english
    if width > 1000:
        assert abs(vietnamese["y"] - english["y"]) < 30
    else:
        assert english["y"] > vietnamese["y"] + vietnamese["height"]
    assert english["x"] + english["width"] <= width
