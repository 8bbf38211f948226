"""Facet values that somebody chose in an address or a request, read strictly."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import get_language, gettext

from search.facets import FACETS, FacetKind
from search.index.source import labels as source_labels
from search.quoting import MOST, quoted

MOST_CHOSEN = 50
"""Facet values in one request."""


class BadChoice(ValueError):
    """A value that its facet cannot have; the message is for people, in the active language.

    ``facet`` is the one at fault, "" when there are too many values of all.
    """

    def __init__(self, message: str, facet: str = "") -> None:
        super().__init__(message)
        self.facet = facet


def chosen_values(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The chosen values by facet, from (facet of `FACETS`, value) pairs. Raises `BadChoice`.

    A well-formed value of an open vocabulary may be one that nothing has; every other value is
    one that the facet knows.
    """
    chosen: dict[str, dict[str, None]] = defaultdict(dict)
    for number, (facet, value) in enumerate(pairs, start=1):
        if number > MOST_CHOSEN:
            raise BadChoice(
                gettext("Chọn nhiều nhất %(most)s giá trị lọc.") % {"most": MOST_CHOSEN}
            )
        if not FACETS[facet].rule.well_formed(value):
            raise BadChoice(_refusal(FACETS[facet], value), facet)
        chosen[facet][value] = None
    for facet, values in chosen.items():
        if FACETS[facet].rule.listed:
            known = source_labels(facet, values, get_language() or "vi")
            if unknown := [value for value in values if value not in known]:
                raise BadChoice(_refusal(FACETS[facet], unknown[0]), facet)
    return {facet: tuple(values) for facet, values in chosen.items()}


def _refusal(kind: FacetKind, value: str) -> str:
    cut = "…" if len(value) > MOST else ""
    words = {"value": f"{quoted(value)}{cut}", "facet": kind.label}
    refusal = gettext("“%(value)s” không phải là giá trị của mục lọc “%(facet)s”.") % words
    return f"{refusal} {kind.rule.hint}" if kind.rule.hint else refusal
