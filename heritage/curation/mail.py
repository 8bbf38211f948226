"""Telling reviewers by mail that a draft waits for them."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from wagtail.admin.mail import EmailNotificationMixin, Notifier
from wagtail.models import TaskState
from wagtail.signals import task_submitted

from heritage.models import ReviewTask
from heritage.models.review import reviewers_of


class ReviewNotifier(EmailNotificationMixin, Notifier):
    """Wagtail's mail for group tasks, sent to the reviewers of the record.

    It is written when the submission is kept: the sender's note is put on the step after Wagtail
    has made it, and a submission that is rolled back is told to nobody.
    """

    notification = "submitted"

    def __init__(self) -> None:
        super().__init__((TaskState,))

    def __call__(self, instance: TaskState, **kwargs: Any) -> bool:
        """Write after the commit; a failure is logged and takes nothing back."""
        send = super().__call__
        transaction.on_commit(lambda: send(instance, **kwargs), robust=True)
        return True

    def can_handle(self, instance: TaskState, **kwargs: Any) -> bool:
        """Only steps of our review."""
        return super().can_handle(instance) and isinstance(instance.task.specific, ReviewTask)

    def get_recipient_users(self, task_state: TaskState, **kwargs: Any) -> QuerySet:
        """Everyone whose decision it waits for, but not whoever submitted it."""
        record = task_state.workflow_state.content_object
        users = reviewers_of(record) if record else get_user_model().objects.none()
        submitter = kwargs.get("user")
        return users.exclude(pk=submitter.pk) if submitter else users

    def get_template_base_prefix(self, task_state: TaskState, **kwargs: Any) -> str:
        """Wagtail's templates for a step of any sort; it would look for ours by name."""
        return "task_state_"

    def get_context(self, task_state: TaskState, **kwargs: Any) -> dict[str, Any]:
        """What the template of this mail may tell, as in Wagtail's mail for group tasks."""
        record = task_state.workflow_state.content_object
        return {
            **super().get_context(task_state, **kwargs),
            "task": task_state.task.specific,
            "object": record,
            "model_name": record._meta.verbose_name,
        }


notify_reviewers = ReviewNotifier()


def connect() -> None:
    """Listen for submissions; the notifier lives as long as the process."""
    task_submitted.connect(notify_reviewers, dispatch_uid="heritage-review-mail")
