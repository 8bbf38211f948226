"""A PDF of six pages, the worker killed once; the thick one is `tests.bench.thick_pdf`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.bench.faults import ROOT


@pytest.mark.slow
@pytest.mark.skipif(connection.vendor != "sqlite", reason="copies the SQLite database")
def test_every_page_is_there_once(committed_db: None, tmp_path: Path) -> None:
    database = tmp_path / "museum.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(database)])
    module = "tests.bench.thick_pdf"
    done = subprocess.run(  # noqa: S603  (our own command)
        [sys.executable, "-m", module, "6", "--kills", "1", "--database", str(database)],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "museum.settings.demo"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
