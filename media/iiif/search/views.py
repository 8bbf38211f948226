"""The door of Content Search."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from media.iiif.answers import OPEN
from media.iiif.documents import GoneError, document_door, json_answer
from media.iiif.presentation.addresses import search_address
from media.iiif.presentation.leaves import TRANSCRIBED
from media.iiif.presentation.seen import Uses, for_whom
from media.iiif.presentation.source import GoneSubject, MovedSubject, Subject
from media.iiif.search.answer import answer_page
from media.iiif.search.matching import MOST_ASKED, Found, found_in

KEPT = 5 * 60
"""Seconds."""
_IGNORED = ("date", "user")
"""Parameters of the standard that tell nothing of lines: nobody has signed or dated them."""


@document_door
def search(request: HttpRequest, pid: str) -> HttpResponseBase:
    """Answer with the lines of a thing's documents in which the words of ``q`` stand."""
    told = ((name, request.GET.get(name, "")[:MOST_ASKED]) for name in ("q", "motivation"))
    asked = {name: value for name, value in told if value}
    ignored = [name for name in _IGNORED if name in request.GET]
    start = _number(request.GET.get("start", ""))

    def make(subject: Subject, assets: Uses) -> dict[str, Any]:
        found = _found(asked, assets)
        return answer_page(subject.pid, asked, ignored, found, start)

    found, circle = for_whom(request, pid, make)
    if isinstance(found, MovedSubject):
        address = f"{search_address(found.pid)}?{request.GET.urlencode()}"
        return HttpResponse(status=301, headers={**OPEN, "Location": address})
    if isinstance(found, GoneSubject):
        raise GoneError
    if found is None:
        raise Http404
    return json_answer(request, found, circle=circle, seconds=KEPT)


def _found(asked: dict[str, str], assets: Uses) -> list[Found]:
    wanted = asked.get("motivation", TRANSCRIBED).split()
    if TRANSCRIBED not in wanted:
        return []
    question = asked.get("q", "")
    return [each for asset, _use in assets for each in found_in(asset, question)]


def _number(told: str) -> int:
    plain = told.isascii() and told.isdecimal() and len(told) <= len(str(10**6))
    return int(told) if plain else 0
