"""Generated pictures as assets of the records that have none."""

from collections.abc import Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

from heritage.enums import MediaRole
from heritage.models import RecordMedia
from media.actions.assets import create_image
from media.models import Asset
from media.rights import RightsStatement
from museum.demo.pictures import Picture, Subject, generate

CREATOR = "Bảo tàng số Bắc Từ Liêm"

_CATEGORIES = {
    "festivals": "festival",
    "crafts": "craft",
    "performing-arts": "performing",
    "social-practices": "custom",
    "folk-knowledge": "knowledge",
}


def draw_all(facts: Collection[dict[str, Any]]) -> Iterator[list[Picture]]:
    """Draw the pictures of each record, in order, on all the processors there are."""
    if not facts:
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        yield from pool.map(generate, [subject_of(item) for item in facts])


def take_in(pictures: Collection[Picture]) -> list[RecordMedia]:
    """Make an asset of each picture; return the record's unsaved uses of them, the first as chief.

    A picture that is here already is not stored again.
    """
    return [
        RecordMedia(
            asset=_asset(picture),
            role=MediaRole.GALLERY if order else MediaRole.PRIMARY,
            sort_order=order,
        )
        for order, picture in enumerate(pictures)
    ]


def subject_of(facts: dict[str, Any]) -> Subject:
    """The painters' view of a content file."""
    return Subject(
        slug=facts["slug"],
        kind=facts["kind"],
        title_vi=facts["title"]["vi"],
        title_en=facts["title"]["en"],
        category=_CATEGORIES.get(facts.get("category", ""), ""),
        text_vi=facts["body"]["vi"],
    )


def _asset(picture: Picture) -> Asset:
    asset = create_image(
        file=picture.data,
        filename=picture.filename,
        title=picture.title_vi,
        alt_vi=picture.alt_vi,
        alt_en=picture.alt_en,
        caption_vi=picture.title_vi,
        caption_en=picture.title_en,
        creator=CREATOR,
        credit_vi=picture.credit_vi,
        credit_en=picture.credit_en,
        rights=RightsStatement.CC0,
        generated=True,
        once=True,
    )
    asset.image.focal_point_x, asset.image.focal_point_y = picture.focal_point
    asset.image.focal_point_width = asset.image.focal_point_height = 1
    asset.image.save()
    return asset
