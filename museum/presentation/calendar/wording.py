"""How the days of a festival are known, in words: the rule, its leap policy, its doubts."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heritage.chronology import Occurrence, leap_month
from heritage.enums import Confidence, LeapPolicy, RuleCalendar
from heritage.models import FestivalRule
from heritage.models.bilingual import active_language
from museum.presentation.dates import lunar_month_name, ordinal


def rule_text(row: FestivalRule) -> str:
    """Return the rule in words: “14–16 tháng Năm âm lịch”."""
    lunar = row.calendar == RuleCalendar.LUNAR
    last_month = row.month_to or row.month
    if active_language() == "vi":
        days = _days(
            str(row.day_from), row.day_to, row.month, last_month, _month_vi(row, row.month)
        )
        month = _month_vi(row, last_month)
        return f"{days} {month} âm lịch" if lunar else f"{days} {month}"
    days = _days(
        ordinal(row.day_from),
        row.day_to and ordinal(row.day_to),
        row.month,
        last_month,
        f"of the {_month_en(row, row.month)}",
    )
    return f"{days} of the {_month_en(row, last_month)}"


def _days(first: str, last: object, month: int, last_month: int, first_month: str) -> str:
    if month != last_month:
        return f"{first} {first_month} – {last or first}"
    return f"{first}–{last}" if last and str(last) != first else first


def _month_vi(row: FestivalRule, month: int) -> str:
    return lunar_month_name(month) if row.calendar == RuleCalendar.LUNAR else f"tháng {month}"


def _month_en(row: FestivalRule, month: int) -> str:
    if row.calendar == RuleCalendar.LUNAR:
        return lunar_month_name(month)
    return f"{ordinal(month)} month"


def cycle_text(row: FestivalRule) -> str:
    """Return “5 năm một lần”, "" for a festival of every year."""
    if row.every_years <= 1:
        return ""
    return ngettext("%(n)d năm một lần", "%(n)d năm một lần", row.every_years) % {
        "n": row.every_years
    }


def leap_text(row: FestivalRule) -> str:
    """Return what the rule does when its month is doubled, "" for a solar one."""
    if row.calendar != RuleCalendar.LUNAR:
        return ""
    if row.leap_policy == LeapPolicy.BOTH:
        return _("năm nhuận tháng này mở cả hai lần")
    if row.leap_policy == LeapPolicy.LEAP:
        return _("năm nhuận tháng này mở vào tháng nhuận")
    return _("năm nhuận tháng này theo tháng thường")


def doubt_text(row: FestivalRule, occurrence: Occurrence) -> str:
    """Return what is not certain about these days, "" when nothing is known to be."""
    doubts = []
    if row.record.confidence in (Confidence.LOW, Confidence.UNVERIFIED):
        doubts.append(_("Lệ này chưa được kiểm chứng."))
    kept, named = _last_day(row, occurrence), row.day_to or row.day_from
    if kept < named:
        doubts.append(
            _("Tháng không có ngày %(day)d: giữ vào ngày %(kept)d.") % {"day": named, "kept": kept}
        )
    if row.calendar == RuleCalendar.LUNAR and leap_month(occurrence.year) == row.month:
        doubts.append(_("Năm ấy nhuận đúng tháng hội: nên hỏi lại làng."))
    return " ".join(doubts)


def _last_day(row: FestivalRule, occurrence: Occurrence) -> int:
    """The last day by the rule's own calendar, as kept."""
    lunar = row.calendar == RuleCalendar.LUNAR
    return occurrence.lunar_last.day if lunar else occurrence.last.day
