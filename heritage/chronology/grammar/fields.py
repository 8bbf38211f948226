"""The day, month and marks of a written date, before they are given a year."""

from dataclasses import dataclass, replace

from heritage.chronology.grammar.numbers import Number, figures, number, ordinal
from heritage.chronology.grammar.source import Source
from heritage.chronology.grammar.years import era_suffix
from heritage.chronology.lexicon import Sign

_MONTHS = 12
_MOST_DAYS = 31


@dataclass(frozen=True)
class DateFields:
    """What stood before the year; `year` is set when it was part of "25/1/1994".

    `moon_day`: "mồng" was said, which lunar days mostly have.
    """

    days: tuple[int, ...]
    month: int
    end: int
    year: int | None = None
    leap: bool = False
    lunar: bool = False
    solar: bool = False
    moon_day: bool = False


def read_fields(source: Source, at: int) -> DateFields | None:
    """The longest date here: in figures, in Vietnamese words or in English ones."""
    at, calendar = _calendar(source, at)
    found = [rule(source, at) for rule in (_figures_date, _vietnamese, _english)]
    best = max((fields for fields in found if fields), key=lambda f: f.end, default=None)
    if best is None:
        return None
    end, behind = calendar_mark(source, best.end)
    lunar = best.lunar or True in (calendar, behind)
    return replace(best, end=end, lunar=lunar, solar=False in (calendar, behind))


def calendar_mark(source: Source, at: int) -> tuple[int, bool | None]:
    """Past "âm lịch" (True) or "(dương lịch)" (False) when one stands here."""
    end, lunar = _calendar(source, at + source.is_sign(at, "("))
    if lunar is None or not source.is_sign(at, "("):
        return (at, None) if lunar is None else (end, lunar)
    return (end + 1, lunar) if source.is_sign(end, ")") else (at, None)


def _calendar(source: Source, at: int) -> tuple[int, bool | None]:
    for sign, lunar in ((Sign.LUNAR, True), (Sign.SOLAR, False)):
        end = source.after(sign, at)
        if end:
            return end, lunar
    return at, None


def _days(source: Source, at: int) -> tuple[tuple[int, ...], int, bool, bool] | None:
    """Days, where they end, whether "mồng" and whether "rằm" was said."""
    full_moon = source.after(Sign.FULL_MOON, at)
    if full_moon:
        return (15,), full_moon, False, True
    start = source.skip(Sign.DAY, at)
    moon = source.after(Sign.MOON_DAY, start)
    first = number(source, moon or start)
    if first is None:
        return None
    last = first
    while second := _next_day(source, last):
        last = second
    days = (first[0],) if last is first else (first[0], last[0])
    return days, last[1], bool(moon), False


def _next_day(source: Source, last: Number) -> Number | None:
    """The day that a dash or "đến" leads to, or the very next one behind a comma or "và"."""
    leap_to = source.after(Sign.TO, last[1]) or source.is_sign(last[1], "-") + last[1]
    comma = source.is_sign(last[1], ",") + last[1]
    onward = max(leap_to, comma, source.after(Sign.AND, comma) or 0)
    if onward == last[1]:
        return None
    found = number(source, source.skip(Sign.MOON_DAY, source.skip(Sign.DAY, onward)))
    return found if found and (leap_to > last[1] or found[0] == last[0] + 1) else None


def _figures_date(source: Source, at: int) -> DateFields | None:
    """ "25/1/1994", "14–16/5", "3/1990", "1994/1/25"."""
    whole = _three_figures(source, source.skip(Sign.DAY, at))
    if whole:
        return whole
    found = _days(source, at)
    if found is None:
        return None
    days, end, moon, full = found
    mark = source.word(end)
    month = figures(source, end + 1) if mark and mark.text in ("/", ".", "-") else None
    if mark is None or month is None or full or (mark.text == "-" and len(days) > 1):
        return None
    third = _same_mark(source, month[1], mark.text)
    if third is None:
        return _two_figures(source, at, days, month, moon=moon, mark=mark.text)
    if len(source.words[third[1] - 1].raw) < 3:
        return None
    return _in_range(DateFields(days, month[0], third[1], year=third[0], moon_day=moon))


def _three_figures(source: Source, at: int) -> DateFields | None:
    """ "2-9-1945", "1945-9-2": three figures with one mark between them."""
    first = figures(source, at)
    mark = source.word(first[1]) if first else None
    if first is None or mark is None or mark.text not in ("/", ".", "-"):
        return None
    second = _same_mark(source, first[1], mark.text)
    third = _same_mark(source, second[1], mark.text) if second else None
    if second is None or third is None:
        return None
    if len(source.words[at].raw) in (3, 4):
        return _in_range(DateFields((third[0],), second[0], third[1], year=first[0]))
    told = source.after(Sign.BCE, third[1]) or source.after(Sign.CE, third[1])
    if len(source.words[third[1] - 1].raw) not in (3, 4) and not told:
        return None
    return _in_range(DateFields((first[0],), second[0], third[1], year=third[0]))


def _same_mark(source: Source, at: int, mark: str) -> Number | None:
    word = source.word(at)
    return figures(source, at + 1) if word and word.text == mark else None


def _two_figures(
    source: Source, at: int, days: tuple[int, ...], month: Number, *, moon: bool, mark: str
) -> DateFields | None:
    """ "3/1990" is a month, "15/5" a day that still wants its year; only a slash says so."""
    if mark == "-" and len(source.words[month[1] - 1].raw) < 4:
        return None
    if len(days) == 1 and len(source.words[month[1] - 1].raw) in (3, 4):
        return DateFields((), days[0], month[1], year=month[0]) if days[0] <= _MONTHS else None
    if mark != "/":
        return None
    end, leap = _leap(source, month[1])
    return _in_range(DateFields(days, month[0], end, leap=leap, lunar=leap, moon_day=moon))


def _in_range(fields: DateFields) -> DateFields | None:
    """The fields unless a day is past 31; a month past 12 stays, for the date to be refused."""
    if any(day > _MOST_DAYS for day in fields.days):
        return None
    return fields


def _leap(source: Source, at: int) -> tuple[int, bool]:
    bracket = source.is_sign(at, "(")
    end = source.after(Sign.LEAP, at + bracket)
    if end is None or (bracket and not source.is_sign(end, ")")):
        return at, False
    return end + bracket, True


def _vietnamese(source: Source, at: int) -> DateFields | None:
    """ "ngày 14 đến 16 tháng 5", "mồng 4 tháng Giêng", "tháng 4 nhuận"."""
    found = _days(source, at)
    days, start, moon, full = found or ((), at, False, False)
    word = source.after(Sign.MONTH, start)
    named = source.lexicon.moons.find(source.words, start)
    if named and named[1] > (word or 0) and (days or source.words[start].folded != "tet"):
        return DateFields(days, named[0][0], named[1], lunar=True)
    if word is None or any(day > _MOST_DAYS for day in days):
        return None
    word, leap = _leap(source, word)
    month = number(source, word)
    if month is None:
        return None
    end, leap_behind = _leap(source, month[1])
    end, year = _year_behind(source, end)
    return DateFields(
        days,
        month[0],
        end,
        year=year,
        leap=leap or leap_behind,
        lunar=full or leap or leap_behind,
        moon_day=moon,
    )


def _year_behind(source: Source, at: int) -> tuple[int, int | None]:
    """The year of "tháng 3/1990"."""
    if not source.is_sign(at, "/-."):
        return at, None
    found = figures(source, at + 1)
    if found is None or len(source.words[at + 1].raw) not in (3, 4):
        return at, None
    return found[1], found[0]


def _english(source: Source, at: int) -> DateFields | None:
    """ "25 January", "January 25th", "January", "15th day of the leap 4th lunar month"."""
    moon = _english_moon(source, at)
    if moon:
        return moon
    day = ordinal(source, at) or figures(source, at)
    month = source.lexicon.months.find(source.words, source.skip(Sign.OF, day[1]) if day else at)
    if month is None:
        return None
    if day:
        return _in_range(DateFields((day[0],), month[0][0], month[1]))
    day = ordinal(source, month[1]) or figures(source, month[1])
    if day and day[0] <= _MOST_DAYS and era_suffix(source, day[1])[0] is None:
        return DateFields((day[0],), month[0][0], day[1])
    return DateFields((), month[0][0], month[1])


def _english_moon(source: Source, at: int) -> DateFields | None:
    """A day or month of the lunar calendar in English words."""
    start = source.skip(Sign.OF, at)
    days, past = _ordinal_days(source, start)
    for month_at, these in ((past, days), (start, ())):
        leap = source.after(Sign.LEAP, month_at)
        month = ordinal(source, leap or month_at)
        end = source.after(Sign.MONTH, month[1]) if month else None
        if month and end:
            return DateFields(these, month[0], end, leap=bool(leap), lunar=True)
    return None


def _ordinal_days(source: Source, at: int) -> tuple[tuple[int, ...], int]:
    """ "14th to 16th day of the", "fourth of the"."""
    first = ordinal(source, at)
    if first is None:
        return (), at
    link = source.after(Sign.TO, first[1]) or first[1] + source.is_sign(first[1], "-")
    second = ordinal(source, link) if link > first[1] else None
    end = second[1] if second else first[1]
    word = source.word(end)
    end += word is not None and word.text in ("day", "days")
    return (first[0], *((second[0],) if second else ())), source.skip(Sign.OF, end)
