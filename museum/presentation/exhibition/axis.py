"""A time axis: years to per mille of its length, with round years at even distances."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

LENGTH = 1000
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
_MOST_STRETCHES = 6
_NARROWEST = 9
"""Per mille: a single year must still be seen on a phone."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the axis."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Axis:
    """From a round year to a round year."""

    first: int
    step: int
    stretches: int

    @property
    def labels(self) -> list[str]:
        """The round years, in words."""
        return [year_label(self.first + self.step * number) for number in range(self.stretches + 1)]

    @property
    def ticks(self) -> list[float]:
        """Where they lie."""
        return [round(LENGTH * number / self.stretches, 1) for number in range(self.stretches + 1)]

    def bar(self, start: int | None, end: int | None) -> Bar:
        """Return a stretch of years; an open end reaches to the end of the axis."""
        whole = self.step * self.stretches
        left = 0.0 if start is None else LENGTH * (start - self.first) / whole
        right = float(LENGTH) if end is None else LENGTH * (end + 1 - self.first) / whole
        left, right = max(0.0, left), min(float(LENGTH), right)
        width = max(right - left, _NARROWEST)
        return Bar(round(min(left, LENGTH - width), 1), round(width, 1))


def axis_of(years: list[int]) -> Axis:
    """Return the axis that holds all ``years`` (at least one)."""
    earliest, latest = min(years), max(years) + 1
    for step in _STEPS:
        first = earliest // step * step
        stretches = -((first - latest) // step)
        if stretches <= _MOST_STRETCHES:
            return Axis(first, step, max(stretches, 1))
    step = (latest - earliest) // _MOST_STRETCHES + 1
    return Axis(earliest, step, _MOST_STRETCHES)


def year_label(year: int) -> str:
    """Return an astronomical year as people say it: 0 is 1 TCN."""
    return str(year) if year > 0 else _("%(year)d TCN") % {"year": 1 - year}
