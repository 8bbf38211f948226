"""The simplest table: id, title, text. The id becomes the `external` identifier."""

from django.utils.translation import gettext as _

from heritage.enums import Kind
from heritage.intake.profiles.base import Draft, Profile, RejectedRow

LONGEST_TITLE = 255
LONGEST_ID = 255


def read(cells: dict[str, str]) -> Draft:
    """Read one row; the text is one paragraph. Raises `RejectedRow`."""
    external_id = cells["id"].strip()
    title = " ".join(cells["title"].split())
    if not external_id:
        raise RejectedRow(_("Thiếu mã (cột id)."))
    if not title:
        raise RejectedRow(_("Thiếu tên gọi (cột title)."))
    if len(title) > LONGEST_TITLE or len(external_id) > LONGEST_ID:
        raise RejectedRow(_("Mã hoặc tên gọi dài quá 255 ký tự."))
    text = cells["text"].strip()
    if "\x00" in title + text + external_id:
        raise RejectedRow(_("Có ký tự NUL; tệp có thể bị hỏng."))
    return Draft(external_id, Kind.OBJECT, title, (text,) if text else ())


SIMPLE = Profile(name="simple", columns=("id", "title", "text"), read=read)
