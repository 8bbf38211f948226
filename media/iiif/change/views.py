"""The doors of Change Discovery: the stream, and its pages."""

from datetime import UTC
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse

from media.admission import Circle
from media.iiif.change.source import Change, ChangeType, source
from media.iiif.documents import document_door, json_answer
from media.iiif.presentation.addresses import absolute, manifest_path

CONTEXT = "http://iiif.io/api/discovery/1/context.json"
KEPT = 5 * 60
"""Seconds."""
_FIRST = 1


@document_door
def activity(request: HttpRequest) -> HttpResponseBase:
    """Answer with the whole stream: where it begins and where it ends (§3.1).

    One in which nothing happened yet ends in its first page, for an end it must have.
    """
    first, last = source().ends() or (_FIRST, _FIRST)
    return _answer(request, {**_stream(), "first": _page(first), "last": _page(last)})


@document_door
def page(request: HttpRequest, number: int) -> HttpResponseBase:
    """Answer with one page of activities, the most recent last (§3.2)."""
    found = source().page(number)
    if not found.changes and (number != _FIRST or source().ends()):
        raise Http404
    content = {**_page(number), "partOf": _stream()}
    if found.previous is not None:
        content["prev"] = _page(found.previous)
    if found.following is not None:
        content["next"] = _page(found.following)
    content["orderedItems"] = [_activity(change) for change in found.changes]
    return _answer(request, content)


def _stream() -> dict[str, Any]:
    return {"id": absolute(reverse("iiif-change:activity")), "type": "OrderedCollection"}


def _page(number: int) -> dict[str, Any]:
    address = absolute(reverse("iiif-change:page", args=[number]))
    return {"id": address, "type": "OrderedCollectionPage"}


def _activity(change: Change) -> dict[str, Any]:
    """What happened to a manifest: its address and no word of what it was about."""
    manifest = {"id": absolute(manifest_path(change.pid)), "type": "Manifest"}
    time = change.time.astimezone(UTC).isoformat(timespec="milliseconds")
    return {
        "type": ChangeType(change.type).value,
        "object": manifest,
        "endTime": time.replace("+00:00", "Z"),
    }


def _answer(request: HttpRequest, content: dict[str, Any]) -> HttpResponseBase:
    told = {"@context": CONTEXT, **content}
    return json_answer(request, told, circle=Circle.ANYONE, seconds=KEPT)
