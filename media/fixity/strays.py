"""Files among the originals that nobody took in."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice

from django.db.models import QuerySet
from django.utils import timezone

from media.fixity.reading import settle
from media.models import FixityEvent, Outcome
from media.storage import ORIGINALS, Kept, names_spoken_of, original_storage, owner_of

YOUNG = timedelta(hours=1)
"""A file this young may be on its way in: its row is written a moment after it."""
_BATCH = 500


def look_for_strays(*, older_than: timedelta = timedelta(0)) -> Iterator[FixityEvent | None]:
    """Look through the store of originals, a few hundred files at a time.

    Yields each stray file newly found, and None after every batch, so that whoever looks may
    pause; what is no longer there is settled at the end.
    """
    known = set(_standing().values_list("name", flat=True))
    still: set[str] = set()
    files = original_storage.below(ORIGINALS)
    while batch := list(islice(files, _BATCH)):
        for name, young in _strange(batch, older_than):
            if name in known:
                still.add(name)
            elif not young:
                yield FixityEvent.objects.create(
                    name=name[:500], outcome=Outcome.STRAY, time=timezone.now()
                )
        yield None
    for name in known - still:
        settle(_standing().filter(name=name))


def _standing() -> "QuerySet[FixityEvent]":
    return FixityEvent.objects.standing().filter(outcome=Outcome.STRAY)


def _strange(files: Iterable[Kept], older_than: timedelta) -> list[tuple[str, bool]]:
    """Return the files that no row speaks of, and whether each is younger than that."""
    before = timezone.now() - older_than
    kept = list(files)
    owned = names_spoken_of({owner_of(file.name) for file in kept})
    return [(file.name, file.modified > before) for file in kept if file.name not in owned]
