"""A month as a sheet of the wall calendar: weeks of days, each with its festivals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from heritage.chronology import LunarDate, to_lunar
from heritage.models.bilingual import active_language
from museum.presentation.calendar.months import Month
from museum.presentation.calendar.occasions import Occasion
from museum.presentation.dates import weekday

_SHORT_VI = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_MOST_MARKS = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A festival on a day; ``opens`` on the first day that the sheet or the week shows."""

    occasion: Occasion
    opens: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A day: its number by the calendar of the sheet, and what the other calendar calls it."""

    day: date
    number: str
    other: str
    """“12”, and with the month on its first day: “1/2”."""
    today: bool
    full_moon: bool
    """Rằm or mùng một, the days that people go to the pagoda."""
    marks: tuple[Mark, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """The head of a column."""

    short: str
    name: str


def weekdays() -> list[Weekday]:
    """Return Monday to Sunday in the active language."""
    monday = date(2024, 1, 1)
    days = [monday + timedelta(days=number) for number in range(7)]
    if active_language() == "vi":
        return [Weekday(short, weekday(day)) for short, day in zip(_SHORT_VI, days, strict=True)]
    return [Weekday(f"{day:%a}", weekday(day)) for day in days]


def weeks(month: Month, occasions: Sequence[Occasion], today: date) -> list[list[Cell | None]]:
    """Return the sheet, Monday first; None where the month has not begun or has ended."""
    days = (month.last - month.first).days + 1
    cells: list[Cell | None] = [None] * month.first.weekday()
    cells += [
        _cell(month, month.first + timedelta(days=offset), occasions, today)
        for offset in range(days)
    ]
    cells += [None] * (-len(cells) % 7)
    return [cells[at : at + 7] for at in range(0, len(cells), 7)]


def _cell(month: Month, day: date, occasions: Sequence[Occasion], today: date) -> Cell:
    lunar = to_lunar(day)
    here = [each for each in occasions if each.first <= day <= each.last]
    marks = tuple(Mark(each, _opens(each, day, month)) for each in here[:_MOST_MARKS])
    return Cell(
        day=day,
        number=str(lunar.day if month.lunar else day.day),
        other=_other(month, day, lunar),
        today=day == today,
        full_moon=lunar.day in (1, 15),
        marks=marks,
        more=max(0, len(here) - _MOST_MARKS),
    )


def _other(month: Month, day: date, lunar: LunarDate) -> str:
    """The day by the other calendar, with its month where that begins."""
    other, of = (day.day, f"{day.month}") if month.lunar else (lunar.day, _moon(lunar))
    return f"{other}/{of}" if other == 1 or day == month.first else str(other)


def _moon(lunar: LunarDate) -> str:
    return f"{lunar.month}{_('n')}" if lunar.leap else str(lunar.month)


def _opens(occasion: Occasion, day: date, month: Month) -> bool:
    return day in (occasion.first, month.first) or day.weekday() == 0
