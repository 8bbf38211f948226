"""Times known by a name: whole periods, reigns and eras."""

from collections.abc import Iterator

from heritage.chronology.grammar.source import Match, Source
from heritage.chronology.lexicon import Phrases, Sign
from heritage.chronology.nodes import EraTime, Node, PeriodTime, Reign
from heritage.chronology.registry import Era, Named, Period, Ruler

_LEADS = (Sign.ERA, Sign.REIGN, Sign.TIMES)
_PERIODS_FIRST: tuple[type[Named], ...] = (Period, Ruler, Era)
_RULERS_FIRST: tuple[type[Named], ...] = (Ruler, Era, Period)
_ERAS_FIRST: tuple[type[Named], ...] = (Era, Ruler, Period)
_ERAS_AND_ALL: tuple[type[Named], ...] = (Era, Period, Ruler)
Found = tuple[tuple[Named, ...], int]


def named_time(source: Source, at: int) -> Match | None:
    """A whole period, reign or era."""
    found = find_named(source, at)
    return Match(tuple(_whole(item) for item in found[0]), found[1]) if found else None


def _whole(item: Named) -> Node:
    if isinstance(item, Period):
        return PeriodTime(item)
    return Reign(item) if isinstance(item, Ruler) else EraTime(item)


def find_named(source: Source, at: int) -> Found | None:
    """The name here, or behind words such as "thời", "đời vua", "niên hiệu"."""
    found = [_look_up(source, start, order) for start, order in _starts(source, at)]
    best = max((hit for hit in found if hit), key=lambda hit: hit[1], default=None)
    if best is None:
        return None
    return best[0], source.skip(Sign.TIMES_BEHIND, best[1])


def _starts(source: Source, at: int) -> Iterator[tuple[int, tuple[type[Named], ...]]]:
    """Where a name may begin, here or behind leads, and what kind the leads announce."""
    order = _ERAS_AND_ALL
    while True:
        yield at, order
        ends = {sign: source.skip(sign, at) for sign in _LEADS}
        sign = max(ends, key=lambda lead: ends[lead])
        if ends[sign] == at:
            return
        at, order = ends[sign], _announced(sign, order)


def _announced(sign: Sign, order: tuple[type[Named], ...]) -> tuple[type[Named], ...]:
    if sign is Sign.ERA or order is _ERAS_FIRST:
        return _ERAS_FIRST
    if sign is Sign.REIGN or order is _RULERS_FIRST:
        return _RULERS_FIRST
    return _PERIODS_FIRST


def _look_up(source: Source, at: int, order: tuple[type[Named], ...]) -> Found | None:
    """The longest name. Between equally long ones the kind that comes first in `order`; with it
    those of quite another time, unless only some are spelled as typed.
    """
    hits = [hit for kind in order for hit in _hits(source, at, kind)]
    end = max((hit[1] for hit in hits), default=at)
    longest = [hit for hit in hits if hit[1] == end]
    longest = [hit for hit in longest if hit[2]] or longest
    if not longest:
        return None
    items = list(longest[0][0])
    for others, _, _ in longest if order is not _ERAS_FIRST else ():
        items += [item for item in others if _apart(item, items)]
    return tuple(items), end


def _hits(
    source: Source, at: int, kind: type[Named]
) -> Iterator[tuple[tuple[Named, ...], int, bool]]:
    """Names of a kind here, where they end and whether they are spelled exactly so."""
    names, words = source.lexicon.names, source.words
    tables: dict[type[Named], Phrases[Period] | Phrases[Ruler] | Phrases[Era]]
    tables = {Period: names.periods, Ruler: names.rulers, Era: names.eras}
    hit = tables[kind].find(words, at)
    if hit:
        yield hit[0], hit[1], tables[kind].spells(words[at : hit[1]])
    foreign = names.foreign.find(words, at) if kind is Era else None
    if foreign and (hit is None or foreign[1] > hit[1]):
        yield foreign[0], foreign[1], names.foreign.spells(words[at : foreign[1]])


def _apart(item: Named, items: list[Named]) -> bool:
    """Whether a namesake is of quite another time, so that the name alone is ambiguous."""
    return all(
        item.first > (other.last or item.first) or (item.last or other.first) < other.first
        for other in items
    )
