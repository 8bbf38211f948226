"""One import: read, reject or keep, write in batches. Every row ends as one or the other."""

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from django.db import transaction
from django.utils.translation import gettext as _

from heritage.actions.importing import write_drafts
from heritage.intake.profiles import Draft, Profile, RejectedRow
from heritage.intake.rows import Row, read_rows

BATCH = 500


@dataclass(slots=True)
class Report:
    """What became of the rows: ``rows_in == records + rejects`` always."""

    rows_in: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    rejects: int = 0
    seen: set[str] = field(default_factory=set, repr=False)

    @property
    def records(self) -> int:
        """Rows that are records now."""
        return self.created + self.updated + self.unchanged


def import_file(
    path: Path,
    *,
    profile: Profile,
    rejects_path: Path,
    publish: bool = False,
    dry_run: bool = False,
    progress: Callable[[Report], None] = lambda _report: None,
) -> Report:
    """Import a table. A batch is one transaction: an interrupted import leaves whole batches.

    Rows that cannot be records go to ``rejects_path`` with the reason, ready to be corrected
    and sent again. Running the same file twice changes nothing. Raises `UnreadableFile`.
    """
    report = Report()
    rows = read_rows(path, profile.columns)
    with _Rejects(rejects_path, profile.columns) as rejects:
        while batch := list(islice(rows, BATCH)):
            drafts = list(_accepted(batch, profile, rejects, report))
            with _transaction(dry_run):
                fate = write_drafts(drafts, publish=publish)
            report.created += fate.created
            report.updated += fate.updated
            report.unchanged += fate.unchanged
            progress(report)
    return report


def _transaction(dry_run: bool) -> AbstractContextManager[object]:
    return _RolledBack() if dry_run else nullcontext()


class _RolledBack(AbstractContextManager["_RolledBack"]):
    """A transaction that is taken back, for trying."""

    def __enter__(self) -> "_RolledBack":
        self._atomic = transaction.atomic()
        self._atomic.__enter__()
        return self

    def __exit__(self, *exc_info: object) -> None:
        transaction.set_rollback(True)
        self._atomic.__exit__(None, None, None)


def _accepted(
    rows: Iterable[Row], profile: Profile, rejects: "_Rejects", report: Report
) -> Iterator[Draft]:
    for row in rows:
        report.rows_in += 1
        try:
            draft = profile.read(row.cells)
            if draft.external_id in report.seen:
                raise RejectedRow(_("Mã này đã có ở dòng trước trong cùng tệp."))
        except RejectedRow as reason:
            report.rejects += 1
            rejects.write(row, str(reason))
            continue
        report.seen.add(draft.external_id)
        yield draft


class _Rejects:
    """The reject file; made only when there is something to write."""

    def __init__(self, path: Path, columns: tuple[str, ...]) -> None:
        self.path = path
        self.columns = columns
        self._file: TextIO | None = None
        self._writer: Any = None

    def __enter__(self) -> "_Rejects":
        return self

    def __exit__(self, *exc_info: object) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, row: Row, reason: str) -> None:
        """Add one row with its line number and the reason."""
        if self._writer is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("w", encoding="utf-8-sig", newline="")
            self._writer = csv.writer(self._file)
            self._writer.writerow([*self.columns, "line", "reason"])
        cells = [row.cells.get(column, "") for column in self.columns]
        self._writer.writerow([*cells, row.number, reason])
