"""Named reads of numbers: who bears one, and whose draft does."""

import json
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from heritage.models import HeritageRecord


class IdentifierQuerySet(models.QuerySet):
    """Reads over `LegacyIdentifier`."""

    def holder(self, scheme: str, value: str, *, but: int | None) -> "HeritageRecord | None":
        """The record, other than ``but``, that bears the number; a draft never published counts."""
        held = self.filter(scheme=scheme, value=value).exclude(record_id=but)
        row: Any = held.select_related("record").first()
        return row.record if row else None

    def drafted_by(self, scheme: str, value: str, *, but: int | None) -> "HeritageRecord | None":
        """The published record, other than ``but``, whose newest draft bears the number.

        Numbers of such a draft are in its revision only, until it is published.
        """
        records: Any = self.model._meta.get_field("record").related_model
        drafts = (
            records.objects.filter(_spelt(value), live=True, has_unpublished_changes=True)
            .exclude(pk=but)
            .select_related("latest_revision")
        )
        return next((each for each in drafts if _bears(each, scheme, value)), None)


def _spelt(value: str) -> Q:
    """Narrow to drafts that may hold ``value``: databases differ in how they write JSON."""
    path = "latest_revision__content__identifiers__icontains"
    found = Q()
    for ascii_only in (True, False):
        found |= Q(**{path: json.dumps(value, ensure_ascii=ascii_only)[1:-1]})
    return found


def _bears(record: "HeritageRecord", scheme: str, value: str) -> bool:
    rows = record.latest_revision.content.get("identifiers", [])
    return any((row.get("scheme"), row.get("value")) == (scheme, value) for row in rows)
