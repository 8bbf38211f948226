"""What follows when the public face of a record changes: the change log and the index."""

from collections.abc import Collection

from django.db import transaction
from django.dispatch import Signal

from heritage.access import may_see
from heritage.actions.requoting import requote
from heritage.documents import SOURCE_NAME
from heritage.models import ChangeEvent, ChangeType, HeritageRecord
from search.index import index_documents, remove

announced = Signal()
"""Sent inside the transaction after `announce` and `announce_many`; many rows, one signal."""


def _event(record: HeritageRecord, type: ChangeType) -> ChangeEvent:
    """The entry in the log, which remembers whether everybody may see the record from now on."""
    public = type != ChangeType.DELETE and may_see(None, record)
    return ChangeEvent(type=type, pid=record.pid, public=public)


@transaction.atomic
def announce(record: HeritageRecord, *, type: ChangeType) -> None:
    """Log the change and bring the index into line, in the change's own transaction.

    Its neighbours too: their documents say its name only while everybody may read it.
    """
    _event(record, type).save()
    if type == ChangeType.DELETE:
        remove(SOURCE_NAME, [record.pk])
    else:
        index_documents(SOURCE_NAME, [record.pk])
    requote(HeritageRecord, [record.pk])
    announced.send(sender=HeritageRecord)


@transaction.atomic
def announce_many(records: Collection[HeritageRecord], *, type: ChangeType) -> None:
    """The same for many at once: one log insert, one index batch."""
    ChangeEvent.objects.bulk_create([_event(record, type) for record in records])
    ids = [record.pk for record in records]
    if type == ChangeType.DELETE:
        remove(SOURCE_NAME, ids)
    else:
        index_documents(SOURCE_NAME, ids)
    requote(HeritageRecord, ids)
    announced.send(sender=HeritageRecord)
