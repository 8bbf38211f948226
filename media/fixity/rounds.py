"""The round of all originals: each is read again in time, a portion every minute."""

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from media.fixity.reading import read_all
from media.fixity.strays import YOUNG, look_for_strays
from media.kinds import all_kinds
from media.models import Asset, EarlierOriginal, FixityEvent

SECONDS = 10.0
"""How long a portion reads: at 100 MB a second a round of 30 days reaches 40 terabytes."""
AGAIN_AFTER = timedelta(days=1)
"""What is wrong is looked at again: it may have been mended."""
_BATCH = 100
_EARLY = 5 / 6
"""Of the days allowed, after which a file is due: what is missed today is read tomorrow."""


def due_before() -> datetime:
    """Return the moment since which an original must have been read not to be due."""
    return timezone.now() - timedelta(days=settings.MEDIA_FIXITY_DAYS * _EARLY)


def held() -> "tuple[QuerySet[Asset], QuerySet[EarlierOriginal]]":
    """Return everything that vouches for an original: assets, and what was replaced."""
    kinds = [kind.kind for kind in all_kinds()]
    assets = Asset.objects.filter(kind__in=kinds).exclude(sha256="")
    return assets.with_payload(), EarlierOriginal.objects.all()


def unread_since(moment: datetime) -> "tuple[QuerySet[Any], ...]":
    """Return those not read since, the longest unread first; what never was comes before all."""
    unread = Q(read_at__isnull=True) | Q(read_at__lt=moment)
    order = F("read_at").asc(nulls_first=True), "pk"
    return tuple(rows.filter(unread).order_by(*order) for rows in held())


def portion(seconds: float = SECONDS, *, since: datetime | None = None) -> Iterator[FixityEvent]:
    """Read what is due for so long, yielding what was found; one file at least is read whole.

    `since` asks for all that was not read since then. Whatever was read is noted at once, so a
    portion may be stopped anywhere and the next one goes on.
    """
    until = time.monotonic() + seconds
    yield from _within(_due(since), until)


def _due(since: datetime | None) -> Iterator[FixityEvent]:
    moment = since or due_before()
    if since is None:
        yield from read_all(_faulty(moment))
    for rows in unread_since(moment):
        passed_over: set[Any] = set()
        while batch := list(rows.exclude(pk__in=passed_over)[:_BATCH]):
            for row in batch:
                passed_over.add(row.pk)
                for event in read_all([row]):
                    passed_over.discard(row.pk)
                    yield event


def _faulty(moment: datetime) -> list[Any]:
    """Return what was found wrong a day ago or earlier and is not due by itself."""
    faulty = FixityEvent.objects.standing().filter(time__lt=timezone.now() - AGAIN_AFTER)
    assets, earlier = held()
    found = assets.filter(read_at__gte=moment, pk__in=faulty.values("asset"))
    replaced = earlier.filter(read_at__gte=moment, file__in=faulty.values("name"))
    return [*found[:_BATCH], *replaced[:_BATCH]]


def _within(events: Iterator[FixityEvent], until: float) -> Iterator[FixityEvent]:
    for event in events:
        yield event
        if time.monotonic() >= until:
            return


class Rounds:
    """What the clock asks for each minute: a portion of reading, and once a day strays."""

    def __init__(self) -> None:
        self._looking: Iterator[FixityEvent | None] | None = None
        self._looked_on: date | None = None

    def __call__(self) -> None:
        """Do this minute's share."""
        for _event in portion():
            pass
        self._look(time.monotonic() + SECONDS)

    def _look(self, until: float) -> None:
        today = timezone.localdate()
        if self._looking is None and self._looked_on != today:
            self._looking = look_for_strays(older_than=YOUNG)
        while self._looking is not None and time.monotonic() < until:
            try:
                next(self._looking)
            except StopIteration:
                self._looking, self._looked_on = None, today
            except BaseException:
                self._looking = None
                raise
