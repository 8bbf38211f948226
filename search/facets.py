"""The facets: which there are, what they are called, and the values that follow from a document."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from search.calendar import centuries
from search.facetvalues import CENTURY, DECADE, LANGUAGE, LISTED, MONTH, OPEN, ValueRule
from search.index.document import Document


class Order(StrEnum):
    """How the values of a facet are listed."""

    COUNT = "count"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class FacetKind:
    """A facet: its name in addresses, its label, the values it can have, how they are listed,
    whether people see it.

    ``spanned``: its values are stretches of years, read from the span of a document and kept
    nowhere; they are counted in `search.histogram` alone.
    ``alike`` is how much two documents of one value have in common, 0 for nothing; ``shared``
    says of a value that two have it, and is None where that goes without saying. ``named``: the
    values are names, written as they are.
    """

    name: str
    label: Promise
    rule: ValueRule = OPEN
    order: Order = Order.COUNT
    hidden: bool = False
    spanned: bool = False
    alike: float = 0.0
    shared: Promise | None = None
    named: bool = False


FACETS: dict[str, FacetKind] = {
    kind.name: kind
    for kind in (
        FacetKind("kind", _("Loại hình"), LISTED, alike=0.5),
        FacetKind("area", _("Địa bàn"), alike=1.0, shared=_("cùng ở %(value)s"), named=True),
        FacetKind("rank", _("Xếp hạng"), alike=0.5, shared=_("cùng xếp hạng %(value)s")),
        FacetKind("category", _("Phân loại"), alike=1.5, shared=_("cùng loại %(value)s")),
        FacetKind("period", _("Thời kỳ"), alike=0.7, shared=_("cùng thời %(value)s"), named=True),
        FacetKind(
            "century",
            _("Thế kỷ"),
            CENTURY,
            Order.VALUE,
            alike=1.0,
            shared=_("cùng thuộc %(value)s"),
        ),
        FacetKind("decade", _("Thập niên"), DECADE, Order.VALUE, hidden=True, spanned=True),
        FacetKind("material", _("Chất liệu"), alike=1.0, shared=_("cùng bằng %(value)s")),
        FacetKind("has", pgettext_lazy("facet", "Có kèm"), LISTED),
        FacetKind("rights", _("Quyền sử dụng")),
        FacetKind("lang", _("Ngôn ngữ"), LANGUAGE),
        FacetKind(
            "month",
            _("Tháng âm lịch"),
            MONTH,
            Order.VALUE,
            hidden=True,
            alike=1.0,
            shared=_("cùng vào %(value)s"),
        ),
    )
}
"""All facets by name, in the order in which they are shown."""

STORED = tuple(name for name, kind in FACETS.items() if not kind.spanned)
"""What an engine keeps of a document."""
_STORED = frozenset(STORED)

VISIBLE = tuple(name for name, kind in FACETS.items() if not kind.hidden)


MOST_LISTED_CENTURIES = 5
"""A span over more centuries is a vague one: “about 4,000 years ago” touches eleven of them.

Such a document is found in every century that it touches, and counted there; but it does not
bring a century onto the list of values where no other document is dated more closely.
"""


MAYBE_VAGUE = ("century",)
"""The facets in which a document may be vague."""


def vague_facets(document: Document) -> tuple[str, ...]:
    """The facets in which a document's values are too many to be worth listing."""
    if "century" in document.facets:
        return ()
    span = centuries(document.earliest, document.latest)
    return MAYBE_VAGUE if len(span) > MOST_LISTED_CENTURIES else ()


def facets_of(document: Document) -> dict[str, tuple[str, ...]]:
    """The facets of a document, derived ones included. Unknown facets raise `ValueError`."""
    if unknown := document.facets.keys() - _STORED:
        raise ValueError(f"Unknown facets {sorted(unknown)} on {document.source} {document.id}")
    found = {
        "century": tuple(map(str, centuries(document.earliest, document.latest))),
        "month": tuple(map(str, sorted(set(document.months)))),
        "lang": tuple(lang for lang, text in document.title.items() if text),
    }
    found.update(document.facets)
    return {name: values for name, values in found.items() if values}
