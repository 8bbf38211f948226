"""Dates people write ↔ intervals; the lunar calendar; festivals. Pure Python, no Django.

Day numbers are signed integers: `datetime.date.toordinal` and its proleptic Gregorian extension
below year 1. Years are astronomical inside (207 TCN is -206), historians' in texts.
"""

from heritage.chronology.can_chi import (
    can_chi_day,
    can_chi_hour,
    can_chi_month,
    can_chi_year,
)
from heritage.chronology.centuries import centuries, century_of
from heritage.chronology.days import date_of, day_number, year_of
from heritage.chronology.enums import Calendar, Certainty, Precision, Problem
from heritage.chronology.festivals import (
    FestivalReading,
    FestivalRule,
    LeapPolicy,
    Occurrence,
    RuleCalendar,
    next_occurrence,
    occurrences,
    occurrences_between,
    parse_festival,
    under_way,
)
from heritage.chronology.lunar import (
    LunarDate,
    LunarDateError,
    leap_month,
    lunar_month_length,
    to_lunar,
    to_solar,
)
from heritage.chronology.parsing import parse_time
from heritage.chronology.registry import Era, Period, Ruler, eras, periods, rulers
from heritage.chronology.spans import Reading, Span
from heritage.chronology.wording import by_tradition, explain, explain_problem, format_span, gloss
from heritage.chronology.wording.shared import shared_name

__all__ = [
    "Calendar",
    "Certainty",
    "Era",
    "FestivalReading",
    "FestivalRule",
    "LeapPolicy",
    "LunarDate",
    "LunarDateError",
    "Occurrence",
    "Period",
    "Precision",
    "Problem",
    "Reading",
    "RuleCalendar",
    "Ruler",
    "Span",
    "by_tradition",
    "can_chi_day",
    "can_chi_hour",
    "can_chi_month",
    "can_chi_year",
    "centuries",
    "century_of",
    "date_of",
    "day_number",
    "eras",
    "explain",
    "explain_problem",
    "format_span",
    "gloss",
    "leap_month",
    "lunar_month_length",
    "next_occurrence",
    "occurrences",
    "occurrences_between",
    "parse_festival",
    "parse_time",
    "periods",
    "rulers",
    "shared_name",
    "to_lunar",
    "to_solar",
    "under_way",
    "year_of",
]
