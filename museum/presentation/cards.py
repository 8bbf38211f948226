"""Cards: a record in a list, on the home page, among its relations."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from heritage.access import Viewer
from heritage.enums import DesignationStatus, Kind
from heritage.models import Concept, Designation, HeritageRecord, RecordMedia
from heritage.models.bilingual import LocalText, local_text
from museum.presentation.authorities import authorities
from museum.presentation.compiled import Read
from museum.presentation.dates import TIME, span_text
from museum.presentation.pictures import eyes, main_pictures, padded, with_main_picture

_COLUMNS = (
    "id", "kind", "slug", "title_vi", "title_en", "summary_vi", "summary_en", "area_id",
    "period_id", *TIME,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """One record as a list shows it."""

    id: int
    url: str
    kind: str
    kind_label: str
    title: LocalText
    summary: LocalText
    area: str
    time: str
    rank: str
    picture: RecordMedia | None
    snippet: object = ""


def _visible(ids: Sequence[int], _eyes: object, user: Viewer) -> QuerySet:
    return with_main_picture(HeritageRecord.objects.visible_to(user).filter(pk__in=ids)).order_by()


def card_rows(ids: Collection[int], user: Viewer) -> list:
    """Return the rows of ``ids`` that ``user`` may see, with a card's columns; one query."""
    return _read_for(eyes(user), user)(padded(sorted(ids))) if ids else []


def _read_for(key: Hashable, user: Viewer) -> Read:
    """The compiled read for these eyes; the policy is asked when it is composed."""
    if key not in _reads:
        if len(_reads) > _MOST_EYES:
            _reads.clear()
        _reads[key] = Read(partial(_visible, _eyes=key, user=user), *_COLUMNS, "main_media_id")
    return _reads[key]


_MOST_EYES = 16
_reads: dict[Hashable, Read] = {}


def cards(ids: Collection[int], user: Viewer) -> dict[int, Card]:
    """Return id → card of these records that ``user`` may see; four queries however many."""
    rows = card_rows(ids, user)
    if not rows:
        return {}
    pictures = main_pictures([row.main_media_id for row in rows], user)
    best = _ranks([row.id for row in rows])
    return {
        row.id: card(row, rank=best.get(row.id, ""), picture=pictures.get(row.id)) for row in rows
    }


def cards_of(ids: Iterable[int], user: Viewer) -> list[Card]:
    """Return the cards of ``ids`` in their order; those not visible are left out."""
    wanted = list(ids)
    found = cards(wanted, user)
    return [found[pk] for pk in wanted if pk in found]


def card(record: Any, *, rank: str = "", picture: RecordMedia | None = None) -> Card:
    """Return the card of a row of `card_rows`, without a query."""
    known = authorities()
    area = known.areas.get(record.area_id) if record.area_id else None
    period = known.periods.get(record.period_id) if record.period_id else None
    return Card(
        id=record.id,
        url=reverse("record", kwargs={"slug": record.slug}),
        kind=record.kind,
        kind_label=str(Kind(record.kind).label),
        title=local_text(record, "title"),
        summary=local_text(record, "summary"),
        area=str(area.name) if area else "",
        time=span_text(record) or (str(period.name) if period else ""),
        rank=rank,
        picture=picture,
    )


_RANKS = Read(
    lambda ids, status: Designation.objects.filter(record_id__in=ids, status=status).order_by(),
    "record_id",
    "rank_id",
)


def _ranks(ids: list[int]) -> dict[int, str]:
    """The highest recognition in force of each record (later in the vocabulary is higher)."""
    known = authorities().concepts
    rows = _RANKS(padded(ids), fixed=(DesignationStatus.CURRENT.value,))
    best: dict[int, Concept] = {}
    for record_id, rank_id in rows:
        rank = known.get(rank_id)
        if rank and (record_id not in best or rank.order > best[record_id].order):
            best[record_id] = rank
    return {record_id: str(rank.label) for record_id, rank in best.items()}
