"""Generated pictures as assets of their records."""

import hashlib
import re
from collections.abc import Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

from heritage.enums import MediaRole
from heritage.models import RecordMedia
from media.actions.assets import create_image, replace_image
from media.models import Asset
from media.rights import RightsStatement
from museum.demo.drawn import CREATOR, Shown, provenance
from museum.demo.pictures import Picture, Subject, generate

_HAN = re.compile(r"[\u3400-\u9fff]+")
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


def take_in(pictures: Collection[Picture], mark: str, shown: Shown) -> list[RecordMedia]:
    """Store the pictures; return all the uses the record should have, the first as chief.

    What is ``shown`` and ours gets the new picture and stays the asset it is; ours that is not
    drawn any more is left out; what others put there stays. ``mark`` is the edition.
    """
    uses = [
        _use(picture, mark, shown) for picture in pictures if picture.filename not in shown.replaced
    ]
    led = any(use.role == MediaRole.PRIMARY for use in shown.others)
    for order, use in enumerate(uses):
        use.sort_order = order
        use.role = MediaRole.GALLERY if order or led else MediaRole.PRIMARY
    return [*uses, *shown.others]


def renew(pictures: Collection[Picture], mark: str, shown: Shown) -> None:
    """Put the pictures into those of our assets that are ``shown``; add and remove nothing."""
    for picture in pictures:
        if picture.filename in shown.ours:
            _use(picture, mark, shown)


def subject_of(facts: dict[str, Any]) -> Subject:
    """The painters' view of a content file."""
    return Subject(
        slug=facts["slug"],
        kind=facts["kind"],
        title_vi=facts["title"]["vi"],
        title_en=facts["title"]["en"],
        category=_CATEGORIES.get(facts.get("category", ""), ""),
        text_vi=facts["body"]["vi"],
        han_name=next((n["text"] for n in facts["names"] if _HAN.fullmatch(n["text"])), ""),
    )


def _use(picture: Picture, mark: str, shown: Shown) -> RecordMedia:
    use = shown.ours.get(picture.filename) or RecordMedia()
    use.asset = _asset(picture, mark, use.asset if use.pk else None)
    return use


def _asset(picture: Picture, mark: str, known: Asset | None) -> Asset:
    told: dict[str, Any] = {
        "title": picture.title_vi,
        "alt_vi": picture.alt_vi,
        "alt_en": picture.alt_en,
        "caption_vi": picture.title_vi,
        "caption_en": picture.title_en,
        "creator": CREATOR,
        "credit_vi": picture.credit_vi,
        "credit_en": picture.credit_en,
        "source": provenance(mark, picture.filename, picture.data),
        "rights": RightsStatement.CC0,
        "generated": True,
    }
    asset = known
    if asset is None:
        asset = create_image(file=picture.data, filename=picture.filename, once=True, **told)
    elif hashlib.sha256(picture.data).hexdigest() != asset.sha256:
        replace_image(asset, file=picture.data, filename=picture.filename, keep=False, **told)
    else:
        for name, text in told.items():
            setattr(asset, name, text)
        asset.save()
    asset.image.focal_point_x, asset.image.focal_point_y = picture.focal_point
    asset.image.focal_point_width = asset.image.focal_point_height = 1
    asset.image.save()
    return asset
