"""What an officer reads after acting on a record: what happened, to which, and where to see it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages

from heritage.access.policy import may_see
from heritage.models import HeritageRecord

_STAYS = ("create", "edit", "cancel-workflow")
"""After these the form stays open: no way to it is needed."""


def told(action: str, record: HeritageRecord) -> str:
    """Say what ``action`` (as the form or the review names it) did to ``record`` as it is now."""
    draft = record.get_latest_revision_as_object()
    name = {"name": draft}
    if action in ("publish", "approve") and (hour := _hour(record)):
        return _scheduled(action, record) % {**name, "at": hour}
    if action == "reject":
        return _sent_back(record)
    if action in ("create", "edit") and _hour_not_in_force(draft, record):
        told = _(
            "Đã lưu bản nháp của hồ sơ “%(name)s” cùng lịch công bố. Lịch chỉ có hiệu lực khi hồ "
            "sơ được hẹn giờ công bố hoặc được duyệt."
        )
        return told % name
    words = {
        "create": _("Đã tạo bản nháp của hồ sơ “%(name)s”."),
        "edit": _("Đã lưu bản nháp của hồ sơ “%(name)s”."),
        "publish": _("Đã công bố hồ sơ “%(name)s”."),
        "submit": _("Đã gửi duyệt hồ sơ “%(name)s”."),
        "approve": _("Đã duyệt và công bố hồ sơ “%(name)s”."),
        "restart-workflow": _("Đã bắt đầu lại việc duyệt hồ sơ “%(name)s”."),
        "cancel-workflow": _("Đã rút hồ sơ “%(name)s” khỏi việc duyệt; bản nháp vẫn còn."),
    }
    return words[action] % name


def ways_on(action: str, record: HeritageRecord, request: HttpRequest) -> list[Any]:
    """Buttons beside the message: to the form, and to the public page when there is one."""
    buttons = []
    if action not in _STAYS:
        form = type(record).snippet_viewset.get_url_name("edit")
        buttons.append(messages.button(reverse(form, args=(record.pk,)), _("Mở hồ sơ")))
    if may_see(request.user, record):
        page = record.get_absolute_url()
        buttons.append(messages.button(page, _("Xem trang công khai"), new_window=True))
    return buttons


def tell(action: str, record: HeritageRecord, request: HttpRequest) -> None:
    """Leave the message for the next page."""
    messages.success(request, told(action, record), buttons=ways_on(action, record, request))


def _hour(record: HeritageRecord) -> str:
    scheduled = record.scheduled_revision
    if scheduled is None:
        return ""
    return date_format(localtime(scheduled.approved_go_live_at), "SHORT_DATETIME_FORMAT")


def _hour_not_in_force(draft: HeritageRecord, record: HeritageRecord) -> bool:
    ahead = draft.go_live_at is not None and draft.go_live_at > timezone.now()
    return ahead and record.scheduled_revision is None


def _scheduled(action: str, record: HeritageRecord) -> str:
    if action == "approve":
        return _("Đã duyệt hồ sơ “%(name)s”; sẽ công bố lúc %(at)s.")
    if record.live:
        return _("Hồ sơ “%(name)s” vẫn đang công bố; bản mới sẽ thay lúc %(at)s.")
    return _("Đã hẹn công bố hồ sơ “%(name)s” lúc %(at)s.")


def _sent_back(record: HeritageRecord) -> str:
    state = record.current_workflow_state
    name = record.get_latest_revision_as_object()
    if state is None or state.requested_by is None:
        return _("Đã gửi trả hồ sơ “%(name)s” để sửa lại.") % {"name": name}
    told = _("Đã gửi trả hồ sơ “%(name)s” cho %(who)s sửa lại; lời dặn ở trên bàn làm việc của họ.")
    return told % {"name": name, "who": state.requested_by}
