"""load_demo: loads or refreshes the demonstration content; twice changes nothing."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from museum.demo.load import load_demo


class Command(BaseCommand):
    """Bring the demonstration museum into line with its content files."""

    help = "Load or refresh the demonstration museum. Records that officers edited are kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the one switch."""
        parser.add_argument(
            "--no-pictures", action="store_true", help="leave records without pictures as they are"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what became of the records."""
        loaded = load_demo(pictures=not options["no_pictures"])
        fates = ("created", "refreshed", "unchanged", "kept")
        self.stdout.write(" ".join(f"{fate}={loaded.records[fate]}" for fate in fates))
        if loaded.lacking:
            self.stdout.write(loaded.lacking)
