"""Times of records and lunar dates, in words."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heritage.chronology import Certainty, LunarDate, Precision, gloss
from heritage.chronology import by_tradition as is_traditional
from heritage.chronology.columns import Timed, span_of
from heritage.models import Period
from heritage.models.bilingual import LocalText, active_language, local_text
from heritage.times import span_text

_MONTHS_VI = (
    "Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười",
    "Mười một", "Chạp",
)  # fmt: skip
"""What the lunar months are called: the first is “Giêng”, the twelfth “Chạp”."""


def time_text(row: Timed) -> LocalText:
    """Return `span_text` with its language: words nobody could put into English stay quoted."""
    language = active_language()
    text = span_text(row, language)
    quoted = language == "en" and not row.time_precision and text == row.time_literal
    return LocalText(text, "vi" if quoted else language)


def age_text(row: Timed, period: Period | None) -> LocalText:
    """Return the row's time, else the name of its period, else nothing."""
    time = time_text(row)
    return local_text(period, "name") if period and not time else time


def by_tradition(row: Timed) -> bool:
    """Return whether tradition or legend tells the row's time."""
    span = span_of(row) if row.time_certainty not in _SURE else None
    return span is not None and is_traditional(span)


_SURE = ("", Certainty.CERTAIN, Certainty.APPROXIMATE)
"""What no tradition tells, so that its words need not be read."""


_DOUBTS_EN = ("approximate", "uncertain")
"""What English words of a span say themselves: “c.”, “possibly”, “traditionally”."""


def span_gloss(row: Timed) -> str:
    """Return what the words mean in years: only the parts that the words do not say."""
    span = span_of(row)
    # “About 4,000 years ago” is all that is known: years would feign an exactness nobody has.
    if span is None or span.precision is Precision.MILLENNIUM:
        return ""
    said = span_text(row).casefold()
    parts = gloss(span, active_language())
    return " · ".join(
        part for part in parts if part.casefold() not in said and part not in _DOUBTS_EN
    )


def lunar_month_name(month: int) -> str:
    """Return “tháng Giêng” in Vietnamese, “1st lunar month” in English."""
    if active_language() == "vi":
        return f"tháng {_MONTHS_VI[month - 1]}"
    return f"{ordinal(month)} lunar month"


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, 11th …"""
    tail = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def weekdays(first: date, last: date) -> str:
    """Return the weekday of one day, “Thứ Ba – Thứ Năm” of several; “” beyond a week."""
    if first == last:
        return weekday(first)
    return f"{weekday(first)} – {weekday(last)}" if (last - first).days < _WEEK else ""


def lunar_text(lunar: LunarDate) -> str:
    """Return a lunar day in words: “14 tháng Năm”, “14th of the 5th lunar month”."""
    if active_language() == "vi":
        first = f"mùng {lunar.day}" if lunar.day <= 10 else str(lunar.day)
        leap = " nhuận" if lunar.leap else ""
        return f"{first} {lunar_month_name(lunar.month)}{leap}"
    leap = "leap " if lunar.leap else ""
    return f"{ordinal(lunar.day)} of the {leap}{lunar_month_name(lunar.month)}"


def day_text(day: date) -> str:
    """Return a day as the active language writes it: 24/11/2026, 24 November 2026."""
    return solar_range(day, day)


def solar_range(start: date, end: date) -> str:
    """Return a stretch of solar days, as short as it can be said."""
    if active_language() == "vi":
        return _range_vi(start, end)
    if start == end:
        return f"{start.day} {start:%B} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {end:%B} {end.year}"
    year = f" {start.year}" if start.year != end.year else ""
    return f"{start.day} {start:%B}{year} – {end.day} {end:%B} {end.year}"


def _range_vi(start: date, end: date) -> str:
    last = f"{end.day}/{end.month}/{end.year}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    year = f"/{start.year}" if start.year != end.year else ""
    return f"{start.day}/{start.month}{year} – {last}"


def countdown(days: int) -> str:
    """Return “hôm nay”, “ngày mai” or how many days are left."""
    if days <= 0:
        return _("hôm nay")
    if days == 1:
        return _("ngày mai")
    return ngettext("còn %(days)d ngày", "còn %(days)d ngày", days) % {"days": days}


_WEEK = 7
WEEKDAYS_VI = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
"""Django's own Vietnamese writes “Thứ 3”."""


def weekday(day: date) -> str:
    """Return “Thứ Ba”, “Tuesday”."""
    return WEEKDAYS_VI[day.weekday()] if active_language() == "vi" else f"{day:%A}"
