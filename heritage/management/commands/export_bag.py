"""`manage.py export_bag PID…|--all --to FOLDER`: records with their media, one BagIt ZIP each."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet

from heritage.interchange.bagit import Asker, bag, bag_name, contents
from heritage.models import HeritageRecord


class Command(BaseCommand):
    """Writes bags with everything in them; an interrupted run goes on with what is not there."""

    help = (
        "Write records with all their media and metadata, originals included, as BagIt ZIPs. "
        "A bag that is there already is left; --again writes it anew."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take which records, and where to."""
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("pids", nargs="*", default=[], metavar="PID")
        which.add_argument("--all", action="store_true", help="every record, drafts too")
        parser.add_argument("--to", type=Path, default=Path(), metavar="FOLDER")
        parser.add_argument("--again", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each bag; exit 1 when a record is not there or cannot be written."""
        folder: Path = options["to"]
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CommandError(f"{folder}: {error.strerror}") from error
        for record in self._records(options).iterator(chunk_size=50):
            target = folder / f"{bag_name(record)}.zip"
            if target.exists() and not options["again"]:
                self.stdout.write(f"{record.pid}  there already")
                continue
            self._write(record, target)
            self.stdout.write(f"{record.pid}  {target.stat().st_size} bytes  {record.title_vi}")

    def _records(self, options: dict[str, Any]) -> QuerySet[HeritageRecord]:
        records = HeritageRecord.objects.order_by("pk")
        if options["all"]:
            return records
        wanted = set(options["pids"])
        found = records.filter(pid__in=wanted)
        if missing := wanted - set(found.values_list("pid", flat=True)):
            raise CommandError(f"No such record: {', '.join(sorted(missing))}.")
        return found

    def _write(self, record: HeritageRecord, target: Path) -> None:
        aside = target.with_suffix(".part")
        try:
            with aside.open("wb") as file:
                for piece in bag(record, contents(record, Asker(everything=True))):
                    file.write(piece)
            aside.rename(target)
        except OSError as error:
            raise CommandError(f"{target}: {error}") from error
        finally:
            aside.unlink(missing_ok=True)
