"""Taking a public record back to a draft."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.snippets.views.snippets import UnpublishView

from heritage.curation.leaving import UNPUBLISHING, WITHDRAWING, other_way
from heritage.curation.views.standing import WithdrawView
from heritage.models import HeritageRecord


class RecordUnpublishView(UnpublishView):
    """Asks first, and tells this apart from withdrawing."""

    template_name = "heritage/admin/unpublish.html"

    def get_success_message(self) -> str:
        """Say what became of it."""
        return _("Đã gỡ công bố hồ sơ “%(name)s”; bản nháp vẫn còn.") % {"name": self.object}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the words."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "explanation": UNPUBLISHING, "other": self._other_way()}

    def _other_way(self) -> dict[str, Any] | None:
        record: HeritageRecord = self.object
        if not WithdrawView.applies_to(record):
            return None
        address = type(record).snippet_viewset.get_url_name("withdraw")
        return other_way(WITHDRAWING, _("Rút hồ sơ"), address, record)
