"""A dozen pictures, the worker killed twice; the large one is `tests.bench.thousand_pictures`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.bench.faults import ROOT


@pytest.mark.slow
@pytest.mark.skipif(connection.vendor != "sqlite", reason="copies the SQLite database")
def test_every_picture_is_complete_or_named(committed_db: None, tmp_path: Path) -> None:
    database = tmp_path / "museum.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(database)])
    module = "tests.bench.thousand_pictures"
    done = subprocess.run(  # noqa: S603  (our own command)
        [sys.executable, "-m", module, "12", "--database", str(database)],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "museum.settings.demo"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
