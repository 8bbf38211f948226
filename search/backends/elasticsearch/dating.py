"""The histogram of dates as aggregations beside those of the facets."""

from collections.abc import Mapping, Sequence
from typing import Any

from elasticsearch.dsl.query import Bool, Exists

from search.backends.elasticsearch.selecting import chosen, valued
from search.backends.elasticsearch.spans import in_decade
from search.histogram import SPANNED, histogram
from search.request import SearchRequest
from search.results import Histogram

_CENTURIES, _DECADES = "by century", "by decade"


def spreading(request: SearchRequest, decades: Sequence[int]) -> dict[str, Any]:
    """The aggregations for the histogram, with these decades by their first years."""
    dateless = Bool(must_not=[Exists(field="first")])
    wanted: dict[str, Any] = {
        _CENTURIES: {
            "filter": Bool(filter=chosen(request, *SPANNED)).to_dict(),
            "aggs": {"values": valued("century"), "undated": {"filter": dateless.to_dict()}},
        }
    }
    if decades:
        each = {str(first): in_decade(first).to_dict() for first in decades}
        wanted[_DECADES] = {
            "filter": Bool(filter=chosen(request, "decade")).to_dict(),
            "aggs": {"each": {"filters": {"filters": each}}},
        }
    return wanted


def spread(request: SearchRequest, answer: Mapping[str, Any]) -> Histogram:
    """The histogram that the server counted."""
    told, buckets = answer[_CENTURIES], answer[_CENTURIES]["values"]["buckets"]
    decades = answer[_DECADES]["each"]["buckets"] if _DECADES in answer else {}
    return histogram(
        request,
        {bucket["key"]: bucket["doc_count"] for bucket in buckets},
        closely=[each["key"] for each in buckets if each["closely"]["doc_count"]],
        decades={int(first): bucket["doc_count"] for first, bucket in decades.items()},
        undated=told["undated"]["doc_count"],
    )
