"""Review of drafts by the office that answers for them (duyệt hồ sơ).

Who reviews what is configuration: `Office.areas`, `Office.reviewed_by`, `Office.members`.
A record's reviewers are the members of its reviewing office who may publish its kind; while
there are none, everyone who may publish that kind.
"""

from typing import Any

from django import forms
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.forms import TaskStateCommentForm
from wagtail.models import Task, TaskState
from wagtail.permissions import policy_registry

from heritage.models.office import Office
from heritage.models.record import HeritageRecord

Officer = Any
"""The project's user; this room does not know its class."""


def reviewers_of(record: HeritageRecord) -> QuerySet:
    """Active users whose decision ``record`` waits for."""
    publishers = policy_registry.get(record).users_with_permission("publish")
    office = Office.objects.routes().reviewer_of(record)
    members = publishers.filter(offices=office) if office else publishers.none()
    return members if members.exists() else publishers


def may_review(user: Officer, record: HeritageRecord) -> bool:
    """Say whether ``user`` decides on drafts of ``record``."""
    if not user.is_active or not policy_registry.get(record).user_has_permission(user, "publish"):
        return False
    return user.is_superuser or reviewers_of(record).filter(pk=user.pk).exists()


class ReturnForm(TaskStateCommentForm):
    """What goes with a record that is sent back: never without a word of what to mend."""

    comment = forms.CharField(
        label=_("Cần sửa gì"),
        help_text=_("Người gửi đọc lời này trên bàn làm việc và ở đầu hồ sơ."),
        error_messages={"required": _("Hãy viết cần sửa những gì, để người gửi biết mà sửa.")},
        widget=forms.Textarea({"rows": 4}),
    )


class ReviewState(TaskState):
    """One step of one review. ``comment`` is the reviewer's; the sender's word stands apart."""

    note = models.TextField(_("lời nhắn cho người duyệt"), blank=True)

    class Meta:
        verbose_name = _("bước duyệt")
        verbose_name_plural = pgettext_lazy("số nhiều", "bước duyệt")


class ReviewTask(Task):
    """A step that asks the record's own reviewers. Only they edit while it lasts."""

    task_state_class = ReviewState

    class Meta:
        verbose_name = _("duyệt theo đơn vị phụ trách")
        verbose_name_plural = pgettext_lazy("số nhiều", "duyệt theo đơn vị phụ trách")

    @classmethod
    def get_description(cls) -> str:
        """Explain the step where an administrator chooses one."""
        return str(_("Cán bộ duyệt của đơn vị phụ trách hồ sơ sẽ xem và công bố."))

    def start(self, workflow_state: Any, user: Officer | None = None) -> TaskState:
        """Begin; a lock held by someone who may not review is released, as Wagtail does."""
        record = workflow_state.content_object
        if record.locked_by and not may_review(record.locked_by, record):
            record.locked, record.locked_by, record.locked_at = False, None, None
            record.save(update_fields=["locked", "locked_by", "locked_at"])
        return super().start(workflow_state, user=user)

    def user_can_access_editor(self, obj: HeritageRecord, user: Officer) -> bool:
        """Let reviewers in."""
        return _decides(user, obj)

    def locked_for_user(self, obj: HeritageRecord, user: Officer) -> bool:
        """Keep everyone else out until it is decided."""
        return not _decides(user, obj)

    def user_can_lock(self, obj: HeritageRecord, user: Officer) -> bool:
        """Let a reviewer hold it."""
        return _decides(user, obj)

    def get_actions(self, obj: HeritageRecord, user: Officer) -> list[tuple]:
        """Offer reviewers the decision."""
        if not _decides(user, obj):
            return []
        return [
            ("reject", _("Yêu cầu sửa"), True),
            ("approve", _("Duyệt"), False),
            ("approve", _("Duyệt, kèm ý kiến"), True),
        ]

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        """Ask for a note; sending back demands one."""
        return ReturnForm if action == "reject" else TaskStateCommentForm

    def get_task_states_user_can_moderate(self, user: Officer, **kwargs: Any) -> QuerySet:
        """Steps that wait for ``user``; the number of queries does not grow with them."""
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        if user.is_superuser:
            return waiting
        return waiting.filter(workflow_state__object_id__in=_decided_by(user, waiting))


def _decides(user: Officer, record: HeritageRecord) -> bool:
    """`may_review`, asked once per user object and place: a page asks it many times."""
    known = user.__dict__.setdefault("_heritage_reviews", {})
    key = (record.kind, record.office_id, record.area_id, record.area_today_id)
    if key not in known:
        known[key] = may_review(user, record)
    return known[key]


def _decided_by(user: Officer, waiting: QuerySet) -> set[str]:
    """Ids of the records among ``waiting`` steps whose reviewer ``user`` is."""
    ids = [int(pk) for pk in waiting.values_list("workflow_state__object_id", flat=True)]
    routes = Office.objects.routes()
    mine = set(user.offices.values_list("pk", flat=True))
    staff: dict[str, set[int]] = {}
    decided = set()
    for record in HeritageRecord.objects.filter(pk__in=ids).only(
        "kind", "office_id", "area_id", "area_today_id"
    ):
        policy = policy_registry.get(record)
        if not policy.user_has_permission(user, "publish"):
            continue
        if record.kind not in staff:
            publishers = policy.users_with_permission("publish")
            staff[record.kind] = set(publishers.values_list("offices", flat=True))
        office = routes.reviewer_of(record)
        if office in mine or office is None or office not in staff[record.kind]:
            decided.add(str(record.pk))
    return decided
