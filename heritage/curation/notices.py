"""What must be known before a record is touched: sent back, not published in time, or out."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from heritage.access.policy import Viewer
from heritage.curation.missed import missed
from heritage.enums import State
from heritage.models import HeritageRecord


def notices(record: HeritageRecord, user: Viewer) -> Iterator[str]:
    """Return sentences for ``user`` to read above the form of ``record``."""
    if record.state == State.WITHDRAWN:
        yield _("Hồ sơ đã rút: %(reason)s. Muốn công bố lại, hãy khôi phục trước.") % {
            "reason": record.state_reason.rstrip(".")
        }
    if record.state == State.MERGED:
        yield _("Hồ sơ đã gộp vào “%(into)s”. Muốn công bố lại, hãy khôi phục trước.") % {
            "into": record.merged_into
        }
    for note in (_sent_back(record), _asked(record), missed(record, user)):
        if note:
            yield note


def _asked(record: HeritageRecord) -> str:
    step = record.current_workflow_task_state
    note = getattr(step, "note", "")
    if not note or record.current_workflow_state.status != WorkflowState.STATUS_IN_PROGRESS:
        return ""
    who = step.workflow_state.requested_by
    return _("%(who)s nhắn người duyệt: “%(what)s”") % {"who": who or "", "what": note}


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
