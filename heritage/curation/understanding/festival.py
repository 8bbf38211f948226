"""When a festival rule falls next, and what a written festival date means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from heritage.chronology import (
    FestivalReading,
    FestivalRule,
    Occurrence,
    Problem,
    explain_problem,
    next_occurrence,
    parse_festival,
)
from media.models.local_text import active_language

_TOLD = 2
_WRITTEN_DAY = re.compile(r"(\d{1,3})\s*/\s*(\d{1,3})")
_BESIDE_THE_YEARLY = ("lớn", "great", "hằng năm", "hàng năm", "thường niên", "every year", "yearly")
"""Words that tell of a festival each year beside the one held every few years."""
_CLEARED: dict[str, str | int | None] = {
    **dict.fromkeys(("month", "day_from", "day_to", "month_to")),
    "every_years": 1,
}


@dataclass(frozen=True, slots=True)
class FestivalNote:
    """Dates to come, and the fields of the rule when they were read from words."""

    text: str
    fields: dict[str, str | int | None] | None = None


def festival_note(rule: FestivalRule | None, today: date | None = None) -> FestivalNote:
    """Say the next two times ``rule`` is held; empty for no rule."""
    if rule is None:
        return FestivalNote("")
    coming = _coming(rule, today or timezone.localdate())
    if not coming:
        return FestivalNote(_("Chưa tính được ngày: cần một năm đã mở hội."))
    days = "; ".join(_days(occurrence) for occurrence in coming)
    return FestivalNote(_("Sắp tới: %(days)s.") % {"days": days})


def read_festival(text: str) -> FestivalNote:
    """Read words such as “14–16/5 âm lịch” into the fields of a rule."""
    reading = parse_festival(text)
    if reading.rule is None:
        why = _unread(reading)
        return FestivalNote(why, fields=_CLEARED if why else None)
    rule = _held(reading, reading.rule)
    fields = {
        "calendar": rule.calendar.value,
        "month": rule.month,
        "day_from": rule.day_from,
        "day_to": rule.day_to if rule.day_to != rule.day_from or rule.month_to else None,
        "month_to": rule.month_to,
        "leap_policy": rule.leap_policy.value,
        "every_years": rule.every_years,
    }
    note = festival_note(rule)
    told = " ".join([note.text, *_left_over(reading, rule)])
    return replace(note, text=told, fields=fields)


def _held(reading: FestivalReading, usual: FestivalRule) -> FestivalRule:
    """The rule of the row: “5 năm một lần, 9/2” tells of no festival in the years between."""
    words = reading.literal.lower()
    if reading.great is None or any(each in words for each in _BESIDE_THE_YEARLY):
        return usual
    return reading.great


def _unread(reading: FestivalReading) -> str:
    """Why the days stay empty; the quick words themselves are kept nowhere."""
    if reading.problem is None or reading.problem == Problem.EMPTY:
        return ""
    if never := _day_that_never_is(reading.literal):
        return never
    if reading.problem == Problem.NOT_UNDERSTOOD:
        return _("Chưa hiểu nên chưa điền gì. Ví dụ viết được: “14–16/5 âm lịch”.")
    why = explain_problem(reading.problem, active_language())
    return _("%(why)s Chưa điền gì vào các ô bên dưới.") % {"why": why}


def _day_that_never_is(text: str) -> str:
    """Name the first day such as 32/13 in words that could not be read; empty without one."""
    for day, month in _WRITTEN_DAY.findall(text):
        if not (1 <= int(day) <= 30 and 1 <= int(month) <= 12):
            told = _("Không có ngày %(day)s tháng %(month)s, nên chưa điền gì vào các ô bên dưới.")
            return told % {"day": int(day), "month": int(month)}
    return ""


def _left_over(reading: FestivalReading, rule: FestivalRule) -> Iterator[str]:
    """What the words tell and one rule cannot hold, so that nothing typed is lost unseen."""
    if reading.extended:
        yield _("Có năm hội kéo dài hơn: thêm một dòng lễ hội riêng cho những năm ấy.")
    if reading.great and rule != reading.great:
        yield _("Có hội lớn vài năm một lần: thêm một dòng lễ hội riêng, ghi năm đã mở.")
    if reading.remarks:
        yield _("Có chữ chưa vào quy tắc này: hãy ghi ở phần mô tả.")


def _coming(rule: FestivalRule, today: date) -> list[Occurrence]:
    found: list[Occurrence] = []
    while len(found) < _TOLD and (occurrence := next_occurrence(rule, today)):
        found.append(occurrence)
        today = occurrence.last + timedelta(days=1)
    return found


def _days(occurrence: Occurrence) -> str:
    first = date_format(occurrence.first, "d/m/Y")
    if occurrence.days == 1:
        return first
    return f"{first} – {date_format(occurrence.last, 'd/m/Y')}"
