"""What people write about festival days → a rule: "14–16/5", "mồng 4 tháng Tư âm lịch"."""

from dataclasses import dataclass

from heritage.chronology.enums import Problem
from heritage.chronology.festivals.rules import FestivalRule, LeapPolicy, RuleCalendar
from heritage.chronology.grammar.fields import DateFields, read_fields
from heritage.chronology.grammar.lists import times
from heritage.chronology.grammar.numbers import number
from heritage.chronology.grammar.source import Source
from heritage.chronology.lexicon import Phrases, Sign, lexicon
from heritage.chronology.words import split_words

_LONGEST_TEXT = 300
_MOST_WORDS = 60
_LANGUAGES = ("vi", "en")
_EVERY_BEFORE = Phrases[None]((phrase, None) for phrase in ("cứ", "mỗi", "every", "once every"))
_YEARS = Phrases[None]((phrase, None) for phrase in ("năm", "years", "year"))
_ONCE = Phrases[None](
    (phrase, None)
    for phrase in ("một lần", "1 lần", "một kỳ", "mở hội lớn một lần", "mở hội một lần", "a time")
)
_LEAP_TOO = Phrases[LeapPolicy](
    (
        ("cả tháng nhuận", LeapPolicy.BOTH),
        ("kể cả tháng nhuận", LeapPolicy.BOTH),
        ("và tháng nhuận", LeapPolicy.BOTH),
        ("leap month too", LeapPolicy.BOTH),
        ("tháng nhuận nếu có", LeapPolicy.LEAP),
        ("năm nhuận thì tháng nhuận", LeapPolicy.LEAP),
        ("không kể tháng nhuận", LeapPolicy.REGULAR),
    )
)


@dataclass(frozen=True)
class FestivalReading:
    """How festival days were understood.

    `rule` is the usual festival. `extended` is the longer one some years have
    ("9–10/2 (–11/2)"), `great` the one every few years ("hội lớn 5 năm một lần"), whose anchor
    year the words do not tell. `remarks`: there were words that no rule holds; keep the literal.
    Without a rule, `problem` says why.
    """

    literal: str
    rule: FestivalRule | None
    problem: Problem | None = None
    extended: FestivalRule | None = None
    great: FestivalRule | None = None
    remarks: bool = False


def parse_festival(text: str) -> FestivalReading:
    """Read festival days. Without "dương lịch" they are lunar, as village festivals are.

    Any text is answered, at once.
    """
    if not text.strip():
        return FestivalReading(text, None, Problem.EMPTY)
    source = Source(split_words(text[:_LONGEST_TEXT]), lexicon(_LANGUAGES), times)
    if len(text) > _LONGEST_TEXT or len(source.words) > _MOST_WORDS:
        return FestivalReading(text, None, Problem.TOO_LONG)
    at = _first_date(source)
    days = read_days(source, at) if at is not None else None
    if days is None:
        return FestivalReading(text, None, Problem.NOT_UNDERSTOOD)
    try:
        return _understood(text, source, days, begun=at == 0)
    except ValueError:
        return FestivalReading(text, None, Problem.IMPOSSIBLE_DATE)


@dataclass(frozen=True)
class _Days:
    first: DateFields
    last: DateFields
    end: int


def _first_date(source: Source) -> int | None:
    """Where the first day stands: words may come before it ("chính hội", "từ ngày")."""
    return next((at for at in range(len(source.words)) if read_days(source, at)), None)


def read_days(source: Source, at: int) -> "_Days | None":
    """ "14–16/5", "28/12 – 3/1", "từ mồng 9 đến 11 tháng Ba", "rằm tháng Giêng"."""
    first = read_fields(source, source.skip(Sign.FROM, at))
    if first is None or not first.days:
        return None
    link = source.after(Sign.TO, first.end) or first.end + source.is_sign(first.end, "-")
    second = read_fields(source, link) if link > first.end else None
    if second is None or not second.days:
        return _Days(first, first, first.end)
    return _Days(first, second, second.end)


def _understood(text: str, source: Source, days: _Days, *, begun: bool) -> FestivalReading:
    solar = days.first.solar or days.last.solar
    lunar_words = [source.after(Sign.SOLAR, at) for at in range(len(source.words))]
    solar = solar or (any(lunar_words) and not days.first.lunar)
    calendar = RuleCalendar.SOLAR if solar else RuleCalendar.LUNAR
    policy = _policy(source) or (LeapPolicy.LEAP if days.first.leap else LeapPolicy.REGULAR)
    rule = _rule(calendar, days.first, days.last, policy)
    rest = source.words[days.end :]
    cycle, extended = _cycle(source), _extended(source, days, rule)
    unread = not begun or any(word.text not in "().;," for word in rest)
    return FestivalReading(
        text,
        rule,
        extended=extended,
        great=_every(rule, cycle) if cycle else None,
        remarks=unread and not (cycle or extended),
    )


def _rule(
    calendar: RuleCalendar, first: DateFields, last: DateFields, policy: LeapPolicy
) -> FestivalRule:
    return FestivalRule(
        calendar=calendar,
        month=first.month,
        day_from=first.days[0],
        day_to=last.days[-1],
        month_to=last.month if last.month != first.month else None,
        leap_policy=policy,
    )


def _every(rule: FestivalRule, years: int) -> FestivalRule:
    return FestivalRule(
        rule.calendar,
        rule.month,
        rule.day_from,
        rule.day_to,
        rule.month_to,
        rule.leap_policy,
        every_years=years,
    )


def _extended(source: Source, days: _Days, rule: FestivalRule) -> FestivalRule | None:
    """The "(–11/2)" behind "9–10/2": some years it lasts until then."""
    at = days.end
    if not (source.is_sign(at, "(") and source.is_sign(at + 1, "-")):
        return None
    longer = read_fields(source, at + 2)
    if longer is None or not longer.days:
        return None
    return _rule(rule.calendar, days.first, longer, rule.leap_policy)


def _cycle(source: Source) -> int | None:
    """The 5 of "5 năm một lần", "cứ năm năm", "every five years"."""
    words = source.words
    for at in range(len(words)):
        before = _EVERY_BEFORE.find(words, at)
        count = number(source, before[1] if before else at)
        years = _YEARS.find(words, count[1]) if count else None
        if count and years and (before or _ONCE.find(words, years[1])) and 1 < count[0] <= 100:
            return count[0]
    return None


def _policy(source: Source) -> LeapPolicy | None:
    found = (_LEAP_TOO.find(source.words, at) for at in range(len(source.words)))
    return next((hit[0][0] for hit in found if hit), None)
