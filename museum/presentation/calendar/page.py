"""The page of the calendar: today, what is on and next, a month of it, and ways to turn."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from heritage.models import RecordMedia
from heritage.models.bilingual import active_language
from museum.presentation.calendar.address import CalendarAddress
from museum.presentation.calendar.grid import Cell, Weekday, weekdays, weeks
from museum.presentation.calendar.held import next_held
from museum.presentation.calendar.leaf import Leaf, leaf_of
from museum.presentation.calendar.months import Month, beside
from museum.presentation.calendar.moon import MoonDay, moon_days
from museum.presentation.calendar.occasions import Occasion, occasion
from museum.presentation.calendar.places import AreaChoice, area_choices
from museum.presentation.calendar.rules import MOST, rules_on
from museum.presentation.calendar.today import on_and_next
from museum.presentation.calendar.turns import (
    Turn,
    calendars,
    months,
    nearest,
    turn,
    views,
    years,
)
from museum.presentation.calendar.undated import Undated, undated
from museum.presentation.calendar.years import touches, year_of_festivals
from museum.presentation.cards import Card, cards
from museum.presentation.kept import kept

NEXT = 5
MOST_ROWS = 120
"""Festivals that one page lists; more are said to exist."""
MOST_PICTURES = 48


@dataclass(frozen=True, slots=True)
class Shown:
    """An occasion with the card of its record, None when only its words are shown."""

    occasion: Occasion
    card: Card | None

    @property
    def picture(self) -> RecordMedia | None:
        """The picture of its record, if both are shown."""
        return self.card.picture if self.card else None


@dataclass(frozen=True, slots=True)
class CalendarView:
    """What calendar/page.html shows."""

    address: CalendarAddress
    leaf: Leaf
    moon: list[MoonDay]
    area: str
    under_way: list[Shown]
    coming: list[Shown]
    month: Month
    previous: Turn | None
    following: Turn | None
    calendars: list[Turn]
    views: list[Turn]
    months: list[Turn]
    years: list[Turn]
    areas: list[AreaChoice]
    weekdays: list[Weekday]
    weeks: list[list[Cell | None]]
    rows: list[Shown]
    more: int
    nearest: list[Turn]
    undated: list[Undated]
    cut: bool
    feed: str


def calendar_view(address: CalendarAddress) -> CalendarView:
    """Lay out a page of the calendar. Festivals are those of public records, whoever asks."""
    today, month = address.today, address.month
    on, ahead = _on_and_next(today, address.area, active_language())
    year = year_of_festivals(month.calendar, month.year, address.area, today)
    held = [each for each in year if touches(each, month)]
    occasions = [occasion(each, today) for each in held[:MOST_ROWS]]
    areas = area_choices(today, address.area)
    known = _cards([*on, *ahead, *occasions])
    return CalendarView(
        address=address,
        leaf=leaf_of(today),
        moon=moon_days(today),
        area=next((each.label for each in areas if each.current), ""),
        under_way=[Shown(each, known.get(each.record)) for each in on],
        coming=[Shown(each, known.get(each.record)) for each in ahead],
        month=month,
        previous=turn(address, beside(month, -1)),
        following=turn(address, beside(month, 1)),
        calendars=calendars(address),
        views=views(address),
        months=months(address),
        years=years(address),
        areas=areas,
        weekdays=weekdays(),
        weeks=weeks(month, occasions, today),
        rows=[Shown(each, known.get(each.record)) for each in occasions],
        more=max(0, len(held) - MOST_ROWS),
        nearest=[] if held else nearest(address),
        undated=undated(today, address.area, active_language()),
        cut=len(rules_on(today, address.area)) >= MOST,
        feed=feed_path(address.area),
    )


def feed_path(area: str) -> str:
    """Return the path of the calendar file of an area (its slug; "" for all)."""
    return reverse("calendar-area", kwargs={"area": area}) if area else reverse("calendar-feed")


@kept
def _on_and_next(
    day: date, area: str, language: str
) -> tuple[tuple[Occasion, ...], tuple[Occasion, ...]]:
    """Festivals on and next in an area; ``language`` only tells the kept answers apart."""
    return on_and_next(next_held(rules_on(day, area), day), day, NEXT)


def _cards(occasions: Iterable[Occasion]) -> dict[int, Card]:
    wanted = list(dict.fromkeys(each.record for each in occasions))
    return cards(wanted[:MOST_PICTURES], None)
