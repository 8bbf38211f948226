"""Bounds in plain figures, in both languages: years as historians write them."""

from heritage.chronology.days import date_of, month_length

_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SMALL_YEAR = 100
_TWO_FIGURES = 10


def year_text(year: int, lang: str) -> str:
    """ "1635", "207 TCN" / "207 BC"; two figures say their era: "40 SCN" / "AD 40"."""
    if year <= 0:
        return f"{1 - year} {'TCN' if lang == 'vi' else 'BC'}"
    if year < _SMALL_YEAR:
        return f"{year} SCN" if lang == "vi" else f"AD {year}"
    return str(year)


def years_text(first: int, last: int, lang: str) -> str:
    """ "1680–1705", "257–208 TCN", "111 TCN – 39 SCN"."""
    if first == last:
        return year_text(first, lang)
    # One figure alone is no year, so it keeps its own "TCN".
    if last <= 0 and 1 - first >= _TWO_FIGURES:
        return f"{1 - first}–{year_text(last, lang)}"
    if first >= _TWO_FIGURES and last < _SMALL_YEAR:
        return f"{first}–{last} {'SCN' if lang == 'vi' else 'AD'}"
    joint = " – " if first < _SMALL_YEAR else "–"
    return f"{year_text(first, lang)}{joint}{year_text(last, lang)}"


def month_text(year: int, month: int, lang: str) -> str:
    """ "tháng 3 năm 1990" / "March 1990"."""
    if lang == "vi":
        return f"tháng {month} năm {year_text(year, lang)}"
    return f"{_ENGLISH_MONTHS[month - 1]} {year_text(year, lang)}"


def day_text(number: int, lang: str) -> str:
    """ "25/1/1994" / "25 January 1994"."""
    year, month, day = date_of(number)
    if lang == "vi":
        figure = f"{year:04d}" if 0 < year < _SMALL_YEAR else year_text(year, lang)
        return f"{day}/{month}/{figure}"
    return f"{day} {month_text(year, month, lang)}"


def bounds_text(
    earliest: int | None,
    latest: int | None,
    lang: str,
    *,
    about: bool = False,
    months: bool = False,
) -> str:
    """An interval in the coarsest figures that say it exactly; open ends in words.

    ``about`` puts "khoảng", "c." before the figures; ``months`` rounds days to whole months.
    """
    if months:
        earliest, latest = _month_start(earliest), _month_end(latest)
    roughly = ("khoảng " if lang == "vi" else "c. ") if about else ""
    if earliest is None:
        word = "đến hết" if lang == "vi" else "until the end of"
        return f"{word} {roughly}{_edge_text(latest or 0, lang, last=True)}"
    if latest is None:
        word = "từ" if lang == "vi" else "from"
        return f"{word} {roughly}{_edge_text(earliest, lang, last=False)}"
    return roughly + _closed_text(earliest, latest, lang)


def _month_start(number: int | None) -> int | None:
    return None if number is None else number - date_of(number)[2] + 1


def _month_end(number: int | None) -> int | None:
    if number is None:
        return None
    year, month, day = date_of(number)
    return number + month_length(year, month) - day


def _closed_text(earliest: int, latest: int, lang: str) -> str:
    first, last = date_of(earliest), date_of(latest)
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        return years_text(first[0], last[0], lang)
    if earliest == latest:
        return day_text(earliest, lang)
    if first[2] == 1 and last[2] == month_length(*last[:2]):
        ends = [month_text(year, month, lang) for year, month, _ in (first, last)]
    else:
        ends = [day_text(number, lang) for number in (earliest, latest)]
    return " – ".join(dict.fromkeys(ends))


def _edge_text(number: int, lang: str, *, last: bool) -> str:
    year, month, day = date_of(number)
    if (month, day) == ((12, 31) if last else (1, 1)):
        return year_text(year, lang)
    if day == (month_length(year, month) if last else 1):
        return month_text(year, month, lang)
    return day_text(number, lang)
