"""Publishing at its hour: one transaction a draft, so that one fault stops nobody else's."""

import logging
from datetime import datetime
from typing import NamedTuple

from django.db import DataError, IntegrityError, transaction
from wagtail.log_actions import log
from wagtail.models import Revision

from heritage.actions.clashes import clashes_of
from heritage.models import HeritageRecord

logger = logging.getLogger(__name__)

LIFTED = "heritage.schedule.lifted"
"""Name of the action in Wagtail's log; ``data``: the hour ``at``, and ``clashes`` as told."""


class Outcome(NamedTuple):
    """How many drafts became public, and how many could not."""

    published: int
    lifted: int


def publish_due(now: datetime) -> Outcome:
    """Publish every draft, of records and pages, whose hour came before ``now``.

    What the database refuses loses its schedule and says why in its history: it would be
    refused every minute. A fault of the moment (a locked database) is logged and tried again.
    """
    due = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")
    published = lifted = 0
    for pk in list(due.values_list("pk", flat=True)):
        revision = Revision.objects.get(pk=pk)
        try:
            if _publish(revision):
                published += 1
            else:
                lift(revision)
                lifted += 1
        except Exception:  # whatever it is, the others' hour has come too
            logger.exception("Could not publish %s, revision %s", revision.object_str, pk)
    return Outcome(published, lifted)


def _publish(revision: Revision) -> bool:
    try:
        with transaction.atomic():
            revision.publish(log_action="wagtail.publish.scheduled")
    except (IntegrityError, DataError):
        return False
    return True


@transaction.atomic
def lift(revision: Revision) -> None:
    """Take the schedule of a draft away, and tell in its history what stood in the way."""
    draft = revision.as_object()
    clashes = clashes_of(draft) if isinstance(draft, HeritageRecord) else []
    data = {
        "at": revision.approved_go_live_at,
        "clashes": [
            {
                "what": clash.what,
                "value": clash.value,
                "pid": clash.record.pid,
                "name": str(clash.record),
            }
            for clash in clashes
        ],
    }
    # Not through save(), which would log a cancellation by nobody besides.
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    log(instance=draft, action=LIFTED, revision=revision, data=data)
