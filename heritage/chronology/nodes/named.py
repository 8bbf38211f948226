"""Times known by a name: periods, reigns, eras and their years, years of the cycle of sixty."""

from dataclasses import dataclass
from typing import ClassVar

from heritage.chronology.days import day_number, year_bounds
from heritage.chronology.enums import Calendar, Certainty, Precision
from heritage.chronology.nodes.base import Bounds, Node, year_text
from heritage.chronology.registry import Era, Period, Ruler


@dataclass(frozen=True)
class PeriodTime(Node):
    """A whole period; as uncertain as its own dating."""

    period: Period

    @property
    def bounds(self) -> Bounds:
        last = self.period.last
        return (
            day_number(self.period.first),
            None if last is None else day_number(last, 12, 31),
        )

    @property
    def precision(self) -> Precision:
        return Precision.PERIOD

    @property
    def certainty(self) -> Certainty:
        return self.period.dating


@dataclass(frozen=True)
class Reign(Node):
    """The whole reign of a ruler."""

    ruler: Ruler

    @property
    def bounds(self) -> Bounds:
        return year_bounds(self.ruler.first, self.ruler.last)

    @property
    def precision(self) -> Precision:
        return Precision.PERIOD


@dataclass(frozen=True)
class EraTime(Node):
    """All years of an era name."""

    calendar: ClassVar[Calendar] = Calendar.REGNAL
    era: Era

    @property
    def bounds(self) -> Bounds:
        return year_bounds(self.era.first, self.era.last)

    @property
    def precision(self) -> Precision:
        return Precision.PERIOD


@dataclass(frozen=True)
class EraYear(Node):
    """The nth year of an era name; year 1 is nguyên niên."""

    calendar: ClassVar[Calendar] = Calendar.REGNAL
    era: Era
    number: int

    @property
    def year(self) -> int:
        """The Gregorian year in which it begins."""
        return self.era.first + self.number - 1

    @property
    def bounds(self) -> Bounds:
        return year_bounds(self.year, self.year)

    @property
    def precision(self) -> Precision:
        return Precision.YEAR

    @property
    def exact(self) -> str:
        return year_text(self.year)


@dataclass(frozen=True)
class CanChiYear(Node):
    """A year named by the cycle of sixty."""

    calendar: ClassVar[Calendar] = Calendar.CAN_CHI
    year: int

    @property
    def bounds(self) -> Bounds:
        return year_bounds(self.year, self.year)

    @property
    def precision(self) -> Precision:
        return Precision.YEAR

    @property
    def exact(self) -> str:
        return year_text(self.year)
