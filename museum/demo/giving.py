"""One thing more that our own programs made, for a record; what officers put there stays."""

from collections.abc import Callable, Iterable

from django.db import transaction
from django.db.models import Q

from heritage.models import HeritageRecord, RecordMedia
from media.kinds import kind_of
from media.models import Asset


def wanted(record: HeritageRecord, *, ours: Q, current: Callable[[Asset], bool]) -> bool:
    """Return whether the record is to be given a thing.

    `ours` says which uses of assets are this thing in some edition, `current` whether an asset is
    of today's. A record that an officer has edited since is left as it is.
    """
    record.refresh_from_db(fields=["latest_revision"])
    edited = record.latest_revision is not None and record.latest_revision.user_id is not None
    return not edited and not any(current(use.asset) for use in _known(record, ours))


@transaction.atomic
def give(
    record: HeritageRecord,
    *,
    ours: Q,
    current: Callable[[Asset], bool],
    make: Callable[[], RecordMedia],
) -> bool:
    """Hang what `make` returns behind all else the record shows; return whether that was needed.

    `ours` and `current` are those of `wanted`. Earlier editions are taken down.
    """
    if not wanted(record, ours=ours, current=current):
        return False
    known = list(_known(record, ours))
    others = [use for use in record.media.all() if use not in known]
    use = make()
    use.sort_order = len(others)
    record.media.set([*others, use])
    record.save()
    record.save_revision(clean=False).publish()
    for asset in (use.asset for use in known):
        kind = kind_of(asset)
        if kind is not None and not asset.record_uses.exists():
            kind.payload_of(asset).delete()
    return True


def _known(record: HeritageRecord, ours: Q) -> Iterable[RecordMedia]:
    return RecordMedia.objects.filter(ours, record=record).select_related("asset")
