"""A leaf of the wall calendar: a day by both calendars, with its names in the cycle of sixty."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from heritage.chronology import can_chi_day, can_chi_month, can_chi_year, to_lunar
from heritage.models.bilingual import active_language
from museum.presentation.dates import lunar_text, weekday


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a leaf says."""

    day: date
    month: str
    weekday: str
    lunar: str
    year_name: str
    month_name: str
    day_name: str


def leaf_of(day: date) -> Leaf:
    """Return the leaf of ``day``."""
    lunar = to_lunar(day)
    return Leaf(
        day=day,
        month=_("Tháng %(month)d năm %(year)d") % {"month": day.month, "year": day.year}
        if active_language() == "vi"
        else f"{day:%B} {day.year}",
        weekday=weekday(day),
        lunar=lunar_text(lunar),
        year_name=_("năm %(name)s") % {"name": can_chi_year(lunar.year)},
        month_name=_("tháng %(name)s") % {"name": can_chi_month(lunar.year, lunar.month)},
        day_name=_("ngày %(name)s") % {"name": can_chi_day(day)},
    )
