"""Years of the cycle of sixty: "Kỷ Dậu", "năm Mậu Tuất"."""

from heritage.chronology.can_chi import CYCLE
from heritage.chronology.grammar.source import Match, Source
from heritage.chronology.lexicon import Sign
from heritage.chronology.nodes import CanChiYear

# Every year since 4 (Giáp Tý) up to the end of the cycle that began in 1984.
_FIRST, _LAST = 4, 2043


def cycle_year(source: Source, at: int) -> Match | None:
    """Every year of that name; a reader narrows them by what else was written."""
    found = source.lexicon.names.cycle.find(source.words, source.skip(Sign.YEAR, at))
    if found is None:
        return None
    (position, *_), end = found
    years = range(_FIRST + position, _LAST + 1, CYCLE)
    if source.after(Sign.ERA, end) is None:
        end = source.skip(Sign.REGNAL_YEAR, end)
    return Match(tuple(CanChiYear(year) for year in years), end)
