"""1632 · 1600..1650 · 1945-08..1945-09-02 · ..1802 · words about time → day numbers, and back."""

import re
from calendar import monthrange
from datetime import date

from search.calendar import first_day, year_of
from search.query.language.fields import Bounds, ReadDate

_YEAR = re.compile(r"-?\d{1,4}")
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_SLASHED = re.compile(r"(?:(\d{1,2})/)?(\d{1,2})/(\d{4})")
_DASHED = re.compile(r"(\d{3,4})\s*[-–—]\s*(\d{3,4})")
_DOTS = re.compile(r"\s*\.{2,}\s*|\s*…\s*")


def read_span(text: str, words: ReadDate) -> Bounds | None:
    """The days that a text means, the earlier first; None when it is not understood.

    Years are astronomical (−207 is 208 BC), as in EDTF. ``words`` reads everything else.
    """
    text = text.strip()
    if dashed := _DASHED.fullmatch(text):
        text = f"{dashed[1]}..{dashed[2]}"
    left, dots, right = _split(text)
    if not dots:
        return _moment(text, words)
    first = _moment(left, words) if left else (None, None)
    last = _moment(right, words) if right else (None, None)
    if first is None or last is None or not (left or right):
        return None
    return _ordered(first[0], last[1])


def written(bounds: Bounds) -> str:
    """Days as `read_span` reads them: whole years as years."""
    first, last = bounds
    if whole_years(first, last):
        start = "" if first is None else str(year_of(first))
        end = "" if last is None else str(year_of(last))
    else:
        start, end = _iso(first), _iso(last)
    return start if start == end else f"{start}..{end}"


def _split(text: str) -> tuple[str, str, str]:
    found = _DOTS.search(text)
    return (text[: found.start()], "..", text[found.end() :]) if found else (text, "", "")


def _moment(text: str, words: ReadDate) -> Bounds | None:
    if _YEAR.fullmatch(text) and text.isascii():
        return first_day(int(text)), first_day(int(text) + 1) - 1
    if match := _ISO.fullmatch(text):
        return _days(int(match[1]), int(match[2]), int(match[3] or 0))
    if match := _SLASHED.fullmatch(text):
        return _days(int(match[3]), int(match[2]), int(match[1] or 0))
    return _before_christ_in_years(words(text)) if text else None


def _before_christ_in_years(bounds: Bounds | None) -> Bounds | None:
    """Days before AD 1 have no ISO form that people write: their whole years stand for them."""
    if bounds is None or all(day is None or day > 0 for day in bounds):
        return bounds
    first, last = bounds
    return (
        None if first is None else first_day(year_of(first)),
        None if last is None else first_day(year_of(last) + 1) - 1,
    )


def _days(year: int, month: int, day: int) -> Bounds | None:
    """A day, or a whole month when the day is 0."""
    if not (year >= 1 and 1 <= month <= 12):
        return None
    length = monthrange(year, month)[1]
    if day > length:
        return None
    return (
        date(year, month, day or 1).toordinal(),
        date(year, month, day or length).toordinal(),
    )


def _ordered(first: int | None, last: int | None) -> Bounds:
    if first is not None and last is not None and first > last:
        return first_day(year_of(last)), first_day(year_of(first) + 1) - 1
    return first, last


def whole_years(first: int | None, last: int | None) -> bool:
    """Whether days are written as years."""
    begins = first is None or first == first_day(year_of(first))
    ends = last is None or last == first_day(year_of(last) + 1) - 1
    return (begins and ends) or any(day is not None and day < 1 for day in (first, last))


def _iso(day: int | None) -> str:
    return "" if day is None else date.fromordinal(day).isoformat()
