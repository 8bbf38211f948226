"""What the index says of itself: the one row of ``search_state``."""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.base import SearchUnavailable


@dataclass(frozen=True, slots=True)
class State:
    """What the index says of itself."""

    generation: int
    floor: int
    schema: int
    documents: int


def read_state(connection: BaseDatabaseWrapper) -> State:
    """The state row. Raises `SearchUnavailable` when the index was never prepared."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT generation, floor, schema, documents FROM search_state")
        row = cursor.fetchone()
    if row is None:
        raise SearchUnavailable("The search index has not been prepared; run migrate")
    return State(*row)
