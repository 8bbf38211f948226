"""Taking a record out of public life; its identifier stays and tells why."""

from django.db import transaction

from heritage.actions.publication import announce
from heritage.enums import State
from heritage.models import ChangeType, HeritageRecord


@transaction.atomic
def withdraw(record: HeritageRecord, *, reason: str) -> None:
    """Withdraw: the page answers 410 with ``reason``. Raises ValueError without a reason."""
    if not reason.strip():
        raise ValueError("A tombstone needs its reason.")
    record.state = State.WITHDRAWN
    record.state_reason = reason.strip()
    record.save(update_fields=["state", "state_reason", "updated_at"])
    announce(record, type=ChangeType.DELETE)


@transaction.atomic
def merge(record: HeritageRecord, *, into: HeritageRecord, reason: str = "") -> None:
    """Merge a duplicate: its addresses lead to ``into`` for ever.

    Raises ValueError when ``into`` is the record itself or no longer active.
    """
    if into.pk == record.pk or into.state != State.ACTIVE:
        raise ValueError("The survivor must be another, active record.")
    record.state = State.MERGED
    record.merged_into = into
    record.state_reason = reason.strip()
    record.save(update_fields=["state", "state_reason", "merged_into", "updated_at"])
    announce(record, type=ChangeType.DELETE)


@transaction.atomic
def restore(record: HeritageRecord) -> None:
    """Bring a withdrawn or merged record back."""
    record.state = State.ACTIVE
    record.state_reason = ""
    record.merged_into = None
    record.save(update_fields=["state", "state_reason", "merged_into", "updated_at"])
    if record.live:
        announce(record, type=ChangeType.UPDATE)
