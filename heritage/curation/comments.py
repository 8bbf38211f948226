"""The side panel of remarks. Wagtail's own comments know pages only."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.side_panels import BaseSidePanel

from heritage.curation.views.comments import remarks


class CommentsSidePanel(BaseSidePanel):
    """What officers say to each other about the record, beside its form."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """The button that opens it, with the number of open remarks."""

        aria_label = _("Mở, đóng phần trao đổi")
        icon_name = "comment"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            """Count what is not yet settled."""
            context = super().get_context_data(parent_context)
            context["count"] = self.panel.object.comments.filter(resolved_at=None).count()
            return context

    name = "record-comments"
    title = pgettext_lazy("ý kiến", "Trao đổi")
    template_name = "heritage/admin/comments/panel.html"
    order = 300

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Add the remarks."""
        context = super().get_context_data(parent_context)
        context["record"] = self.object
        context["comments"] = remarks(self.object)
        return context
