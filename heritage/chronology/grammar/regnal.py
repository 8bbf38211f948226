"""Years of eras: "Chính Hòa thứ 24", "Dương Hòa nguyên niên", "năm thứ 5 đời Cảnh Hưng"."""

from heritage.chronology.enums import Problem
from heritage.chronology.grammar.names import find_named
from heritage.chronology.grammar.numbers import Number, numbering, ordinal
from heritage.chronology.grammar.source import Match, Source, refused
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import EraYear
from heritage.chronology.registry import Era, Named, Ruler, eras

_LONGEST_ERA = 99


def era_year(source: Source, at: int) -> Match | None:
    """ "Chính Hòa thứ 24", "Dương Hòa nguyên niên", "năm thứ 5 đời Cảnh Hưng", "24th year of …"."""
    return _name_then_number(source, at) or _number_then_name(source, at)


def _name_then_number(source: Source, at: int) -> Match | None:
    start = source.skip(Sign.YEAR, at)
    found = find_named(source, start)
    if found is None:
        return None
    number = _regnal_number(source, found[1])
    return _nth(found[0], number[0], number[1]) if number else None


def _regnal_number(source: Source, at: int) -> Number | None:
    first = source.after(Sign.FIRST_YEAR, at)
    if first:
        return 1, first
    sino = source.lexicon.sino.find(source.words, at)
    behind = source.after(Sign.REGNAL_YEAR, sino[1]) if sino else None
    if sino and behind:
        return sino[0][0], behind
    number = numbering(source, source.skip(Sign.YEAR, at))
    if number is None or not 1 <= number[0] <= _LONGEST_ERA or _is_date(source, number[1]):
        return None
    return number[0], source.skip(Sign.REGNAL_YEAR, number[1])


def _is_date(source: Source, at: int) -> bool:
    """Whether the number before `at` begins a date or an age instead ("25/1", "16 TCN")."""
    return source.is_sign(at, "/.") or source.after(Sign.BCE, at) is not None


def _number_then_name(source: Source, at: int) -> Match | None:
    start = source.after(Sign.FIRST_YEAR, at)
    number = (1, start) if start else None
    if number is None:
        number = _year_ordinal(source, at)
    if number is None:
        return None
    found = find_named(source, source.skip_any((Sign.FILLER, Sign.OF), number[1]))
    found = found or find_named(source, number[1])
    return _nth(found[0], number[0], found[1]) if found else None


def _year_ordinal(source: Source, at: int) -> Number | None:
    """ "năm thứ 5", "24th year", "year 24"."""
    year = source.after(Sign.YEAR, at)
    if year:
        return numbering(source, year)
    at = source.skip(Sign.FILLER, at)
    found = ordinal(source, at)
    end = source.after(Sign.REGNAL_YEAR, found[1]) if found else None
    return (found[0], end) if found and end else None


def _nth(items: tuple[Named, ...], number: int, end: int) -> Match | None:
    """The nth year of each era that lasted so long; for a ruler, of each of the ruler's eras."""
    meant = [era for item in items for era in _eras_of(item)]
    if not meant:
        return None
    nodes = tuple(EraYear(era, number) for era in meant if number <= era.length)
    return Match(nodes, end) if nodes else refused(Problem.OUT_OF_REIGN, end)


def _eras_of(item: Named) -> tuple[Era, ...]:
    if isinstance(item, Era):
        return (item,)
    if isinstance(item, Ruler):
        return tuple(era for era in eras() if era.ruler == item.name)
    return ()


def next_era_year(source: Source, at: int, era: Era) -> Match | None:
    """The bare second number of "Gia Long 16–18"."""
    found = numbering(source, at)
    if found is None or not 1 <= found[0] <= _LONGEST_ERA:
        return None
    return _nth((era,), found[0], found[1])
