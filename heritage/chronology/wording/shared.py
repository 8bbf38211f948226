"""Names that several periods share: “thời Lê” is one of three dynasties, each a “Lê dynasty”."""

from functools import lru_cache

from heritage.chronology.days import year_of
from heritage.chronology.enums import Precision, Problem
from heritage.chronology.parsing import parse_time
from heritage.chronology.registry import Period, periods
from heritage.chronology.spans import Span

_KEPT = 512


@lru_cache(_KEPT)
def shared_name(literal: str, lang: str) -> str:
    """What all periods that a literal may mean are called in "vi" or "en"; "" when nothing is.

    No span is told: which of them is meant, nobody has said.
    """
    reading = parse_time(literal)
    if reading.problem is not Problem.AMBIGUOUS:
        return ""
    meant = [_period(span) for span in reading.spans]
    called = [set(_names(period, lang)) for period in meant if period]
    if not called or len(called) < len(meant):
        return ""
    # The longer says more: “Lê dynasty” rather than “Lê”.
    return max(set.intersection(*called), key=lambda name: (len(name), name), default="")


def _period(span: Span) -> Period | None:
    if span.precision is not Precision.PERIOD or span.earliest is None or span.latest is None:
        return None
    years = year_of(span.earliest), year_of(span.latest)
    return next((one for one in periods() if (one.first, one.last) == years), None)


def _names(period: Period, lang: str) -> tuple[str, ...]:
    if lang == "vi":
        return (period.name_vi, *period.alt_vi)
    return (period.name_en, *period.alt_en)
