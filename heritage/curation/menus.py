"""Menus whose words Wagtail fixes at start, or fills with names kept in one language."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.action_menu import (
    ActionMenuItem,
    SubmitForModerationMenuItem,
    UnpublishMenuItem,
)

from heritage.curation.forms.review import FIELD
from heritage.curation.leaving import UNPUBLISHING

PUBLISHING = ("publish", "submit", "restart-workflow", "workflow-action")
"""What is not done to a record that is out of public life, as its form's view names it."""


class SubmitItem(SubmitForModerationMenuItem):
    """“Submit for review”, without the workflow's name, which is Vietnamese in any language."""

    label = _("Gửi duyệt")
    label_again = _("Gửi duyệt lại")

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Keep the icon and the rest; say whether it was sent before."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        record = parent_context.get("instance")
        state = record.current_workflow_state if record else None
        again = state and state.status == state.STATUS_NEEDS_CHANGES
        context["label"] = self.label_again if again else self.label
        return context


class SubmitWithNoteItem(SubmitItem):
    """The same by way of a word to the reviewers, as they approve with or without one."""

    name = "action-submit-with-note"
    label = _("Gửi duyệt, kèm lời nhắn")
    label_again = _("Gửi duyệt lại, kèm lời nhắn")
    template_name = "heritage/admin/submit_with_note.html"

    def get_url(self, parent_context: Any) -> str:
        """The window that asks for the note."""
        return reverse("heritage_review_note")

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Add the note that came with a form which was refused."""
        request = parent_context["request"]
        context = super().get_context_data(parent_context)
        return {**context, "field": FIELD, "note": request.POST.get(FIELD, "")}


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
    found = []
    for item in items:
        found.append(_REWORDED[item.name](item.order) if item.name in _REWORDED else item)
        if item.name == SubmitItem.name:
            found.append(SubmitWithNoteItem(item.order))
    return found


def without_publishing(items: list[Any]) -> list[Any]:
    """Return the actions of a record's form without those of `PUBLISHING`."""
    names = {f"action-{name}" for name in PUBLISHING}
    return [item for item in items if item.name not in names]


def without_release_notes(items: list[Any]) -> list[Any]:
    """Return the help menu without news of Wagtail itself: worded once, and of no use here."""
    return [item for item in items if not item.name.startswith("whats-new")]
