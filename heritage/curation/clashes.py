"""Words for what another record bears already, with the way to that record."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder

from heritage.access.policy import Viewer
from heritage.actions.clashes import clashes_of
from heritage.models import HeritageRecord
from heritage.models.name import HELD


def pointing(text: str, record: HeritageRecord, user: Viewer) -> str:
    """Return ``text`` followed by a link to the form of ``record``, for those who may open it."""
    url = AdminURLFinder(user).get_edit_url(record)
    if url is None:
        return text
    link = '{} <a href="{}" target="_blank" rel="noopener">{}</a>'
    return format_html(link, text, url, _("Mở hồ sơ đó"))


def point_to_holders(errors: dict[str, Any], user: Viewer) -> None:
    """Add the way to the other record to every such error of a row's form, in place."""
    for error in (each for held in errors.values() for each in held.data):
        if isinstance(error, ValidationError) and error.code == HELD and error.params:
            record = error.params["record"]
            error.message = pointing(error.message % error.params, record, user)
            error.params = None


def refusals(draft: HeritageRecord, user: Viewer) -> list[str]:
    """Sentences on why the database did not take ``draft``; never none."""
    said = _("Chưa công bố được: %(reason)s.")
    found = [
        pointing(
            said % {"reason": reason(clash.what, clash.value, clash.record)}, clash.record, user
        )
        for clash in clashes_of(draft)
    ]
    return found or [said % {"reason": reason()}]


def reason(what: str = "", value: str = "", holder: object = "") -> str:
    """What stands in the way (`Clash.what`, or nothing known), to be put into a sentence."""
    if what == "address":
        told = _("đường dẫn “%(value)s” đã thuộc hồ sơ “%(holder)s”")
    elif what == "number":
        told = _("mã “%(value)s” đã thuộc hồ sơ “%(holder)s”")
    else:
        return _("nội dung có chỗ không hợp với dữ liệu đang có")
    return told % {"value": value, "holder": holder}
