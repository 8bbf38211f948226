"""The side panel of remarks. Wagtail's own comments know pages only."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.side_panels import BaseSidePanel

from heritage.curation.views.comments import remarks
from heritage.models import HeritageRecord


class CommentsSidePanel(BaseSidePanel):
    """What officers say to each other about the record, beside its form."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """The button that opens it, with the number of open remarks."""

        aria_label = _("Mở, đóng phần trao đổi")
        icon_name = "comment"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            """Count what is not yet settled."""
            context = super().get_context_data(parent_context)
            if self.panel.saved:
                context["count"] = self.panel.object.comments.filter(resolved_at=None).count()
            return context

    name = "record-comments"
    title = pgettext_lazy("ý kiến", "Trao đổi")
    template_name = "heritage/admin/comments/panel.html"
    order = 300

    def __init__(self, object: HeritageRecord, request: HttpRequest, *, saved: bool) -> None:
        super().__init__(object, request)
        self.saved = saved

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Add the remarks; a record that is not saved yet has none, and no address for any."""
        context = super().get_context_data(parent_context)
        context["record"] = self.object
        context["saved"] = self.saved
        context["comments"] = remarks(self.object) if self.saved else []
        return context
