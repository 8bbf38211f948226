"""Generated pictures as assets of the records that have none."""

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


def illustrate(facts: dict[str, Any]) -> list[RecordMedia]:
    """Draw the record's pictures and take them in; return its unsaved uses of them."""
    return [
        RecordMedia(
            asset=_take_in(picture),
            role=MediaRole.GALLERY if order else MediaRole.PRIMARY,
            sort_order=order,
        )
        for order, picture in enumerate(generate(_subject(facts)))
    ]


def _subject(facts: dict[str, Any]) -> Subject:
    return Subject(
        slug=facts["slug"],
        kind=facts["kind"],
        title_vi=facts["title"]["vi"],
        title_en=facts["title"]["en"],
        category=_CATEGORIES.get(facts.get("category", ""), ""),
        text_vi=facts["body"]["vi"],
    )


def _take_in(picture: Picture) -> Asset:
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
