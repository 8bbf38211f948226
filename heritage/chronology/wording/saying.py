"""A meaning in words, Vietnamese or English, that read back as the same meaning."""

import re
from functools import singledispatch

from heritage.chronology.can_chi import can_chi_year
from heritage.chronology.nodes import (
    BEFORE_PRESENT_YEAR,
    Ago,
    CanChiYear,
    Century,
    Day,
    Decade,
    Doubted,
    EraTime,
    EraYear,
    Hundred,
    LunarDay,
    LunarMonth,
    Millennium,
    Month,
    Node,
    Open,
    Part,
    PeriodTime,
    Range,
    Reign,
    Season,
    Several,
    Side,
    Year,
)
from heritage.chronology.numerals import write_roman
from heritage.chronology.registry import Era
from heritage.chronology.wording.plain import day_text, month_text, year_text, years_text
from heritage.chronology.wording.tables import (
    DOUBTS,
    HEARSAY,
    QUARTERS,
    SEASONS,
    SHORT_SLICES,
    SIDES,
    SLICES,
)

_COUNTED = (Century, Decade, Millennium)
# English names that stand with "the".
_TAKES_ARTICLE = re.compile(r" (dynasty|lords|culture|period|era|century)\b|^reign")
_LAST_CENTURY = 21
_NO_PREFIX = ("Văn hóa", "Kháng chiến", "Loạn")


@singledispatch
def say(node: Node, lang: str) -> str:
    """The words for a meaning; TypeError for a node that has none."""
    raise TypeError(f"no words for {node!r}")


@say.register
def _(node: Day, lang: str) -> str:
    return day_text(node.number, lang)


@say.register
def _(node: Month, lang: str) -> str:
    return month_text(node.year, node.month, lang)


@say.register
def _(node: Season, lang: str) -> str:
    link = " năm " if lang == "vi" else " "
    return SEASONS[lang][node.season - 1] + link + year_text(node.year, lang)


@say.register
def _(node: Year, lang: str) -> str:
    return year_text(node.year, lang)


@say.register
def _(node: Decade, lang: str) -> str:
    if lang == "vi":
        return f"thập niên {node.first}"
    # "1800s" would also be the whole century.
    return f"{node.first}s" if node.first % 100 else years_text(node.first, node.first + 9, lang)


@say.register
def _(node: Hundred, lang: str) -> str:
    return years_text(node.first, node.first + 99, lang)


def ordinal_text(number: int) -> str:
    """ "1st", "22nd", "13th"."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if number % 100 in (11, 12, 13) else endings.get(number % 10, "th")
    return f"{number}{ending}"


@say.register
def _(node: Century, lang: str) -> str:
    return _counted(node.number, "thế kỷ", "century", lang)


@say.register
def _(node: Millennium, lang: str) -> str:
    return _counted(node.number, "thiên niên kỷ", "millennium", lang)


def _counted(number: int, vietnamese: str, english: str, lang: str) -> str:
    if lang == "vi":
        text = f"{vietnamese} {write_roman(abs(number))}"
        return f"{text} TCN" if number < 0 else text
    text = f"{ordinal_text(abs(number))} {english}"
    return f"{text} BC" if number < 0 else text


@say.register
def _(node: Part, lang: str) -> str:
    whole, words = say(node.whole, lang), SLICES[lang][node.slice]
    if lang == "vi":
        if isinstance(node.whole, Year):
            return f"{QUARTERS.get(node.slice, words)} năm {whole}"
        return f"{words} {whole}"
    dated = isinstance(node.whole, Year | Month)
    if node.slice in SHORT_SLICES and (dated or isinstance(node.whole, _COUNTED)):
        return f"{SHORT_SLICES[node.slice]} {whole}"
    return f"{words.removesuffix(' the') if dated else words} {whole}"


@say.register
def _(node: PeriodTime, lang: str) -> str:
    period = node.period
    if lang == "en":
        return f"{period.name_en} ({_lasting(period.first, period.last, lang)})"
    bare = period.name_vi.startswith(_NO_PREFIX)
    name = period.name_vi if bare else f"thời {period.name_vi}"
    return f"{name} ({_lasting(period.first, period.last, lang)})"


def _lasting(first: int, last: int | None, lang: str) -> str:
    if last is None:
        return f"{year_text(first, lang)}–{'nay' if lang == 'vi' else 'present'}"
    return years_text(first, last, lang)


@say.register
def _(node: Reign, lang: str) -> str:
    name = node.ruler.name.split(" (")[0]
    years = years_text(node.ruler.first, node.ruler.last, lang)
    return f"đời {name} ({years})" if lang == "vi" else f"reign of {name} ({years})"


def era_text(era: Era, lang: str) -> str:
    """The era's name; a foreign one with its dynasty."""
    if not era.foreign:
        return era.name
    if lang == "en":
        return f"{era.name} of the {era.dynasty_en}"
    return f"{era.name} nhà {era.ruler.removeprefix('nhà ')}"


@say.register
def _(node: EraTime, lang: str) -> str:
    name, years = era_text(node.era, lang), years_text(node.era.first, node.era.last, lang)
    return f"niên hiệu {name} ({years})" if lang == "vi" else f"{english_era(node.era)} ({years})"


def english_era(era: Era) -> str:
    """ "Chính Hòa era", "Vĩnh Lạc era of the Ming"."""
    return f"{era.name} era of the {era.dynasty_en}" if era.foreign else f"{era.name} era"


@say.register
def _(node: EraYear, lang: str) -> str:
    name, year = era_text(node.era, lang), year_text(node.year, lang)
    if lang == "en":
        return f"{ordinal_text(node.number)} year of {name} ({year})"
    if node.era.foreign:
        return f"năm thứ {node.number} niên hiệu {name} ({year})"
    return f"năm {name} thứ {node.number} ({year})"


@say.register
def _(node: CanChiYear, lang: str) -> str:
    name, year = can_chi_year(node.year), year_text(node.year, lang)
    return f"năm {name} {year}" if lang == "vi" else f"{name} ({year})"


@say.register
def _(node: LunarDay, lang: str) -> str:
    year, month, day, leap = node.date
    if lang == "vi":
        doubled = " nhuận" if leap else ""
        return f"{day}/{month}{doubled} âm lịch năm {year_text(year, lang)}"
    return f"{ordinal_text(day)} day of the {_moon(month, leap=leap)}, {year_text(year, lang)}"


@say.register
def _(node: LunarMonth, lang: str) -> str:
    if lang == "vi":
        doubled = " nhuận" if node.leap else ""
        return f"tháng {node.month}{doubled} âm lịch năm {year_text(node.year, lang)}"
    return f"{_moon(node.month, leap=node.leap)}, {year_text(node.year, lang)}"


def _moon(month: int, *, leap: bool) -> str:
    return f"{'leap ' if leap else ''}{ordinal_text(month)} lunar month"


@say.register
def _(node: Ago, lang: str) -> str:
    number = f"{node.years:,}"
    if lang == "vi":
        number = number.replace(",", ".")
    if node.reference == BEFORE_PRESENT_YEAR:
        return f"{number} BP"
    return f"khoảng {number} năm trước" if lang == "vi" else f"about {number} years ago"


@say.register
def _(node: Doubted, lang: str) -> str:
    words = (HEARSAY if node.hearsay else DOUBTS)[lang][node.doubt]
    return words.format(say(node.node, lang))


@say.register
def _(node: Open, lang: str) -> str:
    told = say(node.node, lang)
    behind = node.side is Side.ONGOING or isinstance(node.node, Doubted)
    if lang == "en" and not behind and _TAKES_ARTICLE.search(told):
        told = f"the {told}"
    return SIDES[lang][node.side].format(told)


@say.register
def _(node: Several, lang: str) -> str:
    told = [say(member, lang) for member in node.members]
    if node.either:
        return (" hoặc " if lang == "vi" else " or ").join(told)
    if not all(isinstance(member, Year) for member in node.members):
        return "; ".join(told)
    return ", ".join(told[:-1]) + (" và " if lang == "vi" else " and ") + told[-1]


@say.register
def _(node: Range, lang: str) -> str:
    start, end = node.start, node.end
    if isinstance(start, Year) and isinstance(end, Year):
        return years_text(start.year, end.year, lang)
    if isinstance(start, Century) and isinstance(end, Century):
        return _centuries(start.number, end.number, lang)
    first, last = say(start, lang), say(end, lang)
    if isinstance(end, Year) and lang == "vi":
        last = f"năm {last}"
    elif isinstance(end, Year):
        last = f"the year {last}"
    if isinstance(start, Doubted):
        return f"từ {first} đến {last}" if lang == "vi" else f"from {first} to {last}"
    return f"{first} – {last}"


def _centuries(first: int, last: int, lang: str) -> str:
    # A first number past XXI is a century only with its own "TCN".
    if (first < 0) is not (last < 0) or first < -_LAST_CENTURY:
        return f"{say(Century(first), lang)} – {say(Century(last), lang)}"
    if lang == "vi":
        return f"thế kỷ {write_roman(abs(first))}–{say(Century(last), lang).split(' ', 2)[2]}"
    return f"{ordinal_text(abs(first))}–{say(Century(last), lang)}"
