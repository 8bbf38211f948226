"""Pictures of a record in the order a visitor sees them."""

from dataclasses import dataclass

from heritage.enums import MediaRole
from heritage.models import RecordMedia
from media.models import Asset
from media.models.local_text import LocalText, active_language
from media.shown import Shown
from media.templatetags.media_tags import picture_url
from museum.addresses import path_of

_LARGE = 2000
"""Pixels: how wide a picture is opened."""


@dataclass(frozen=True, slots=True)
class Hung(Shown):
    """A picture as the gallery shows it, with its words and where it is large."""

    asset: Asset
    alt: LocalText
    caption: str
    credit: str
    large: str
    closer: str
    """Its base address in the IIIF Image API."""

    @property
    def legend(self) -> str:
        """The words under a picture with its credit: never one without the other."""
        return " · ".join(filter(None, (self.caption, self.credit)))


@dataclass(frozen=True, slots=True)
class Gallery(Shown):
    """The picture that opens the page and the rest of the strip."""

    first: Hung | None
    strip: tuple[Hung, ...]
    credits: tuple[str, ...]
    """Credits of the pictures in the strip that the first picture's own line does not give."""


def gallery(media: list[RecordMedia]) -> Gallery:
    """Return pictures first-chosen first; files that are no pictures are left out."""
    pictures = [use for use in media if use.asset.kind == "image"]
    pictures.sort(key=lambda use: use.role != MediaRole.PRIMARY)
    hung = tuple(_hung(use) for use in pictures)
    lines = dict.fromkeys(each.credit for each in hung)
    return Gallery(hung[0] if hung else None, hung[1:], tuple(lines)[1:])


def _hung(use: RecordMedia) -> Hung:
    asset = use.asset
    return Hung(
        asset=asset,
        alt=asset.alt,
        caption=str(use.caption or asset.caption),
        credit=credit_line(asset),
        large=picture_url(asset, _LARGE),
        closer=path_of("iiif-image:base", asset_id=asset.id),
    )


def credit_line(asset: Asset) -> str:
    """Return who made the picture and what may be done with it, in the active language."""
    rights = asset.statement.short(active_language())
    asked = (str(label.label) for label in asset.labels)
    return " · ".join(filter(None, (str(asset.credit or asset.creator), rights, *asked)))


def share_picture(shown: Gallery) -> tuple[str, str]:
    """Return the address and the text of the picture that cards elsewhere show; "" for none."""
    if shown.first is None:
        return "", ""
    return picture_url(shown.first.asset, 1440), shown.first.alt.text
