"""A small disturbance of the index: everything is killed at random, and all is well afterwards.

The large one is ``python -m tests.bench.faults``.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.bench.faults import ROOT


@pytest.mark.slow
@pytest.mark.skipif(connection.vendor != "sqlite", reason="copies the SQLite database")
def test_the_index_is_right_whatever_was_killed(committed_db: None, tmp_path: Path) -> None:
    database = tmp_path / "museum.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(database)])
    done = subprocess.run(  # noqa: S603  (our own command)
        [
            sys.executable,
            "-m",
            "tests.bench.faults",
            "--changes",
            "200",
            "--database",
            str(database),
        ],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "museum.settings.demo"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
