"""What is wrong with a question in the language, where, and what would be right."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """Kinds of slips; stable codes, words for people are `search.notices`'."""

    UNCLOSED_QUOTE = "unclosed_quote"
    UNCLOSED_GROUP = "unclosed_group"
    STRAY_CLOSE = "stray_close"
    EMPTY_GROUP = "empty_group"
    DANGLING_OPERATOR = "dangling_operator"
    NO_VALUE = "no_value"
    SPACE_AFTER_COLON = "space_after_colon"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_VALUE = "unknown_value"
    BAD_DATE = "bad_date"
    BAD_PLACE = "bad_place"
    TOO_DEEP = "too_deep"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Problem:
    """Put ``instead`` in place of `question[start:end]`, and there is no fault.

    ``subject`` is the word that a message names, ``shown`` what it points at, when that is not
    what is replaced. ``instead`` None: nothing would mend it.
    """

    fault: Fault
    start: int
    end: int
    instead: str | None = ""
    subject: str = ""
    shown: tuple[int, int] | None = None

    @property
    def place(self) -> tuple[int, int]:
        """The characters to point at."""
        return self.shown or (self.start, self.end)


def mended(text: str, problems: Iterable[Problem]) -> str | None:
    """The text with every slip put right; None when one cannot be."""
    ordered = sorted(problems, key=lambda problem: (problem.start, problem.end))
    out, last = "", 0
    for problem in ordered:
        if problem.instead is None:
            return None
        if problem.start < last:
            continue
        out += text[last : problem.start] + problem.instead
        last = problem.end
    spaced = " ".join((out + text[last:]).split())
    return spaced.replace("( ", "(").replace(" )", ")")
