"""The centuries that a span touches."""

from heritage.chronology.days import year_of
from heritage.chronology.spans import Span

# What is still going on reaches into this century.
_PRESENT = 21


def century_of(year: int) -> int:
    """Century of an astronomical year: 17 for 1601 to 1700, -3 for 300 to 201 TCN; never 0."""
    return (year - 1) // 100 + 1 if year > 0 else -(-year // 100) - 1


def centuries(span: Span) -> tuple[int, ...]:
    """Every century the span touches, in order; negative ones are TCN.

    An open beginning counts only the century of the known end; an open end runs to the present.
    """
    last = _PRESENT if span.latest is None else century_of(year_of(span.latest))
    first = last if span.earliest is None else century_of(year_of(span.earliest))
    return tuple(number for number in range(first, max(first, last) + 1) if number)
