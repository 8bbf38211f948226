"""A condition of the language in words for people, in the active language."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from search.calendar import year_of
from search.facetlabels import value_labels
from search.facets import FACETS
from search.language.fields import language_fields
from search.query import (
    AllOf,
    AnyOf,
    Around,
    Box,
    Changed,
    Close,
    During,
    Has,
    InField,
    Node,
    Not,
    Phrase,
    Prefix,
    Text,
    UnknownNodeError,
    Words,
)
from search.query.language import typed
from search.query.language.moments import whole_years, written


def told(node: Node, question: str = "") -> str:
    """The condition as a chip says it, its words as they were typed in the question."""
    match node:
        case Not(part):
            return _("không có: %(what)s") % {"what": told(part, question)}
        case AnyOf(parts):
            return _(" hoặc ").join(told(part, question) for part in parts)
        case AllOf(parts):
            return _(" và ").join(told(part, question) for part in parts)
        case Words() | Phrase() | Close() | Prefix():
            return _text(node, question)
        case InField(field, text):
            return f"{_name(field)}: {_text(text, question)}"
        case Has(facet, values):
            return f"{FACETS[facet].label}: {', '.join(_labels(facet, values))}"
        case _:
            return _measured(node)


def _measured(node: Node) -> str:
    match node:
        case During(first, last):
            return f"{_name('date')}: {_days(first, last)}"
        case Changed(first, last):
            return f"{_name('updated')}: {_days(first, last)}"
        case Around(latitude, longitude, metres):
            place = {"distance": _distance(metres), "point": f"{latitude:g}, {longitude:g}"}
            return _("Cách %(point)s không quá %(distance)s") % place
        case Box(south, west, north, east):
            corners = {"from": f"{south:g}, {west:g}", "to": f"{north:g}, {east:g}"}
            return _("Trong khung từ %(from)s đến %(to)s") % corners
        case _:
            raise UnknownNodeError(node)


def _text(node: Text, question: str) -> str:
    words = typed(node, question)
    match node:
        case Phrase():
            return f"“{words}”"
        case Prefix():
            return f"{words}…"
        case Close(_, distance):
            return _("%(words)s (cách nhau không quá %(most)s từ)") % {
                "words": words,
                "most": distance,
            }
        case _:
            return words


def _name(key: str) -> str:
    """The field by its first name in the reader's language, as a label begins."""
    name = language_fields().keyed(key).name(get_language() or "vi")
    return name[:1].upper() + name[1:]


def _labels(facet: str, values: tuple[str, ...]) -> list[str]:
    """Each label once: a ward then and now may share one."""
    labels = value_labels(facet, values, get_language() or "vi")
    return list(dict.fromkeys(labels.values()))


def _days(first: int | None, last: int | None) -> str:
    if not whole_years(first, last):
        return written((first, last)).replace("..", " – ")
    start, end = (None if day is None else _year(year_of(day)) for day in (first, last))
    if start is None:
        return _("đến %(year)s") % {"year": end}
    if end is None:
        return _("từ %(year)s") % {"year": start}
    return start if start == end else f"{start}–{end}"


def _year(year: int) -> str:
    return str(year) if year > 0 else _("%(year)s TCN") % {"year": 1 - year}


def _distance(metres: int) -> str:
    return f"{metres / 1000:g} km" if metres >= 1000 else f"{metres} m"
