"""Centuries, millennia and decades."""

from heritage.chronology.enums import Problem
from heritage.chronology.grammar.numbers import Number, figures, numbering, ordinal, roman
from heritage.chronology.grammar.source import Match, Source, refused
from heritage.chronology.grammar.years import LATEST_YEAR, era_suffix
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import Century, Decade, Hundred, Millennium, Node
from heritage.chronology.words import Sort

_LAST_CENTURY = 21
# "II" alone is more likely a number of something than a century.
_FIRST_BARE = 10
_LAST_MILLENNIUM = 3
_MOST_TCN = 100


def century(source: Source, at: int) -> Match | None:
    """ "thế kỷ XVII", "17th century", "XVIIe siècle", "XVII" in capitals."""
    return _counted(
        source, at, before=Sign.CENTURY, behind=Sign.CENTURY_BEHIND, of=Century, last=_LAST_CENTURY
    ) or _bare(source, at)


def millennium(source: Source, at: int) -> Match | None:
    """ "thiên niên kỷ II TCN", "2nd millennium BC"."""
    return _counted(
        source,
        at,
        before=Sign.MILLENNIUM,
        behind=Sign.MILLENNIUM_BEHIND,
        of=Millennium,
        last=_LAST_MILLENNIUM,
    )


def _counted(
    source: Source,
    at: int,
    *,
    before: Sign,
    behind: Sign,
    of: type[Century] | type[Millennium],
    last: int,
) -> Match | None:
    start = source.after(before, at)
    found = numbering(source, start) if start else None
    if found is None:
        found = _named_behind(source, at, behind)
    if found is None:
        return None
    bce, end = era_suffix(source, found[1])
    if not 1 <= found[0] <= (_MOST_TCN if bce else last):
        return refused(Problem.OUT_OF_RANGE, end)
    return Match((of(-found[0] if bce else found[0]),), end)


def _named_behind(source: Source, at: int, behind: Sign) -> Number | None:
    """ "17th century", "XVIIe siècle": the ordinal stands before the word."""
    found = ordinal(source, at) or roman(source, at)
    if found is None:
        return None
    end = source.after(behind, found[1] + source.is_sign(found[1], "-"))
    return (found[0], end) if end else None


def _bare(source: Source, at: int) -> Match | None:
    """Roman capitals of two figures or more, as date columns write centuries."""
    word = source.word(at)
    if word is None or word.sort is not Sort.LETTERS or len(word.raw) < 2:
        return None
    found = roman(source, at) if word.raw.isupper() else None
    if found is None or not _FIRST_BARE <= found[0] <= _LAST_CENTURY:
        return None
    bce, end = era_suffix(source, found[1])
    return Match((Century(-found[0] if bce else found[0]),), end)


def century_number(source: Source, at: int) -> Match | None:
    """The bare second number of "thế kỷ XVII–XVIII"."""
    found = numbering(source, at)
    if found is None:
        return None
    bce, end = era_suffix(source, found[1])
    if not 1 <= found[0] <= (_MOST_TCN if bce else _LAST_CENTURY):
        return None
    return Match((Century(-found[0] if bce else found[0]),), end)


def decade(source: Source, at: int) -> Match | None:
    """ "thập niên 1930", "những năm 60 của thế kỷ XX", "1930s"."""
    start = source.after(Sign.DECADE, at)
    found = figures(source, start or at)
    if found is None:
        return None
    number, end = found
    ending = source.word(end)
    plural = source.after(Sign.DECADE_ENDING, end) if ending and not ending.spaced else None
    if not (start or plural) or number % 10:
        return None
    if not plural and start and source.after(Sign.YEAR, start - 1) is None:
        return _decade_of(source, number, end, hundred=False)
    return _decade_of(source, number, plural or end, hundred=True)


def _decade_of(source: Source, number: int, end: int, *, hundred: bool) -> Match | None:
    if number > LATEST_YEAR:
        return refused(Problem.OUT_OF_RANGE, end)
    if number < 100:
        return _short_decade(source, number, end)
    nodes: tuple[Node, ...] = (Decade(number),)
    if hundred and number % 100 == 0:
        nodes = (Decade(number), Hundred(number))
    return Match(nodes, end)


def _short_decade(source: Source, number: int, end: int) -> Match | None:
    """The 60s: of the century that is named behind them, or of the last two."""
    within = century(source, source.skip(Sign.OF, end))
    if within and within.nodes and isinstance(within.nodes[0], Century):
        first = (within.nodes[0].number - 1) * 100 + number
        return Match((Decade(first),), within.end) if first > 0 else None
    bce, past = era_suffix(source, end)
    if bce is False and number >= 10:
        return Match((Decade(number),), past)
    return None if bce else Match((Decade(1800 + number), Decade(1900 + number)), end)
