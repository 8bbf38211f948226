"""The shelves that records with something to look at or listen to stand on: by kind, by area."""

from collections.abc import Sequence

from django.core.validators import slug_re
from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils.http import urlencode
from django.utils.text import capfirst

from heritage.enums import Kind
from heritage.iiif.twins import LANGUAGES, path_in, points_twins
from heritage.models import AreaUnit, HeritageRecord, RecordMedia, kind_models
from heritage.querysets.records import RecordQuerySet
from media.iiif.presentation import Member, Shelf, Words, in_both
from media.kinds import painting_kinds
from media.models import Access

PART = 500
"""Primary keys that one part spans: a record stays in its part for ever, and each is one read."""


def painted() -> Exists:
    """Return the condition on records: something that everybody may look at or listen to."""
    return Exists(_uses().filter(record=OuterRef("pk")))


def shown() -> RecordQuerySet:
    """Return the records that have a manifest for everybody."""
    return HeritageRecord.objects.visible_to(None).filter(painted())


def _uses() -> "QuerySet[RecordMedia]":
    return RecordMedia.objects.filter(asset__access=Access.PUBLIC, asset__kind__in=painting_kinds())


def shelves() -> list[Shelf]:
    """Return the shelves that hold something; two queries."""
    rows = list(shown().order_by().values_list("kind", "area_id", "area_today_id").distinct())
    kinds = {kind for kind, *_areas in rows}
    areas = AreaUnit.objects.filter(pk__in={pk for _kind, *pks in rows for pk in pks if pk})
    return [_kind_shelf(kind) for kind in Kind if kind in kinds] + [
        _area_shelf(area) for area in areas.defer("boundary")
    ]


def shelf_of(key: str) -> Shelf | None:
    """Return the shelf of a key, “kind/site” or “area/…”, None when there is none such."""
    sort, _slash, value = key.partition("/")
    if sort == "kind" and value in Kind.values:
        return _kind_shelf(Kind(value))
    if sort == "area" and slug_re.match(value):
        area = AreaUnit.objects.filter(slug=value).defer("boundary").first()
        return _area_shelf(area) if area else None
    return None


def shelves_of(record: HeritageRecord) -> tuple[Shelf, ...]:
    """Return the shelves that a record stands on; ``record`` is loaded with its areas."""
    areas = dict.fromkeys(area for area in (record.area, record.area_today) if area)
    return (_kind_shelf(Kind(record.kind)), *(_area_shelf(area) for area in areas))


def parts_of(shelf: Shelf) -> list[int]:
    """Return the numbers of the parts that hold something."""
    number = Cast(F("pk") / PART, IntegerField()) + 1
    rows = _on(shelf).order_by().annotate(part=number).values_list("part", flat=True).distinct()
    return sorted(rows)


def members_of(shelf: Shelf, part: int) -> Sequence[Member]:
    """Return the records of one part, by primary key."""
    first = (part - 1) * PART
    rows = _on(shelf).filter(pk__gte=first, pk__lt=first + PART).order_by("pk")
    return [
        Member(pid, Words.of(vietnamese, english))
        for pid, vietnamese, english in rows.values_list("pid", "title_vi", "title_en")
    ]


def _on(shelf: Shelf) -> RecordQuerySet:
    sort, _slash, value = shelf.key.partition("/")
    if sort == "kind":
        return shown().filter(kind=value)
    area = AreaUnit.objects.filter(slug=value).values("pk")[:1]
    return shown().filter(Q(area=Subquery(area)) | Q(area_today=Subquery(area)))


def _kind_shelf(kind: Kind) -> Shelf:
    plural = kind_models()[kind]._meta.verbose_name_plural
    return _shelf("kind", kind.value, in_both(lambda: capfirst(str(plural))))


def _area_shelf(area: AreaUnit) -> Shelf:
    return _shelf("area", area.slug, in_both(lambda: str(area)))


def _shelf(sort: str, value: str, label: Words) -> Shelf:
    """The collection narrowed to one value has the same records, and those without pictures."""
    asked = {sort: value}
    return Shelf(
        key=f"{sort}/{value}",
        label=label,
        pages={code: f"{path_in(code, 'collection')}?{urlencode(asked)}" for code in LANGUAGES},
        twins=tuple(points_twins(**asked)),
    )
