"""Found rows with their texts."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends.embedded.nameorder import in_language
from search.backends.embedded.rows import read_original
from search.backends.passages import shown_texts
from search.results import Marked


@dataclass(frozen=True, slots=True)
class Shown:
    """A row as a back end can show it; ``sort_key`` is the one of the reader's language."""

    source: str
    id: int
    sort_key: str
    title: Marked
    snippet: Marked


def show(
    connection: BaseDatabaseWrapper, rows: Sequence[int], lang: str, words: Collection[str]
) -> dict[int, Shown]:
    """The rows that are still there, by row id; one query."""
    with connection.cursor() as cursor:
        statement = (
            "SELECT document.id, source, object_id, sort_key, data"
            " FROM search_document AS document"
            " JOIN search_text AS original ON original.id = document.id"
            " WHERE document.id IN (SELECT value FROM json_each(%s))"
        )
        cursor.execute(in_language(statement, lang), [json.dumps(rows)])
        return {
            row: Shown(source, number, key, *shown_texts(read_original(data), lang, words))
            for row, source, number, key, data in cursor.fetchall()
        }


def keys_of(connection: BaseDatabaseWrapper, rows: Sequence[int]) -> tuple[tuple[str, int], ...]:
    """Source and id of the rows that are still there, in no order; one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT source, object_id FROM search_document"
            " WHERE id IN (SELECT value FROM json_each(%s))",
            [json.dumps(rows)],
        )
        return tuple(cursor.fetchall())
