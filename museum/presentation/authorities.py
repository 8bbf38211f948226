"""Vocabularies, areas and periods, loaded once per content generation.

Small tables that every page leans on: with them in memory a record page needs no joins.
"""

from dataclasses import dataclass

from heritage.models import AreaUnit, Concept, HeritageRecord, Period
from museum.presentation.kept import kept


@dataclass(frozen=True, slots=True)
class Authorities:
    """Every concept, area and period by primary key, parents already attached."""

    concepts: dict[int, Concept]
    areas: dict[int, AreaUnit]
    periods: dict[int, Period]

    def attach(self, record: HeritageRecord) -> None:
        """Give ``record`` its concepts, areas and period without a query."""
        for name, model in _AUTHORITY_FIELDS:
            pk = record.__dict__.get(f"{name}_id")
            if pk is not None and (found := self._table(model).get(pk)) is not None:
                setattr(record, name, found)

    def _table(self, model: type) -> dict[int, object]:
        tables = {Concept: self.concepts, AreaUnit: self.areas, Period: self.periods}
        return tables[model]  # type: ignore[return-value,index]  # keyed by the three models


_AUTHORITY_FIELDS = tuple(
    (field.name, field.related_model)
    for field in HeritageRecord._meta.concrete_fields
    if field.related_model in {Concept, AreaUnit, Period}
)


@kept
def authorities() -> Authorities:
    """Return the authorities as they stand."""
    areas = AreaUnit.objects.defer("boundary").in_bulk()
    for area in areas.values():
        area.parent = areas.get(area.parent_id) if area.parent_id else None
    concepts = Concept.objects.select_related("scheme").in_bulk()
    for concept in concepts.values():
        concept.broader = concepts.get(concept.broader_id) if concept.broader_id else None
    return Authorities(concepts, areas, Period.objects.in_bulk())
