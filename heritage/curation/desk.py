"""The officer's desk: what waits for me, what I left unfinished, what was published lately."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Count, Q, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from wagtail.admin.ui.components import Component
from wagtail.models import TaskState, WorkflowState

from heritage.access.permissions import manageable
from heritage.curation.missed import missed_for
from heritage.enums import Kind, State
from heritage.models import ChangeEvent, ChangeType, HeritageRecord, ReviewTask, kind_models
from heritage.querysets import RecordQuerySet

_LINES = 8


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many records of a kind there are, and where they are listed."""

    label: str
    plural: str
    total: int
    url: str
    add_url: str | None


class DeskPanel(Component):
    """The first panel of the admin's home."""

    name = "desk"
    order = 10
    template_name = "heritage/admin/desk/desk.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Read it all in a number of queries that does not depend on the records."""
        user = self.request.user
        return {
            "waiting": waiting_for(user),
            "returned": sent_by(user, WorkflowState.STATUS_NEEDS_CHANGES),
            "sent": sent_by(user, WorkflowState.STATUS_IN_PROGRESS),
            "missed": missed_for(user, manageable(_rows(), user), _LINES),
            "drafts": drafts_of(user),
            "published": published_lately(user),
            "kinds": kinds_for(user),
        }


def waiting_for(user: Any) -> list[dict[str, Any]]:
    """Drafts whose decision is this officer's, the longest waiting first."""
    states = TaskState.objects.none()
    for task in ReviewTask.objects.filter(active=True):
        states = states | task.get_task_states_user_can_moderate(user)
    around = states.select_related("workflow_state__requested_by", "reviewstate")
    first = around.order_by("started_at")[:_LINES]
    by_id = {int(state.workflow_state.object_id): state for state in first}
    records = _rows().in_bulk(by_id)
    return [{"record": records[pk], "state": state} for pk, state in by_id.items() if pk in records]


def sent_by(user: Any, status: str) -> list[dict[str, Any]]:
    """What this officer sent to review and stands at ``status``, the latest first.

    A step that was sent back carries the reviewer's note and who wrote it.
    """
    states = _of_records().filter(requested_by=user, status=status)
    around = states.select_related(
        "current_task_state__finished_by", "current_task_state__reviewstate"
    )
    latest = around.order_by("-pk")[:_LINES]
    by_id = {int(state.object_id): state.current_task_state for state in latest}
    records = _rows().in_bulk(by_id)
    return [{"record": records[pk], "state": step} for pk, step in by_id.items() if pk in records]


def drafts_of(user: Any) -> QuerySet[HeritageRecord]:
    """Records whose latest draft is this officer's, neither published nor sent to review."""
    unfinished = Q(live=False) | Q(has_unpublished_changes=True)
    sent = (
        _of_records().active().annotate(pk_of=Cast("object_id", BigIntegerField())).values("pk_of")
    )
    mine = _rows().filter(unfinished, latest_revision__user=user).exclude(pk__in=sent)
    return mine.order_by("-latest_revision__created_at")[:_LINES]


def published_lately(user: Any) -> list[HeritageRecord]:
    """What joined the public museum or changed there, newest first."""
    events = ChangeEvent.objects.exclude(type=ChangeType.DELETE).order_by("-id")
    pids = list(dict.fromkeys(events.values_list("pid", flat=True)[: _LINES * 4]))[:_LINES]
    found = {row.pid: row for row in manageable(_rows(), user).filter(pid__in=pids, live=True)}
    return [found[pid] for pid in pids if pid in found]


def kinds_for(user: Any) -> list[KindCount]:
    """How many records there are of each kind that this officer may see."""
    totals = dict(
        HeritageRecord.objects.order_by("kind").values_list("kind").annotate(total=Count("pk"))
    )
    found = []
    for kind in Kind:
        model = kind_models()[kind.value]
        if not manageable(model.objects.all(), user).query.is_empty():
            viewset = model.snippet_viewset
            may_add = user.has_perm(f"heritage.add_{model._meta.model_name}")
            found.append(
                KindCount(
                    label=str(kind.label),
                    plural=capfirst(str(model._meta.verbose_name_plural)),
                    total=totals.get(kind.value, 0),
                    url=reverse(viewset.get_url_name("list")),
                    add_url=reverse(viewset.get_url_name("add")) if may_add else None,
                )
            )
    return found


def _of_records() -> Any:
    """States of records alone: a page under review may bear the same number."""
    return WorkflowState.objects.filter(base_content_type__app_label="heritage")


def _rows() -> RecordQuerySet:
    """Rows as the desk shows them: no long text, and no work on what is out of public life."""
    rows = HeritageRecord.objects.filter(state=State.ACTIVE)
    return rows.select_related("area").only(
        *("pid", "kind", "slug", "title_vi", "title_en", "live", "updated_at"),
        *("last_published_at", "area__name_vi", "area__name_en", "area__valid_to"),
    )
