"""Everything a story shows, read at once: queries do not grow with its blocks."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from heritage.access import Viewer, access_levels
from heritage.models import Citation, Claim, Designation, HeritageRecord, RecordMedia, Source
from media.models import Asset
from museum.presentation.cards import CARD_COLUMNS, Card, cards_from, dressed
from museum.presentation.exhibition.mentions import Mentions

_PLACE = ("latitude", "longitude", "point_precision", "place_sensitivity", "point_confidence")


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the viewer may see of what a story mentions, by key. What is missing is not shown."""

    viewer: Viewer
    cards: dict[int, Card]
    records: dict[int, HeritageRecord]
    """With the columns of cards and places only."""
    assets: dict[str, Asset]
    sources: dict[int, Source]
    citations: dict[int, list[Citation]]
    claims: dict[int, list[Claim]]
    ranks: dict[int, list[Designation]]


def holdings(mentioned: Mentions, user: Viewer) -> Holdings:
    """Read it all, in at most nine queries."""
    records = _records(mentioned.records, user)
    keys = list(records)
    return Holdings(
        viewer=user,
        cards=cards_from(records.values(), user),
        records=records,
        assets=pictures_of(mentioned.assets, user),
        sources=Source.objects.in_bulk(mentioned.sources) if mentioned.sources else {},
        citations=_rows(Citation.objects.select_related("source"), keys),
        claims=_rows(Claim.objects.select_related("source"), keys),
        ranks=_rows(Designation.objects.select_related("source"), keys),
    )


def pictures_of(keys: Iterable[str], user: Viewer) -> dict[str, Asset]:
    """Return the pictures that ``user`` may see, with their renditions; two queries.

    A picture of records none of which the user may see is as hidden as they are.
    """
    wanted = list(keys)
    if not wanted:
        return {}
    uses = RecordMedia.objects.filter(asset=OuterRef("pk"))
    visible = uses.filter(record__in=HeritageRecord.objects.visible_to(user).values("pk"))
    assets = Asset.objects.filter(
        Exists(visible) | ~Exists(uses),
        Q(pk__in=wanted, kind="image", image__isnull=False, access__in=access_levels(user)),
    )
    return {asset.pk: asset for asset in assets.for_gallery()}


def _records(keys: Collection[int], user: Viewer) -> dict[int, HeritageRecord]:
    rows = dressed(HeritageRecord.objects.visible_to(user).filter(pk__in=keys).order_by())
    return {row.pk: row for row in rows.only(*CARD_COLUMNS, *_PLACE)} if keys else {}


def _rows(queryset: QuerySet, keys: Collection[int]) -> dict[int, list[Any]]:
    found = defaultdict(list)
    if keys:
        for row in queryset.filter(record__in=keys).order_by("record_id", "sort_order", "pk"):
            found[row.record_id].append(row)
    return dict(found)
