"""The collection as a value: the question asked, its answer, and every way on from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from heritage.access import Viewer
from museum.presentation.cards import Card, cards_of
from search.ask import ask
from search.choosing import BadChoice, chosen_values
from search.facetlabels import value_labels
from search.facets import FACETS, VISIBLE
from search.request import BadText, SearchRequest, Sort, asked_text
from search.results import Facet, Repaired, Results

PAGE = 24
VIEWS = ("grid", "list")


class BadQuestion(ValueError):
    """A parameter that makes no sense; the message is for people, in their language."""


@dataclass(frozen=True, slots=True)
class Address:
    """The parameters of an address of the collection; every change returns another one."""

    text: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    view: str = "grid"
    sort: str = ""
    exact: bool = False

    @property
    def url(self) -> str:
        """The path with its query."""
        return self.after("")

    def after(self, cursor: str) -> str:
        """The path of a later page."""
        pairs = [("q", self.text)] if self.text else []
        pairs += self.filters
        pairs += [("view", self.view)] if self.view != VIEWS[0] else []
        pairs += [("sort", self.sort)] if self.sort else []
        pairs += [("exact", "1")] if self.exact else []
        pairs += [("after", cursor)] if cursor else []
        path = reverse("collection")
        return f"{path}?{urlencode(pairs)}" if pairs else path

    def without(self, facet: str, value: str) -> "Address":
        """The same question without one chosen value."""
        kept = tuple(pair for pair in self.filters if pair != (facet, value))
        return replace(self, filters=kept)


@dataclass(frozen=True, slots=True)
class Choice:
    """A link among others, one of them current."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class RemovableChip:
    """Something understood or chosen; ``url`` is the question without it."""

    label: str
    literal: str
    url: str


@dataclass(frozen=True, slots=True)
class CollectionView:
    """What collection/page.html shows."""

    address: Address
    total: int
    cards: list[Card]
    facets: list[Facet]
    chips: list[RemovableChip]
    repaired: tuple[Repaired, ...]
    used: str
    views: list[Choice]
    sorts: list[Choice]
    next: str
    later: bool
    ignored: str
    wordless: bool

    @property
    def exact_url(self) -> str:
        """The question as it was typed, without repairs."""
        return replace(self.address, exact=True).url


def read_address(query: QueryDict) -> tuple[Address, str]:
    """Read the parameters strictly; returns the address and the cursor. Raises `BadQuestion`."""
    try:
        text, filters = asked_text(query.get("q", "")), _filters(query)
    except (BadText, BadChoice) as refused:
        raise BadQuestion(str(refused)) from refused
    view, sort = query.get("view", "") or VIEWS[0], query.get("sort", "")
    if view not in VIEWS:
        raise BadQuestion(_("Cách xem “%(value)s” không có.") % {"value": view[:40]})
    if sort and sort not in list(Sort):
        raise BadQuestion(_("Cách sắp xếp “%(value)s” không có.") % {"value": sort[:40]})
    address = Address(text, filters, view, sort, bool(query.get("exact")))
    return address, query.get("after", "")


def _filters(query: QueryDict) -> tuple[tuple[str, str], ...]:
    pairs = tuple(
        dict.fromkeys((facet, value) for facet in FACETS for value in query.getlist(facet) if value)
    )
    chosen_values(pairs)
    return pairs


def collection_view(address: Address, after: str, language: str, user: Viewer) -> CollectionView:
    """Ask, and lay out the answer. Raises `BadCursor` and `SearchUnavailable`."""
    results = ask(_request(address, after, language), user)
    hits = {hit.id: hit for hit in results.hits}
    shown = [
        replace(card, snippet=hits[card.id].snippet if address.text else "")
        for card in cards_of(hits, user)
    ]
    return CollectionView(
        address=address,
        total=results.total,
        cards=shown,
        facets=[
            _ticked_first(facet) for facet in results.facets if _worth_showing(facet, results.total)
        ],
        chips=[*_understood(address, results), *_chosen(address, language)],
        repaired=results.repaired,
        used=results.text,
        views=_views(address),
        sorts=_sorts(address),
        next=address.after(results.next) if results.next else "",
        later=bool(after),
        ignored=results.ignored,
        wordless=results.wordless,
    )


def _request(address: Address, after: str, language: str) -> SearchRequest:
    filters: dict[str, list[str]] = {}
    for facet, value in address.filters:
        filters.setdefault(facet, []).append(value)
    # Without words every record is as relevant as any other: they come by name.
    fallback = Sort.RELEVANCE if address.text else Sort.NAME
    return SearchRequest(
        text=address.text,
        lang=language,
        filters={facet: tuple(values) for facet, values in filters.items()},
        sort=Sort(address.sort) if address.sort else fallback,
        limit=PAGE,
        after=after,
        exact=address.exact,
        facets=VISIBLE,
    )


def _worth_showing(facet: Facet, total: int) -> bool:
    """Whether a value of it narrows the answer, or one is chosen and can be taken back."""
    useful = (value.selected or value.count < total for value in facet.values)
    return not facet.hidden and any(useful)


def _ticked_first(facet: Facet) -> Facet:
    """What is chosen before all else: a long list scrolls, and would hide it."""
    values = sorted(facet.values, key=lambda value: not value.selected)
    return replace(facet, values=tuple(values))


def _understood(address: Address, results: Results) -> Iterable[RemovableChip]:
    for chip in results.understood:
        if chip.applied:
            url = replace(address, text=chip.without).url
            yield RemovableChip(chip.label, chip.literal, url)


def _chosen(address: Address, language: str) -> Iterable[RemovableChip]:
    words: dict[str, Mapping[str, str]] = {}
    for facet, value in address.filters:
        if facet not in words:
            values = [each for name, each in address.filters if name == facet]
            words[facet] = value_labels(facet, values, language)
        label = f"{FACETS[facet].label}: {words[facet].get(value, value)}"
        yield RemovableChip(label, "", address.without(facet, value).url)


def _views(address: Address) -> list[Choice]:
    labels = {"grid": _("Lưới"), "list": _("Danh sách")}
    return [
        Choice(labels[view], replace(address, view=view).url, view == address.view)
        for view in VIEWS
    ]


def _sorts(address: Address) -> list[Choice]:
    labels = {
        Sort.RELEVANCE: _("Sát câu hỏi"),
        Sort.NAME: _("Tên"),
        Sort.DATE: _("Niên đại"),
        Sort.UPDATED: _("Mới sửa"),
    }
    current = address.sort or (Sort.RELEVANCE if address.text else Sort.NAME)
    return [
        Choice(label, replace(address, sort=sort.value).url, sort == current)
        for sort, label in labels.items()
        if address.text or sort is not Sort.RELEVANCE
    ]
