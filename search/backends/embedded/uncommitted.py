"""Generations that a connection wrote and has not committed yet.

What such a connection sees is its own: it must not reach the cache that others share.
Generations never repeat, so one that was rolled back does no harm in the list.
"""

from weakref import WeakKeyDictionary

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

_pending: WeakKeyDictionary[BaseDatabaseWrapper, set[int]] = WeakKeyDictionary()


def note_write(connection: BaseDatabaseWrapper, generation: int) -> None:
    """Remember a generation until the transaction it was written in is committed."""
    if not connection.in_atomic_block:
        return
    pending = _pending.setdefault(connection, set())
    pending.add(generation)

    def committed() -> None:
        # Tests run these hooks inside the transaction that they roll back afterwards.
        if not connection.in_atomic_block:
            pending.discard(generation)

    transaction.on_commit(committed, using=connection.alias)


def is_private(connection: BaseDatabaseWrapper, generation: int) -> bool:
    """Whether only this connection can see the generation."""
    if not connection.in_atomic_block:
        _pending.pop(connection, None)
    return generation in _pending.get(connection, ())
