"""``manage.py search_index rebuild|check|status``."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.backends import get_backend
from search.index import SearchUnavailable, differences, outbox, rebuild

SHOWN = 20
"""Ids that are printed of each difference."""


class Command(BaseCommand):
    """Build the index anew, compare its ids with the sources', or say how it is."""

    help = "Rebuild the search index, check it against the database, or show its status."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["rebuild", "check", "status"])

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
        wrong = 0
        for difference in differences():
            wrong += bool(difference)
            of = " (browsing)" if difference.aside else ""
            self.stdout.write(
                f"{difference.source}{of}: indexed={difference.indexed}"
                f" missing={len(difference.missing)} superfluous={len(difference.superfluous)}"
            )
            for word in ("missing", "superfluous"):
                if ids := getattr(difference, word):
                    self.stdout.write(f"  {word}: {', '.join(map(str, ids[:SHOWN]))}")
        if wrong:
            raise CommandError("The index differs from the database; run search_index rebuild")

    def _status(self) -> None:
        status = get_backend().status()
        self.stdout.write(
            f"backend={status.backend} documents={status.documents}"
            f" generation={status.generation} schema={status.schema} pending={outbox.pending()}"
        )
        if status.problem:
            raise CommandError(status.problem)
