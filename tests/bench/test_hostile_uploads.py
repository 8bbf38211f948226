"""A few files that nobody should send; all of them: `tests.bench.hostile_uploads`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.bench.faults import ROOT
from tests.bench.hostile_uploads import AT_LEAST
from tests.bench.measuring.hostile_files import every


def test_there_are_enough_of_them_and_no_two_are_called_the_same() -> None:
    titles = [each.title for each in every()]
    assert len(titles) >= AT_LEAST
    assert len(titles) == len(set(titles))


@pytest.mark.slow
@pytest.mark.skipif(connection.vendor != "sqlite", reason="copies the SQLite database")
@pytest.mark.parametrize("only", ["name:", "captions:"])
def test_a_served_museum_says_why_and_nothing_gets_out(
    committed_db: None, tmp_path: Path, only: str
) -> None:
    database = tmp_path / "museum.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(database)])
    module = "tests.bench.hostile_uploads"
    done = subprocess.run(  # noqa: S603  (our own command)
        [sys.executable, "-m", module, "--only", only, "--database", str(database)],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "museum.settings.demo"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
