"""`manage.py make_renditions`: make again whatever derivative is missing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from media.kinds import all_kinds
from media.models import Asset


class Command(BaseCommand):
    """Makes what is missing of every asset; running it again goes on where it stopped."""

    help = (
        "Make what is missing: renditions and pyramids of pictures; copies, covers and "
        "waveforms of recordings; copies and pictures of models. Safe to interrupt and to run "
        "again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take asset ids and --again."""
        parser.add_argument("assets", nargs="*", metavar="ASSET", help="only these asset ids")
        parser.add_argument(
            "--again", action="store_true", help="throw away what was made before first"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each asset; exit 1 when something could not be made."""
        assets = Asset.objects.all()
        if options["assets"]:
            assets = assets.filter(pk__in=options["assets"])
        done = failed = 0
        for kind in all_kinds():
            if options["again"]:
                kind.forget(assets)
            for payload in kind.incomplete(assets):
                try:
                    made = kind.complete(payload)
                except OSError as error:
                    failed += 1
                    self.stderr.write(f"{payload.asset_id}  failed: {error}")
                else:
                    done += 1
                    self.stdout.write(f"{payload.asset_id}  {made}  {payload.title}")
        for absent in dict.fromkeys(kind.lacking() for kind in all_kinds()):
            if absent:
                self.stdout.write(absent)
        self.stdout.write(f"assets={assets.count()} made={done} failed={failed}")
        if failed:
            raise CommandError(f"Of {failed} assets something could not be made.")
