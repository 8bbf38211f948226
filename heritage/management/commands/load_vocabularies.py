"""load_vocabularies: fill vocabularies, periods and era names from the data files."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from heritage.authorities import load_authorities


class Command(BaseCommand):
    """Add what is missing; safe to run again."""

    help = "Load vocabularies, periods and era names; corrections made in the admin are kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the one switch."""
        parser.add_argument(
            "--refresh",
            action="store_true",
            help="also write the files' wording over what is there",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say how much was written."""
        self.stdout.write(f"rows_written={load_authorities(refresh=options['refresh'])}")
