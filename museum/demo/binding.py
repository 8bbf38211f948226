"""Specimen books as scanned documents of their records; what officers put there stays."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from heritage.models import HeritageRecord, RecordMedia
from media.actions.pages import create_sequence
from media.kinds.pages.enums import Direction, Script
from media.models import Asset, AssetKind
from media.rights import RightsStatement
from museum.demo.drawn import CREATOR
from museum.demo.giving import give
from museum.demo.leaves import Book, books


def load_leaves(records: Mapping[str, HeritageRecord]) -> int:
    """Give each book to its record, once; return how many records have changed.

    A record that an officer has edited since is left as it is.
    """
    return sum(_give(book, records[book.slug]) for book in books() if book.slug in records)


def _give(book: Book, record: HeritageRecord) -> bool:
    told = book.told["use"]
    drawn = Q(asset__kind=AssetKind.PAGES, asset__generated=True, asset__creator=CREATOR)
    return give(
        record,
        ours=drawn & Q(asset__source__endswith=f": {book.told['filename']}"),
        current=lambda asset: asset.source == book.mark,
        make=lambda: RecordMedia(asset=_asset(book), caption_vi=told["vi"], caption_en=told["en"]),
    )


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
