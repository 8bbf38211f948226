"""Documents on a map, gathered in its tiles by the server."""

from collections.abc import Mapping
from typing import Any

from elasticsearch.dsl.query import Bool

from search.backends.elasticsearch.selecting import chosen, lying_in
from search.request import SearchRequest
from search.results import Cell
from search.tiles import MOST_CELLS

_CELLS = "by tile"


def gathering(request: SearchRequest) -> dict[str, Any]:
    """The aggregation for `Results.cells`."""
    grid = {"field": "point", "precision": request.cells, "size": MOST_CELLS}
    centre = {"centre": {"geo_centroid": {"field": "point"}}}
    wanted = chosen(request)
    if request.box:
        wanted.append(lying_in(request.box))
    return {
        _CELLS: {
            "filter": Bool(filter=wanted).to_dict(),
            "aggs": {"tiles": {"geotile_grid": grid, "aggs": centre}},
        }
    }


def gathered(answer: Mapping[str, Any]) -> tuple[Cell, ...]:
    """The tiles that the server counted, the fullest first."""
    cells = map(_cell, answer[_CELLS]["tiles"]["buckets"])
    return tuple(sorted(cells, key=lambda cell: (-cell.count, cell.x, cell.y)))


def _cell(bucket: Mapping[str, Any]) -> Cell:
    _zoom, x, y = map(int, bucket["key"].split("/"))
    centre = bucket["centre"]["location"]
    return Cell(x, y, centre["lat"], centre["lon"], bucket["doc_count"])
