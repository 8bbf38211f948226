"""Whose documents quote a row: an authority, a source, a file, another record."""

from collections.abc import Collection, Mapping
from functools import reduce
from operator import or_
from typing import Any, Final

from django.db.models import Model, Q

from heritage.containment import DEEPEST
from heritage.models import AreaUnit, Concept, HeritageRecord, Period, Source
from heritage.querysets.records import RecordQuerySet
from media.models import Asset

QUOTED: Final[Mapping[type[Model], tuple[str, ...]]] = {
    AreaUnit: ("area", "area_today"),
    Concept: (
        "category",
        "building_type",
        "object_class",
        "relic_types",
        "materials",
        "roles",
        "scripts",
        "designations__rank",
        "relations__predicate",
        "inverse_relations__predicate",
    ),
    Period: ("period",),
    Source: ("citations__source", "claims__source"),
    Asset: ("media__asset",),
    HeritageRecord: ("relations__object", "inverse_relations__subject"),
}
"""Model → the ways from a record to its rows that `heritage.documents` goes."""

_INNER: Final[Mapping[type[Model], tuple[str, ...]]] = {
    AreaUnit: ("parent", "ended_by__after"),
    Concept: ("broader",),
}
"""Model → the ways from a row to one that holds it; who quotes the inner quotes the outer."""


def quoting(model: type[Model], ids: Collection[Any]) -> RecordQuerySet:
    """Return the published records whose documents say something of these rows of ``model``.

    A kind of record is its table's model.
    """
    model = model._meta.concrete_model or model
    wanted = _with_inner(model, set(ids))
    ways = (
        Q(pk__in=HeritageRecord.objects.order_by().filter(**{f"{way}__in": wanted}).values("pk"))
        for way in QUOTED[model]
    )
    return HeritageRecord.objects.published().filter(reduce(or_, ways))


def _with_inner(model: type[Model], ids: set[Any]) -> set[Any]:
    found, step = set(ids), set(ids)
    for _ in range(DEEPEST):
        if not step or model not in _INNER:
            break
        ways = reduce(or_, (Q(**{f"{way}__in": step}) for way in _INNER[model]))
        step = set(model._default_manager.order_by().filter(ways).values_list("pk", flat=True))
        step -= found
        found |= step
    return found
