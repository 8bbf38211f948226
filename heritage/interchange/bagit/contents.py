"""Which files a bag holds, for whom."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.core.files.storage import Storage
from django.db.models import Q

from heritage.access.policy import may_change
from heritage.iiif import RecordManifests
from heritage.interchange.bagit.mapping import asset_told, record_told
from heritage.models import HeritageRecord, RecordMedia
from media.iiif.presentation.manifest import manifest
from media.iiif.presentation.resources import document
from media.iiif.presentation.source import Subject, Use
from media.kinds import Stored, kind_of
from media.kinds.handling import handles
from media.models import Asset
from media.storage import plain_name


@dataclass(frozen=True, slots=True)
class Asker:
    """Whom a bag is made for: an officer, or whoever runs the museum, who may have everything."""

    user: Any = None
    everything: bool = False

    def sees(self, record: HeritageRecord) -> list[Asset]:
        """Return the assets of a record that they may see, with payloads and what was made.

        The pages of a scanned document are assets of their own, and follow it.
        """
        used = RecordMedia.objects.filter(record=record).values("asset")
        assets = Asset.objects.filter(Q(pk__in=used) | Q(part_of__in=used)).order_by("pk")
        if not self.everything:
            assets = assets.visible_to(self.user)
        return list(assets.for_gallery().prefetch_related("earlier"))

    def has_original(self, asset: Asset) -> bool:
        """Say whether they may have the file as it was taken in."""
        return self.everything or handles(self.user, asset)

    def knows_all(self, record: HeritageRecord) -> bool:
        """Say whether they may read what only officers write and read."""
        return self.everything or may_change(self.user, record)


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the bag: its path below ``data/``, and its bytes or where they are stored."""

    path: str
    content: bytes = b""
    storage: Storage | None = None
    name: str = ""
    sha256: str = ""
    """What it must be, where that is known."""


def contents(record: HeritageRecord, asker: Asker) -> Iterator[Item]:
    """Yield the files of a record's bag, what is told of it first."""
    assets = asker.sees(record)
    yield _json("record.json", record_told(record, asker.user))
    if asker.knows_all(record):
        yield _json("dossier.json", record.serializable_data())
    if (told := _manifest(record, assets)) is not None:
        yield _json("manifest.json", told)
    uses: dict[str, list[RecordMedia]] = {}
    for use in record.media.all():
        uses.setdefault(use.asset_id, []).append(use)
    for asset in assets:
        folder = f"media/{asset.pk}"
        yield _json(f"{folder}/metadata.json", asset_told(asset, uses.get(asset.pk, [])))
        yield from _files(folder, asset, asker)


def _files(folder: str, asset: Asset, asker: Asker) -> Iterator[Item]:
    kind = kind_of(asset)
    try:
        file = kind.payload_of(asset).file if kind else None
        copy: Stored | None = kind.copy(asset) if kind else None
    except ObjectDoesNotExist:
        return
    if file and asker.has_original(asset):
        path = f"{folder}/original/{plain_name(asset.filename)}"
        yield Item(path, storage=file.storage, name=str(file.name), sha256=asset.sha256)
        for each in asset.earlier.all():
            path = f"{folder}/earlier/{each.pk}/{plain_name(each.filename)}"
            yield Item(
                path, storage=each.file.storage, name=str(each.file.name), sha256=each.sha256
            )
    elif copy is not None:
        path = f"{folder}/copy/{plain_name(copy.name)}"
        yield Item(path, storage=copy.storage, name=copy.name)


def _manifest(record: HeritageRecord, assets: list[Asset]) -> dict[str, Any] | None:
    """Return the record's IIIF manifest with the assets that the asker may see."""
    subject: Subject = RecordManifests().of(record)
    by_id = {asset.pk: asset for asset in assets}
    shown: dict[str, Use] = {}
    for use in subject.uses:
        shown.setdefault(use.asset_id, use)
    pairs = [(by_id[key], shown[key]) for key in shown if key in by_id]
    found = manifest(subject, pairs)
    return document(found) if found else None


def _json(path: str, told: Any) -> Item:
    text = json.dumps(told, ensure_ascii=False, indent=2, default=str)
    return Item(path, content=text.encode())
