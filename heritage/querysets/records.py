"""Named reads of records. Every door asks `visible_to`."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from heritage.access.policy import Viewer, visible_q
from heritage.enums import State

if TYPE_CHECKING:
    from heritage.models.area import AreaUnit


class RecordQuerySet(models.QuerySet):
    """Reads over `HeritageRecord` and its kinds."""

    def visible_to(self, user: Viewer) -> Self:
        """Only what ``user`` may see on the public side."""
        return self.filter(visible_q(user))

    def published(self) -> Self:
        """Live and active, whoever may see it."""
        return self.filter(live=True, state=State.ACTIVE)

    def released(self) -> Self:
        """Out of embargo."""
        return self.filter(
            Q(embargo_until__isnull=True) | Q(embargo_until__lte=timezone.localdate())
        )

    def for_cards(self) -> Self:
        """With all that a card shows; a fixed number of queries, whatever the rows."""
        return self.select_related(
            "area", "area_today", "category", "building_type"
        ).prefetch_related("designations__rank", "media__asset__image__renditions")

    def in_area(self, unit: "AreaUnit") -> Self:
        """Recorded in ``unit``, or lying in it today."""
        return self.filter(Q(area=unit) | Q(area_today=unit))

    def after(self, last_id: int, limit: int) -> Self:
        """The next ``limit`` rows by id: a page of a long walk, never an offset."""
        return self.filter(pk__gt=last_id).order_by("pk")[:limit]
