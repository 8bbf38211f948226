"""Pictures of a record in the order a visitor sees them."""

from dataclasses import dataclass

from heritage.enums import MediaRole
from heritage.models import RecordMedia
from media.templatetags.media_tags import picture_url


@dataclass(frozen=True, slots=True)
class Gallery:
    """The picture that opens the page and the rest of the strip."""

    first: RecordMedia | None
    uses: tuple[RecordMedia, ...]
    documents: tuple[RecordMedia, ...]


def gallery(media: list[RecordMedia]) -> Gallery:
    """Return pictures first-chosen first; files that are no pictures apart."""
    pictures = [use for use in media if use.asset.kind == "image"]
    pictures.sort(key=lambda use: use.role != MediaRole.PRIMARY)
    others = tuple(use for use in media if use.asset.kind != "image")
    return Gallery(pictures[0] if pictures else None, tuple(pictures), others)


def share_picture(shown: Gallery) -> tuple[str, str]:
    """Return the address and the text of the picture that cards elsewhere show; "" for none."""
    if shown.first is None:
        return "", ""
    return picture_url(shown.first.asset, 1440), str(shown.first.asset.alt)
