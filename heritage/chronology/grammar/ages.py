"""Ages: "cách nay 4.000 năm", "4,000 years ago", "4000 BP"."""

from heritage.chronology.enums import Certainty, Problem
from heritage.chronology.grammar.numbers import quantity
from heritage.chronology.grammar.source import Match, Source, refused
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import BEFORE_PRESENT_YEAR, REFERENCE_YEAR, Ago, Doubted, Range, Year

_OLDEST = 1_000_000
_UNITS = {Sign.AGE: 1, Sign.DECADE: 10, Sign.CENTURY: 100, Sign.CENTURY_BEHIND: 100}
_MORE_UNITS = {Sign.MILLENNIUM: 1000, Sign.MILLENNIUM_BEHIND: 1000}


def age(source: Source, at: int) -> Match | None:
    """A number of years before the stated reference year; always approximate."""
    before = source.after(Sign.AGE_BEFORE, at)
    start = before or at
    while doubt := source.lexicon.doubts.find(source.words, start):
        start = doubt[1]
    counts, at = _counts(source, source.skip(Sign.ROUGHLY, start))
    if not counts:
        return None
    laboratory = source.after(Sign.AGE_LABORATORY, source.skip(Sign.AGE, at))
    if laboratory:
        return _ago(counts, laboratory, BEFORE_PRESENT_YEAR)
    unit, end = _unit(source, at)
    behind = source.after(Sign.AGE_BEHIND, end)
    if unit == 0 or not (before or behind) or (behind and source.after(Sign.BCE, end)):
        return None
    return _ago([count * unit for count in counts], behind or end, REFERENCE_YEAR)


def _counts(source: Source, at: int) -> tuple[list[int], int]:
    """One count, or the two of "3.500 – 4.000 năm"."""
    first = quantity(source, at)
    if first is None:
        return [], at
    link = source.after(Sign.TO, first[1]) or first[1] + source.is_sign(first[1], "-")
    second = quantity(source, link) if link > first[1] else None
    return ([first[0], second[0]], second[1]) if second else ([first[0]], first[1])


def _unit(source: Source, at: int) -> tuple[int, int]:
    for sign, years in (_UNITS | _MORE_UNITS).items():
        end = source.after(sign, at)
        if end:
            return years, end
    return 0, at


def _ago(counts: list[int], end: int, reference: int) -> Match:
    """One count means as much as it is rounded; two mark off the years between them."""
    if not 1 <= min(counts) <= max(counts) <= _OLDEST:
        return refused(Problem.OUT_OF_RANGE, end)
    if len(counts) == 1:
        return Match((Ago(counts[0], reference),), end)
    span = Range(Year(reference - max(counts)), Year(reference - min(counts)))
    return Match((Doubted(span, Certainty.APPROXIMATE),), end)
