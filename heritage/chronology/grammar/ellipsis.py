"""What a second end may leave out because the first has said it."""

from dataclasses import replace

from heritage.chronology.grammar.centuries import century_number
from heritage.chronology.grammar.numbers import figures, ordinal, roman
from heritage.chronology.grammar.regnal import next_era_year
from heritage.chronology.grammar.source import Match, Source
from heritage.chronology.grammar.terms import doubtful, doubts
from heritage.chronology.grammar.weighing import bare
from heritage.chronology.grammar.years import era_suffix
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import Century, Decade, EraYear, Node, Part, Slice, Year

_LAST_CENTURY = 21


def ellipsis(source: Source, at: int, first: Match) -> Match | None:
    """A second end told as shortly as the first allows: XVII–*XVIII*, 1930–*45*, 16–*18*."""
    kind = bare(first.nodes[0]) if first.nodes else None
    whole = kind.whole if isinstance(kind, Part) else kind
    if isinstance(whole, Century):
        return _next_century(source, at)
    if isinstance(whole, EraYear):
        return next_era_year(source, at, whole.era)
    if isinstance(whole, Decade):
        return _next_decade(source, at, whole)
    return _next_year(source, at, whole) if isinstance(whole, Year) else None


def _next_century(source: Source, at: int) -> Match | None:
    doubt, at = doubts(source, at)
    found = source.lexicon.slices.find(source.words, at)
    match = century_number(source, found[1] if found else at)
    word = source.word(match.end) if match else None
    if match is None or (word is not None and word.text in ("/", ".")):
        return None
    if found:
        match = replace(match, nodes=tuple(Part(node, found[0][0]) for node in match.nodes))
    return doubtful(match, doubt)


def _next_decade(source: Source, at: int, first: Decade) -> Match | None:
    """ "những năm 1930–1940" ends in 1940 or with the 1940s; "thập niên 60–70" inherits 1900."""
    found = figures(source, at)
    if found is None or found[0] % 10:
        return None
    number = found[0] + (first.first // 100 * 100 if found[0] < 100 else 0)
    plural = source.after(Sign.DECADE_ENDING, found[1])
    nodes: tuple[Node, ...] = (Decade(number),)
    if number != found[0] or plural:
        return Match(nodes, plural or found[1])
    return Match((Year(number), *nodes), found[1]) if number > 0 else None


def _next_year(source: Source, at: int, first: Year) -> Match | None:
    """ "1930–45": two figures behind four continue the same hundred."""
    word = source.word(at)
    found = figures(source, at)
    if word is None or found is None or len(word.raw) != 2 or first.year < 100:
        return None
    if era_suffix(source, found[1])[0] is not None or source.is_sign(found[1], "/."):
        return None
    number = first.year // 100 * 100 + found[0]
    return Match((Year(number),), found[1]) if number > first.year else None


def half_told(source: Source, at: int) -> tuple[int, Slice | None, int] | None:
    found = source.lexicon.slices.find(source.words, at)
    start = found[1] if found else at
    start = source.skip(Sign.OF, start + source.is_sign(start, "-"))
    number = ordinal(source, start) or (roman(source, start) if found else None)
    if number is None or not 1 <= number[0] <= _LAST_CENTURY:
        return None
    return number[0], found[0][0] if found else None, number[1]
