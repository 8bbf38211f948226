"""The compiled reads of a record's own rows. Columns a page shows, and no others."""

from collections.abc import Callable

from django.db.models import Q, QuerySet

from heritage.models import (
    Citation,
    Claim,
    Designation,
    Dimension,
    FestivalRule,
    HeritageRecord,
    Honour,
    Inscription,
    RecordName,
    Relation,
    kind_models,
)
from heritage.times import TIME
from museum.presentation.compiled import Read, ReadModel

MANY = 60
"""Rows of one sort that a page shows; more are said to exist."""
_MOST = MANY * 4


def _own(model: type) -> Callable[[int], QuerySet]:
    """Rows of ``model`` that belong to one record, in the editors' order."""

    def build(record: int) -> QuerySet:
        return model.objects.filter(record_id=record).order_by("sort_order", "pk")[:_MOST]  # type: ignore[attr-defined]  # a Django model

    return build


_OFFICE = (
    "latest_revision", "live_revision", "has_unpublished_changes", "last_published_at", "expired",
    "go_live_at", "expire_at", "locked", "locked_at", "locked_by", "form_version", "notes",
    "community_labels", "created_at",
)  # fmt: skip
"""Columns that only the admin reads; a page that names one would pay a query for it."""

RECORD = ReadModel(
    HeritageRecord,
    lambda slug: HeritageRecord.objects.filter(slug=slug).defer(*_OFFICE).order_by(),
    lambda row: kind_models().get(row["kind"], HeritageRecord),
)
"""A record by its slug, as its kind's model."""

_RULE = (
    "calendar", "month", "day_from", "day_to", "month_to", "leap_policy",
    "every_years", "anchor_year", "label_vi", "label_en",
)  # fmt: skip

ROWS: dict[str, Read] = {
    "names": Read(_own(RecordName), "text", "language", "type"),
    "designations": Read(
        _own(Designation), "rank_id", "number", "authority", "status", "confidence", *TIME
    ),
    "claims": Read(
        _own(Claim), "field", "field_en", "value", "value_en", "page", "confidence", "preferred",
        "source__citation", "source__citation_en", "source__kind",
    ),
    "citations": Read(
        _own(Citation), "locator", "source__citation", "source__citation_en", "source__url",
        "source__archive_mark", "source__kind",
    ),
    "festival_rules": Read(_own(FestivalRule), *_RULE),
    "honours": Read(_own(Honour), "title_id", "field", "year", "posthumous"),
    "dimensions": Read(
        _own(Dimension), "type", "value", "unit", "part", "qualifier", "qualifier_en"
    ),
    "inscriptions": Read(
        _own(Inscription), "text", "reading", "translation_vi", "translation_en", "position"
    ),
}  # fmt: skip
"""Name of the record's child relation → how its rows are read."""

RELATIONS = Read(
    lambda record: Relation.objects.filter(Q(subject_id=record) | Q(object_id=record)).order_by(
        "sort_order", "pk"
    )[: MANY + 1],
    "subject_id", "predicate_id", "object_id", "certainty", "note_vi", "note_en", *TIME,
)  # fmt: skip
"""Ties from both ends."""

FESTIVALS = Read(
    lambda records: FestivalRule.objects.filter(record_id__in=records).order_by(
        "record_id", "sort_order", "pk"
    )[:MANY],
    "record_id", *_RULE,
)  # fmt: skip
"""Rules of the festivals that are held at a record."""
