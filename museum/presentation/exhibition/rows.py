"""Rows of records."""

from museum.presentation.exhibition.holdings import Holdings
from museum.presentation.exhibition.mentions import Block, record_keys
from museum.presentation.exhibition.parts import RecordRow


def record_row(value: Block, held: Holdings, anchor: str, level: int) -> RecordRow | None:
    """Return the cards that may be seen; None when there are none."""
    shown = [held.cards[key] for key in record_keys(value) if key in held.cards]
    if not shown:
        return None
    return RecordRow(anchor, str(value.get("heading") or ""), level, shown)
