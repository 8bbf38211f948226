"""The address of a page of the calendar: which month of which calendar, how shown, of what area."""

import re
from dataclasses import dataclass, replace
from datetime import date

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from heritage.chronology import RuleCalendar
from museum.presentation.calendar.months import (
    Month,
    lunar_month,
    month_of,
    solar_month,
    years_around,
)
from museum.presentation.calendar.rules import area_called
from search.quoting import quoted

VIEWS = ("grid", "list")
PARAMETERS = {RuleCalendar.SOLAR: "thang", RuleCalendar.LUNAR: "thang-am"}
"""The parameter that names a month of each calendar."""
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})(n?)")


class BadMonth(ValueError):
    """A parameter that makes no sense; the message is for people, in their language."""


class NoSuchPage(LookupError):
    """A page that the calendar does not have; the message is for people, in their language."""


@dataclass(frozen=True, slots=True)
class CalendarAddress:
    """A page of the calendar; every change returns another one."""

    month: Month
    today: date
    view: str = VIEWS[0]
    area: str = ""
    named: bool = False
    """Whether the reader turned to this month; else it is the one that today is in."""

    @property
    def url(self) -> str:
        """The path with its query."""
        pairs = self.without_area + ([("area", self.area)] if self.area else [])
        path = reverse("calendar")
        return f"{path}?{urlencode(pairs)}" if pairs else path

    @property
    def without_area(self) -> list[tuple[str, str]]:
        """The parameters beside the area: what a form that chooses one carries along."""
        month = (PARAMETERS[self.month.calendar], self.month.key)
        pairs = [month] if self.named else []
        return pairs + ([("view", self.view)] if self.view != VIEWS[0] else [])

    @property
    def everywhere(self) -> "CalendarAddress":
        """The same page of every area."""
        return replace(self, area="")

    def at(self, month: Month) -> "CalendarAddress":
        """The same page turned to a month."""
        return replace(self, month=month, named=True)

    def can_turn_to(self, month: Month) -> bool:
        """Whether the calendar reaches that month."""
        return month.year in years_around(month.calendar, self.today)


def read_address(query: QueryDict, today: date) -> CalendarAddress:
    """Read the parameters strictly. Raises `BadMonth` and `NoSuchPage`."""
    view = query.get("view", "") or VIEWS[0]
    if view not in VIEWS:
        raise BadMonth(_("Cách xem “%(value)s” không có.") % {"value": quoted(view)})
    area = query.get("area", "")
    if area and area_called(area) is None:
        raise NoSuchPage(_("Không có địa bàn nào là “%(value)s”.") % {"value": quoted(area)})
    month = _month(query, today)
    here = month or month_of(RuleCalendar.SOLAR, today)
    return CalendarAddress(here, today, view, area, named=month is not None)


def _month(query: QueryDict, today: date) -> Month | None:
    named = {cal: value for cal, name in PARAMETERS.items() if (value := query.get(name, ""))}
    if len(named) > 1:
        raise BadMonth(_("Chỉ chọn một tháng: dương lịch hoặc âm lịch."))
    for calendar, value in named.items():
        return _read(calendar, value, today)
    return None


def _read(calendar: RuleCalendar, value: str, today: date) -> Month:
    read = _MONTH.fullmatch(value)
    if read is None or not 1 <= int(read[2]) <= 12:
        raise BadMonth(
            _("“%(value)s” không phải là tháng; viết năm rồi tháng, như 2026-03.")
            % {"value": quoted(value)}
        )
    year, month, leap = int(read[1]), int(read[2]), bool(read[3])
    years = years_around(calendar, today)
    if year not in years:
        raise NoSuchPage(
            _("Lịch được tính từ năm %(first)d đến năm %(last)d.")
            % {"first": years[0], "last": years[-1]}
        )
    try:
        if calendar is RuleCalendar.LUNAR:
            return lunar_month(year, month, leap=leap)
        return _solar(year, month, leap)
    except ValueError as none:
        raise NoSuchPage(
            _("Năm %(year)d không có tháng %(month)d nhuận.") % {"year": year, "month": month}
        ) from none


def _solar(year: int, month: int, leap: bool) -> Month:
    if leap:
        raise ValueError("no solar month is doubled")
    return solar_month(year, month)
