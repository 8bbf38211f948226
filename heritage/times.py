"""The time that a row bears, as a value and in words."""

from heritage.chronology import format_span, shared_name
from heritage.chronology.columns import Timed, span_of
from heritage.models.bilingual import active_language

TIME = (
    "time_literal",
    "time_earliest",
    "time_latest",
    "time_precision",
    "time_certainty",
    "time_calendar",
    "time_edtf",
)
"""Columns of a row that bears a time."""


def span_text(row: Timed, language: str = "") -> str:
    """Return the row's time: the words as written, or put into English for English readers."""
    if not row.time_literal and not row.time_precision:
        return ""
    language = language or active_language()
    if language == "vi":
        return row.time_literal
    if not row.time_precision:
        return shared_name(row.time_literal, language) or row.time_literal
    span = span_of(row)
    return format_span(span, language) if span else row.time_literal
