"""Under which row number a document is written: its old one, or one after all."""

import json
from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from django.db.backends.utils import CursorWrapper

from search.backends.embedded.rows import DocumentRows
from search.index.document import Document

Key = tuple[str, int]
"""Source and id of a document."""
Stored = tuple[Any, ...]
"""A row of ``search_document`` as `DocumentRows.picture` writes it."""

COLUMNS = (
    "id", "source", "object_id", "access", "prior", "sort_key", "sort_key_en", "earliest",
    "latest", "updated", "latitude", "longitude", "facets",
)  # fmt: skip
"""The columns of ``search_document``, as `DocumentRows.picture` fills them."""
_ACCESS = COLUMNS.index("access")
_KEPT = 3  # a row that keeps its number keeps these columns too


class Places(NamedTuple):
    """Where documents go: row number → document.

    ``left`` are the rows that they go from; ``added`` and ``changed`` what is to be stored of
    those that are new there and of those that stay and say something else.
    """

    rows: dict[int, Document]
    left: list[int]
    added: list[Stored]
    changed: list[Stored]


def standing(cursor: CursorWrapper, keys: Collection[Key]) -> dict[Key, Stored]:
    """The rows that these documents have; a query for each source."""
    found: dict[Key, Stored] = {}
    for source, group in groupby(sorted(keys), key=lambda key: key[0]):
        cursor.execute(
            f"SELECT {', '.join(COLUMNS)} FROM search_document WHERE source = %s"  # noqa: S608  (our own columns)
            " AND object_id IN (SELECT value FROM json_each(%s))",
            [source, json.dumps([number for _, number in group])],
        )
        found.update(((row[1], row[2]), row) for row in cursor.fetchall())
    return found


def placed(
    documents: Iterable[Document], old: Mapping[Key, Stored], following: int, *, anew: bool
) -> Places:
    """Give every document its row: `writer.write` says which. ``following`` are free numbers."""
    places = Places({}, [], [], [])
    for document in documents:
        stored = old.get((document.source, document.id))
        number = stored[0] if stored else following
        row = DocumentRows(number, document).picture
        if stored and row != stored:
            if anew and row[_ACCESS] == stored[_ACCESS]:
                places.changed.append(row)
            else:
                places.left.append(number)
                stored, number = None, following
        if stored is None:
            following += 1
            places.added.append((number, *row[1:]))
        places.rows[number] = document
    return places


def store(cursor: CursorWrapper, places: Places) -> None:
    """Write the rows of ``search_document``."""
    marks = ", ".join(["%s"] * len(COLUMNS))
    cursor.executemany(
        f"INSERT INTO search_document({', '.join(COLUMNS)}) VALUES ({marks})",  # noqa: S608  (our own columns)
        places.added,
    )
    setting = ", ".join(f"{column} = %s" for column in COLUMNS[_KEPT:])
    cursor.executemany(
        f"UPDATE search_document SET {setting} WHERE id = %s",  # noqa: S608  (our own columns)
        [(*row[_KEPT:], row[0]) for row in places.changed],
    )
