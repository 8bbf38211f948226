"""The doors of Content Search: lines that answer, and terms to ask for."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from media.iiif.answers import OPEN
from media.iiif.documents import GoneError, document_door, json_answer
from media.iiif.presentation.addresses import autocomplete_address, search_address
from media.iiif.presentation.leaves import TRANSCRIBED
from media.iiif.presentation.seen import Uses, for_whom
from media.iiif.presentation.source import GoneSubject, MovedSubject, Subject
from media.iiif.search.answer import answer_page
from media.iiif.search.completing import terms_in
from media.iiif.search.matching import MOST_ASKED, Found, found_in
from media.iiif.search.terms import term_page

KEPT = 5 * 60
"""Seconds."""
_IGNORED = ("date", "user")
"""Parameters of the standard that tell nothing of lines: nobody has signed or dated them."""


@document_door
def search(request: HttpRequest, pid: str) -> HttpResponseBase:
    """Answer with the lines of a thing's documents in which the words of ``q`` stand."""
    asked, ignored = _asked(request)
    start = _number(request.GET.get("start", ""))

    def make(subject: Subject, assets: Uses) -> dict[str, Any]:
        found = _found(asked, assets)
        return answer_page(subject.pid, asked, ignored, found, start)

    return _answered(request, pid, search_address, make)


@document_door
def autocomplete(request: HttpRequest, pid: str) -> HttpResponseBase:
    """Answer with the terms of a thing's documents that begin with ``q``."""
    asked, ignored = _asked(request)
    least = _number(request.GET.get("min", "")) or 1
    if least > 1:
        asked["min"] = str(least)

    def make(subject: Subject, assets: Uses) -> dict[str, Any]:
        searched = (asset for asset, _use in assets) if _of_lines(asked) else ()
        terms = terms_in(searched, asked.get("q", ""), least)
        return term_page(subject.pid, asked, ignored, terms)

    return _answered(request, pid, autocomplete_address, make)


def _answered(
    request: HttpRequest,
    pid: str,
    address: Callable[[str], str],
    make: Callable[[Subject, Uses], dict[str, Any]],
) -> HttpResponseBase:
    found, circle = for_whom(request, pid, make)
    if isinstance(found, MovedSubject):
        there = f"{address(found.pid)}?{request.GET.urlencode()}"
        return HttpResponse(status=301, headers={**OPEN, "Location": there})
    if isinstance(found, GoneSubject):
        raise GoneError
    if found is None:
        raise Http404
    return json_answer(request, found, circle=circle, seconds=KEPT)


def _asked(request: HttpRequest) -> tuple[dict[str, str], list[str]]:
    """Return what was asked, and the parameters that are not looked at."""
    told = ((name, request.GET.get(name, "")[:MOST_ASKED]) for name in ("q", "motivation"))
    asked = {name: value for name, value in told if value}
    return asked, [name for name in _IGNORED if name in request.GET]


def _found(asked: dict[str, str], assets: Uses) -> list[Found]:
    if not _of_lines(asked):
        return []
    question = asked.get("q", "")
    return [each for asset, _use in assets for each in found_in(asset, question)]


def _of_lines(asked: dict[str, str]) -> bool:
    return TRANSCRIBED in asked.get("motivation", TRANSCRIBED).split()


def _number(told: str) -> int:
    plain = told.isascii() and told.isdecimal() and len(told) <= len(str(10**6))
    return int(told) if plain else 0
