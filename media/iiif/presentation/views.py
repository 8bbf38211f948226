"""The doors of the Presentation API."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from media.admission import Circle
from media.iiif.answers import OPEN
from media.iiif.documents import GoneError, document_door, json_answer
from media.iiif.presentation.addresses import manifest_path
from media.iiif.presentation.collections import (
    museum_collection,
    part_collection,
    shelf_collection,
)
from media.iiif.presentation.manifest import manifest as written
from media.iiif.presentation.manifest import seen_assets
from media.iiif.presentation.resources import Collection, Manifest, document
from media.iiif.presentation.source import Answer, GoneSubject, MovedSubject, Shelf, Subject, source

KEPT = 60 * 60
"""Seconds. What a manifest names may be closed meanwhile, but each picture asks anew."""

LANGUAGES = "vi, en"


@document_door
def manifest(request: HttpRequest, pid: str) -> HttpResponseBase:
    """Answer with a thing's manifest; 301 to the one it became part of, 410 when taken back."""
    found, circle = _for_whom(request, pid)
    if isinstance(found, MovedSubject):
        return HttpResponse(status=301, headers={**OPEN, "Location": manifest_path(found.pid)})
    if isinstance(found, GoneSubject):
        raise GoneError
    if found is None:
        raise Http404
    return json_answer(request, document(found), circle=circle, seconds=KEPT, languages=LANGUAGES)


@document_door
def collection(request: HttpRequest) -> HttpResponseBase:
    """Answer with the museum's collection of collections."""
    return _listed(request, museum_collection())


@document_door
def shelf(request: HttpRequest, key: str) -> HttpResponseBase:
    """Answer with the collection of a shelf."""
    return _listed(request, shelf_collection(_shelf(key)))


@document_door
def part(request: HttpRequest, key: str, number: int) -> HttpResponseBase:
    """Answer with one part of a long shelf."""
    found = part_collection(_shelf(key), number)
    if found is None:
        raise Http404
    return _listed(request, found)


def _shelf(key: str) -> Shelf:
    found = source().shelf(key)
    if found is None:
        raise Http404
    return found


def _listed(request: HttpRequest, found: Collection) -> HttpResponseBase:
    """A list names what everybody may see, whoever asks."""
    return json_answer(
        request, document(found), circle=Circle.ANYONE, seconds=KEPT, languages=LANGUAGES
    )


@document_door
def nothing(request: HttpRequest, **_parts: str) -> HttpResponseBase:
    """Answer any other address here: nothing."""
    raise Http404


def _for_whom(
    request: HttpRequest, pid: str
) -> tuple[Manifest | GoneSubject | MovedSubject | None, Circle]:
    """Return the answer and whom it is for.

    The visitor is looked at only when not everybody may see all of it, so that a public answer
    depends on no cookie.
    """
    public, whole = _seen_by(pid, AnonymousUser())
    if public is not None and whole:
        return public, Circle.ANYONE
    if request.user.is_authenticated:
        own, _whole = _seen_by(pid, request.user)
        if own != public:
            return own, Circle.THIS_VISITOR
    return public, Circle.ANYONE


def _seen_by(pid: str, user: Any) -> tuple[Manifest | GoneSubject | MovedSubject | None, bool]:
    """Return what the user may see, and whether there is nothing more."""
    subject: Answer = source().subject(pid, user)
    if not isinstance(subject, Subject):
        return subject, True
    assets = seen_assets(subject, user)
    return written(subject, assets), len(assets) == len({use.asset_id for use in subject.uses})
