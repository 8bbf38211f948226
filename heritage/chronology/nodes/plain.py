"""Days, months, seasons and years of the Gregorian calendar."""

from dataclasses import dataclass

from heritage.chronology.days import date_of, day_number, month_bounds, year_bounds
from heritage.chronology.enums import Precision
from heritage.chronology.nodes.base import Bounds, Node, year_text


@dataclass(frozen=True)
class Day(Node):
    """One day, by its day number."""

    number: int

    @property
    def bounds(self) -> Bounds:
        return self.number, self.number

    @property
    def precision(self) -> Precision:
        return Precision.DAY

    @property
    def exact(self) -> str:
        year, month, day = date_of(self.number)
        return f"{year_text(year)}-{month:02d}-{day:02d}"


@dataclass(frozen=True)
class Month(Node):
    """One month."""

    year: int
    month: int

    @property
    def bounds(self) -> Bounds:
        return month_bounds(self.year, self.month)

    @property
    def precision(self) -> Precision:
        return Precision.MONTH

    @property
    def exact(self) -> str:
        return f"{year_text(self.year)}-{self.month:02d}"


@dataclass(frozen=True)
class Season(Node):
    """A season, 1 (spring) to 4 (winter), as Vietnam counts it: spring is February to April.

    So the August of 1945 is autumn, as everybody writes; winter ends with the next January.
    """

    year: int
    season: int

    @property
    def bounds(self) -> Bounds:
        first, last = 3 * self.season - 1, 3 * self.season + 1
        carry, last_month = divmod(last - 1, 12)
        return (
            day_number(self.year, first),
            month_bounds(self.year + carry, last_month + 1)[1],
        )

    @property
    def precision(self) -> Precision:
        return Precision.SEASON

    @property
    def exact(self) -> str:
        return f"{year_text(self.year)}-{20 + self.season}"


@dataclass(frozen=True)
class Year(Node):
    """One astronomical year."""

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
