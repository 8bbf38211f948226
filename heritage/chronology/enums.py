"""Closed lists of the chronology: how fine, how sure, by which calendar, what went wrong."""

from enum import StrEnum


class Precision(StrEnum):
    """How finely the ends of a span are known; values are stored, so they never change."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    PART_OF_CENTURY = "part_of_century"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    PERIOD = "period"


class Certainty(StrEnum):
    """What the writer said of the date: EDTF's `~`, `?` and `%`."""

    CERTAIN = "certain"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    UNCERTAIN_APPROXIMATE = "uncertain_approximate"

    @property
    def mark(self) -> str:
        """EDTF qualifier: "", "~", "?" or "%"."""
        return _MARKS[self]

    def __or__(self, other: "Certainty") -> "Certainty":
        """Both doubts together: approximate or uncertain is approximate and uncertain."""
        doubts = {self, other} - {Certainty.CERTAIN}
        if not doubts:
            return Certainty.CERTAIN
        return doubts.pop() if len(doubts) == 1 else Certainty.UNCERTAIN_APPROXIMATE


_MARKS = {
    Certainty.CERTAIN: "",
    Certainty.APPROXIMATE: "~",
    Certainty.UNCERTAIN: "?",
    Certainty.UNCERTAIN_APPROXIMATE: "%",
}


class Calendar(StrEnum):
    """In which reckoning the words were written."""

    GREGORIAN = "gregorian"
    LUNAR = "lunar"
    REGNAL = "regnal"
    CAN_CHI = "can_chi"


class Problem(StrEnum):
    """Why a text is not one clear span; stable codes for forms and logs."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_UNDERSTOOD = "not_understood"
    NO_YEAR = "no_year"
    IMPOSSIBLE_DATE = "impossible_date"
    OUT_OF_REIGN = "out_of_reign"
    OUT_OF_RANGE = "out_of_range"
    REVERSED = "reversed"
    AMBIGUOUS = "ambiguous"
    CONFLICT = "conflict"
