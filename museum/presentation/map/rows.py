"""The rows that the map and its list show: public records with their place, one query."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from heritage.enums import Kind
from heritage.models import HeritageRecord
from heritage.models.bilingual import LocalText, local_text
from media.shown import Shown
from museum.presentation.map.box import MOST_POINTS, Box, near_q
from museum.presentation.map.spot import Spot, spot_of
from museum.presentation.thumbs import Thumb, thumb_of, with_thumb

_COLUMNS = (
    "kind", "slug", "title_vi", "title_en", "latitude", "longitude", "point_precision",
    "point_confidence", "place_sensitivity", "area_id", "area_today_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry(Shown):
    """A record on the map and in the list beside it. ``spot`` None: it is nowhere on the map."""

    id: int
    slug: str
    url: str
    kind: str
    kind_label: str
    title: LocalText
    spot: Spot | None
    thumb: Thumb | None
    ward: int = 0
    """The key of today's area that holds it, else of the area it is told in; 0 for none."""


def entries(ids: Collection[int]) -> dict[int, Entry]:
    """Return id → entry of those of ``ids`` that everybody may see."""
    rows = _public().filter(pk__in=ids)
    return {row.pk: _entry(row) for row in rows}


def entry_named(slug: str) -> Entry | None:
    """Return the entry of an address, None where nobody may see one."""
    row = _public().filter(slug=slug).first()
    return _entry(row) if row else None


def placed(ids: Collection[int] | None, box: Box | None) -> tuple[list[Entry], bool]:
    """Return the entries that are somewhere in ``box`` and whether there are more than these.

    ``ids`` narrows to some records; None means all, box None everywhere.
    """
    rows = _public().order_by("pk")
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    if box is not None:
        rows = rows.filter(near_q(box))
    found = list(rows[: MOST_POINTS + 1])
    shown = (_entry(row) for row in found[:MOST_POINTS])
    inside = [entry for entry in shown if entry.spot and (box is None or _in(box, entry.spot))]
    return inside, len(found) > MOST_POINTS


def _public() -> QuerySet[HeritageRecord]:
    public = HeritageRecord.objects.visible_to(None).only(*_COLUMNS)
    return with_thumb(public.order_by(), None)


def _in(box: Box, spot: Spot) -> bool:
    return box.holds(spot.latitude, spot.longitude)


def _entry(row: HeritageRecord) -> Entry:
    return Entry(
        id=row.pk,
        slug=row.slug,
        url=reverse("record", kwargs={"slug": row.slug}),
        kind=row.kind,
        kind_label=str(Kind(row.kind).label),
        title=local_text(row, "title"),
        spot=spot_of(row),
        thumb=thumb_of(row.thumb),
        ward=row.area_today_id or row.area_id or 0,
    )
