"""Signs from the tick to the paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.admin.conftest import Desk
from tests.factories.heritage import RecordFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow]
POINTS = 72 / 25.4
"""Points in a millimetre."""


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page of a PDF in millimetres."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(w) / POINTS), round(float(h) / POINTS)) for w, h in boxes]


@pytest.mark.parametrize(("paper", "printed"), [("A6", [(105, 148)] * 5), ("A4", [(210, 297)] * 2)])
def test_ticked_sites_are_printed_on_the_chosen_paper(
    desk: Desk, paper: str, printed: list[tuple[int, int]]
) -> None:
    for number in range(4):
        RecordFactory(title_vi=f"Đình {number}", title_en=f"Communal House {number}")
    RecordFactory(title_vi="Sắc phong " * 25, title_en="Royal edict " * 20)
    desk.sign_in("writer")
    desk.page.get_by_role("link", name="Biển QR").click()
    desk.page.get_by_role("checkbox", name="Chọn cả trang").check()
    expect(desk.page.get_by_role("checkbox", name="In biển của “Đình 3”")).to_be_checked()
    desk.page.get_by_role("radio", name=re.compile(paper)).check()
    with desk.page.expect_popup() as opened:
        desk.page.get_by_role("button", name="Xem và in").click()
    sheet = opened.value
    sheet.wait_for_load_state("networkidle")
    expect(sheet.get_by_role("article")).to_have_count(5)
    expect(sheet.get_by_role("button", name="In", exact=True)).to_be_visible()
    assert sheets(sheet.pdf(prefer_css_page_size=True)) == printed
    cut = "[...document.querySelectorAll('.sign')].filter(s => s.scrollHeight > s.clientHeight + 1)"
    assert sheet.evaluate(f"{cut}.length") == 0, "the longest name still leaves room for its code"
