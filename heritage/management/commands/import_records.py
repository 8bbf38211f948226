"""import_records FILE --profile NAME: every row becomes a record or a reject line."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from heritage.intake import Report, import_file
from heritage.intake.profiles import profile_named
from heritage.intake.rows import UnreadableFile


class Command(BaseCommand):
    """Import records from a table; exit 0 only when every row has its fate."""

    help = "Import records from a CSV table (profile simple: id,title,text)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the file, its profile and how to treat it."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--profile", required=True)
        parser.add_argument("--publish", action="store_true")
        parser.add_argument("--dry-run", action="store_true")
        parser.add_argument("--rejects", type=Path, help="where rejected rows go")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the import and say what became of the rows."""
        path: Path = options["file"]
        rejects = options["rejects"] or settings.VAR_DIR / "imports" / f"{path.stem}.rejects.csv"
        try:
            report = import_file(
                path,
                profile=profile_named(options["profile"]),
                rejects_path=rejects,
                publish=options["publish"],
                dry_run=options["dry_run"],
                progress=self._progress,
            )
        except LookupError as error:
            raise CommandError(_("Không có hồ sơ quy đổi %(name)s.") % {"name": error}) from error
        except (UnreadableFile, OSError) as error:
            raise CommandError(str(error)) from error
        self._conclude(report, rejects)

    def _progress(self, report: Report) -> None:
        self.stderr.write(f"{report.rows_in} …", ending="\r")

    def _conclude(self, report: Report, rejects: Path) -> None:
        self.stdout.write(
            f"rows_in={report.rows_in} records={report.records} rejects={report.rejects} "
            f"created={report.created} updated={report.updated} unchanged={report.unchanged}"
        )
        if report.rejects:
            self.stdout.write(_("Các dòng bị loại: %(path)s") % {"path": rejects})
        if report.rows_in != report.records + report.rejects:
            raise CommandError(_("Số dòng không khớp."))
