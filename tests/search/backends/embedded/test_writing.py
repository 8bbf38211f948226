"""Rows, triggers, vocabulary and schema of the embedded engine."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from search.backends import get_backend
from search.backends.embedded import EmbeddedBackend, schema, writer
from search.backends.embedded.terms import IndexVocabulary
from tests.search.library import DOCUMENTS, document

TABLES = (
    "search_document",
    "search_text",
    "search_name",
    "search_term",
    "search_fts",
    "search_name_fts",
)


def count(scratch: BaseDatabaseWrapper, table: str) -> int:
    with scratch.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608  (a name from the list above)
        return int(cursor.fetchone()[0])


def test_everything_goes_with_its_document(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    assert all(count(scratch, table) for table in TABLES)
    writer.erase(scratch, "library", [each.id for each in DOCUMENTS])
    assert {table: count(scratch, table) for table in TABLES} == dict.fromkeys(TABLES, 0)


def test_triggers_follow_any_deletion(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    with scratch.cursor() as cursor:
        cursor.execute("DELETE FROM search_document")
        cursor.execute("INSERT INTO search_fts(search_fts) VALUES ('integrity-check')")
        cursor.execute("INSERT INTO search_name_fts(search_name_fts) VALUES ('integrity-check')")
    for table in ("search_text", "search_name", "search_fts"):
        assert count(scratch, table) == 0


def test_full_text_is_whole_after_many_changes(scratch: BaseDatabaseWrapper) -> None:
    for step in range(4):
        writer.write(scratch, DOCUMENTS[step:])
        writer.erase(scratch, "library", [step])
    writer.settle(scratch)
    with scratch.cursor() as cursor:
        cursor.execute("INSERT INTO search_fts(search_fts) VALUES ('integrity-check')")
        cursor.execute("INSERT INTO search_name_fts(search_name_fts) VALUES ('integrity-check')")


def test_ids_never_come_back(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    writer.erase(scratch, "library", [DOCUMENTS[-1].id])
    writer.write(scratch, [document(99, "Mới")])
    with scratch.cursor() as cursor:
        cursor.execute("SELECT id FROM search_document WHERE object_id = 99")
        assert cursor.fetchone()[0] == len(DOCUMENTS) + 1


def test_vocabulary_counts_documents(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, [document(1, "Đình đình"), document(2, "Định")])
    vocabulary = IndexVocabulary(scratch)
    assert vocabulary.frequency("dinh") == 2
    assert "dinh" in vocabulary
    assert "đình" not in vocabulary
    assert 7 not in vocabulary
    assert list(vocabulary.near("dnih")) == ["dinh"]
    assert list(vocabulary.near("zzzz")) == []


def test_generations_only_grow(scratch: BaseDatabaseWrapper) -> None:
    seen = []
    for number in range(5):
        writer.write(scratch, [document(number, "Một")])
        with scratch.cursor() as cursor:
            cursor.execute("SELECT generation, documents FROM search_state")
            seen.append(cursor.fetchone())
    assert seen == sorted(set(seen))
    assert seen[-1][1] == 5


def test_preparing_twice_changes_nothing(scratch: BaseDatabaseWrapper) -> None:
    writer.write(scratch, DOCUMENTS)
    assert not schema.prepare(scratch)
    assert count(scratch, "search_document") == len(DOCUMENTS)


def test_older_schema_is_emptied(
    scratch: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer.write(scratch, DOCUMENTS)
    monkeypatch.setattr(schema, "SCHEMA", schema.SCHEMA + 1)
    assert schema.prepare(scratch)
    assert {table: count(scratch, table) for table in TABLES} == dict.fromkeys(TABLES, 0)
    writer.write(scratch, DOCUMENTS)
    assert count(scratch, "search_document") == len(DOCUMENTS)


def test_missing_tables(scratch: BaseDatabaseWrapper) -> None:
    assert schema.missing_tables(scratch) == []
    with scratch.cursor() as cursor:
        cursor.execute("DROP TABLE search_name_fts")
    assert schema.missing_tables(scratch) == ["search_name_fts"]


@pytest.mark.django_db
def test_status_names_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = get_backend()
    monkeypatch.setattr(schema, "SCHEMA", 999)
    assert "rebuild" in backend.status().problem
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_state")
    assert "prepared" in backend.status().problem
    monkeypatch.setattr(schema, "missing_tables", lambda *_: ["search_fts"])
    assert "search_fts" in backend.status().problem
    backend.prepare()


def test_the_url_says_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match="just sqlite:"):
        EmbeddedBackend("sqlite:///elsewhere.sqlite3")
    monkeypatch.setattr(connection, "vendor", "postgresql")
    with pytest.raises(ImproperlyConfigured, match="SQLite"):
        _ = EmbeddedBackend("sqlite:").connection
