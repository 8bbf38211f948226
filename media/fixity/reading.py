"""Reading one original again and comparing it with what was taken in."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Self

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from media.kinds import kind_of
from media.models import Asset, EarlierOriginal, FixityEvent, Outcome
from media.storage import StoreAway


@dataclass(frozen=True, slots=True)
class Held:
    """An original that the museum vouches for: whose it is, where it lies, what it must be.

    `row` is what says so, as model and key: the asset, or the note of one that was replaced.
    """

    row: tuple[type[Any], Any]
    asset_id: str
    storage: Any
    name: str
    sha256: str

    @classmethod
    def of(cls, row: Asset | EarlierOriginal) -> Self:
        """Return what a row vouches for; the name is "" when the payload was taken away."""
        file = row.file if isinstance(row, EarlierOriginal) else _file_of(row)
        asset_id = row.asset_id if isinstance(row, EarlierOriginal) else row.pk
        storage, name = (file.storage, str(file.name)) if file else (None, "")
        return cls((type(row), row.pk), asset_id, storage, name, row.sha256)

    def again(self) -> Self | None:
        """Return what the row says now, None when it is gone."""
        model, pk = self.row
        row = model._default_manager.filter(pk=pk).first()
        return type(self).of(row) if row else None


def _file_of(asset: Asset) -> Any:
    kind = kind_of(asset)
    try:
        return kind.payload_of(asset).file if kind else None
    except ObjectDoesNotExist:
        return None


def read(held: Held) -> FixityEvent | None:
    """Read an original from end to end, in pieces, and note what was found.

    None when it was replaced or its asset deleted meanwhile: then there is nothing to tell. Raises
    `StoreAway` when the store does not answer, which says nothing of the file.
    """
    event = FixityEvent(asset_id=held.asset_id, name=held.name, expected=held.sha256)
    event.outcome = _compared(held, event)
    event.time = timezone.now()
    with transaction.atomic():
        if held.again() != held:
            return None
        settle(FixityEvent.objects.filter(asset=held.asset_id, name=held.name))
        event.save()
        model, pk = held.row
        model._default_manager.filter(pk=pk).update(read_at=event.time)
    return event


def read_all(rows: Iterable[Asset | EarlierOriginal]) -> Iterator[FixityEvent]:
    """Read what rows vouch for; assets are fetched with their payloads."""
    for row in rows:
        if (event := read(Held.of(row))) is not None:
            yield event


def settle(events: "QuerySet[FixityEvent]") -> None:
    """Note that these faults no longer stand: what they tell of was found anew."""
    events.filter(settled__isnull=True).exclude(outcome=Outcome.INTACT).update(
        settled=timezone.now()
    )


def _compared(held: Held, event: FixityEvent) -> Outcome:
    if not held.name:
        return Outcome.MISSING
    digest, size = hashlib.sha256(), 0
    try:
        for piece in held.storage.pieces(held.name):
            digest.update(piece)
            size += len(piece)
    except FileNotFoundError:
        return Outcome.MISSING
    except StoreAway:
        raise
    except OSError as error:
        event.detail = f"{type(error).__name__}: {error.strerror or error}"[:200]
        return Outcome.UNREADABLE
    event.found, event.bytes = digest.hexdigest(), size
    return Outcome.INTACT if event.found == held.sha256 else Outcome.CHANGED
