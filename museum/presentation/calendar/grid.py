"""A month as a sheet of the wall calendar: weeks of days, each with its festivals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from heritage.chronology import LunarDate, to_lunar
from heritage.models.bilingual import active_language
from museum.presentation.calendar.months import Month
from museum.presentation.calendar.occasions import Occasion
from museum.presentation.dates import weekday

_SHORT_VI = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
MOST_LANES = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A festival on a day: a piece of the bar that runs through the days of a week."""

    occasion: Occasion
    opens: bool
    """Whether the bar, or its part in this week, begins here: the piece that bears the name."""
    goes_on: bool
    """Whether it runs on into the next day of the sheet."""
    days: int
    """Days of this week that the bar runs through from here: the room that its name has."""
    number: int
    """Its place in the list below the sheet, from 1; what a narrow sheet shows for a name."""


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
    marks: tuple[Mark | None, ...]
    """One for each lane of the week that is in use; None where another day's bar runs."""
    more: int
    """Festivals beyond the lanes there is room for."""
    held: bool


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
    length = (month.last - month.first).days + 1
    days: list[date | None] = [None] * month.first.weekday()
    days += [month.first + timedelta(days=offset) for offset in range(length)]
    days += [None] * (-len(days) % 7)
    sheet = _Sheet(month, occasions, today)
    return [sheet.week(days[at : at + 7]) for at in range(0, len(days), 7)]


def lanes_of(occasions: Iterable[Occasion], first: date, last: date) -> list[list[Occasion]]:
    """Return the festivals of the days from ``first`` to ``last`` in lanes, so that a bar keeps its
    height from day to day and none lies over another.
    """
    here = [each for each in occasions if each.first <= last and each.last >= first]
    lanes: list[list[Occasion]] = []
    for each in sorted(here, key=lambda one: (max(one.first, first), -one.last.toordinal())):
        free = next((lane for lane in lanes if lane[-1].last < each.first), None)
        if free is None:
            lanes.append(free := [])
        free.append(each)
    return lanes


class _Sheet:
    """The sheet of a month being laid out."""

    def __init__(self, month: Month, occasions: Sequence[Occasion], today: date) -> None:
        self.month, self.occasions, self.today = month, occasions, today
        self.numbers = {id(each): at for at, each in enumerate(occasions, start=1)}

    def week(self, days: list[date | None]) -> list[Cell | None]:
        """Lay out seven days; None where the month has not begun or has ended."""
        shown = [day for day in days if day is not None]
        lanes = lanes_of(self.occasions, shown[0], shown[-1])
        return [self._cell(day, lanes, shown) if day else None for day in days]

    def _cell(self, day: date, lanes: list[list[Occasion]], shown: list[date]) -> Cell:
        lunar = to_lunar(day)
        held = [next((one for one in lane if one.first <= day <= one.last), None) for lane in lanes]
        marks = [self._mark(one, day, shown) if one else None for one in held[:MOST_LANES]]
        while marks and marks[-1] is None:
            marks.pop()
        return Cell(
            day=day,
            number=str(lunar.day if self.month.lunar else day.day),
            other=_other(self.month, day, lunar),
            today=day == self.today,
            full_moon=lunar.day in (1, 15),
            marks=tuple(marks),
            more=sum(one is not None for one in held[MOST_LANES:]),
            held=any(held),
        )

    def _mark(self, occasion: Occasion, day: date, shown: list[date]) -> Mark:
        return Mark(
            occasion,
            opens=day in (occasion.first, shown[0]),
            goes_on=day < occasion.last and day != shown[-1],
            days=(min(occasion.last, shown[-1]) - day).days + 1,
            number=self.numbers[id(occasion)],
        )


def _other(month: Month, day: date, lunar: LunarDate) -> str:
    """The day by the other calendar, with its month where that begins."""
    other, of = (day.day, f"{day.month}") if month.lunar else (lunar.day, _moon(lunar))
    return f"{other}/{of}" if other == 1 or day == month.first else str(other)


def _moon(lunar: LunarDate) -> str:
    return _("%(month)sn") % {"month": lunar.month} if lunar.leap else str(lunar.month)
