"""axe-core on the admin pages that are ours, light and dark: no violation."""

import pytest

from heritage.models import IntangibleElement, Site
from tests.browser.admin.conftest import Desk
from tests.browser.axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, desk: Desk) -> str:
    desk.page.emulate_media(color_scheme=request.param)
    return str(request.param)


def test_login(desk: Desk, scheme: str) -> None:
    desk.open("/admin/login/")
    assert violations(desk.page) == []


@pytest.mark.parametrize(
    "path",
    [
        "/admin/",
        "/admin/snippets/heritage/site/",
        "/admin/snippets/heritage/heritagerecord/?missing=english",
        "/admin/concept/",
        "/admin/snippets/heritage/source/add/",
    ],
)
def test_desk_and_lists(desk: Desk, scheme: str, path: str) -> None:
    record = Site.objects.create(title_vi="Đình Chèm", live=False)
    record.save_revision().publish()
    desk.sign_in("reviewer")
    desk.open(path)
    assert violations(desk.page) == []


@pytest.mark.parametrize("model", [Site, IntangibleElement])
def test_every_part_of_a_form(desk: Desk, scheme: str, model: type[Site]) -> None:
    record = model.objects.create(title_vi="Đình Chèm", time_literal="Kỷ Dậu", live=False)
    record.names.create(text="Đình Trèm", time_literal="bao giờ")
    record.save()
    record.save_revision()
    desk.sign_in("writer")
    desk.open(f"/admin/snippets/heritage/{model._meta.model_name}/edit/{record.pk}/")
    tabs = desk.page.get_by_role("tab").all()
    assert len(tabs) > 8
    assert violations(desk.page) == []
    for tab in tabs[1:]:
        tab.click()
        shown = "[role=tabpanel]:not([hidden])"
        assert (tab.inner_text(), violations(desk.page, within=shown)) == (tab.inner_text(), [])
