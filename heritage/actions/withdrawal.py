"""Taking a record out of public life; its identifier stays and tells why."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from heritage.actions.handover import hand_over_numbers
from heritage.actions.publication import announce
from heritage.enums import State
from heritage.models import ChangeType, HeritageRecord

WITHDRAW, MERGE, RESTORE = "heritage.withdraw", "heritage.merge", "heritage.restore"
"""Names of the actions in Wagtail's log."""

_WRITTEN = ("state", "state_reason_vi", "state_reason_en", "merged_into", "updated_at")


@transaction.atomic
def withdraw(record: HeritageRecord, *, reason: str, reason_en: str = "", user: Any = None) -> None:
    """Withdraw: the page answers 410 with ``reason`` (Vietnamese), in English with ``reason_en``.

    Raises ValueError without a reason. One that has no English is read in Vietnamese.
    """
    if not reason.strip():
        raise ValueError("A tombstone needs its reason.")
    record.state = State.WITHDRAWN
    record.state_reason_vi, record.state_reason_en = reason.strip(), reason_en.strip()
    told = {"reason": record.state_reason_vi, "reason_en": record.state_reason_en}
    _write(record, WITHDRAW, user, **told)
    announce(record, type=ChangeType.DELETE)


@transaction.atomic
def merge(
    record: HeritageRecord, *, into: HeritageRecord, reason: str = "", user: Any = None
) -> None:
    """Merge a duplicate: its addresses lead to ``into`` for ever, which bears its numbers too.

    Raises ValueError when ``into`` is the record itself or no longer active.
    """
    if into.pk == record.pk or into.state != State.ACTIVE:
        raise ValueError("The survivor must be another, active record.")
    record.state = State.MERGED
    record.merged_into = into
    record.state_reason_vi, record.state_reason_en = reason.strip(), ""
    _write(record, MERGE, user, reason=record.state_reason_vi, into=str(into), pid=into.pid)
    announce(record, type=ChangeType.DELETE)
    if hand_over_numbers(record, into) and into.live:
        announce(into, type=ChangeType.UPDATE)


@transaction.atomic
def restore(record: HeritageRecord, *, user: Any = None) -> None:
    """Bring a withdrawn or merged record back."""
    record.state = State.ACTIVE
    record.state_reason_vi = record.state_reason_en = ""
    record.merged_into = None
    _write(record, RESTORE, user)
    if record.live:
        announce(record, type=ChangeType.UPDATE)


def _write(record: HeritageRecord, action: str, user: Any, **data: str) -> None:
    record.save(update_fields=_WRITTEN)
    log(instance=record, action=action, user=user, data=data)
