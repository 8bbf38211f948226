"""What keeps a draft from being published: another record bears its number or its address."""

from dataclasses import dataclass
from typing import Literal

from django.db.models import Q

from heritage.models import HeritageRecord, LegacyIdentifier


@dataclass(frozen=True, slots=True)
class Clash:
    """One value that ``record`` bears already."""

    what: Literal["number", "address"]
    value: str
    record: HeritageRecord


def clashes_of(draft: HeritageRecord) -> list[Clash]:
    """What of ``draft`` (a record as a revision tells it) others bear; two queries."""
    found = []
    same = HeritageRecord.objects.filter(slug=draft.slug).exclude(pk=draft.pk).first()
    if same is not None:
        found.append(Clash("address", draft.slug, same))
    wanted = Q(pk__in=())
    for row in draft.identifiers.all():
        wanted |= Q(scheme=row.scheme, value=row.value)
    held = LegacyIdentifier.objects.filter(wanted).exclude(record_id=draft.pk)
    found += [Clash("number", row.value, row.record) for row in held.select_related("record")]
    return found
