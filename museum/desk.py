"""What the museum adds to the officer's desk: pages that wait for a decision, or for changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component
from wagtail.models import GroupApprovalTask, Page, TaskState, WorkflowState

_LINES = 8


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page under review, and the step it stands at."""

    page: Page
    state: TaskState


class PagesPanel(Component):
    """After the records: exhibitions and other pages under review; nothing when there are none."""

    name = "pages"
    order = 20
    template_name = "museum/desk.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Read it all in a number of queries that does not depend on the pages."""
        user = self.request.user
        return {
            "waiting": _waiting_for(user),
            "returned": _sent_by(user, WorkflowState.STATUS_NEEDS_CHANGES),
            "sent": _sent_by(user, WorkflowState.STATUS_IN_PROGRESS),
        }


def _waiting_for(user: Any) -> list[PageLine]:
    """Pages whose decision is this officer's, the longest waiting first."""
    states = TaskState.objects.none()
    for task in GroupApprovalTask.objects.filter(active=True):
        states = states | task.get_task_states_user_can_moderate(user)
    first = states.select_related("workflow_state__requested_by").order_by("started_at")[:_LINES]
    return _lines((state.workflow_state.object_id, state) for state in first)


def _sent_by(user: Any, status: str) -> list[PageLine]:
    """Pages this officer sent to review that stand at ``status``, the latest first."""
    states = WorkflowState.objects.filter(
        requested_by=user,
        status=status,
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
    )
    latest = states.select_related("current_task_state__finished_by").order_by("-pk")[:_LINES]
    return _lines((each.object_id, each.current_task_state) for each in latest)


def _lines(found: Any) -> list[PageLine]:
    by_id = {int(key): state for key, state in found if str(key).isdecimal()}
    pages = Page.objects.in_bulk(by_id)
    return [PageLine(pages[key], state) for key, state in by_id.items() if key in pages]
