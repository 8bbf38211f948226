"""Days and months of the lunar calendar."""

from dataclasses import dataclass
from typing import ClassVar

from heritage.chronology.days import date_of
from heritage.chronology.enums import Calendar, Certainty, Precision
from heritage.chronology.lunar import (
    CIVIL_SINCE,
    LunarDate,
    LunarDateError,
    lunar_month_length,
    to_solar,
)
from heritage.chronology.nodes.base import Bounds, Node, year_text


def _certainty(year: int) -> Certainty:
    return Certainty.CERTAIN if year >= CIVIL_SINCE else Certainty.APPROXIMATE


@dataclass(frozen=True)
class LunarDay(Node):
    """A day by the lunar calendar; computed, so approximate before 1968."""

    calendar: ClassVar[Calendar] = Calendar.LUNAR
    date: LunarDate

    def __post_init__(self) -> None:
        """LunarDateError when there is no such day."""
        _ = self.bounds

    @property
    def bounds(self) -> Bounds:
        number = self._number()
        return number, number

    def _number(self) -> int:
        """A 30th that old tables had and the computation has not is the day after the 29th."""
        try:
            return to_solar(self.date).toordinal()
        except LunarDateError:
            if self.date.day != 30 or self.date.year >= CIVIL_SINCE:
                raise
            return to_solar(self.date._replace(day=29)).toordinal() + 1

    @property
    def precision(self) -> Precision:
        return Precision.DAY

    @property
    def certainty(self) -> Certainty:
        return _certainty(self.date.year)

    @property
    def exact(self) -> str:
        year, month, day = date_of(self._number())
        return f"{year_text(year)}-{month:02d}-{day:02d}"


@dataclass(frozen=True)
class LunarMonth(Node):
    """A whole lunar month."""

    calendar: ClassVar[Calendar] = Calendar.LUNAR
    year: int
    month: int
    leap: bool = False

    def __post_init__(self) -> None:
        """LunarDateError when there is no such month."""
        _ = self.bounds

    @property
    def bounds(self) -> Bounds:
        first = to_solar(LunarDate(self.year, self.month, 1, self.leap)).toordinal()
        return first, first + lunar_month_length(self.year, self.month, leap=self.leap) - 1

    @property
    def precision(self) -> Precision:
        return Precision.MONTH

    @property
    def certainty(self) -> Certainty:
        return _certainty(self.year)
