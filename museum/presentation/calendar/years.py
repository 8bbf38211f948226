"""A whole year of festivals, worked out once for everyone."""

from datetime import date

from heritage.chronology import RuleCalendar
from museum.presentation.calendar.held import Held, held_between
from museum.presentation.calendar.months import Month, months_of_year
from museum.presentation.calendar.rules import rules_on
from museum.presentation.kept import kept


@kept
def year_of_festivals(calendar: RuleCalendar, year: int, area: str, today: date) -> list[Held]:
    """Every festival of a year of a calendar, as it stands today."""
    months = months_of_year(calendar, year)
    return held_between(rules_on(today, area), months[0].first, months[-1].last)


def touches(held: Held, month: Month) -> bool:
    """Whether a festival has a day in ``month``."""
    return held.first <= month.last and held.last >= month.first
