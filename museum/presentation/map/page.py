"""The map as a page: the question, the list of what answers with the place in words, a drawing."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode

from museum.presentation.answer import COLUMN, Answer, told
from museum.presentation.map.box import MOST_POINTS
from museum.presentation.map.drawing import Drawing, drawing
from museum.presentation.map.rows import Entry, entries
from museum.presentation.map.sketch import bounded
from museum.presentation.map.wards import Ward, by_ward
from museum.presentation.paging import Place
from museum.presentation.question import Address, search_request
from search.ask import ask
from search.request import MAX_LIMIT, Sort
from search.results import Results

PAGE = MAX_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView(Answer):
    """What map/page.html shows."""

    entries: list[Entry]
    wards: list[Ward]
    """The same by wards, where they come by name and are all there is; else []."""
    placed: int
    """How many of the entries are somewhere on the map."""
    drawing: Drawing
    many: bool
    """Whether there are more than one answer holds, so that the map gathers them."""
    data: str
    """Where the points of the whole answer are."""
    tiles: str
    style: str
    credit: str
    bounded: bool
    """Whether the map draws the bounds of any area."""

    @property
    def served(self) -> bool:
        """Whether the ground is somebody's map server's, not our sketch."""
        return bool(self.tiles or self.style)


def map_view(address: Address, place: Place, language: str) -> MapView:
    """Ask for the public, and lay out the answer. Raises `BadCursor` and `SearchUnavailable`."""
    wanted = search_request(address, place.after, language, limit=PAGE, facets=COLUMN, dates=True)
    results = ask(wanted, None)
    known = entries([hit.id for hit in results.hits])
    listed = [known[hit.id] for hit in results.hits if hit.id in known]
    points = reverse("map-points")
    return MapView(
        **told(address, place, language, results, size=PAGE),
        entries=listed,
        wards=by_ward(listed) if _whole(address, place, results) else [],
        placed=sum(entry.spot is not None for entry in listed),
        drawing=drawing(listed),
        many=results.total > MOST_POINTS,
        data=f"{points}?{urlencode(address.pairs)}" if address.pairs else points,
        tiles=settings.MAP_TILES_URL,
        style=settings.MAP_STYLE_URL,
        credit=settings.MAP_TILES_CREDIT,
        bounded=bounded(),
    )


def _whole(address: Address, place: Place, results: Results) -> bool:
    """Whether the list can be put by wards: it comes by name, all on this page."""
    return address.order is Sort.NAME and not place.after and not results.next
