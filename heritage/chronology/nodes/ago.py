"""Ages counted back from a stated year."""

from dataclasses import dataclass

from heritage.chronology.days import year_bounds
from heritage.chronology.enums import Certainty, Precision
from heritage.chronology.nodes.base import Bounds, Node

# "4,000 years ago" counts from here; laboratory ages ("BP") from 1950 by convention.
REFERENCE_YEAR = 2000
BEFORE_PRESENT_YEAR = 1950
_PRECISIONS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


@dataclass(frozen=True)
class Ago(Node):
    """So many years before the reference year, as finely as the number is rounded.

    4,000 has three zeros, so it means 3,500 to 4,500 years; 150 means 145 to 155.
    """

    years: int
    reference: int = REFERENCE_YEAR

    @property
    def _zeros(self) -> int:
        digits = str(self.years)
        return min(len(digits) - len(digits.rstrip("0")), 3)

    @property
    def bounds(self) -> Bounds:
        centre, half = self.reference - self.years, 10**self._zeros // 2
        return year_bounds(centre - half, centre + half)

    @property
    def precision(self) -> Precision:
        return _PRECISIONS[self._zeros]

    @property
    def certainty(self) -> Certainty:
        return Certainty.APPROXIMATE
