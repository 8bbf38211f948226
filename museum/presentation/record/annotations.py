"""Places in pictures that are worth a closer look, each with its part of the picture and words.

One query for a record with annotated pictures, none for others.
"""

from collections import defaultdict
from dataclasses import dataclass

from heritage.models import RecordMedia
from media.kinds.image.annotations import Annotation
from media.models import Asset, AssetKind
from media.models.local_text import LocalText
from media.shown import Shown
from museum.addresses import path_of

_SMALL = (320, 240)
_LARGE = (1440, 1440)
"""Pixels that a part is shown in at most, in the list and by itself."""


@dataclass(frozen=True, slots=True)
class Note(Shown):
    """A place in a picture."""

    number: int
    text: LocalText
    look: str
    """What the address of a closer look at it says: the asset and x,y,width,height in pixels."""
    small: str
    large: str
    """The part alone, by the Image API."""
    width: int
    height: int
    """Pixels of the small one."""


@dataclass(frozen=True, slots=True)
class Explained(Shown):
    """A picture with its places."""

    asset: Asset
    title: str
    notes: tuple[Note, ...]


def explained(uses: list[RecordMedia]) -> tuple[Explained, ...]:
    """Return the annotated pictures among these uses, in their order, each once."""
    wanted = {use.asset_id: use for use in reversed(uses) if _may_be(use)}
    if not wanted:
        return ()
    found: dict[str, list[Annotation]] = defaultdict(list)
    rows = Annotation.objects.filter(picture__image__asset__in=wanted)
    for row in rows.select_related("picture__image").order_by("sort_order", "pk"):
        found[row.picture.image.asset_id].append(row)
    order = [use for use in uses if wanted.get(use.asset_id) is use]
    return tuple(_explained(use, found[use.asset_id]) for use in order if found[use.asset_id])


def true_widths(uses: list[RecordMedia]) -> tuple[tuple[str, str], ...]:
    """Return asset and millimetres, as scripts read numbers, of the pictures that have them."""
    pictures = {use.asset_id: use.asset.image for use in uses if use.asset.kind == AssetKind.IMAGE}
    measured = ((key, image.real_width) for key, image in pictures.items())
    return tuple((key, str(width)) for key, width in measured if width is not None)


def _may_be(use: RecordMedia) -> bool:
    """Whether it is a picture, and not one of which is known that nothing is said on it."""
    image = use.asset._state.fields_cache.get("image")
    known = image._state.fields_cache.get("annotated", True) if image else True
    return use.asset.kind == AssetKind.IMAGE and known is not None


def _explained(use: RecordMedia, rows: list[Annotation]) -> Explained:
    asset = use.asset
    size = asset.image.shown_size
    title = str(use.caption or asset.caption or asset.alt)
    notes = tuple(_note(number, row, asset.pk, size) for number, row in enumerate(rows, 1))
    return Explained(asset, title, notes)


def _note(number: int, row: Annotation, asset: str, size: tuple[int, int]) -> Note:
    box = row.box(size)
    region = ",".join(map(str, box))
    share = min(1, _SMALL[0] / box[2], _SMALL[1] / box[3])
    return Note(
        number=number,
        text=row.note,
        look=f"{asset}/{region}",
        small=_part(asset, region, _SMALL),
        large=_part(asset, region, _LARGE),
        width=max(1, round(box[2] * share)),
        height=max(1, round(box[3] * share)),
    )


def _part(asset: str, region: str, most: tuple[int, int]) -> str:
    base = path_of("iiif-image:base", asset_id=asset)
    return f"{base}/{region}/!{most[0]},{most[1]}/0/default.jpg"
