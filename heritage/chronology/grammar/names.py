"""Times known by a name: eras and their years, reigns, periods."""

from heritage.chronology.enums import Problem
from heritage.chronology.grammar.numbers import numbering, ordinal
from heritage.chronology.grammar.source import Match, Source, refused
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import EraTime, EraYear, Node, PeriodTime, Reign
from heritage.chronology.registry import Era, Named, Period, Ruler, eras

_LONGEST_ERA = 99
_LEADS = (Sign.ERA, Sign.REIGN, Sign.TIMES)
_PERIODS_FIRST: tuple[type[Named], ...] = (Period, Ruler, Era)
_RULERS_FIRST: tuple[type[Named], ...] = (Ruler, Era, Period)
_ERAS_FIRST: tuple[type[Named], ...] = (Era, Ruler, Period)
_ERAS_AND_ALL: tuple[type[Named], ...] = (Era, Period, Ruler)
Found = tuple[tuple[Named, ...], int]


def named_time(source: Source, at: int) -> Match | None:
    """A whole period, reign or era."""
    found = _named(source, at)
    return Match(tuple(_whole(item) for item in found[0]), found[1]) if found else None


def _whole(item: Named) -> Node:
    if isinstance(item, Period):
        return PeriodTime(item)
    return Reign(item) if isinstance(item, Ruler) else EraTime(item)


def _named(source: Source, at: int) -> Found | None:
    """The name here, or behind words such as "thời", "đời vua", "niên hiệu"."""
    direct = _look_up(source, at, _ERAS_AND_ALL)
    start, order = _past_leads(source, at)
    behind = _look_up(source, start, order) if start > at else None
    best = max((found for found in (direct, behind) if found), key=lambda f: f[1], default=None)
    if best is None:
        return None
    return best[0], source.skip(Sign.TIMES_BEHIND, best[1])


def _past_leads(source: Source, at: int) -> tuple[int, tuple[type[Named], ...]]:
    order = _PERIODS_FIRST
    while True:
        ends = {sign: source.skip(sign, at) for sign in _LEADS}
        sign = max(ends, key=lambda lead: ends[lead])
        if ends[sign] == at:
            return at, order
        at = ends[sign]
        if sign is Sign.ERA:
            order = _ERAS_FIRST
        elif sign is Sign.REIGN and order is not _ERAS_FIRST:
            order = _RULERS_FIRST


def _look_up(source: Source, at: int, order: tuple[type[Named], ...]) -> Found | None:
    """The longest name; between equally long ones, the kind that comes first in `order`."""
    names, words = source.lexicon.names, source.words
    vietnamese = names.eras.find(words, at)
    foreign = names.foreign.find(words, at)
    if foreign and vietnamese and foreign[1] <= vietnamese[1]:
        foreign = None
    tables: dict[type[Named], list[Found | None]] = {
        Period: [names.periods.find(words, at)],
        Ruler: [names.rulers.find(words, at)],
        Era: [vietnamese, foreign],
    }
    found = [hit for kind in order for hit in tables[kind] if hit]
    longest = max(found, key=lambda hit: hit[1], default=None)
    if longest is None or order is _ERAS_FIRST:
        return longest
    items = list(longest[0])
    for others, end in found:
        items += [item for item in others if end == longest[1] and _apart(item, items)]
    return tuple(items), longest[1]


def _apart(item: Named, items: list[Named]) -> bool:
    """Whether a namesake is of quite another time, so that the name alone is ambiguous."""
    return all(
        item.first > (other.last or item.first) or (item.last or other.first) < other.first
        for other in items
    )


def era_year(source: Source, at: int) -> Match | None:
    """ "Chính Hòa thứ 24", "Dương Hòa nguyên niên", "năm thứ 5 đời Cảnh Hưng", "24th year of …"."""
    return _name_then_number(source, at) or _number_then_name(source, at)


def _name_then_number(source: Source, at: int) -> Match | None:
    start = source.skip(Sign.YEAR, at)
    found = _named(source, start)
    if found is None:
        return None
    number = _regnal_number(source, found[1])
    return _nth(found[0], number[0], number[1]) if number else None


def _regnal_number(source: Source, at: int) -> tuple[int, int] | None:
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
    found = _named(source, source.skip_any((Sign.FILLER, Sign.OF), number[1]))
    found = found or _named(source, number[1])
    return _nth(found[0], number[0], found[1]) if found else None


def _year_ordinal(source: Source, at: int) -> tuple[int, int] | None:
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
