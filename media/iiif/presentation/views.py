"""The doors of the Presentation API."""

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
from media.iiif.presentation.leaves import line_annotations
from media.iiif.presentation.manifest import manifest as written
from media.iiif.presentation.resources import AnnotationPage, Collection, document
from media.iiif.presentation.seen import Uses, for_whom
from media.iiif.presentation.source import GoneSubject, MovedSubject, Shelf, Subject, source

KEPT = 60 * 60
"""Seconds. What a manifest names may be closed meanwhile, but each picture asks anew."""

LANGUAGES = "vi, en"


@document_door
def manifest(request: HttpRequest, pid: str) -> HttpResponseBase:
    """Answer with a thing's manifest; 301 to the one it became part of, 410 when taken back."""
    found, circle = for_whom(request, pid, written)
    if isinstance(found, MovedSubject):
        return HttpResponse(status=301, headers={**OPEN, "Location": manifest_path(found.pid)})
    if isinstance(found, GoneSubject):
        raise GoneError
    if found is None:
        raise Http404
    return json_answer(request, document(found), circle=circle, seconds=KEPT, languages=LANGUAGES)


@document_door
def annotations(request: HttpRequest, pid: str, asset_id: str, key: int) -> HttpResponseBase:
    """Answer with the lines of a leaf: what is written there, how it is read, what it means."""

    def make(subject: Subject, assets: Uses) -> AnnotationPage | None:
        document = next((asset for asset, _use in assets if asset.pk == asset_id), None)
        return line_annotations(subject.pid, document, key) if document else None

    found, circle = for_whom(request, pid, make)
    if not isinstance(found, AnnotationPage):
        raise Http404
    return json_answer(request, document(found), circle=circle, seconds=KEPT)


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
