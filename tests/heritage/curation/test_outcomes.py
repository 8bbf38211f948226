"""After every deed an officer reads what happened, to which record, and may go and see."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

from heritage.models import HeritageRecord, Site
from museum.accounts.models import User
from tests.heritage.curation.office import filled, make, published, url

pytestmark = pytest.mark.django_db

NAME = "Đình Chèm"
OPEN, SEE = "Mở hồ sơ", "Xem trang công khai"


def after(client: Client, address: str, data: Any) -> str:
    """Post a form; return the page that follows."""
    kind = "application/x-www-form-urlencoded"
    response = client.post(address, data.urlencode(), kind, follow=True)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def doing(client: Client, user: User, record: HeritageRecord, **deed: Any) -> str:
    draft = record.get_latest_revision_as_object()
    return after(client, url(record, "edit"), filled(type(record), user, draft, **deed))


def waiting(user: User, record: HeritageRecord | None = None) -> HeritageRecord:
    record = record or make(Site, NAME)
    record.get_workflow().start(record, user)
    return record


def decided(client: Client, record: HeritageRecord, action: str, **headers: str) -> str:
    """Decide in the window; return the list that follows."""
    step = record.current_workflow_task_state
    address = url(record, "workflow_action", action, step.pk)
    assert client.post(address, {"comment": "Bổ sung nguồn"}, **headers).status_code in (200, 302)
    return " ".join(client.get(url(Site, "list")).content.decode().split())


def test_saving_a_draft(writing: Client, area_officer: User) -> None:
    page = after(writing, url(Site, "add"), filled(Site, area_officer, title_vi=NAME))
    assert f"Đã tạo bản nháp của hồ sơ “{NAME}”." in page
    page = doing(writing, area_officer, Site.objects.get(), title_vi="Đình Trèm")
    assert "Đã lưu bản nháp của hồ sơ “Đình Trèm”." in page
    assert SEE not in page


def test_submitting(writing: Client, area_officer: User) -> None:
    record = make(Site, NAME)
    page = doing(writing, area_officer, record, **{"action-submit": "1"})
    assert f"Đã gửi duyệt hồ sơ “{NAME}”." in page
    assert f'href="{url(record, "edit")}" class="button button-small button-secondary"' in page
    assert SEE not in page


@pytest.mark.parametrize(
    ("deed", "expected"),
    [
        ("action-publish", "Chưa công bố được: hãy sửa những chỗ đã đánh dấu."),
        ("action-submit", "Chưa gửi duyệt được: hãy sửa những chỗ đã đánh dấu."),
        ("action-save", "Không lưu được di tích vì còn lỗi."),
    ],
)
def test_a_refused_form_says_what_was_refused(
    reviewing: Client, reviewer: User, deed: str, expected: str
) -> None:
    page = doing(reviewing, reviewer, make(Site, NAME), title_vi="", **{deed: "1"})
    assert expected in page
    assert Site.objects.get().title_vi == NAME


def test_publishing(reviewing: Client, reviewer: User) -> None:
    record = make(Site, NAME)
    page = doing(reviewing, reviewer, record, **{"action-publish": "1"})
    record.refresh_from_db()
    assert f"Đã công bố hồ sơ “{NAME}”." in page
    assert f'href="{record.get_absolute_url()}"' in page
    assert OPEN in page and SEE in page


@pytest.mark.parametrize("was_live", [False, True])
def test_scheduling(reviewing: Client, reviewer: User, was_live: bool) -> None:
    record = published(Site, NAME) if was_live else make(Site, NAME)
    hour = timezone.localtime() + timedelta(days=2)
    deed = {"go_live_at": hour.strftime("%d/%m/%Y %H:%M"), "action-publish": "1"}
    page = doing(reviewing, reviewer, record, **deed)
    shown = hour.strftime("%d/%m/%Y %H:%M")
    expected = f"Đã hẹn công bố hồ sơ “{NAME}” lúc"
    if was_live:
        expected = f"Hồ sơ “{NAME}” vẫn đang công bố; bản mới sẽ thay lúc"
    assert expected in page
    assert shown in page or hour.strftime("%H:%M") in page


def test_approving_on_the_form(reviewing: Client, reviewer: User, area_officer: User) -> None:
    record = waiting(area_officer)
    deed = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    page = doing(reviewing, reviewer, record, **deed)
    assert f"Đã duyệt và công bố hồ sơ “{NAME}”." in page
    assert SEE in page


def test_sending_back_on_the_form(reviewing: Client, reviewer: User, area_officer: User) -> None:
    record = waiting(area_officer)
    deed = {"action-workflow-action": "1", "workflow-action-name": "reject"}
    page = doing(reviewing, reviewer, record, **deed)
    assert f"Đã gửi trả hồ sơ “{NAME}” cho can-bo sửa lại" in page
    assert OPEN in page and SEE not in page


@pytest.mark.parametrize("headers", [{}, {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}])
@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("approve", f"Đã duyệt và công bố hồ sơ “{NAME}”."),
        ("reject", f"Đã gửi trả hồ sơ “{NAME}” cho can-bo sửa lại"),
    ],
)
def test_deciding_in_the_window(
    reviewing: Client, area_officer: User, action: str, expected: str, headers: dict[str, str]
) -> None:
    record = waiting(area_officer)
    page = decided(reviewing, record, action, **headers)
    assert expected in page
    assert f'href="{url(record, "edit")}"' in page


def test_approving_what_has_an_hour_says_the_hour(reviewing: Client, area_officer: User) -> None:
    record = make(Site, NAME)
    record.go_live_at = timezone.now() + timedelta(days=2)
    record.save_revision(user=area_officer)
    page = decided(reviewing, waiting(area_officer, record), "approve")
    assert f"Đã duyệt hồ sơ “{NAME}”; sẽ công bố lúc" in page


def test_taking_it_back(writing: Client, area_officer: User) -> None:
    page = doing(writing, area_officer, waiting(area_officer), **{"action-cancel-workflow": "1"})
    assert f"Đã rút hồ sơ “{NAME}” khỏi việc duyệt" in page


def test_words_in_a_name_are_never_run(reviewing: Client, reviewer: User) -> None:
    nasty = '"><script>alert(1)</script>'
    page = doing(reviewing, reviewer, make(Site, nasty), **{"action-publish": "1"})
    assert "Đã công bố hồ sơ" in page
    assert nasty not in page


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_dialog_of_hours_says_that_saving_is_not_scheduling(
    reviewing: Client, reviewer: User, writing: Client, language: str
) -> None:
    UserProfile.objects.create(user=reviewer, preferred_language=language)
    own, others = reviewing.get(url(Site, "add")), writing.get(url(Site, "add"))
    with override(language):
        assert str(escape(gettext("“Lưu lịch” chỉ ghi lịch vào bản nháp."))) in own.content.decode()
    assert "Lịch có hiệu lực khi hồ sơ được duyệt." in others.content.decode()
    if language == "vi":
        expected = "Lịch có hiệu lực khi bạn bấm “Hẹn giờ công bố” ở cuối biểu mẫu."
        assert expected in own.content.decode()


def test_saving_a_schedule_says_that_it_is_not_in_force(reviewing: Client, reviewer: User) -> None:
    hour = (timezone.localtime() + timedelta(days=2)).strftime("%d/%m/%Y %H:%M")
    page = doing(reviewing, reviewer, make(Site, NAME), go_live_at=hour)
    assert f"Đã lưu bản nháp của hồ sơ “{NAME}” cùng lịch công bố." in page
    assert not Site.objects.get().scheduled_revision
