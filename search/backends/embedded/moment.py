"""Reading the index as of one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.backends.base.base import BaseDatabaseWrapper


@contextmanager
def one_moment(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """All that is read within is of one moment; in a transaction it is so anyway.

    `transaction.atomic` would lock writers out (``transaction_mode`` is IMMEDIATE for their sake).
    """
    if connection.in_atomic_block:
        yield
        return
    connection.ensure_connection()
    connection.connection.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        connection.connection.rollback()
