"""The migrated database that every test begins with: made once in a run, copied ever after."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_databases
from filelock import FileLock

Made = list[tuple[object, str, bool]]
"""What Django's `setup_databases` answers and `teardown_databases` wants."""


@dataclass
class Migrated:
    """What migrations leave, kept in a folder that lives as long as the run.

    A copy of a file is quick; a database with a server of its own is migrated by every worker
    and put back row by row.
    """

    folder: Path
    rows: str = field(default="", init=False)

    @property
    def kept(self) -> Path:
        """The copy that all workers of the run share."""
        return self.folder / "migrated.sqlite3"

    def set_up(self, verbosity: int) -> Made:
        """Make this worker's database; who comes first migrates, the others wait and copy.

        Django migrates what a copy lacks, so none can be stale.
        """
        if connection.vendor != "sqlite":
            made = self._made(verbosity)
            self.rows = connection.creation.serialize_db_to_string()
            return made
        with FileLock(self.folder / "migrated.lock"):
            copied = self.copy_to(Path(connection.settings_dict["TEST"]["NAME"]))
            made = self._made(verbosity, keepdb=copied)
            if not copied:
                self._keep()
        return made

    def copy_to(self, path: Path) -> bool:
        """Make ``path`` a migrated SQLite file; False when none was kept to copy."""
        if not self.kept.exists():
            return False
        with closing(self._open()) as source, closing(sqlite3.connect(path)) as target:
            source.backup(target)
        return True

    def restore(self) -> None:
        """Put back what tests that commit have changed."""
        if connection.vendor != "sqlite":
            call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)
            connection.creation.deserialize_db_from_string(self.rows)
            return
        connection.ensure_connection()
        with closing(self._open()) as source:
            source.backup(connection.connection)

    @staticmethod
    def _made(verbosity: int, *, keepdb: bool = False) -> Made:
        return setup_databases(verbosity, interactive=False, keepdb=keepdb, serialized_aliases=())

    def _keep(self) -> None:
        part = self.kept.with_suffix(".part")
        with closing(sqlite3.connect(part)) as target:
            connection.connection.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
        part.replace(self.kept)

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(f"{self.kept.as_uri()}?mode=ro", uri=True)
