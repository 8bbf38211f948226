"""Menus whose words Wagtail fixes at start, or fills with names kept in one language."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.action_menu import (
    ActionMenuItem,
    SubmitForModerationMenuItem,
    UnpublishMenuItem,
)

from heritage.curation.leaving import UNPUBLISHING

PUBLISHING = ("publish", "submit", "restart-workflow", "workflow-action")
"""What is not done to a record that is out of public life, as its form's view names it."""


class SubmitItem(SubmitForModerationMenuItem):
    """“Submit for review”, without the workflow's name, which is Vietnamese in any language."""

    label = _("Gửi duyệt")

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Keep the icon and the rest; say whether it was sent before."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        record = parent_context.get("instance")
        state = record.current_workflow_state if record else None
        again = state and state.status == state.STATUS_NEEDS_CHANGES
        context["label"] = _("Gửi duyệt lại") if again else self.label
        return context


class UnpublishItem(UnpublishMenuItem):
    """“Unpublish”, which says what it does: withdrawing is another thing."""

    template_name = "heritage/admin/unpublish_item.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Add the sentence."""
        return {**super().get_context_data(parent_context), "explanation": UNPUBLISHING}


_REWORDED: dict[str, type[ActionMenuItem]] = {
    item.name: item for item in (SubmitItem, UnpublishItem)
}


def reworded(items: list[Any]) -> list[Any]:
    """Return the actions of a record's form in the reader's language."""
    return [_REWORDED[item.name](item.order) if item.name in _REWORDED else item for item in items]


def without_publishing(items: list[Any]) -> list[Any]:
    """Return the actions of a record's form without those of `PUBLISHING`."""
    names = {f"action-{name}" for name in PUBLISHING}
    return [item for item in items if item.name not in names]


def without_release_notes(items: list[Any]) -> list[Any]:
    """Return the help menu without news of Wagtail itself: worded once, and of no use here."""
    return [item for item in items if not item.name.startswith("whats-new")]
