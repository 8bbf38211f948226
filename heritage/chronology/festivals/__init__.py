"""Festival rules, what people write about them, and the dates they fall on."""

from heritage.chronology.festivals.occurrences import (
    Occurrence,
    next_occurrence,
    occurrences,
    occurrences_between,
    under_way,
)
from heritage.chronology.festivals.reading import FestivalReading, parse_festival
from heritage.chronology.festivals.rules import FestivalRule, LeapPolicy, RuleCalendar

__all__ = [
    "FestivalReading",
    "FestivalRule",
    "LeapPolicy",
    "Occurrence",
    "RuleCalendar",
    "next_occurrence",
    "occurrences",
    "occurrences_between",
    "parse_festival",
    "under_way",
]
