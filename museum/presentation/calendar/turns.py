"""Links from a page of the calendar to its others: months, years, the other calendar."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from heritage.chronology import RuleCalendar, can_chi_year
from museum.presentation.calendar.address import VIEWS, CalendarAddress
from museum.presentation.calendar.months import (
    Month,
    beside,
    month_of,
    months_of_year,
    years_around,
)
from museum.presentation.calendar.years import touches, year_of_festivals


@dataclass(frozen=True, slots=True)
class Turn:
    """A link to another page of the calendar, one of them perhaps current."""

    label: str
    url: str
    current: bool = False
    count: int = 0


def turn(address: CalendarAddress, month: Month) -> Turn | None:
    if not address.can_turn_to(month):
        return None
    return Turn(month.title, address.at(month).url)


def calendars(address: CalendarAddress) -> list[Turn]:
    """The same days by either calendar."""
    labels = {RuleCalendar.SOLAR: _("Dương lịch"), RuleCalendar.LUNAR: _("Âm lịch")}
    middle = address.month.first.replace(day=15) if not address.month.lunar else address.month.first
    turns = []
    for calendar, label in labels.items():
        current = calendar is address.month.calendar
        month = address.month if current else _reachable(address, month_of(calendar, middle))
        turns.append(Turn(label, address.at(month).url, current))
    return turns


def _reachable(address: CalendarAddress, month: Month) -> Month:
    """The month itself, or the nearest one that the calendar reaches."""
    years = years_around(month.calendar, address.today)
    if month.year in years:
        return month
    ends = (
        months_of_year(month.calendar, years[0])[0],
        months_of_year(month.calendar, years[-1])[-1],
    )
    return ends[0] if month.year < years[0] else ends[1]


def views(address: CalendarAddress) -> list[Turn]:
    labels = {"grid": _("Lưới"), "list": _("Danh sách")}
    here = address.at(address.month)
    return [
        Turn(labels[view], replace(here, view=view).url, view == address.view) for view in VIEWS
    ]


def months(address: CalendarAddress) -> list[Turn]:
    """The months of the year on show, each with how many festivals it sees."""
    month = address.month
    year = year_of_festivals(month.calendar, month.year, address.area, address.today)
    return [
        Turn(
            each.short,
            address.at(each).url,
            each == month,
            len({held.row.record_id for held in year if touches(held, each)}),
        )
        for each in months_of_year(month.calendar, month.year)
    ]


def years(address: CalendarAddress) -> list[Turn]:
    """The years that can be turned to: the same month there."""
    month = address.month
    turns = []
    for year in years_around(month.calendar, address.today):
        months = months_of_year(month.calendar, year)
        same = next(each for each in months if each.month == month.month)
        target = month if year == month.year else same
        label = f"{year} {can_chi_year(year)}" if month.lunar else str(year)
        turns.append(Turn(label, address.at(target).url, year == month.year))
    return turns


def nearest(address: CalendarAddress) -> list[Turn]:
    """Of an empty month: the months before and after that do see a festival."""
    return [
        Turn(found.title, address.at(found).url)
        for step in (-1, 1)
        if (found := _next_full(address, step)) is not None
    ]


def _next_full(address: CalendarAddress, step: int) -> Month | None:
    month = beside(address.month, step)
    while address.can_turn_to(month):
        year = year_of_festivals(month.calendar, month.year, address.area, address.today)
        if any(touches(held, month) for held in year):
            return month
        month = beside(month, step)
    return None
