"""The time that a row bears, as a value and in words."""

from typing import Protocol

from heritage.chronology import (
    Calendar,
    Certainty,
    Precision,
    Span,
    format_span,
    shared_name,
)
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


class Timed(Protocol):
    """A model or a row of a read with the columns of `TIME`."""

    time_literal: str
    time_earliest: int | None
    time_latest: int | None
    time_precision: str
    time_certainty: str
    time_calendar: str
    time_edtf: str


def span_of(row: Timed) -> Span | None:
    """Return the row's time as a value; None when its words were not understood."""
    if not row.time_precision:
        return None
    return Span(
        literal=row.time_literal,
        earliest=row.time_earliest,
        latest=row.time_latest,
        precision=Precision(row.time_precision),
        certainty=Certainty(row.time_certainty),
        calendar=Calendar(row.time_calendar),
        edtf=row.time_edtf,
    )


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
