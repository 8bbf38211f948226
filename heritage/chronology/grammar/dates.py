"""Days, months and seasons, solar and lunar: "25/1/1994", "rằm tháng Giêng năm Kỷ Dậu"."""

from dataclasses import dataclass, replace

from heritage.chronology.days import day_number, month_length, year_of
from heritage.chronology.enums import Problem
from heritage.chronology.grammar.cycles import cycle_year
from heritage.chronology.grammar.fields import DateFields, calendar_mark, read_fields
from heritage.chronology.grammar.regnal import era_year
from heritage.chronology.grammar.source import Match, Source, refused
from heritage.chronology.grammar.years import era_suffix, year
from heritage.chronology.lexicon import Sign
from heritage.chronology.lunar import LunarDate, LunarDateError
from heritage.chronology.nodes import (
    CanChiYear,
    Day,
    EraYear,
    LunarDay,
    LunarMonth,
    Month,
    Node,
    Range,
    Season,
    Year,
)

_MOST_CANDIDATES = 40


@dataclass(frozen=True)
class _YearMeant:
    number: int
    regnal: bool


def date(source: Source, at: int) -> Match | None:
    """A day, some days or a month of a year; without a year it is refused."""
    fields = read_fields(source, at)
    if fields is None:
        return None
    if not 1 <= fields.month <= 12:
        told = None if fields.year else _years(source, fields)
        return _impossible(told[0].end if told else fields.end)
    if fields.year is not None:
        return _of_figure(source, fields, fields.year)
    meant = _years(source, fields)
    if meant is None:
        return _sharing_year(source, fields) or refused(Problem.NO_YEAR, fields.end)
    found, years = meant
    end, lunar = calendar_mark(source, found.end)
    fields = replace(
        fields, end=end, lunar=fields.lunar or lunar is True, solar=fields.solar or lunar is False
    )
    built = _build(fields, years) if years else found
    return replace(built, problem=built.problem or found.problem)


def _of_figure(source: Source, fields: DateFields, number: int) -> Match:
    """A date whose year came with it; "TCN" may still follow."""
    bce, end = era_suffix(source, fields.end)
    number = 1 - number if bce else number
    if number == (1 if bce else 0):
        return _impossible(end)
    return _build(replace(fields, end=end), (_YearMeant(number, regnal=False),))


def _sharing_year(source: Source, fields: DateFields) -> Match | None:
    """ "tháng 8 – tháng 10 năm 1945": the first date takes the year of the second."""
    link = source.after(Sign.TO, fields.end) or fields.end + source.is_sign(fields.end, "-")
    second = date(source, link) if link > fields.end else None
    if second is None or not second.nodes:
        return second
    nodes: list[Node] = []
    for last in second.nodes:
        number, lunar = _year_told(last)
        first = _node(fields, number, lunar=lunar) if number is not None else None
        try:
            nodes += [Range(first, last)] if first else []
        except ValueError:
            continue
    return Match(tuple(nodes), second.end, None if nodes else Problem.REVERSED)


def _year_told(node: Node) -> tuple[int | None, bool]:
    """The year a date was told in, and whether by the lunar calendar."""
    if isinstance(node, LunarDay):
        return node.date.year, True
    if isinstance(node, LunarMonth):
        return node.year, True
    earliest = node.bounds[0]
    return (None if earliest is None else year_of(earliest)), False


def _years(source: Source, fields: DateFields) -> tuple[Match, tuple[_YearMeant, ...]] | None:
    at = fields.end + source.is_sign(fields.end, ",")
    at = source.skip(Sign.OF, at)
    found = _year_words(source, at)
    if found is None:
        return None
    return found, tuple(
        _YearMeant(node.year, not isinstance(node, Year))
        for node in found.nodes
        if isinstance(node, Year | EraYear | CanChiYear)
    )


def _year_words(source: Source, at: int) -> Match | None:
    found = [rule(source, at) for rule in (era_year, cycle_year, year)]
    best = max((match for match in found if match), key=lambda m: m.end, default=None)
    if best and best.nodes and isinstance(best.nodes[0], CanChiYear):
        plain = year(source, best.end + source.is_sign(best.end, "("))
        if plain and plain.nodes:
            return _agreed(source, best, plain)
    return best


def _agreed(source: Source, cycle: Match, plain: Match) -> Match:
    """ "Kỷ Dậu 1789": the year both name, else both sides of the contradiction."""
    bracket = source.is_sign(cycle.end, "(")
    if bracket and not source.is_sign(plain.end, ")"):
        return cycle
    years = {node.year for node in plain.nodes if isinstance(node, Year)}
    both = [node for node in cycle.nodes if isinstance(node, CanChiYear) and node.year in years]
    end = plain.end + bracket
    if both:
        return Match(tuple(both), end)
    near = [
        node
        for node in cycle.nodes
        if isinstance(node, CanChiYear) and any(abs(node.year - year) <= 65 for year in years)
    ]
    return Match((*near, *plain.nodes), end, Problem.CONFLICT)


def _build(fields: DateFields, years: tuple[_YearMeant, ...]) -> Match:
    nodes: list[Node] = []
    for meant in years[-_MOST_CANDIDATES:]:
        for lunar in _calendars(fields, regnal=meant.regnal):
            node = _node(fields, meant.number, lunar=lunar)
            nodes += [node] if node else []
    return Match(tuple(nodes), fields.end) if nodes else _impossible(fields.end)


def _impossible(end: int) -> Match:
    return refused(Problem.IMPOSSIBLE_DATE, end)


def _calendars(fields: DateFields, *, regnal: bool) -> tuple[bool, ...]:
    """Lunar when said so or when the year is an era's; "mồng 2/9/1945" may be either."""
    if fields.solar:
        return (False,)
    if fields.lunar or regnal:
        return (True,)
    return (False, True) if fields.moon_day else (False,)


def _node(fields: DateFields, number: int, *, lunar: bool) -> Node | None:
    days = [_day(fields, number, day, lunar=lunar) for day in fields.days]
    if None in days:
        return None
    if not days:
        return _month(fields, number, lunar=lunar)
    first, last = days[0], days[-1]
    if first is None or last is None:
        return None
    try:
        return first if len(days) == 1 else Range(first, last)
    except ValueError:
        return None


def _day(fields: DateFields, year_number: int, day: int, *, lunar: bool) -> Node | None:
    if lunar:
        try:
            return LunarDay(LunarDate(year_number, fields.month, day, fields.leap))
        except LunarDateError:
            return None
    if not 1 <= day <= month_length(year_number, fields.month):
        return None
    return Day(day_number(year_number, fields.month, day))


def _month(fields: DateFields, year_number: int, *, lunar: bool) -> Node | None:
    if not lunar:
        return Month(year_number, fields.month)
    try:
        return LunarMonth(year_number, fields.month, fields.leap)
    except LunarDateError:
        return None


def season(source: Source, at: int) -> Match | None:
    """ "mùa thu năm 1945", "autumn of 1945"."""
    found = source.lexicon.seasons.find(source.words, at)
    if found is None:
        return None
    start = source.skip(Sign.OF, found[1])
    which = _year_words(source, start)
    if which is None:
        return None
    nodes = tuple(
        Season(node.year, found[0][0])
        for node in which.nodes
        if isinstance(node, Year | EraYear | CanChiYear)
    )
    return Match(nodes, which.end, which.problem)


def event(source: Source, at: int) -> Match | None:
    """An event that dates by itself: "Cách mạng tháng Tám"."""
    found = source.lexicon.events.find(source.words, at)
    return Match((Month(*found[0][0]),), found[1]) if found else None
