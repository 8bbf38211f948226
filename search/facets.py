"""The facets: which there are, what they are called, and the values that follow from a document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, override, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from search.index.document import Document
from search.index.source import labels as source_labels

MAX_CENTURIES = 30
"""A span over more centuries says nothing about a century and gets no value."""


class Order(StrEnum):
    """How the values of a facet are listed."""

    COUNT = "count"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class FacetKind:
    """A facet: its name in addresses, its label, how it is listed, whether people see it."""

    name: str
    label: Promise
    order: Order = Order.COUNT
    hidden: bool = False


FACETS: dict[str, FacetKind] = {
    kind.name: kind
    for kind in (
        FacetKind("kind", _("Loại hình")),
        FacetKind("area", _("Địa bàn")),
        FacetKind("rank", _("Xếp hạng")),
        FacetKind("category", _("Phân loại")),
        FacetKind("period", _("Thời kỳ")),
        FacetKind("century", _("Thế kỷ"), Order.VALUE),
        FacetKind("material", _("Chất liệu")),
        FacetKind("has", pgettext_lazy("facet", "Có kèm")),
        FacetKind("lang", _("Ngôn ngữ")),
        FacetKind("month", _("Tháng âm lịch"), Order.VALUE, hidden=True),
    )
}
"""All facets by name, in the order in which they are shown."""

VISIBLE = tuple(name for name, kind in FACETS.items() if not kind.hidden)


def facets_of(document: Document) -> dict[str, tuple[str, ...]]:
    """The facets of a document, derived ones included. Unknown facets raise `ValueError`."""
    if unknown := document.facets.keys() - FACETS.keys():
        raise ValueError(f"Unknown facets {sorted(unknown)} on {document.source} {document.id}")
    found = {
        "century": tuple(map(str, centuries(document.earliest, document.latest))),
        "month": tuple(map(str, sorted(set(document.months)))),
        "lang": tuple(lang for lang, text in document.title.items() if text),
    }
    found.update(document.facets)
    return {name: values for name, values in found.items() if values}


def centuries(earliest: int | None, latest: int | None) -> list[int]:
    """The centuries that a span of day numbers touches; negative ones are before Christ.

    A span with an open end is placed by its known end alone; there is no century 0.
    """
    ends = [day for day in (earliest, latest) if day is not None]
    if not ends:
        return []
    first, last = _ordinal_century(min(ends)), _ordinal_century(max(ends))
    if last - first >= MAX_CENTURIES:
        return []
    return [place if place > 0 else place - 1 for place in range(first, last + 1)]


def year_of(day: int) -> int:
    """The astronomical year (1 BC = 0) of a signed day number."""
    cycles, rest = divmod(day - 1, 146_097)
    return date.fromordinal(rest + 1).year + 400 * cycles


def first_day(year: int) -> int:
    """The day number of 1 January of an astronomical year."""
    cycles, rest = divmod(year - 1, 400)
    return date(rest + 1, 1, 1).toordinal() + cycles * 146_097


def _ordinal_century(day: int) -> int:
    """Centuries in one row without a gap: 1 = the first AD, 0 = the first BC."""
    return (year_of(day) - 1) // 100 + 1


def value_labels(facet: str, values: Iterable[str], lang: str) -> dict[str, str]:
    """Words for values of a facet; a value that nobody can name stands for itself."""
    values = list(values)
    own = {"century": _century_label, "month": _month_label, "lang": _lang_label}.get(facet)
    with override(lang):
        found = {value: own(value) for value in values} if own else {}
        return found or {v: v for v in values} | source_labels(facet, values, lang)


def _century_label(value: str) -> str:
    number = int(value)
    in_english = (get_language() or "").startswith("en")
    words = {"century": (_ordinal if in_english else _roman)(abs(number))}
    if number < 0:
        return gettext("Thế kỷ %(century)s TCN") % words
    return gettext("Thế kỷ %(century)s") % words


def _month_label(value: str) -> str:
    return gettext("Tháng %(number)s âm lịch") % {"number": value}


def _lang_label(value: str) -> str:
    return {"vi": gettext("Tiếng Việt"), "en": gettext("Tiếng Anh")}.get(value, value)


def _roman(number: int) -> str:
    return "".join(_roman_digits(number))


def _roman_digits(number: int) -> Iterator[str]:
    for worth, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= worth:
            yield sign
            number -= worth


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"
