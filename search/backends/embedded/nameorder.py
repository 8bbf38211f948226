"""Rows in the order of their names: a column of sort keys for each language of readers."""

from django.db.backends.utils import CursorWrapper

from search.backends.nameorder import order_language

_COLUMNS = {"vi": "sort_key", "en": "sort_key_en"}


def in_language(statement: str, lang: str) -> str:
    """A statement over ``sort_key`` that reads the column of a language instead."""
    return statement.replace("sort_key", _COLUMNS[order_language(lang)])


def rows_by_name(cursor: CursorWrapper, lang: str, first: int, last: int) -> list[int]:
    """The row ids from ``first`` to ``last`` in the order of their names."""
    statement = "SELECT id FROM search_document WHERE id BETWEEN %s AND %s ORDER BY sort_key, id"
    cursor.execute(in_language(statement, lang), [first, last])
    return [row for (row,) in cursor.fetchall()]


def row_before(cursor: CursorWrapper, lang: str, row: int, end: int) -> int | None:
    """The last row with an id below ``end`` whose name comes before that of ``row``."""
    statement = (
        "SELECT id FROM search_document WHERE (sort_key, id) <"
        " ((SELECT sort_key FROM search_document WHERE id = %s), %s) AND id < %s"
        " ORDER BY sort_key DESC, id DESC LIMIT 1"
    )
    cursor.execute(in_language(statement, lang), [row, row, end])
    found = cursor.fetchone()
    return found[0] if found else None


def row_at(cursor: CursorWrapper, lang: str, place: tuple[str, int], end: int) -> int | None:
    """The last row with an id below ``end`` that is not after ``place``, a sort key and a row."""
    statement = (
        "SELECT id FROM search_document WHERE (sort_key, id) <= (%s, %s) AND id < %s"
        " ORDER BY sort_key DESC, id DESC LIMIT 1"
    )
    cursor.execute(in_language(statement, lang), [*place, end])
    found = cursor.fetchone()
    return found[0] if found else None
