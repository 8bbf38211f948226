"""Years: "1635", "năm 40 SCN", "207 TCN", "AD 40"."""

from heritage.chronology.enums import Problem
from heritage.chronology.grammar.numbers import Number, figures
from heritage.chronology.grammar.source import Match, Source, refused
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import Node, Year
from heritage.chronology.words import Sort

LATEST_YEAR = 2999
_EARLIEST_TCN = 99_999
_THIS_CENTURY = 1900


def era_suffix(source: Source, at: int) -> tuple[bool | None, int]:
    """Whether "TCN" (True), "SCN" (False) or nothing (None) follows, and where it ends.

    The longer phrase counts: "sau" in "sau Công nguyên" is no open end.
    """
    before, after = source.after(Sign.BCE, at), source.after(Sign.CE, at)
    if before and before >= (after or 0):
        return True, before
    return (False, after) if after else (None, at)


def year(source: Source, at: int) -> Match | None:
    """A year with whatever says before or after Christ; two figures alone are ambiguous."""
    start = source.skip(Sign.YEAR, at)
    named = start > at
    bce, at = era_suffix(source, start)
    at = source.skip(Sign.YEAR, at)
    found = _figures(source, at)
    if found is None:
        return None
    number, end = found
    if bce is None:
        bce, end = era_suffix(source, end)
        if bce is None:
            bce, past = era_suffix(source, source.skip(Sign.YEAR, end))
            end = end if bce is None else past
    if bce is None and number > LATEST_YEAR and _shares_bce(source, end):
        bce = True
    word = source.words[at]
    return read_year(number, end, bce=bce, padded=len(word.raw) >= 3, named=named)


def _shares_bce(source: Source, at: int) -> bool:
    """ "3500–2000 TCN": whether the second end of a range says it for the first."""
    link = source.after(Sign.TO, at) or at + source.is_sign(at, "-")
    second = _figures(source, link) if link > at else None
    return second is not None and era_suffix(source, second[1])[0] is True


def _figures(source: Source, at: int) -> Number | None:
    word = source.word(at)
    if word is not None and word.sort is Sort.GROUPED:
        return word.value, at + 1
    return figures(source, at)


def read_year(
    number: int, end: int, *, bce: bool | None, padded: bool = False, named: bool = False
) -> Match | None:
    """What a year number means; None when one lone figure is too little to be a year."""
    if number == 0:
        return refused(Problem.IMPOSSIBLE_DATE, end)
    if number > (_EARLIEST_TCN if bce else LATEST_YEAR):
        return refused(Problem.OUT_OF_RANGE, end)
    if bce:
        return Match((Year(1 - number),), end)
    if bce is False or padded or (named and number < 10):
        return Match((Year(number),), end)
    if number < 10:
        return None
    return Match((Year(number), Year(_THIS_CENTURY + number)), end)


def turned_bce(node: Node) -> Node:
    """The year before Christ that a plain year becomes when only the end said "TCN"."""
    if isinstance(node, Year) and node.year > 0:
        return Year(1 - node.year)
    return node
