"""Ages: "cách nay 4.000 năm", "4,000 years ago", "4000 BP"."""

from heritage.chronology.enums import Problem
from heritage.chronology.grammar.numbers import quantity
from heritage.chronology.grammar.source import Match, Source, refused
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import BEFORE_PRESENT_YEAR, Ago

_OLDEST = 1_000_000
_UNITS = {Sign.AGE: 1, Sign.DECADE: 10, Sign.CENTURY: 100, Sign.CENTURY_BEHIND: 100}
_MORE_UNITS = {Sign.MILLENNIUM: 1000, Sign.MILLENNIUM_BEHIND: 1000}


def age(source: Source, at: int) -> Match | None:
    """A number of years before the stated reference year; always approximate."""
    before = source.after(Sign.AGE_BEFORE, at)
    start = before or at
    while doubt := source.lexicon.doubts.find(source.words, start):
        start = doubt[1]
    start = source.skip(Sign.ROUGHLY, start)
    found = quantity(source, start)
    if found is None:
        return None
    laboratory = source.after(Sign.AGE_LABORATORY, source.skip(Sign.AGE, found[1]))
    if laboratory:
        return _ago(found[0], laboratory, BEFORE_PRESENT_YEAR)
    unit, end = _unit(source, found[1])
    behind = source.after(Sign.AGE_BEHIND, end)
    if unit == 0 or not (before or behind) or (behind and source.after(Sign.BCE, end)):
        return None
    return _ago(found[0] * unit, behind or end)


def _unit(source: Source, at: int) -> tuple[int, int]:
    for sign, years in (_UNITS | _MORE_UNITS).items():
        end = source.after(sign, at)
        if end:
            return years, end
    return 0, at


def _ago(years: int, end: int, reference: int | None = None) -> Match:
    if not 1 <= years <= _OLDEST:
        return refused(Problem.OUT_OF_RANGE, end)
    return Match((Ago(years) if reference is None else Ago(years, reference),), end)
