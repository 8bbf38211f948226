"""Cards: a record in a list, on the home page, among its relations."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from heritage.access import Viewer
from heritage.enums import DesignationStatus, Kind
from heritage.models import Concept, Designation, HeritageRecord, Period, RecordMedia
from heritage.models.bilingual import LocalText, local_text
from heritage.models.period import bounds_of
from heritage.times import TIME
from media.shown import Shown
from museum.addresses import record_path
from museum.presentation.authorities import Authorities, authorities
from museum.presentation.compiled import Read
from museum.presentation.dates import age_text, by_tradition
from museum.presentation.pictures import eyes, main_pictures, padded, with_main_picture

CARD_COLUMNS = (
    "id", "kind", "slug", "title_vi", "title_en", "summary_vi", "summary_en", "area_id",
    "period_id", *TIME,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card(Shown):
    """One record as a list shows it.

    ``since`` is the day number with which its time begins, or ends when that is all one knows.
    ``legend``: only tradition tells its time.
    """

    id: int
    url: str
    kind: str
    kind_label: str
    title: LocalText
    summary: LocalText
    area: str
    time: LocalText
    rank: str
    picture: RecordMedia | None
    since: int | None = None
    snippet: object = ""
    doubtful: bool = False
    legend: bool = False


def _visible(ids: Sequence[int], user: Viewer) -> QuerySet:
    return HeritageRecord.objects.visible_to(user).filter(pk__in=ids).order_by()


def card_rows(ids: Collection[int], user: Viewer) -> list:
    """Return the rows of ``ids`` that ``user`` may see, with what a card shows; one query."""
    return _read_for(user)(padded(sorted(ids))) if ids else []


def _read_for(user: Viewer) -> Read:
    """The compiled read for these eyes; the policy is asked when it is composed."""
    key = eyes(user)
    if key not in _reads:
        if len(_reads) >= _MOST_READS:
            _reads.clear()
        _reads[key] = Read(
            lambda ids: dressed(_visible(ids, user)), *CARD_COLUMNS, "main_media_id", "rank_id"
        )
    return _reads[key]


_MOST_READS = 16
_reads: dict[Hashable, Read] = {}


def cards(ids: Collection[int], user: Viewer) -> dict[int, Card]:
    """Return id → card of these records that ``user`` may see; three queries however many."""
    return cards_from(card_rows(ids, user), user)


def cards_from(rows: Collection[Any], user: Viewer) -> dict[int, Card]:
    """Return id → card of ``rows`` that are `dressed`, in two queries; none without rows."""
    if not rows:
        return {}
    pictures = main_pictures([row.main_media_id for row in rows], user)
    known = authorities()
    return {
        row.id: card(row, known, rank=known.concepts.get(row.rank_id), picture=pictures.get(row.id))
        for row in rows
    }


def cards_of(ids: Iterable[int], user: Viewer) -> list[Card]:
    """Return the cards of ``ids`` in their order; those not visible are left out."""
    wanted = list(ids)
    found = cards(wanted, user)
    return [found[pk] for pk in wanted if pk in found]


def card(
    record: Any,
    known: Authorities,
    *,
    rank: Concept | None = None,
    picture: RecordMedia | None = None,
) -> Card:
    """Return the card of a row of `card_rows`, without a query."""
    area = known.areas.get(record.area_id) if record.area_id else None
    period = known.periods.get(record.period_id) if record.period_id else None
    return Card(
        id=record.id,
        url=record_path(record.slug),
        kind=record.kind,
        kind_label=str(Kind(record.kind).label),
        title=local_text(record, "title"),
        summary=local_text(record, "summary"),
        area=str(area.name) if area else "",
        time=age_text(record, period),
        rank=str(rank.label) if rank else "",
        picture=picture,
        since=_since(record, period),
        legend=by_tradition(record),
    )


def _since(record: Any, period: Period | None) -> int | None:
    """The day that a row is sorted by on a timeline, as the index sorts it."""
    earliest, latest = bounds_of(record, period)
    return latest if earliest is None else earliest


def dressed(records: QuerySet) -> QuerySet:
    """Annotate `main_media_id` and `rank_id`: the highest recognition in force.

    The vocabulary's order is from low to high.
    """
    best = Designation.objects.filter(
        record=OuterRef("pk"), status=DesignationStatus.CURRENT
    ).order_by("-rank__order", "pk")
    return with_main_picture(records).annotate(rank_id=Subquery(best.values("rank_id")[:1]))
