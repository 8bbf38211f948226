"""Writes of the embedded engine: through Django's connection, inside the caller's transaction."""

import json
import time
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from search.backends.embedded import schema
from search.backends.embedded.places import Places, placed, standing, store
from search.backends.embedded.rows import (
    DocumentRows,
    fields_of,
    in_name_order,
    rows_of,
    terms_of,
)
from search.backends.embedded.uncommitted import note_write
from search.index.document import Document

BATCH = 500
"""Documents in one transaction when the caller has none of his own."""


def write(
    connection: BaseDatabaseWrapper,
    documents: Sequence[Document],
    *,
    words: bool = True,
    anew: bool = False,
) -> int:
    """Put documents into the index in place of their older selves; how many.

    Without ``words`` they are kept for browsing alone, and so the index is from now on.

    What a picture knows of a row stays true: a document of which it says something else has a new
    row. With ``anew``, when so much is written that pictures fall behind, only one that others may
    find has: the rest keep their rows, so that an old picture misses none of them.
    """
    latest = {(document.source, document.id): document for document in documents}
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        old = standing(cursor, latest)
        places = placed(latest.values(), old, _next_row(cursor), anew=anew)
        terms = _empty(cursor, sorted(row[0] for row in old.values()))
        _remove(cursor, sorted(places.left))
        numbered = sorted(places.rows.items())
        if words:
            rows = [rows_of(document, row) for row, document in numbered]
        else:
            rows = [DocumentRows(row, document) for row, document in numbered]
            schema.without_words(cursor)
        _put_in(cursor, rows, places)
        terms.update(chain.from_iterable(row.terms for row in rows))
        _count_terms(cursor, terms)
        _advance(connection, cursor, len(rows) - len(old), overtaken=bool(places.changed))
    return len(rows)


def erase(connection: BaseDatabaseWrapper, source: str, ids: Collection[int]) -> int:
    """Take documents out of the index; how many were there."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        old = _rows(cursor, source, ids)
        if old:
            terms = _empty(cursor, old)
            _remove(cursor, old)
            _count_terms(cursor, terms)
            _advance(connection, cursor, -len(old))
    return len(old)


def settle(connection: BaseDatabaseWrapper) -> None:
    """After a rebuild: forget old removals and merge the full-text segments step by step."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_removal")
        cursor.execute("DELETE FROM search_term WHERE documents <= 0")
        cursor.execute("UPDATE search_state SET floor = generation + 1")
        _advance(connection, cursor, 0)
    for _ in range(64):
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            before = _changes(cursor)
            cursor.execute("INSERT INTO search_fts(search_fts, rank) VALUES ('merge', 500)")
            cursor.execute(
                "INSERT INTO search_name_fts(search_name_fts, rank) VALUES ('merge', 500)"
            )
            # The engine's sign for "nothing was left to merge": fewer than two changes each.
            if _changes(cursor) - before < 4:
                break


def _changes(cursor: CursorWrapper) -> int:
    cursor.execute("SELECT total_changes()")
    return int(cursor.fetchone()[0])


def _rows(cursor: CursorWrapper, source: str, ids: Iterable[int]) -> list[int]:
    cursor.execute(
        "SELECT id FROM search_document WHERE source = %s"
        " AND object_id IN (SELECT value FROM json_each(%s)) ORDER BY id",
        [source, json.dumps(sorted(ids))],
    )
    return [row for (row,) in cursor.fetchall()]


def _next_row(cursor: CursorWrapper) -> int:
    """The id after every id ever given, so that none comes back."""
    cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = 'search_document'")
    last = cursor.fetchone()
    return (last[0] if last else 0) + 1


def _empty(cursor: CursorWrapper, rows: Sequence[int]) -> Counter[str]:
    """Take the texts of rows away; the terms they had, counted negatively."""
    terms: Counter[str] = Counter()
    if not rows:
        return terms
    wanted = json.dumps(rows)
    cursor.execute(
        "SELECT name_folded, body_folded FROM search_fts"
        " WHERE rowid IN (SELECT value FROM json_each(%s))",
        [wanted],
    )
    for name, body in cursor.fetchall():
        terms.subtract(terms_of(name, body))
    # In ascending order: full-text segments are flushed at every step back.
    cursor.execute(
        "DELETE FROM search_name WHERE id IN (SELECT id FROM search_name"
        " WHERE document IN (SELECT value FROM json_each(%s)))",
        [wanted],
    )
    for table, key in (("search_fts", "rowid"), ("search_text", "id")):
        cursor.execute(
            f"DELETE FROM {table} WHERE {key} IN (SELECT value FROM json_each(%s))",  # noqa: S608  (one of two)
            [wanted],
        )
    cursor.executemany(
        "DELETE FROM search_field_fts WHERE rowid BETWEEN %s AND %s",
        [fields_of(row) for row in rows],
    )
    return terms


def _remove(cursor: CursorWrapper, rows: Sequence[int]) -> None:
    """Delete rows; a trigger notes each, for the pictures."""
    if rows:
        cursor.execute(
            "DELETE FROM search_document WHERE id IN (SELECT value FROM json_each(%s))",
            [json.dumps(rows)],
        )


def _put_in(cursor: CursorWrapper, rows: Sequence[DocumentRows], places: Places) -> None:
    store(cursor, places)
    cursor.executemany(
        "INSERT INTO search_text(id, data, digest) VALUES (%s, %s, %s)",
        [row.original for row in rows],
    )
    cursor.executemany(
        "INSERT INTO search_fts(rowid, name_accented, name_folded, body_accented, body_folded)"
        " VALUES (%s, %s, %s, %s, %s)",
        [found for row in rows for found in row.fulltext],
    )
    cursor.executemany(
        "INSERT INTO search_field_fts(rowid, field, accented, folded) VALUES (%s, %s, %s, %s)",
        [field for row in rows for field in row.fields],
    )
    cursor.executemany(
        "INSERT INTO search_name(id, document, lang, text, accented, folded)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        [
            (number, document, name.lang, name.text, name.accented, name.folded)
            for number, document, name in in_name_order(rows)
        ],
    )


def _count_terms(cursor: CursorWrapper, terms: Counter[str]) -> None:
    """Bring the vocabulary up to date; a term that nobody has any more goes."""
    changed = sorted((term, count) for term, count in terms.items() if count)
    cursor.executemany(
        "INSERT INTO search_term(term, documents) VALUES (%s, %s)"
        " ON CONFLICT(term) DO UPDATE SET documents = documents + excluded.documents",
        changed,
    )
    gone = [term for term, count in changed if count < 0]
    if gone:
        cursor.execute(
            "DELETE FROM search_term WHERE documents <= 0"
            " AND term IN (SELECT value FROM json_each(%s))",
            [json.dumps(gone)],
        )


def _advance(
    connection: BaseDatabaseWrapper, cursor: CursorWrapper, more: int, *, overtaken: bool = False
) -> None:
    """A new generation, later than every other one there ever was.

    ``overtaken``: no picture can be brought up to it, only a new one is true.
    """
    cursor.execute(
        "UPDATE search_state SET generation = max(generation + 1, %s),"
        " documents = documents + %s RETURNING generation",
        [time.time_ns() // 1000, more],
    )
    (generation,) = cursor.fetchone()
    if overtaken:
        cursor.execute("UPDATE search_state SET floor = %s", [generation])
    note_write(connection, generation)
