"""Why nobody writes in a record that was merged into another."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.locks import BaseLock


class MergedLock(BaseLock):
    """Wagtail's lock on a record whose addresses lead to another one; restoring opens it."""

    def for_user(self, user: Any) -> bool:
        """Whoever it is: what is written here nobody would read."""
        return True

    def get_message(self, user: Any) -> None:
        """Say nothing: the form's own notice tells it (`heritage.curation.notices`)."""

    def get_locked_by(self, user: Any) -> str:
        """Return what that means here: where it went is told beside it, as its standing."""
        return _("Không sửa được nữa")

    def get_description(self, user: Any) -> str:
        """Return the way on."""
        return _("Muốn sửa, hãy khôi phục hồ sơ trước.")
