"""Words for the history of a record: what Wagtail's log shows of our own actions."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogActionRegistry, LogFormatter

from heritage.actions.bagging import EXPORT
from heritage.actions.review import NOTE
from heritage.actions.scheduling import LIFTED
from heritage.actions.withdrawal import MERGE, RESTORE, WITHDRAW
from heritage.curation.missed import reasons_in
from heritage.models.bilingual import active_language


class Withdrawn(LogFormatter):
    """Taken out of public life, with the reason."""

    label = gettext_lazy("Rút hồ sơ")

    def format_message(self, log_entry: Any) -> str:
        """Say why, in the reader's language if it was written so."""
        told = log_entry.data
        english = told.get("reason_en") if active_language() == "en" else ""
        return _("Đã rút: %(reason)s") % {"reason": english or told.get("reason", "")}


class Merged(LogFormatter):
    """Turned out to be a duplicate."""

    label = gettext_lazy("Gộp vào hồ sơ khác")

    def format_message(self, log_entry: Any) -> str:
        """Say into which record, and the note."""
        told = _("Đã gộp vào “%(into)s” (%(pid)s)") % log_entry.data
        reason = log_entry.data.get("reason")
        return f"{told}: {reason}" if reason else told


class Restored(LogFormatter):
    """Brought back."""

    label = gettext_lazy("Khôi phục hồ sơ")
    message = gettext_lazy("Đã khôi phục")


class ScheduleLifted(LogFormatter):
    """Its hour came, and it could not be published."""

    label = gettext_lazy("Không công bố được theo lịch")

    def format_message(self, log_entry: Any) -> str:
        """Say what stood in the way."""
        told = _("Không công bố được theo lịch: %(reasons)s")
        return told % {"reasons": "; ".join(reasons_in(log_entry))}


class Noted(LogFormatter):
    """What the writer asked the reviewers to look at."""

    label = gettext_lazy("Lời nhắn cho người duyệt")

    def format_message(self, log_entry: Any) -> str:
        """Quote it."""
        return _("Nhắn người duyệt: “%(note)s”") % {"note": log_entry.data.get("note", "")}


class BagTaken(LogFormatter):
    """Taken home with its media."""

    label = gettext_lazy("Xuất gói lưu trữ")
    message = gettext_lazy("Đã xuất gói lưu trữ BagIt")


_FORMATTERS: dict[str, type[LogFormatter]] = {
    WITHDRAW: Withdrawn,
    MERGE: Merged,
    RESTORE: Restored,
    LIFTED: ScheduleLifted,
    NOTE: Noted,
    EXPORT: BagTaken,
}


def register(actions: LogActionRegistry) -> None:
    """Tell Wagtail's log our actions."""
    for name, formatter in _FORMATTERS.items():
        actions.register_action(name)(formatter)
