"""Records whose embargo has ended join the public museum."""

from datetime import date

from heritage.actions.publication import announce_many
from heritage.models import ChangeType, HeritageRecord

_BATCH = 500


def release_embargoes(today: date) -> int:
    """Announce every published record whose embargo ended by ``today``; how many there were.

    Idempotent: the embargo date is cleared with the announcement.
    """
    released = 0
    due = HeritageRecord.objects.published().filter(embargo_until__lte=today)
    while batch := list(due[:_BATCH]):
        HeritageRecord.objects.filter(pk__in=[record.pk for record in batch]).update(
            embargo_until=None
        )
        announce_many(batch, type=ChangeType.CREATE)
        released += len(batch)
    return released
