"""The inline rows of a record: names, designations, relations, claims …"""

from decimal import Decimal
from typing import Any

from django.db.models import Model

from heritage.models import (
    Citation,
    Claim,
    Designation,
    Dimension,
    FestivalRule,
    Inscription,
    RecordName,
    Relation,
)
from museum.demo.lookups import Lookups

Facts = dict[str, Any]
_MILLI = Decimal("0.001")  # as the database keeps it


def rows_of(facts: Facts, known: Lookups) -> dict[str, list[Model]]:
    """Return unsaved rows for each of the record's inline relations, in order."""
    rows: dict[str, list[Model]] = {
        "names": [_name(item) for item in facts["names"]],
        "designations": [_designation(item, known) for item in facts["designations"]],
        "festival_rules": [_festival(item) for item in facts["festivals"]],
        "relations": [_relation(item, known) for item in facts["relations"]],
        "claims": [_claim(item, known) for item in facts["claims"]],
        "citations": [Citation(source=known.sources[key]) for key in facts["sources"]],
        "dimensions": [_dimension(item) for item in facts.get("dimensions", ())],
        "inscriptions": [_inscription(item) for item in facts.get("inscriptions", ())],
    }
    for items in rows.values():
        for order, item in enumerate(items):
            item.sort_order = order  # type: ignore[attr-defined]  # all are Orderable
    return rows


def _name(item: Facts) -> RecordName:
    return RecordName(
        text=item["text"],
        language=item["language"],
        type=item["type"],
        time_literal=item.get("time", ""),
    )


def _designation(item: Facts, known: Lookups) -> Designation:
    return Designation(
        rank=known.concepts["rank", item["rank"]],
        time_literal=item["time"],
        status=item["status"],
        confidence=item["confidence"],
        source=known.sources[item["source"]] if item["source"] else None,
    )


def _festival(item: Facts) -> FestivalRule:
    label = item.get("label", {})
    return FestivalRule(
        calendar=item["calendar"],
        month=item["month"],
        day_from=item["day_from"],
        day_to=item["day_to"],
        every_years=item.get("every_years", 1),
        anchor_year=item.get("anchor_year"),
        label_vi=label.get("vi", ""),
        label_en=label.get("en", ""),
    )


def _relation(item: Facts, known: Lookups) -> Relation:
    note = item.get("note", {})
    return Relation(
        predicate=known.concepts["predicate", item["predicate"]],
        object_id=known.records[item["target"]].pk,
        certainty=item["certainty"],
        note_vi=note.get("vi", ""),
        note_en=note.get("en", ""),
    )


def _claim(item: Facts, known: Lookups) -> Claim:
    return Claim(
        field=item["field"]["vi"],
        field_en=item["field"].get("en", ""),
        value=item["value"]["vi"],
        value_en=item["value"]["en"],
        source=known.sources[item["source"]] if item["source"] else None,
        confidence=item["confidence"],
        preferred=item["preferred"],
    )


def _dimension(item: Facts) -> Dimension:
    qualifier = item.get("qualifier", {})
    return Dimension(
        type=item["type"],
        value=Decimal(str(item["value"])).quantize(_MILLI),
        unit=item["unit"],
        qualifier=qualifier.get("vi", ""),
        qualifier_en=qualifier.get("en", ""),
    )


def _inscription(item: Facts) -> Inscription:
    return Inscription(
        reading=item["reading"],
        translation_vi=item["translation"]["vi"],
        translation_en=item["translation"]["en"],
    )
