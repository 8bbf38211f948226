"""Which of the pictures that records show were drawn by us, and by which edition of the program.

An asset is ours while it is what we stored. When an officer gives it another file it is theirs, and
the view it showed is not drawn again.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from heritage.models import HeritageRecord, RecordMedia
from media.models import Asset, AssetKind

CREATOR = "Bảo tàng số Bắc Từ Liêm"
_PROGRAM = "Chương trình vẽ của bảo tàng, bản"
_MARKED = re.compile(rf"{_PROGRAM} (?P<mark>[0-9a-f]+): (?P<name>\S+) \((?P<sha>[0-9a-f]+)\)")


def provenance(mark: str, filename: str, data: bytes) -> str:
    """What an asset's source says: edition, file name and the beginning of the file's SHA-256."""
    return f"{_PROGRAM} {mark}: {filename} ({hashlib.sha256(data).hexdigest()[:12]})"


@dataclass(slots=True)
class Shown:
    """The uses of pictures by one record."""

    ours: dict[str, RecordMedia] = field(default_factory=dict)  # by file name
    others: list[RecordMedia] = field(default_factory=list)
    replaced: set[str] = field(default_factory=set)  # our file names that officers filled anew

    def outdated(self, mark: str) -> bool:
        """Whether we have drawn nothing where nothing is, or have drawn by another edition."""
        if not self.ours:
            return not any(use.asset.kind == AssetKind.IMAGE for use in self.others)
        return any(_mark(use.asset) != mark for use in self.ours.values())


def shown_by(records: Iterable[HeritageRecord]) -> dict[int, Shown]:
    """The pictures of each record by its key; a record without any has an empty entry."""
    found: dict[int, Shown] = defaultdict(Shown)
    uses = RecordMedia.objects.filter(record__in=[record.pk for record in records])
    for use in uses.select_related("asset__image"):
        shown = found[use.record_id]
        if _ours(use.asset):
            shown.ours[use.asset.filename] = use
            continue
        shown.others.append(use)
        if told := _MARKED.fullmatch(use.asset.source):
            shown.replaced.add(told["name"])
    return found


def _ours(asset: Asset) -> bool:
    if not asset.generated or asset.creator != CREATOR:
        return False
    told = _MARKED.fullmatch(asset.source)
    # The first editions left no mark: theirs are known by maker and name alone.
    return asset.sha256.startswith(told["sha"]) if told else not asset.source


def _mark(asset: Asset) -> str:
    told = _MARKED.fullmatch(asset.source)
    return told["mark"] if told else ""
