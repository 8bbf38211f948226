"""What every meaning of a written time can tell: its bounds, how fine, how sure, its EDTF."""

from abc import ABC, abstractmethod
from typing import ClassVar

from heritage.chronology.days import date_of, month_length
from heritage.chronology.enums import Calendar, Certainty, Precision

Bounds = tuple[int | None, int | None]
OPEN = ".."


class Node(ABC):
    """A meaning. Subclasses are frozen dataclasses, so equal meanings are equal values."""

    calendar: ClassVar[Calendar] = Calendar.GREGORIAN

    @property
    @abstractmethod
    def bounds(self) -> Bounds:
        """Inclusive day numbers; None for an open end, never both."""

    @property
    @abstractmethod
    def precision(self) -> Precision:
        """How finely the ends are known."""

    @property
    def certainty(self) -> Certainty:
        """How sure the writer was."""
        return Certainty.CERTAIN

    @property
    def reckoning(self) -> Calendar:
        """The calendar in which it was written."""
        return self.calendar

    @property
    def exact(self) -> str | None:
        """EDTF of the whole as one date, or None when it takes an interval."""
        return None

    @property
    def ends(self) -> tuple[str, str]:
        """EDTF of both ends, each with its own mark of doubt."""
        return marked(self.plain_ends, self.certainty)

    @property
    def plain_ends(self) -> tuple[str, str]:
        """EDTF of both ends without marks."""
        if self.exact and not self.exact.endswith("X"):
            return self.exact, self.exact
        earliest, latest = self.bounds
        grain = max(_grain(earliest, last=False), _grain(latest, last=True))
        return _written(earliest, grain), _written(latest, grain)

    @property
    def edtf(self) -> str:
        """The meaning in the Extended Date/Time Format (ISO 8601-2)."""
        if self.exact:
            return self.exact + self.certainty.mark
        return "/".join(dict.fromkeys(self.ends))


def marked(ends: tuple[str, str], certainty: Certainty) -> tuple[str, str]:
    """Both ends with the mark of a doubt; open ends carry none."""
    first, last = (end if end == OPEN else end + certainty.mark for end in ends)
    return first, last


def year_text(year: int) -> str:
    """A year as EDTF writes it: "1635", "-0206", "Y-12000"."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _grain(number: int | None, *, last: bool) -> int:
    """How many fields tell the day that begins (or, for `last`, ends) a span: 1 to 3."""
    if number is None:
        return 1
    year, month, day = date_of(number)
    if day != (month_length(year, month) if last else 1):
        return 3
    return 1 if month == (12 if last else 1) else 2


def _written(number: int | None, grain: int) -> str:
    if number is None:
        return OPEN
    year, month, day = date_of(number)
    return "-".join((year_text(year), f"{month:02d}", f"{day:02d}")[:grain])
