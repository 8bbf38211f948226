"""Words for facet values: those that follow from the value here, all others from the sources."""

from collections.abc import Iterable, Iterator

from django.utils.translation import get_language, gettext, override

from search.facets import FACETS
from search.index.source import labels as source_labels


def value_labels(facet: str, values: Iterable[str], lang: str) -> dict[str, str]:
    """Words for values of a facet; a value that nobody can name stands for itself."""
    values = list(values)
    own = _OWN.get(facet)
    if own is None:
        return {value: value for value in values} | source_labels(facet, values, lang)
    sound = FACETS[facet].rule.well_formed
    with override(lang):
        return {value: own(value) if sound(value) else value for value in values}


def _century_label(value: str) -> str:
    number = int(value)
    in_english = (get_language() or "").startswith("en")
    words = {"century": (_ordinal if in_english else _roman)(abs(number))}
    if number < 0:
        return gettext("Thế kỷ %(century)s TCN") % words
    return gettext("Thế kỷ %(century)s") % words


def _decade_label(value: str) -> str:
    """The years as historians count them: there is no year 0."""
    first, last = int(value), int(value) + 9
    if first > 0:
        return f"{first}–{last}"
    if last <= 0:
        return gettext("%(first)s–%(last)s TCN") % {"first": 1 - first, "last": 1 - last}
    return gettext("%(first)s TCN – %(last)s") % {"first": 1 - first, "last": last}


def _month_label(value: str) -> str:
    return gettext("Tháng %(number)s âm lịch") % {"number": value}


def _lang_label(value: str) -> str:
    return {"vi": gettext("Tiếng Việt"), "en": gettext("Tiếng Anh")}.get(value, value)


_OWN = {
    "century": _century_label,
    "decade": _decade_label,
    "month": _month_label,
    "lang": _lang_label,
}

_SIGNS = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
)  # fmt: skip


def _roman(number: int) -> str:
    """A number from 1 to 100 in Roman numerals."""
    return "".join(_roman_digits(number))


def _roman_digits(number: int) -> Iterator[str]:
    for worth, sign in _SIGNS:
        times, number = divmod(number, worth)
        yield sign * times


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"
