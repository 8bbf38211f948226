"""Decades, hundreds, centuries, millennia, and parts of anything."""

from dataclasses import dataclass
from enum import Enum

from heritage.chronology.days import date_of, day_number, month_bounds, year_bounds, year_of
from heritage.chronology.enums import Calendar, Certainty, Precision
from heritage.chronology.nodes.base import Bounds, Node


@dataclass(frozen=True)
class Decade(Node):
    """Ten years from a year that ends in 0; after year 9."""

    first: int

    @property
    def bounds(self) -> Bounds:
        return year_bounds(self.first, self.first + 9)

    @property
    def precision(self) -> Precision:
        return Precision.DECADE

    @property
    def exact(self) -> str:
        return f"{self.first // 10:03d}X"


@dataclass(frozen=True)
class Hundred(Node):
    """A hundred years from a year that ends in 00 (the 1600s, EDTF 16XX): no century."""

    first: int

    @property
    def bounds(self) -> Bounds:
        return year_bounds(self.first, self.first + 99)

    @property
    def precision(self) -> Precision:
        return Precision.CENTURY

    @property
    def exact(self) -> str:
        return f"{self.first // 100:02d}XX"


def count_bounds(number: int, size: int) -> tuple[int, int]:
    """First and last year of the nth `size` years; negative numbers count back from 1 TCN."""
    first = (number - 1) * size + 1 if number > 0 else number * size + 1
    return first, first + size - 1


@dataclass(frozen=True)
class Century(Node):
    """A century as historians count: XVII is 1601 to 1700, -3 is the third TCN."""

    number: int

    @property
    def bounds(self) -> Bounds:
        return year_bounds(*count_bounds(self.number, 100))

    @property
    def precision(self) -> Precision:
        return Precision.CENTURY


@dataclass(frozen=True)
class Millennium(Node):
    """A thousand years, counted as centuries are."""

    number: int

    @property
    def bounds(self) -> Bounds:
        return year_bounds(*count_bounds(self.number, 1000))

    @property
    def precision(self) -> Precision:
        return Precision.MILLENNIUM


class Slice(Enum):
    """A part of a whole, as (which, of how many): early, middle and late are thirds."""

    EARLY = (0, 3)
    MIDDLE = (1, 3)
    LATE = (2, 3)
    FIRST_HALF = (0, 2)
    SECOND_HALF = (1, 2)
    FIRST_QUARTER = (0, 4)
    SECOND_QUARTER = (1, 4)
    THIRD_QUARTER = (2, 4)
    LAST_QUARTER = (3, 4)

    def cut(self, size: int) -> tuple[int, int]:
        """Offsets of the first and last of `size` units that belong to this part."""
        which, of = self.value
        return size * which // of, max(size * (which + 1) // of - 1, size * which // of)


@dataclass(frozen=True)
class Part(Node):
    """A part of something closed: years of a century, months of a year, days of a month."""

    whole: Node
    slice: Slice

    @property
    def bounds(self) -> Bounds:
        earliest, latest = self.whole.bounds
        if earliest is None or latest is None:
            raise ValueError("an open span has no parts")
        if latest - earliest <= 31:
            first, last = self.slice.cut(latest - earliest + 1)
            return earliest + first, earliest + last
        year, last_year = year_of(earliest), year_of(latest)
        if year == last_year:
            return self._months(earliest, latest)
        first, last = self.slice.cut(last_year - year + 1)
        return max(earliest, day_number(year + first)), min(latest, day_number(year + last, 12, 31))

    def _months(self, earliest: int, latest: int) -> Bounds:
        year, start, _ = date_of(earliest)
        first, last = self.slice.cut(date_of(latest)[1] - start + 1)
        return day_number(year, start + first), month_bounds(year, start + last)[1]

    @property
    def precision(self) -> Precision:
        if isinstance(self.whole, Century | Hundred):
            return Precision.PART_OF_CENTURY
        return self.whole.precision

    @property
    def certainty(self) -> Certainty:
        return self.whole.certainty

    @property
    def reckoning(self) -> Calendar:
        return self.whole.reckoning
