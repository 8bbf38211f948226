"""What the map's data answers: every point, those of a part of the map, or groups of them."""

from typing import Any, NamedTuple, Unpack

from heritage.documents import SOURCE_NAME
from museum.presentation.map import geojson
from museum.presentation.map.box import Box
from museum.presentation.map.groups import in_areas, in_tiles
from museum.presentation.map.rows import entry_named, placed
from museum.presentation.question import Address, Extent, search_request
from search.ask import ask
from search.request import MAX_KEYS
from search.results import Results
from search.tiles import MOST_CELLS

Collection = dict[str, Any]
"""A GeoJSON FeatureCollection."""


class _Named(NamedTuple):
    """The records that answer: None for all there are. ``more``: it could not name every one."""

    ids: set[int] | None
    total: int
    more: bool


def points(address: Address, language: str, box: Box | None) -> Collection:
    """Return what answers as points, in ``box`` when one is given."""
    return _points(address, language, box, _named(address, _asked(address, language)))


def gathered(
    address: Address, language: str, box: Box | None, *, zoom: int, few: int
) -> Collection:
    """Return what answers in the tiles of a zoom, in ``box``; as points where it is so few."""
    found = _asked(address, language, cells=zoom, box=box.asked if box else None)
    named = _named(address, found)
    groups = [*in_tiles(found.cells, zoom), *in_areas(named.ids, box)]
    if sum(group.count for group in groups) <= few:
        return _points(address, language, box, named)
    more = named.more or len(found.cells) == MOST_CELLS
    return geojson.groups(groups, total=found.total, more=more)


def one(slug: str, language: str) -> Collection:
    """Return one record as a point; nothing where nobody may see it or nobody knows where it is."""
    entry = entry_named(slug)
    shown = [entry] if entry else []
    return geojson.points(shown, total=len(shown), more=False, language=language)


def _points(address: Address, language: str, box: Box | None, named: _Named) -> Collection:
    ids = named.ids
    if ids is not None and named.more and box:
        ids |= _ids(_asked(address, language, inside=box.around.asked))
    shown, cut = placed(ids, box)
    more = cut or named.more
    return geojson.points(shown, total=named.total, more=more, language=language)


def _asked(address: Address, language: str, **extent: Unpack[Extent]) -> Results:
    extent["limit"] = 1
    extent["keys"] = MAX_KEYS if address.narrowed else 0
    return ask(search_request(address, "", language, **extent), None)


def _named(address: Address, found: Results) -> _Named:
    if not address.narrowed:
        return _Named(None, found.total, more=False)
    return _Named(_ids(found), found.total, more=found.total > MAX_KEYS)


def _ids(found: Results) -> set[int]:
    return {pk for source, pk in found.keys if source == SOURCE_NAME}
