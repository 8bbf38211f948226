"""Cards: a record in a list, on the home page, among its relations."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from heritage.access import Viewer
from heritage.enums import DesignationStatus, Kind
from heritage.models import Concept, Designation, HeritageRecord, RecordMedia
from heritage.models.bilingual import LocalText, local_text
from museum.presentation.authorities import authorities
from museum.presentation.dates import span_text
from museum.presentation.pictures import main_pictures, with_main_picture

COLUMNS = (
    "id", "pid", "kind", "slug", "title_vi", "title_en", "summary_vi", "summary_en", "area_id",
    "period_id", "time_literal", "time_earliest", "time_latest", "time_precision",
    "time_certainty", "time_calendar", "time_edtf",
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


def card_rows(records: QuerySet, user: Viewer) -> list[HeritageRecord]:
    """Return the records ``user`` may see with a card's columns and ``main_media_id``."""
    return list(with_main_picture(records.visible_to(user).only(*COLUMNS)))


def cards(records: QuerySet, user: Viewer) -> dict[int, Card]:
    """Return id → card of these records that ``user`` may see; four queries however many."""
    rows = card_rows(records, user)
    if not rows:
        return {}
    pictures = main_pictures([row.main_media_id for row in rows], user)
    best = _ranks([row.pk for row in rows])
    return {
        row.pk: card(row, rank=best.get(row.pk, ""), picture=pictures.get(row.pk)) for row in rows
    }


def cards_of(ids: Iterable[int], user: Viewer) -> list[Card]:
    """Return the cards of ``ids`` in their order; those not visible are left out."""
    wanted = list(ids)
    found = cards(HeritageRecord.objects.filter(pk__in=wanted), user) if wanted else {}
    return [found[pk] for pk in wanted if pk in found]


def card(record: HeritageRecord, *, rank: str = "", picture: RecordMedia | None = None) -> Card:
    """Return the card of a row of `card_rows`, without a query."""
    known = authorities()
    area = known.areas.get(record.area_id) if record.area_id else None
    period = known.periods.get(record.period_id) if record.period_id else None
    return Card(
        id=record.pk,
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


def _ranks(ids: list[int]) -> dict[int, str]:
    """The highest recognition in force of each record (later in the vocabulary is higher)."""
    known = authorities().concepts
    rows = Designation.objects.filter(
        record_id__in=ids, status=DesignationStatus.CURRENT
    ).values_list("record_id", "rank_id")
    best: dict[int, Concept] = {}
    for record_id, rank_id in rows:
        rank = known.get(rank_id)
        if rank and (record_id not in best or rank.order > best[record_id].order):
            best[record_id] = rank
    return {record_id: str(rank.label) for record_id, rank in best.items()}
