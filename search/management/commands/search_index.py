"""``manage.py search_index rebuild|check|repair|status``."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.backends import get_backend
from search.index import Difference, SearchUnavailable, differences, outbox, rebuild, repair

WAYS = ("missing", "superfluous", "stale")
"""The ways in which source and index differ, as `Difference` has them."""
SHOWN = 20
"""Ids that are printed of each difference."""


class Command(BaseCommand):
    """Build the index anew, compare what it says with the sources, mend that, or say how it is."""

    help = (
        "Rebuild the search index, check what it says against the database, repair only what "
        "differs, or show its status."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["rebuild", "check", "repair", "status"])

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            getattr(self, f"_{options['action']}")()
        except SearchUnavailable as error:
            raise CommandError(f"The search engine does not answer: {error}") from error

    def _rebuild(self) -> None:
        get_backend().prepare()
        total = rebuild(lambda source, done: self.stdout.write(f"{source}: {done}"))
        self.stdout.write(f"indexed={total}")

    def _check(self) -> None:
        wrong = sum(self._compared(each) for each in differences())
        if wrong:
            raise CommandError("The index differs from the database; run search_index repair")

    def _repair(self) -> None:
        repaired = 0
        for difference in differences():
            if self._compared(difference):
                repair(difference)
                repaired += len(difference)
        self.stdout.write(f"repaired={repaired}")

    def _compared(self, difference: Difference) -> bool:
        """Print how a source and the index differ; whether they do."""
        of = " (browsing)" if difference.aside else ""
        counts = (f"{word}={len(getattr(difference, word))}" for word in WAYS)
        self.stdout.write(
            f"{difference.source}{of}: indexed={difference.indexed} {' '.join(counts)}"
        )
        for word in WAYS:
            if ids := getattr(difference, word):
                self.stdout.write(f"  {word}: {', '.join(map(str, ids[:SHOWN]))}")
        return bool(difference)

    def _status(self) -> None:
        status = get_backend().status()
        self.stdout.write(
            f"backend={status.backend} documents={status.documents}"
            f" generation={status.generation} schema={status.schema} pending={outbox.pending()}"
        )
        if status.problem:
            raise CommandError(status.problem)
