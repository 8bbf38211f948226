"""`manage.py fixity check|list`: read originals again, tell what is wrong with them."""

from argparse import ArgumentTypeError
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from media.fixity.reading import read_all
from media.fixity.rounds import due_before, held, portion, unread_since
from media.fixity.standing import standing
from media.fixity.strays import look_for_strays
from media.models import Asset, EarlierOriginal, FixityEvent, Outcome
from media.storage import StoreAway

_EVERY = 100


class Command(BaseCommand):
    """Reads, or lists what was found before; exit 1 while anything is wrong."""

    help = (
        "check: read originals and compare them with their SHA-256, look for files nobody took "
        "in. list: tell what is wrong as of the last reading. Exit 1 when anything is."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take what to do, and which originals."""
        parser.add_argument("what", choices=("check", "list"))
        parser.add_argument("assets", nargs="*", metavar="ASSET", help="only these asset ids")
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--due", action="store_true", help="only what is due for the round")
        which.add_argument(
            "--since", type=_moment, metavar="TIME", help="only what was not read since (ISO 8601)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it; print a line for each fault."""
        if options["what"] == "check":
            self._check(options)
        for event in FixityEvent.objects.standing().order_by("outcome", "name").iterator():
            self.stdout.write(f"{event.outcome:10}  {event.asset_id or '-':12}  {event.name}")
        found = standing()
        self.stdout.write(f"originals={_count(held())} faults={found.total} late={found.late}")
        if found.total:
            raise CommandError(f"{found}.")

    def _check(self, options: dict[str, Any]) -> None:
        begun = timezone.now()
        try:
            for count, event in enumerate(self._readings(options, begun), start=1):
                if event.outcome != Outcome.INTACT:
                    self.stderr.write(f"{event.outcome}: {event.name or event.asset_id}")
                if count % _EVERY == 0:
                    self.stdout.write(f"{count} read")
        except KeyboardInterrupt:
            since = options["since"] or (due_before() if options["due"] else begun)
            told = f"Stopped. To go on: fixity check --since {since.isoformat()}"
            raise CommandError(told, returncode=130) from None
        except StoreAway as error:
            raise CommandError(f"The store does not answer: {error}", returncode=2) from error

    def _readings(self, options: dict[str, Any], begun: datetime) -> Iterator[FixityEvent]:
        if options["assets"]:
            yield from read_all(self._named(options["assets"]))
            return
        since = options["since"] or (due_before() if options["due"] else begun)
        self.stdout.write(f"{_count(unread_since(since))} to read")
        yield from portion(float("inf"), since=since)
        yield from (event for event in look_for_strays() if event)

    def _named(self, ids: list[str]) -> list[Asset | EarlierOriginal]:
        found = Asset.objects.with_payload().in_bulk(ids)
        if missing := [each for each in ids if each not in found]:
            raise CommandError(f"No such asset: {', '.join(missing)}.")
        return [*found.values(), *EarlierOriginal.objects.filter(asset__in=found)]


def _count(queries: Iterable[QuerySet[Any]]) -> int:
    return sum(rows.count() for rows in queries)


def _moment(text: str) -> datetime:
    try:
        found = parse_datetime(text)
    except ValueError:
        found = None
    if found is None:
        raise ArgumentTypeError(f"{text!r} is no time such as 2026-11-30T04:00:00+00:00")
    return found if timezone.is_aware(found) else timezone.make_aware(found)
