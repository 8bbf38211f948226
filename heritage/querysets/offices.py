"""Named reads of offices: who is responsible for a record, and who reviews it."""

from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import models

if TYPE_CHECKING:
    from heritage.models import HeritageRecord


class Routes(NamedTuple):
    """The configuration of review, read once: which office answers for what.

    ``reviewer`` maps an office to the one that reviews its records (itself when none is
    named); ``keeper`` maps an area to its office, the nearest larger area's when it has none.
    """

    reviewer: dict[int, int]
    keeper: dict[int, int]

    def office_of(self, record: "HeritageRecord") -> int | None:
        """Id of the office that answers for ``record``: named in it, or its area's."""
        return record.office_id or self.keeper_of(record.area_id, record.area_today_id)

    def keeper_of(self, *areas: int | None) -> int | None:
        """Id of the office that keeps the first of ``areas`` that anybody keeps."""
        return next((self.keeper[area] for area in areas if area in self.keeper), None)

    def reviewer_of(self, record: "HeritageRecord") -> int | None:
        """Id of the office that reviews ``record``; None when nobody is responsible yet."""
        office = self.office_of(record)
        return None if office is None else self.reviewer.get(office)


class OfficeQuerySet(models.QuerySet):
    """Reads over `Office`."""

    def routes(self) -> Routes:
        """Read who reviews whom, in three queries whatever the number of offices and areas."""
        reviewer = {pk: above or pk for pk, above in self.values_list("pk", "reviewed_by")}
        areas: Any = self.model._meta.get_field("areas")
        through = areas.remote_field.through.objects
        pairs = through.order_by("-office_id").values_list("areaunit_id", "office_id")
        direct: dict[int, int] = dict(pairs)
        parents = dict(areas.related_model.objects.values_list("pk", "parent"))
        keepers = ((area, _nearest(area, direct, parents)) for area in parents)
        return Routes(reviewer, {area: office for area, office in keepers if office})


def _nearest(
    area: int | None, direct: dict[int, int], parents: dict[int, int | None]
) -> int | None:
    """Office of ``area`` or of the nearest area around it; a loop of parents ends the walk."""
    seen: set[int] = set()
    while area is not None and area not in seen:
        if area in direct:
            return direct[area]
        seen.add(area)
        area = parents.get(area)
    return None
