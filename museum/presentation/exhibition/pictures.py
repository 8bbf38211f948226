"""Picture blocks: which file, which words, which part."""

from typing import Any

from heritage.models.bilingual import LocalText, active_language
from media.models import Asset
from museum.presentation.exhibition.holdings import Holdings
from museum.presentation.exhibition.mentions import Block, number
from museum.presentation.exhibition.parts import Detail, Picture

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
    detail = _detail(value.get("detail"))
    return Picture(
        anchor=anchor,
        asset=asset,
        caption=LocalText(own, active_language()) if own else asset.caption,
        width=width if width in _WIDTHS else "wide",
        card=card,
        detail=detail,
        view_box=_view_box(detail, asset) if detail else "",
    )


def _view_box(detail: Detail, asset: Asset) -> str:
    across, down = asset.image.width / 100, asset.image.height / 100
    sides = (detail.left * across, detail.top * down, detail.width * across, detail.height * down)
    return " ".join(f"{side:.1f}" for side in sides)


def _asset(value: Block, held: Holdings) -> Asset | None:
    if key := value.get("asset"):
        return held.assets.get(str(key))
    card = held.cards.get(number(value.get("record")) or 0)
    use = card.picture if card else None
    return use.asset if use else None


def _detail(stored: Any) -> Detail | None:
    """The part, when all four numbers are there and it lies within the picture."""
    given = stored if isinstance(stored, dict) else {}
    left, top, width, height = (
        number(given.get(name)) for name in ("left", "top", "width", "height")
    )
    if left is None or top is None or not width or not height:
        return None
    inside = 0 <= left < left + width <= 100 and 0 <= top < top + height <= 100
    return Detail(left, top, width, height) if inside else None
