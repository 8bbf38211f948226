"""Pictures of records: which asset stands for a record, and everything the picture tag needs.

Two compiled reads however many pictures: the uses with their assets, and the renditions.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from django.core.files.storage import default_storage
from django.db.models import Case, Model, OuterRef, Q, QuerySet, Subquery, Value, When
from django.utils import timezone

from heritage.access import Viewer, access_levels
from heritage.enums import MediaRole
from heritage.models import RecordMedia
from media.kinds.image.models import MuseumImage, MuseumRendition
from media.models import Asset
from museum.presentation.compiled import Read, instance


def _columns(model: type[Model], *names: str) -> tuple[str, ...]:
    """These columns in the model's own order, as `from_db` wants them."""
    return tuple(field.attname for field in model._meta.concrete_fields if field.attname in names)


_ASSET = _columns(
    Asset, "id", "kind", "title", "sha256", "bytes", "mime", "filename", "alt_vi", "alt_en",
    "caption_vi", "caption_en", "creator", "credit_vi", "credit_en", "rights", "source",
    "generated", "access", "max_side", "protocols",
)  # fmt: skip
_IMAGE = _columns(
    MuseumImage, "id", "asset_id", "width", "height", "file_hash",
    "focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height", "real_width",
)  # fmt: skip
_USE = _columns(
    RecordMedia, "id", "record_id", "asset_id", "role", "sort_order", "caption_vi", "caption_en",
    "region",
)  # fmt: skip


class Shot(NamedTuple):
    """A rendition as the picture tag reads it; only those it chooses get an address."""

    image_id: int
    filter_spec: str
    width: int
    file: str

    @property
    def url(self) -> str:
        """Where the file is served."""
        return str(default_storage.url(self.file))


def _uses(record: int, chosen: Sequence[int], levels: Sequence[str]) -> QuerySet:
    return (
        RecordMedia.objects.filter(asset__access__in=levels)
        .filter(Q(record_id=record) | Q(pk__in=chosen))
        .order_by("sort_order", "pk")
    )


_USES = Read(
    _uses,
    *_USE,
    *(f"asset__{name}" for name in _ASSET),
    *(f"asset__image__{name}" for name in _IMAGE),
    "asset__image__annotated",
)
_RENDITIONS = Read(
    lambda images: MuseumRendition.objects.filter(image_id__in=images).order_by(),
    *Shot._fields,
    row=Shot,
)
_NONE = 0
"""No row has this key."""


def pictures(record: int | None, chosen: Collection[int], user: Viewer) -> list[RecordMedia]:
    """Return the uses of assets of ``record``, and those ``chosen`` by key, that ``user`` may see.

    Each comes with its asset, image and renditions; two queries.
    """
    wanted = padded(sorted(chosen))
    rows = _USES(record or _NONE, wanted, fixed=(access_levels(user),))
    uses = [_use(row) for row in rows]
    _add_renditions([use.asset.image for use in uses if use.asset._state.fields_cache.get("image")])
    return uses


def main_pictures(ids: Collection[int | None], user: Viewer) -> dict[int, RecordMedia]:
    """Return record id → the use of its picture, for `main_media_id` values; two queries."""
    chosen = [pk for pk in ids if pk is not None]
    return {use.record_id: use for use in pictures(None, chosen, user)} if chosen else {}


def with_main_picture(records: QuerySet) -> QuerySet:
    """Annotate ``main_media_id``: the use of the asset that stands for each record."""
    first = (
        RecordMedia.objects.filter(record=OuterRef("pk"), asset__kind="image")
        .order_by(
            Case(When(role=MediaRole.PRIMARY, then=Value(0)), default=Value(1)), "sort_order", "pk"
        )
        .values("pk")[:1]
    )
    return records.annotate(main_media_id=Subquery(first))


def eyes(user: Viewer) -> tuple[tuple[str, ...], str]:
    """Return what visibility depends on: two viewers with the same eyes see the same rows."""
    return access_levels(user), timezone.localdate().isoformat()


def padded(keys: list[int]) -> list[int]:
    """Fill up to a round number of keys, so that few different statements are composed."""
    size = next((step for step in (1, 8, 24, 64) if step >= len(keys)), len(keys))
    return keys + [_NONE] * (size - len(keys))


def _use(row: tuple) -> RecordMedia:
    """The use with its asset and image attached, as if they had been selected together."""
    of_use, of_asset, of_image, annotated = _split(row)
    use = instance(RecordMedia, dict(zip(_USE, of_use, strict=True)))
    asset = instance(Asset, dict(zip(_ASSET, of_asset, strict=True)))
    use._state.fields_cache["asset"] = asset
    if of_image[0] is not None:
        image = instance(MuseumImage, dict(zip(_IMAGE, of_image, strict=True)))
        image._state.fields_cache["asset"] = asset
        image._prefetched_objects_cache = {"renditions": []}
        if annotated is None:  # then nobody need ask what is said on it
            image._state.fields_cache["annotated"] = None
        asset._state.fields_cache["image"] = image
    return use


def _split(row: tuple) -> tuple[tuple, tuple, tuple, int | None]:
    first, second = len(_USE), len(_USE) + len(_ASSET)
    return row[:first], row[first:second], row[second:-1], row[-1]


def _add_renditions(images: list[MuseumImage]) -> None:
    if not images:
        return
    found = defaultdict(list)
    for shot in _RENDITIONS(padded(sorted({image.pk for image in images}))):
        found[shot.image_id].append(shot)
    for image in images:
        image._prefetched_objects_cache["renditions"] = found[image.pk]
