"""The full-text tables and triggers beside `search.models`, and their version.

Texts come in ready: words in normal form with one space between. So the tokenizer is `ascii`,
for which every other character is part of a word, and SQLite folds nothing on its own.
Triggers take names, texts and full-text rows away with their document, whoever deletes it.
"""

import time

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

SCHEMA = 7
"""Raise it when tables, columns, facets or the analysis change: the index is then rebuilt."""

BROWSING = 1_000 + SCHEMA
"""The same without words: everything can be browsed, and nothing is found by its text."""
UNFILLED = 2_000 + SCHEMA
"""Without words, and before its first rebuild."""

_TABLES = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_fts USING fts5(
        name_accented, name_folded, body_accented, body_folded, tokenize='ascii')""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_name_fts USING fts5(
        accented, folded, content='search_name', content_rowid='id',
        tokenize='ascii', prefix='1 2 3')""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_field_fts USING fts5(
        field, accented, folded, tokenize='ascii')""",
    """CREATE TRIGGER IF NOT EXISTS search_document_gone AFTER DELETE ON search_document BEGIN
        DELETE FROM search_fts WHERE rowid = OLD.id;
        DELETE FROM search_field_fts WHERE rowid BETWEEN OLD.id << 10 AND OLD.id << 10 | 1023;
        DELETE FROM search_text WHERE id = OLD.id;
        DELETE FROM search_name WHERE document = OLD.id;
        INSERT INTO search_removal(row) VALUES (OLD.id);
    END""",
    """CREATE TRIGGER IF NOT EXISTS search_name_new AFTER INSERT ON search_name BEGIN
        INSERT INTO search_name_fts(rowid, accented, folded)
        VALUES (NEW.id, NEW.accented, NEW.folded);
    END""",
    """CREATE TRIGGER IF NOT EXISTS search_name_gone AFTER DELETE ON search_name BEGIN
        INSERT INTO search_name_fts(search_name_fts, rowid, accented, folded)
        VALUES ('delete', OLD.id, OLD.accented, OLD.folded);
    END""",
)
_DROP = (
    "DROP TRIGGER IF EXISTS search_document_gone",
    "DROP TRIGGER IF EXISTS search_name_new",
    "DROP TRIGGER IF EXISTS search_name_gone",
    "DROP TABLE IF EXISTS search_fts",
    "DROP TABLE IF EXISTS search_name_fts",
    "DROP TABLE IF EXISTS search_field_fts",
)
_EMPTY = (
    "DELETE FROM search_document",
    "DELETE FROM search_text",
    "DELETE FROM search_name",
    "DELETE FROM search_term",
    "DELETE FROM search_removal",
    "DELETE FROM search_state",
)


def prepare(connection: BaseDatabaseWrapper, new: int = 0, *good: int) -> bool:
    """Make the tables, anew when an older schema made them. Whether anything was done.

    ``new`` is the schema of new tables (`SCHEMA` unless told), ``good`` are others that may stay.
    """
    new = new or SCHEMA
    with connection.cursor() as cursor:
        cursor.execute("SELECT schema FROM search_state")
        row = cursor.fetchone()
        if row and row[0] in (new, *good):
            return False
        with transaction.atomic(using=connection.alias):
            for statement in (*_DROP, *_EMPTY, *_TABLES):
                cursor.execute(statement)
            now = time.time_ns() // 1000
            cursor.execute(
                "INSERT INTO search_state(generation, floor, schema, documents)"
                " VALUES (%s, %s, %s, 0)",
                [now, now, new],
            )
    return True


def without_words(cursor: CursorWrapper, *, filled: bool = False) -> None:
    """Say that documents are kept without their words; ``filled``: every one of them is."""
    cursor.execute(
        "UPDATE search_state SET schema = %s WHERE schema = %s OR %s", [BROWSING, SCHEMA, filled]
    )


DJANGO_TABLES = (
    "search_document",
    "search_name",
    "search_removal",
    "search_state",
    "search_term",
    "search_text",
)
FULLTEXT_TABLES = ("search_fts", "search_name_fts", "search_field_fts")


def missing_tables(
    connection: BaseDatabaseWrapper, wanted: tuple[str, ...] = DJANGO_TABLES + FULLTEXT_TABLES
) -> list[str]:
    """Those of the engine's tables that the database lacks (before `migrate`)."""
    return sorted(set(wanted) - set(connection.introspection.table_names()))
