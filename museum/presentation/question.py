"""A question as an address states it, read strictly and handed to search.

Every room that answers the same questions (the collection, the map …) reads and asks here.
"""

from dataclasses import dataclass, replace
from typing import TypedDict, Unpack

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from museum.presentation.paging import BEGINNING, BadPlace, Place, read_place
from search.choosing import BadChoice, chosen_values
from search.facets import FACETS
from search.query import Box
from search.quoting import quoted
from search.request import BadText, SearchRequest, Sort, asked_text

ROOMS = {"grid": "collection", "list": "collection", "timeline": "collection", "map": "map"}
"""Way of looking at an answer → the room (a named address) where that is done."""
VIEWS = tuple(ROOMS)


class BadQuestion(ValueError):
    """A parameter that makes no sense; the message is for people, in their language."""


@dataclass(frozen=True, slots=True)
class Address:
    """The parameters of an address; every change returns another one."""

    text: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    view: str = "grid"
    sort: str = ""
    exact: bool = False
    year: int = 0
    """The year whose areas are listed to choose from; 0 is today."""

    @property
    def path(self) -> str:
        """Where the question is put, without it."""
        return reverse(ROOMS[self.view])

    @property
    def url(self) -> str:
        """The path with its query."""
        return self.at(BEGINNING)

    @property
    def named_view(self) -> str:
        """The view as the address must say it, "" when the path says it already."""
        return self.view if self.view in ("list", "timeline") else ""

    @property
    def order(self) -> Sort:
        """The order in which hits come; a timeline and a map have their own."""
        if self.view == "timeline":
            return Sort.DATE
        if self.sort and self.view != "map":
            return Sort(self.sort)
        # Without words every record is as relevant as any other: they come by name.
        return Sort.RELEVANCE if self.text else Sort.NAME

    @property
    def narrowed(self) -> bool:
        """Whether anything was asked, so that not everything is the answer."""
        return bool(self.text or self.filters)

    def at(self, place: Place) -> str:
        """The path of one of its pages."""
        pairs = self.pairs + place.pairs
        return f"{self.path}?{urlencode(pairs)}" if pairs else self.path

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The parameters."""
        pairs = [("q", self.text)] if self.text else []
        pairs += self.filters
        pairs += [("year", str(self.year))] if self.year else []
        pairs += [("view", self.named_view)] if self.named_view else []
        pairs += [("sort", self.sort)] if self.sort else []
        pairs += [("exact", "1")] if self.exact else []
        return pairs

    def seen_as(self, view: str) -> "Address":
        """The same question, its answer looked at in another way."""
        return replace(self, view=view)

    def without(self, facet: str, value: str) -> "Address":
        """The same question without one chosen value."""
        kept = tuple(pair for pair in self.filters if pair != (facet, value))
        return replace(self, filters=kept)


def read_address(query: QueryDict, view: str = "") -> tuple[Address, Place]:
    """Read the parameters strictly; returns the address and the place in it. Raises `BadQuestion`.

    ``view`` is said by the rooms that show an answer in one way only.
    """
    try:
        text, filters = asked_text(query.get("q", "")), _filters(query)
        place = read_place(query)
    except (BadText, BadChoice, BadPlace) as refused:
        raise BadQuestion(str(refused)) from refused
    view, sort = view or query.get("view", "") or VIEWS[0], query.get("sort", "")
    if view not in VIEWS:
        raise BadQuestion(_("Cách xem “%(value)s” không có.") % {"value": quoted(view)})
    if sort and sort not in list(Sort):
        raise BadQuestion(_("Cách sắp xếp “%(value)s” không có.") % {"value": quoted(sort)})
    year = _year(query.get("year", ""))
    address = Address(text, filters, view, sort, bool(query.get("exact")), year)
    return address, place


def _year(text: str) -> int:
    if not text:
        return 0
    if not (text.isascii() and text.isdecimal() and len(text) < 5 and int(text)):
        raise BadQuestion(_("Năm của địa giới là số từ 1 đến 9999, như 2020."))
    return int(text)


def _filters(query: QueryDict) -> tuple[tuple[str, str], ...]:
    pairs = tuple(
        dict.fromkeys((facet, value) for facet in FACETS for value in query.getlist(facet) if value)
    )
    chosen_values(pairs)
    return pairs


class Extent(TypedDict, total=False):
    """How much is wanted: hits of a page, what to count, where, hits to name (`SearchRequest`)."""

    limit: int
    facets: tuple[str, ...]
    dates: bool
    cells: int
    box: Box | None
    inside: Box
    keys: int


def search_request(
    address: Address, after: str, language: str, **extent: Unpack[Extent]
) -> SearchRequest:
    """Return the question as search takes it; ``extent`` says how much of the answer."""
    filters: dict[str, list[str]] = {}
    for facet, value in address.filters:
        filters.setdefault(facet, []).append(value)
    return SearchRequest(
        text=address.text,
        lang=language,
        filters={facet: tuple(values) for facet, values in filters.items()},
        sort=address.order,
        after=after,
        exact=address.exact,
        **extent,
    )
