"""Pictures of a record in the order a visitor sees them."""

from dataclasses import dataclass

from heritage.enums import MediaRole
from heritage.models import RecordMedia
from media.models import Asset
from media.models.local_text import active_language
from media.shown import Shown
from media.templatetags.media_tags import picture_url


@dataclass(frozen=True, slots=True)
class Gallery(Shown):
    """The picture that opens the page and the rest of the strip."""

    first: RecordMedia | None
    uses: tuple[RecordMedia, ...]
    documents: tuple[RecordMedia, ...]

    @property
    def credits(self) -> tuple[str, ...]:
        """Credits of the pictures in the strip that the first picture's own line does not give."""
        lines = dict.fromkeys(credit_line(use.asset) for use in self.uses)
        return tuple(lines)[1:]


def gallery(media: list[RecordMedia]) -> Gallery:
    """Return pictures first-chosen first; files that are no pictures apart."""
    pictures = [use for use in media if use.asset.kind == "image"]
    pictures.sort(key=lambda use: use.role != MediaRole.PRIMARY)
    others = tuple(use for use in media if use.asset.kind != "image")
    return Gallery(pictures[0] if pictures else None, tuple(pictures), others)


def credit_line(asset: Asset) -> str:
    """Return who made the picture and what may be done with it, in the active language."""
    rights = asset.statement.label_en if active_language() == "en" else asset.statement.label_vi
    return " · ".join(filter(None, (str(asset.credit or asset.creator), str(rights))))


def share_picture(shown: Gallery) -> tuple[str, str]:
    """Return the address and the text of the picture that cards elsewhere show; "" for none."""
    if shown.first is None:
        return "", ""
    return picture_url(shown.first.asset, 1440), str(shown.first.asset.alt)
