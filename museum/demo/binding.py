"""Specimen books as scanned documents of their records; what officers put there stays."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from heritage.models import HeritageRecord, RecordMedia
from media.actions.pages import create_sequence
from media.kinds.pages.enums import Direction, Script
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from museum.demo.drawn import CREATOR
from museum.demo.leaves import Book, books


def load_leaves(records: Mapping[str, HeritageRecord]) -> int:
    """Give each book to its record, once; return how many records have changed.

    A record that an officer has edited since is left as it is.
    """
    return sum(_give(book, records[book.slug]) for book in books() if book.slug in records)


@transaction.atomic
def _give(book: Book, record: HeritageRecord) -> bool:
    record.refresh_from_db(fields=["latest_revision"])
    edited = record.latest_revision is not None and record.latest_revision.user_id is not None
    ours = _ours(record, book)
    if edited or any(use.asset.source == book.mark for use in ours):
        return False
    others = [use for use in record.media.all() if use not in ours]
    told = book.told["use"]
    use = RecordMedia(
        asset=_asset(book), sort_order=len(others), caption_vi=told["vi"], caption_en=told["en"]
    )
    record.media.set([*others, use])
    record.save()
    record.save_revision(clean=False).publish()
    for old in ours:  # an earlier edition's
        if not old.asset.record_uses.exists():
            old.asset.sequence.delete()
    return True


def _ours(record: HeritageRecord, book: Book) -> list[RecordMedia]:
    name = book.told["filename"]
    uses = RecordMedia.objects.filter(
        record=record, asset__kind=AssetKind.PAGES, asset__generated=True, asset__creator=CREATOR
    )
    return list(uses.filter(asset__source__endswith=f": {name}").select_related("asset__sequence"))


def _asset(book: Book) -> Asset:
    told = book.told
    texts: dict[str, Any] = {
        f"{field}_{code}": told[name][code]
        for field, name in (("caption", "title"), ("credit", "credit"))
        for code in ("vi", "en")
    }
    return create_sequence(
        title=told["title"]["vi"],
        alt_vi=told["alt"]["vi"],
        alt_en=told["alt"]["en"],
        pages=list(book.pages()),
        how={
            "direction": Direction.RIGHT_TO_LEFT,
            "script": Script.HAN,
            "edition_vi": told["edition"]["vi"],
            "edition_en": told["edition"]["en"],
        },
        creator=CREATOR,
        source=book.mark,
        rights=RightsStatement.CC0,
        generated=True,
        **texts,
    )
