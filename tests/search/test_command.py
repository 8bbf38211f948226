"""``manage.py search_index``."""

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from search.backends import get_backend
from search.index import remove
from search.models import IndexedText
from tests.search.library import Library, document

pytestmark = pytest.mark.django_db


def run(action: str) -> str:
    out = StringIO()
    call_command("search_index", action, stdout=out)
    return out.getvalue()


def test_rebuild_then_check(library: Library) -> None:
    assert "indexed=12" in run("rebuild")
    assert "library: indexed=12 missing=0 superfluous=0 stale=0" in run("check")


def test_check_fails_on_a_difference(library: Library) -> None:
    run("rebuild")
    remove("library", [4])
    get_backend().index([document(77, "Thừa")])
    library.documents_by_id[5] = replace(library.documents_by_id[5], title={"vi": "Giò Vẽ"})
    out = StringIO()
    with pytest.raises(CommandError, match="repair"):
        call_command("search_index", "check", stdout=out)
    assert "missing=1 superfluous=1 stale=1" in out.getvalue()
    assert "missing: 4" in out.getvalue()
    assert "superfluous: 77" in out.getvalue()
    assert "stale: 5" in out.getvalue()


def test_repair_mends_what_differs_and_nothing_else(library: Library) -> None:
    run("rebuild")
    remove("library", [4])
    get_backend().index([document(77, "Thừa")])
    library.documents_by_id[5] = replace(library.documents_by_id[5], title={"vi": "Giò Vẽ"})
    assert "repaired=3" in run("repair")
    assert "missing=0 superfluous=0 stale=0" in run("check")
    assert "repaired=0" in run("repair")


def test_what_was_written_before_digests_is_repaired(library: Library) -> None:
    run("rebuild")
    IndexedText.objects.update(digest=None)
    assert "repaired=12" in run("repair")
    run("check")


def test_status(library: Library) -> None:
    run("rebuild")
    assert "backend=embedded documents=12" in run("status")


def test_status_fails_when_it_cannot_be_searched(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.backends.embedded.schema.SCHEMA", 999)
    with pytest.raises(CommandError, match="rebuild"):
        run("status")


def test_unknown_action() -> None:
    with pytest.raises(CommandError):
        run("destroy")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the embedded engine's own tables")
def test_an_index_from_before_digests_is_migrated(committed_db: None, library: Library) -> None:
    """Its triggers name the table that gets the column."""
    run("rebuild")
    executor = MigrationExecutor(connection)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE search_text DROP COLUMN digest")
    executor.recorder.record_unapplied("search", "0006_digests")
    call_command("migrate", "search", verbosity=0)
    assert "repaired=12" in run("repair")
