"""Small pictures beside a name: one rendition each, found in the same query as the name."""

from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.db.models import Case, CharField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, Concat

from heritage.access import Viewer, access_levels
from heritage.enums import MediaRole
from media.kinds.image.models import MuseumRendition
from media.shown import Shown

WIDTH = 320
"""Pixels; the smallest rendition there is."""
_BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Thumb(Shown):
    """A small picture; width and height as HTML has them."""

    url: str
    width: str
    height: str


def with_thumb(records: QuerySet, user: Viewer) -> QuerySet:
    """Annotate ``thumb``: the small WebP of each record's first picture that ``user`` may see.

    Width, height and file in one text, so that the picture is looked for once.
    """
    first = MuseumRendition.objects.filter(
        image__asset__record_uses__record=OuterRef("pk"),
        image__asset__access__in=access_levels(user),
        filter_spec__endswith="|format-webp",
        width__lte=WIDTH,
    ).order_by(
        Case(When(image__asset__record_uses__role=MediaRole.PRIMARY, then=Value(0)), default=1),
        "image__asset__record_uses__sort_order",
        "pk",
    )
    told = Concat(_text("width"), Value(_BETWEEN), _text("height"), Value(_BETWEEN), _text("file"))
    return records.annotate(thumb=Subquery(first.annotate(told=told).values("told")[:1]))


def _text(column: str) -> Cast:
    return Cast(column, CharField())


def thumb_of(told: str | None) -> Thumb | None:
    """Return the thumb that the annotation told of; None when no picture has been made yet."""
    if not told:
        return None
    width, height, file = told.split(_BETWEEN, 2)
    return Thumb(default_storage.url(file), width, height)
