"""The interval that a row bears in columns, as a value."""

from typing import Protocol

from heritage.chronology.enums import Calendar, Certainty, Precision
from heritage.chronology.spans import Span


class Timed(Protocol):
    """A model or a row of a read with the columns of a time."""

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
