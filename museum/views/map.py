"""The map of everything with a place: the page, its points, the areas it names."""

import hashlib
import json
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from museum.presentation.frame import Frame, alternates_of, frame
from museum.presentation.map import geojson
from museum.presentation.map.box import read_box, read_few, read_zoom
from museum.presentation.map.page import map_view
from museum.presentation.map.points import gathered, one, points
from museum.presentation.question import BadQuestion, read_address
from museum.recent_searches import address_for, remember
from museum.views.asking import PAUSE, answered
from museum.views.render import render
from search.api.problems import OPEN, ProblemError, problem_response
from search.backends import SearchUnavailable
from search.request import BadText, asked_text

SCRIPTS = (
    "js/museum-combobox.js",
    "js/museum-facets.js",
    "js/museum-map-card.js",
    "js/museum-near.js",
    "js/museum-map.js",
)
ROOM = "map"


@require_safe
def map_page(request: HttpRequest) -> HttpResponse:
    """Show what answers a question on the map and in the list beside it."""
    framed = partial(_frame, request, narrowed=True)
    return answered(partial(_page, request), framed, request.GET.get("q", ""))


def _page(request: HttpRequest) -> HttpResponse:
    address, place = read_address(request.GET, ROOM)
    if not place.after:
        remember(request, address.text)
    view = map_view(address, place, get_language() or "vi")
    around = _frame(request, _("Bản đồ"), narrowed=bool(request.GET))
    return render("map/page.html", around, view=view)


def _frame(request: HttpRequest, title: str, *, narrowed: bool) -> Frame:
    return frame(
        request,
        title=title,
        description=_("Di sản trên bản đồ: đình, chùa, lễ hội, nghề và người, theo từng làng."),
        alternates=alternates_of(ROOM),
        section=ROOM,
        robots="noindex" if narrowed else "",
        scripts=SCRIPTS,
        recent=address_for(request),
    )


@require_safe
def map_points(request: HttpRequest) -> HttpResponseBase:
    """Answer with the points of a question as GeoJSON, at most `box.MOST_POINTS`.

    ``bbox=west,south,east,north`` narrows to a part of the map; ``more`` in the answer says that
    there is more than was given. ``cells=zoom`` gathers the answer in the tiles of a zoom, unless
    there are no more than ``few=number``. ``record=slug`` is that record alone.
    Nothing in it that an anonymous visitor may not know.
    """
    language = get_language() or "vi"
    try:
        return _data(request, _points(request, language))
    except (BadQuestion, BadText) as problem:
        return problem_response(ProblemError(400, str(problem)), language)
    except SearchUnavailable:
        return problem_response(ProblemError(503, str(PAUSE)), language)


def _points(request: HttpRequest, language: str) -> dict[str, Any]:
    if slug := request.GET.get("record", ""):
        return one(asked_text(slug), language)
    address, _place = read_address(request.GET, ROOM)
    box = read_box(request.GET.get("bbox", ""))
    few = read_few(request.GET.get("few", ""))
    if (zoom := read_zoom(request.GET.get("cells", ""))) is not None:
        return gathered(address, language, box, zoom=zoom, few=few)
    return points(address, language, box)


@require_safe
def map_areas(request: HttpRequest) -> HttpResponseBase:
    """Answer with the areas that the map names, as GeoJSON."""
    return _data(request, geojson.areas())


def _data(request: HttpRequest, collection: dict[str, Any]) -> HttpResponseBase:
    """The answer, or 304 when whoever asks has the same already."""
    body = json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()
    etag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache", **OPEN}
    response = HttpResponse(body, content_type=geojson.MEDIA_TYPE, headers=headers)
    return get_conditional_response(request, etag=etag, response=response) or response
