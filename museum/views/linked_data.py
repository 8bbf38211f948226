"""What is known of a record, for machines: the data of its page at an address of its own."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from heritage.access import may_know_gone, may_see
from heritage.enums import State
from heritage.models import HeritageRecord
from media.admission import Circle
from media.iiif.answers import OPEN
from media.iiif.documents import GoneError, document_door, json_answer
from museum.presentation.kept import Keep
from museum.presentation.record.linked_data import linked_data
from museum.views.records import survivor

KEPT = 60 * 60
"""Seconds."""
_ANSWERS: Keep[dict] = Keep(256)


@document_door
def record_data(request: HttpRequest, pid: str) -> HttpResponseBase:
    """Answer with what everybody may know, whoever asks; 301 merged, 410 withdrawn."""
    found = HeritageRecord.objects.filter(pid=pid).first()
    if found is None:
        raise Http404
    if found.state == State.MERGED:
        return _moved(survivor(found))
    if may_know_gone(None, found):
        raise GoneError
    if not may_see(None, found):
        raise Http404
    data = _ANSWERS((found.pk, timezone.localdate()), lambda: linked_data(found))
    return json_answer(request, data, circle=Circle.ANYONE, seconds=KEPT, languages="vi, en")


def _moved(record: HeritageRecord) -> HttpResponse:
    if not may_see(None, record):
        raise Http404
    to = reverse("record-data", args=[record.pid])
    return HttpResponse(status=301, headers={**OPEN, "Location": to})
