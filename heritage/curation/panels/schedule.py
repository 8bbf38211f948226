"""The dialog of hours, which says that its button schedules nothing by itself."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.panels import PublishingPanel
from wagtail.permissions import policy_registry


class SchedulePanel(PublishingPanel):
    """Wagtail's panel; for pages it has such a note, for records it has none."""

    class BoundPanel(PublishingPanel.BoundPanel):
        """The dialog of one form."""

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Say what else must be done, or who does it."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            policy = policy_registry.get_by_type(type(self.instance))
            may_publish = policy.user_has_permission(self.request.user, "publish")
            context["message_heading"] = _("“Lưu lịch” chỉ ghi lịch vào bản nháp.")
            context["message_description"] = (
                _("Lịch có hiệu lực khi bạn bấm “Hẹn giờ công bố” ở cuối biểu mẫu.")
                if may_publish
                else _("Lịch có hiệu lực khi hồ sơ được duyệt.")
            )
            return context
