"""Chosen facet values as sets of rows, and the counts that stand beside every value."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import and_

from search.backends.embedded.decades import decade_counts, in_decades
from search.backends.embedded.picture import Picture
from search.backends.valueorder import by_count, in_time
from search.facets import FACETS, STORED, Order
from search.histogram import SPANNED, decades_asked, histogram
from search.query import Question
from search.request import SearchRequest
from search.results import Facet, FacetValue, Histogram


class Selection:
    """What a request lets through: the visible rows, narrowed by facet after facet."""

    def __init__(
        self,
        picture: Picture,
        access: tuple[str, ...],
        filters: Mapping[str, tuple[str, ...]],
        required: Iterable[int] = (),
    ) -> None:
        """``required`` are sets of rows that narrow everything, counts of every facet too."""
        self._picture = picture
        self._access = access
        self._filters = {facet: values for facet, values in filters.items() if values}
        self._rows = {f: self._having(f, values) for f, values in self._filters.items()}
        self._visible = reduce(and_, required, picture.visible(access))
        self._narrowed = self._visible != picture.visible(access)

    def bits(self, matching: int | None) -> int:
        """The rows that pass every filter; ``matching`` is None for a question without words."""
        return self._among(matching)

    def facets(self, matching: int | None, names: tuple[str, ...]) -> tuple[Facet, ...]:
        """The facets with counts; a facet's own selection does not narrow its counts."""
        return tuple(self._facet(name, matching) for name in names if name in STORED)

    def dates(self, matching: int | None, request: SearchRequest, question: Question) -> Histogram:
        """The histogram of what passes, see `search.histogram`."""
        among = self._among(matching, *SPANNED)
        decades = decades_asked(request, question)
        return histogram(
            request,
            self._picture.counts_of_all("century", among),
            closely=self._picture.counts("century", among).keys(),
            decades=decade_counts(self._picture, decades, self._among(matching, "decade")),
            undated=(among & self._picture.dateless).bit_count(),
        )

    def _having(self, facet: str, values: tuple[str, ...]) -> int:
        if facet == "decade":
            return in_decades(self._picture, values)
        return self._picture.having(facet, values)

    def _facet(self, name: str, matching: int | None) -> Facet:
        kind = FACETS[name]
        among = self._among(matching, name)
        counts = self._counts(name, matching, among)
        chosen = self._filters.get(name, ())
        for value in chosen:
            counts[value] = (self._having(name, (value,)) & among).bit_count()
        listed = [FacetValue(value, count, value in chosen) for value, count in counts.items()]
        by_value = kind.order is Order.VALUE
        listed.sort(key=in_time if by_value else by_count)
        return Facet(name, tuple(listed), hidden=kind.hidden)

    def _among(self, matching: int | None, *but: str) -> int:
        """The rows that pass every filter but those of some facets."""
        start = self._visible if matching is None else self._visible & matching
        others = (rows for facet, rows in self._rows.items() if facet not in but)
        return reduce(and_, others, start)

    def _counts(self, name: str, matching: int | None, among: int) -> dict[str, int]:
        whole = matching is None and not self._narrowed and not self._rows.keys() - {name}
        if whole:
            return dict(self._picture.whole_counts(name, self._access))
        return self._picture.counts(name, among)
