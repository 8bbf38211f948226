"""Pictures of records: which asset stands for a record, and what is said beneath it."""

from collections.abc import Collection

from django.db.models import Case, OuterRef, QuerySet, Subquery, Value, When

from heritage.access import Viewer, access_levels
from heritage.enums import MediaRole
from heritage.models import RecordMedia


def shown_media(user: Viewer) -> QuerySet[RecordMedia]:
    """Return the uses of assets that ``user`` may see, with asset, image and renditions."""
    return (
        RecordMedia.objects.filter(asset__access__in=access_levels(user))
        .select_related("asset__image")
        .prefetch_related("asset__image__renditions")
    )


def _first_picture() -> QuerySet[RecordMedia]:
    return (
        RecordMedia.objects.filter(record=OuterRef("pk"), asset__kind="image")
        .order_by(
            Case(When(role=MediaRole.PRIMARY, then=Value(0)), default=Value(1)), "sort_order", "pk"
        )
        .values("pk")[:1]
    )


def with_main_picture(records: QuerySet) -> QuerySet:
    """Annotate ``main_media_id``: the use of the asset that stands for each record."""
    return records.annotate(main_media_id=Subquery(_first_picture()))


def main_pictures(ids: Collection[int | None], user: Viewer) -> dict[int, RecordMedia]:
    """Return record id → the use of its picture, for `main_media_id` values; two queries."""
    wanted = [pk for pk in ids if pk is not None]
    if not wanted:
        return {}
    return {use.record_id: use for use in shown_media(user).filter(pk__in=wanted)}
