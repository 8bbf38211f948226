"""Why a record gets no sign: its code would lead passers-by to a closed door."""

from django.utils import timezone
from django.utils.translation import gettext as _

from heritage.access import may_see
from heritage.enums import Access, State
from heritage.models import HeritageRecord
from museum.presentation.dates import day_text


def refusal(record: HeritageRecord) -> str:
    """Return why no sign is printed for ``record``; "" when one may be."""
    if may_see(None, record):
        return ""
    if record.state != State.ACTIVE:
        return _("hồ sơ đã rút hoặc đã gộp vào hồ sơ khác")
    if not record.live:
        return _("hồ sơ chưa công bố")
    if record.embargo_until and record.embargo_until > timezone.localdate():
        return _("hồ sơ chưa công bố trước ngày %(day)s") % {"day": day_text(record.embargo_until)}
    level = str(Access(record.access).label).lower()
    return _("hồ sơ chỉ mở cho: %(level)s") % {"level": level}
