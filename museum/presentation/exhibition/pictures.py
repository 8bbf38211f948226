"""Picture blocks: which file, which words, which part."""

from typing import Any

from heritage.models.bilingual import LocalText, active_language
from media.kinds.image.details import Region
from media.models import Asset
from museum.presentation.exhibition.holdings import Holdings
from museum.presentation.exhibition.mentions import Block, number
from museum.presentation.exhibition.parts import Picture

_WIDTHS = ("text", "wide", "full")


def picture(value: Block, held: Holdings, anchor: str) -> Picture | None:
    """Return the picture; None when it, or the record it was taken from, may not be seen."""
    card = held.cards.get(number(value.get("record")) or 0)
    if value.get("record") and card is None:
        return None
    asset = _asset(value, held)
    if asset is None:
        return None
    own = str(value.get("caption") or "")
    width = value.get("width")
    return Picture(
        anchor=anchor,
        asset=asset,
        caption=LocalText(own, active_language()) if own else asset.caption,
        width=width if width in _WIDTHS else "wide",
        card=card,
        detail=_detail(value.get("detail")),
    )


def _asset(value: Block, held: Holdings) -> Asset | None:
    if key := value.get("asset"):
        return held.assets.get(str(key))
    card = held.cards.get(number(value.get("record")) or 0)
    use = card.picture if card else None
    return use.asset if use else None


def _detail(stored: Any) -> Region | None:
    """The part, when all four numbers are there and it lies within the picture."""
    given = stored if isinstance(stored, dict) else {}
    sides = [side for name in Region._fields if (side := number(given.get(name))) is not None]
    if len(sides) != len(Region._fields):
        return None
    region = Region(*sides)
    return region if region.inside else None
