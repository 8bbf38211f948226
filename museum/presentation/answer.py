"""What every room says of an answer: what was understood, how to narrow it, every way on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from museum.presentation.home import Door, doors
from museum.presentation.offered import OfferedFacet, offered
from museum.presentation.paging import Pages, Place, span
from museum.presentation.question import VIEWS, Address
from museum.presentation.remarks import Remark, RemovableChip, offers, remark
from museum.presentation.timebars import TimeBars, time_bars
from search.analysis import Method
from search.facetlabels import value_labels
from search.facets import FACETS, VISIBLE
from search.request import Sort
from search.results import Facet, Repaired, Results

COLUMN = tuple(name for name in VISIBLE if name != "century")
"""The facets that stand beside an answer to be ticked; centuries are chosen by their bars."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A link among others, one of them current."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What every room says of an answer, whatever it shows of the hits themselves."""

    address: Address
    total: int
    facets: list[OfferedFacet]
    bars: TimeBars | None
    chips: list[RemovableChip]
    repaired: tuple[Repaired, ...]
    used: str
    views: list[Choice]
    sorts: list[Choice]
    pages: Pages
    ignored: str
    wordless: bool
    notice: Remark | None
    offers: tuple[RemovableChip, ...]

    @property
    def advanced_url(self) -> str:
        """The form of advanced search, filled in with this question."""
        path = reverse("advanced-search")
        return f"{path}?{urlencode({'q': self.address.text})}" if self.address.text else path

    @property
    def ticked(self) -> int:
        """How many values are chosen to narrow the answer."""
        return len(self.address.filters)

    @property
    def unfiltered_url(self) -> str:
        """The question with none of the chosen values."""
        return replace(self.address, filters=()).url

    @property
    def carried(self) -> list[tuple[str, str]]:
        """What was chosen and stands in no field of the form of facets."""
        fields = {facet.name for facet in self.facets}
        return [pair for pair in self.address.filters if pair[0] not in fields]

    @property
    def unknown(self) -> str:
        """The words that no record has and that were read as their likes."""
        typed = (each.typed for each in self.repaired if each.how == Method.SPELLING)
        return "”, “".join(typed)

    @property
    def exact_url(self) -> str:
        """The question as it was typed, without repairs."""
        return replace(self.address, exact=True).url

    @property
    def ways(self) -> list[Door]:
        """The kinds with their numbers, for whom the question led nowhere."""
        return doors(get_language() or "vi")[0]


def told(
    address: Address, place: Place, language: str, results: Results, *, size: int
) -> dict[str, Any]:
    """Return the fields of `Answer`, whose pages hold ``size`` hits."""
    facets = (facet for facet in results.facets if _worth_showing(facet, results.total))
    return {
        "address": address,
        "total": results.total,
        "facets": [offered(facet, results.total, address.year) for facet in facets],
        "bars": time_bars(address, results.dates),
        "chips": [*_understood(address, results), *_chosen(address, language)],
        "repaired": results.repaired,
        "used": results.text,
        "views": _views(address),
        "sorts": _sorts(address),
        "pages": _pages(address, place, results, size),
        "ignored": results.ignored,
        "wordless": results.wordless,
        "notice": remark(address, results.notice) if results.notice else None,
        "offers": tuple(offers(address, results.understood)),
    }


def _pages(address: Address, place: Place, results: Results, size: int) -> Pages:
    shown, ends = len(results.hits), not results.next
    first, last = span(place, size=size, shown=shown, total=results.total, ends=ends)
    return Pages(
        first,
        last,
        start=address.url if place.after else "",
        previous=address.at(place.before) if place.before else "",
        next=address.at(place.following(results.next)) if results.next else "",
    )


def _worth_showing(facet: Facet, total: int) -> bool:
    """Whether a value of it narrows the answer, or one is chosen and can be taken back."""
    useful = (value.selected or value.count < total for value in facet.values)
    return not facet.hidden and any(useful)


def _understood(address: Address, results: Results) -> Iterable[RemovableChip]:
    for chip in results.understood:
        if chip.applied:
            url = replace(address, text=chip.without).url
            # What was written in the language stands in the box and says the same.
            literal = "" if results.reading else chip.literal
            yield RemovableChip(chip.label, literal, url)


def _chosen(address: Address, language: str) -> Iterable[RemovableChip]:
    words: dict[str, Mapping[str, str]] = {}
    for facet, value in address.filters:
        if facet not in words:
            values = [each for name, each in address.filters if name == facet]
            words[facet] = value_labels(facet, values, language)
        label = f"{FACETS[facet].label}: {words[facet].get(value, value)}"
        yield RemovableChip(label, "", address.without(facet, value).url)


def _views(address: Address) -> list[Choice]:
    labels = {
        "grid": _("Lưới"),
        "list": _("Danh sách"),
        "timeline": _("Dòng thời gian"),
        "map": _("Bản đồ"),
    }
    return [Choice(labels[view], address.seen_as(view).url, view == address.view) for view in VIEWS]


def _sorts(address: Address) -> list[Choice]:
    """The orders to choose among; none where place or time say where each record stands."""
    if address.view in ("timeline", "map"):
        return []
    labels = {
        Sort.RELEVANCE: _("Sát câu hỏi"),
        Sort.NAME: _("Tên"),
        Sort.DATE: _("Niên đại"),
        Sort.UPDATED: _("Mới sửa"),
    }
    return [
        Choice(label, replace(address, sort=sort.value).url, sort is address.order)
        for sort, label in labels.items()
        if address.text or sort is not Sort.RELEVANCE
    ]
