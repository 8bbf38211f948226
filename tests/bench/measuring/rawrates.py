"""What the engines take in when everything is ready to be put in, without us."""

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from search.analysis import index_forms
from search.index import Document
from tests.bench.measuring.manyworks import Work

_BATCH = 500


def raw_fts5_rate(works: Sequence[Work], folder: Path) -> float:
    """Documents a second that SQLite takes as rows and full text, with nothing of ours."""
    ready = [(*index_forms(work.title), *index_forms(work.text)) for work in works]
    rows = [(w.title, w.text, w.kind, w.category, w.material) for w in works]
    database = _database(folder / "raw.sqlite3")
    database.execute(
        "CREATE TABLE work (id INTEGER PRIMARY KEY, title, body, kind, category, material)"
    )
    database.execute(
        "CREATE VIRTUAL TABLE words USING fts5(a, b, c, d, content='', tokenize='ascii')"
    )

    def put(first: int, last: int) -> None:
        database.executemany(
            "INSERT INTO work VALUES (?, ?, ?, ?, ?, ?)",
            [(number, *rows[number]) for number in range(first, last)],
        )
        database.executemany(
            "INSERT INTO words(rowid, a, b, c, d) VALUES (?, ?, ?, ?, ?)",
            [(number, *ready[number]) for number in range(first, last)],
        )

    return _rate(database, len(works), put)


def raw_rows_rate(documents: Sequence[Document], schema: Sequence[str], folder: Path) -> float:
    """Documents a second that SQLite takes as the very rows that the museum writes.

    ``schema`` are the statements that make the museum's tables.
    """
    database = _database(folder / "rows.sqlite3")
    for statement in schema:
        database.execute(statement)
    ready = [
        _statements(enumerate(documents[first : first + _BATCH], first + 1))
        for first in range(0, len(documents), _BATCH)
    ]

    def put(first: int, last: int) -> None:
        for statement, rows in ready[first // _BATCH]:
            database.executemany(statement, rows)

    return _rate(database, len(documents), put)


def raw_elasticsearch_rate(documents: Iterable[Document], url: str) -> float:
    """Documents a second that the server takes by its own client into an index like ours."""
    from elasticsearch.helpers import streaming_bulk

    from search.backends.elasticsearch import mapping, writing
    from search.backends.elasticsearch.server import Server

    client = Server(url).writing
    index = "bare-rate"
    ready = [{**writing.put(document), "_index": index} for document in documents]
    client.indices.delete(index=index, ignore_unavailable=True)
    client.indices.create(index=index, settings=mapping.settings(), mappings=mapping.mappings())
    started = time.perf_counter()
    for _ in streaming_bulk(client, ready, chunk_size=writing.CHUNK):
        pass
    client.indices.refresh(index=index)
    rate = len(ready) / (time.perf_counter() - started)
    client.indices.delete(index=index)
    return rate


def _statements(numbered: Iterable[tuple[int, Document]]) -> list[tuple[str, list[Any]]]:
    """Each statement of a batch with its rows."""
    from search.backends.embedded.places import COLUMNS
    from search.backends.embedded.rows import in_name_order, rows_of

    rows = [rows_of(document, number) for number, document in numbered]
    terms = Counter(term for row in rows for term in row.terms)
    names = [
        (number, document, name.lang, name.text, name.accented, name.folded)
        for number, document, name in in_name_order(rows)
    ]
    tables: dict[str, list[Any]] = {
        f"search_document({', '.join(COLUMNS)})": [row.picture for row in rows],
        "search_text(id, data, digest)": [row.original for row in rows],
        "search_fts(rowid, name_accented, name_folded, body_accented, body_folded)": [
            found for row in rows for found in row.fulltext
        ],
        "search_field_fts(rowid, field, accented, folded)": [
            field for row in rows for field in row.fields
        ],
        "search_name(id, document, lang, text, accented, folded)": names,
    }
    statements = [
        (f"INSERT INTO {table} VALUES ({', '.join('?' * len(each[0]))})", each)  # noqa: S608  (our own tables)
        for table, each in tables.items()
        if each
    ]
    counting = (
        "INSERT INTO search_term(term, documents) VALUES (?, ?)"
        " ON CONFLICT(term) DO UPDATE SET documents = documents + excluded.documents"
    )
    return [*statements, (counting, sorted(terms.items()))]


def _database(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    return database


def _rate(database: sqlite3.Connection, total: int, put: Callable[[int, int], None]) -> float:
    started = time.perf_counter()
    for first in range(0, total, _BATCH):
        database.execute("BEGIN IMMEDIATE")
        put(first, min(first + _BATCH, total))
        database.execute("COMMIT")
    rate = total / (time.perf_counter() - started)
    database.close()
    return rate
