"""What a request lets through, as filters, and the counts that stand beside facet values."""

from collections.abc import Iterable, Mapping
from typing import Any

from elasticsearch.dsl.query import Bool, GeoBoundingBox, MatchNone, Query, Terms

from search.backends.elasticsearch.server import Server, failures
from search.backends.elasticsearch.spans import in_decades, in_years
from search.backends.valueorder import by_count, in_time
from search.facets import FACETS, MAYBE_VAGUE, STORED, Order
from search.query import Box, Understood
from search.request import SearchRequest
from search.results import Facet, FacetValue

YEAR = "year"
MOST_VALUES = 10_000
"""Values that are counted of a facet."""


def having(facet: str, values: Iterable[str]) -> Query:
    """Documents with any of these values; none for a facet that there is not."""
    if facet == "decade":
        return in_decades(values)
    if facet not in STORED:
        return MatchNone()
    return Terms(f"facets.{facet}", list(values))


def true_of(piece: Understood) -> Query:
    """Documents of which an understood piece is true."""
    if piece.facet != YEAR:
        return having(piece.facet, piece.values)
    return in_years(int(piece.values[0]), int(piece.values[-1]))


def visible(request: SearchRequest, pieces: Iterable[Understood]) -> list[Query]:
    """What narrows the answer and all its counts: access, a box, what was understood as filters."""
    narrowing = [Terms("access", list(request.access)), *map(true_of, pieces)]
    return [*narrowing, lying_in(request.inside)] if request.inside else narrowing


def lying_in(box: Box) -> Query:
    """Documents with a place in a box."""
    corners = {"top": box.north, "left": box.west, "bottom": box.south, "right": box.east}
    return GeoBoundingBox(point=corners)


def chosen(request: SearchRequest, *but: str) -> list[Query]:
    """The facet values that were chosen, those of the facets ``but`` left out."""
    return [
        having(facet, values)
        for facet, values in request.filters.items()
        if values and facet not in but
    ]


def counting(request: SearchRequest) -> dict[str, Any]:
    """The aggregations for `Request.facets`; a facet's own choice does not narrow its counts."""
    return {
        name: _among(chosen(request, name), valued(name))
        for name in request.facets
        if name in STORED
    }


def _among(conditions: list[Query], values: dict[str, Any]) -> dict[str, Any]:
    """Values counted where conditions hold; where there are none it costs less not to ask."""
    if not conditions:
        return values
    return {"filter": Bool(filter=conditions).to_dict(), "aggs": {"values": values}}


def valued(name: str) -> dict[str, Any]:
    """The aggregation that counts the values of a facet, and how many are not vague about it."""
    terms = {"field": f"facets.{name}", "size": MOST_VALUES}
    if name not in MAYBE_VAGUE:
        return {"terms": terms}
    closely = {"filter": {"bool": {"must_not": [{"term": {"vague": name}}]}}}
    return {"terms": terms, "aggs": {"closely": closely}}


def counted(request: SearchRequest, answer: Mapping[str, Any]) -> tuple[Facet, ...]:
    """The facets with their counts, in the order in which they were asked for."""
    return tuple(
        _facet(name, _values(answer[name])["buckets"], request.filters.get(name, ()))
        for name in request.facets
        if name in STORED
    )


def _values(told: Mapping[str, Any]) -> Mapping[str, Any]:
    values: Mapping[str, Any] = told.get("values", told)
    return values


def whole_counts(server: Server, request: SearchRequest) -> dict[str, dict[str, int]]:
    """The counts over everything that the request may see; facets that there are not have none."""
    body = {
        "size": 0,
        "track_total_hits": False,
        "query": Bool(filter=visible(request, ())).to_dict(),
        "aggs": counting(request),
    }
    with failures():
        (answer,) = server.search_all([body])
    facets = counted(request, answer["aggregations"])
    return {facet.name: {each.value: each.count for each in facet.values} for facet in facets}


def _facet(name: str, buckets: Iterable[Mapping[str, Any]], picked: tuple[str, ...]) -> Facet:
    """Values that only documents vague about the facet have are listed when they were chosen."""
    all_counts = {bucket["key"]: bucket for bucket in buckets}
    counts = {
        value: bucket["doc_count"]
        for value, bucket in all_counts.items()
        if value in picked or bucket.get("closely", bucket)["doc_count"]
    }
    counts.update({value: 0 for value in picked if value not in counts})
    kind = FACETS[name]
    listed = [FacetValue(value, count, value in picked) for value, count in counts.items()]
    listed.sort(key=in_time if kind.order is Order.VALUE else by_count)
    return Facet(name, tuple(listed), hidden=kind.hidden)
