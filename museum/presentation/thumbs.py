"""Small pictures beside a name: one rendition each, found in the same query as the name."""

from typing import Any, NamedTuple

from django.core.files.storage import default_storage
from django.db.models import Case, OuterRef, QuerySet, Subquery, Value, When

from heritage.access import Viewer, access_levels
from heritage.enums import MediaRole
from media.kinds.image.models import MuseumRendition

WIDTH = 320
"""Pixels; the smallest rendition there is."""
COLUMNS = ("thumb_file", "thumb_width", "thumb_height")


class Thumb(NamedTuple):
    """A small picture with its size."""

    url: str
    width: int
    height: int


def with_thumb(records: QuerySet, user: Viewer) -> QuerySet:
    """Annotate `COLUMNS`: the small WebP of each record's first picture that ``user`` may see."""
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
    return records.annotate(
        **{
            f"thumb_{name}": Subquery(first.values(name)[:1])
            for name in ("file", "width", "height")
        }
    )


def thumb_of(row: Any) -> Thumb | None:
    """Return the thumb of an annotated row; None when no picture has been made yet."""
    if not row.thumb_file:
        return None
    return Thumb(default_storage.url(row.thumb_file), row.thumb_width, row.thumb_height)
