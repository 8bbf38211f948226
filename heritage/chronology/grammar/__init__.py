"""Words → meanings. Rules are functions of a `Source` and a position; each answers a `Match`."""

from heritage.chronology.grammar.lists import times
from heritage.chronology.grammar.source import Match, Source

__all__ = ["Match", "Source", "times"]
