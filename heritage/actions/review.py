"""What a writer tells the reviewers when a draft is sent to them."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from heritage.models import HeritageRecord, ReviewState

NOTE = "heritage.review.note"
"""Name of the action in Wagtail's log; ``data``: the ``note``."""


@transaction.atomic
def leave_note(record: HeritageRecord, *, note: str, user: Any) -> None:
    """Put ``note`` on the step that ``record`` waits in, and into its history.

    Nothing happens when there is no note, or no step of ours.
    """
    step = record.current_workflow_task_state
    if not note or not isinstance(step, ReviewState):
        return
    step.note = note
    step.save(update_fields=["note"])
    log(instance=record, action=NOTE, user=user, data={"note": note}, revision=step.revision)
