"""What an officer must know before touching a record: it was sent back, or it is out."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from heritage.enums import State
from heritage.models import HeritageRecord


def notices(record: HeritageRecord) -> Iterator[str]:
    """Return sentences to show above the form of ``record``."""
    if record.state == State.WITHDRAWN:
        yield _("Hồ sơ đã rút: %(reason)s. Muốn công bố lại, hãy khôi phục trước.") % {
            "reason": record.state_reason.rstrip(".")
        }
    if record.state == State.MERGED:
        yield _("Hồ sơ đã nhập vào “%(into)s”. Muốn công bố lại, hãy khôi phục trước.") % {
            "into": record.merged_into
        }
    if note := _sent_back(record):
        yield note


def _sent_back(record: HeritageRecord) -> str:
    state = record.current_workflow_state
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return ""
    step = state.current_task_state
    told = step.comment.strip() if step else ""
    who = step.finished_by if step else None
    if told and who:
        return _("%(who)s yêu cầu sửa: “%(what)s”") % {"who": who, "what": told}
    if told:
        return _("Cần sửa lại: “%(what)s”") % {"what": told}
    return _("Hồ sơ được gửi trả để sửa lại; chưa có lời dặn.")
