"""The rule of a festival: which days of which month, in which years."""

from dataclasses import dataclass
from enum import StrEnum


class RuleCalendar(StrEnum):
    """By which calendar the days are counted."""

    LUNAR = "lunar"
    SOLAR = "solar"


class LeapPolicy(StrEnum):
    """What a lunar rule does when its month is doubled."""

    REGULAR = "regular"
    BOTH = "both"
    LEAP = "leap"


@dataclass(frozen=True)
class FestivalRule:
    """From `day_from` of `month` to `day_to` of `month_to` (None: the same month).

    A span may cross the end of a month or of the year ("28/12" to "3/1"). In a month without a
    30th (or 31st), that day is kept on the month's last day. A festival held every n years is
    held in `anchor_year` and every n years before and after; without an anchor it is known only
    to be held every n years, so it has no dates. ValueError for days or months that never are.
    """

    calendar: RuleCalendar
    month: int
    day_from: int
    day_to: int
    month_to: int | None = None
    leap_policy: LeapPolicy = LeapPolicy.REGULAR
    every_years: int = 1
    anchor_year: int | None = None

    def __post_init__(self) -> None:
        """ValueError when no such day can be."""
        longest = 30 if self.calendar is RuleCalendar.LUNAR else 31
        if not (1 <= self.day_from <= longest and 1 <= self.day_to <= longest):
            raise ValueError("day out of range")
        if not (1 <= self.month <= 12 and 1 <= self.last_month <= 12):
            raise ValueError("month out of range")
        if self.last_month == self.month and self.day_to < self.day_from:
            raise ValueError("a festival ends before it starts")
        if self.every_years < 1:
            raise ValueError("a festival is held every year or every few years")

    @property
    def last_month(self) -> int:
        """The month in which it ends."""
        return self.month_to or self.month

    def held_in(self, year: int) -> bool:
        """Whether a (lunar or solar) year has the festival."""
        if self.every_years == 1:
            return True
        return self.anchor_year is not None and (year - self.anchor_year) % self.every_years == 0
