"""Changes on their way to an engine that lives outside the database.

The ids of changed documents are written in the transaction of the change (`note`) and told to
the engine when it has committed (`deliver`), or later, when the engine could not be reached: no
change is lost and none is told before it happened. What a document says is read at delivery.

Two deliveries may overtake each other, in two processes: each tells the engine the id of the
newest change that it knew before it read the document, and the engine keeps the newer.
"""

import logging
from collections.abc import Collection
from functools import partial

from django.db import transaction
from django.dispatch import Signal

from search.index.document import Document
from search.index.engines import SearchUnavailable, engine
from search.index.source import source_named
from search.models import PendingChange

logger = logging.getLogger(__name__)

delivered = Signal()
"""Sent after changes have reached the engine: answers kept from before are old."""

BATCH = 500
"""Documents told at a time."""
AT_ONCE = 500
"""Changes that the process which made them delivers itself; more wait for the worker."""


def note(source: str, ids: Collection[int], *, gone: bool = False) -> None:
    """Remember changed documents in the caller's transaction and tell the engine after it."""
    changes = (
        PendingChange(source=source, object_id=number, gone=gone) for number in sorted(set(ids))
    )
    PendingChange.objects.bulk_create(changes, batch_size=BATCH)
    if len(ids) <= AT_ONCE:
        transaction.on_commit(partial(_soon, source, tuple(ids)), robust=True)


def _soon(source: str, ids: Collection[int]) -> None:
    try:
        _tell(source, ids, hurry=True)
    except SearchUnavailable as error:
        logger.warning("The search engine will hear of %s later: %s", source, error)


def deliver() -> int:
    """Tell the engine of everything that waits; how many documents. Raises `SearchUnavailable`."""
    total = 0
    while batch := _oldest():
        for source, ids in batch.items():
            _tell(source, ids)
            total += len(ids)
    return total


def pending() -> int:
    """How many changes wait."""
    return PendingChange.objects.count()


def _oldest() -> dict[str, set[int]]:
    batch: dict[str, set[int]] = {}
    waiting = PendingChange.objects.order_by("id").values_list("source", "object_id")[:BATCH]
    for source, number in waiting:
        batch.setdefault(source, set()).add(number)
    return batch


def _tell(source: str, ids: Collection[int], *, hurry: bool = False) -> None:
    """Bring the engine up to date about these documents and forget that they waited."""
    rows = PendingChange.objects.filter(source=source, object_id__in=ids).order_by("id")
    told = list(rows.values_list("id", "object_id", "gone"))
    if not told:
        return
    versions = {number: version for version, number, _ in told}
    staying = {number: not gone for _, number, gone in told}
    documents = _documents(source, [number for number, stays in staying.items() if stays])
    engine().bring(documents, source=source, versions=versions, hurry=hurry)
    # By their own ids: a change that came meanwhile stays.
    PendingChange.objects.filter(id__in=[version for version, _, _ in told]).delete()
    delivered.send(sender=PendingChange)


def _documents(source: str, ids: Collection[int]) -> list[Document]:
    try:
        return list(source_named(source).documents(ids))
    except LookupError:  # the source was switched off: nothing of it belongs in the index
        return []
