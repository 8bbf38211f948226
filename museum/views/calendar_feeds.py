"""Calendar files: all festivals, those of an area, those of a record."""

from collections.abc import Callable, Sequence
from datetime import datetime
from datetime import time as clock

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import http_date, urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from heritage.access import may_see
from heritage.models import FestivalRule, HeritageRecord, Relation
from heritage.models.festival import HOLDS_FESTIVAL
from museum.feeds.calendar import FeedHead, calendar_text
from museum.feeds.places import venues_of
from museum.freshness import generation
from museum.presentation.areas import area_text
from museum.presentation.calendar.rules import area_called, public_rules, rules_on
from museum.presentation.identity import house
from museum.presentation.kept import Keep
from museum.views.records import record_or_elsewhere

TYPE = "text/calendar; charset=utf-8"
_TEXTS: Keep[bytes] = Keep(32)


@require_safe
@conditional_page
def festivals_feed(request: HttpRequest) -> HttpResponse:
    """Answer with every festival of the museum's calendar."""
    head = _head(request, "le-hoi", _("Lịch lễ hội"), reverse("calendar"))
    return _answer(request, head, lambda: rules_on(timezone.localdate(), ""))


@require_safe
@conditional_page
def area_feed(request: HttpRequest, area: str) -> HttpResponse:
    """Answer with the festivals of an area and of the areas inside it."""
    unit = area_called(area)
    if unit is None:
        raise Http404
    name = _("Lịch lễ hội: %(place)s") % {"place": area_text(unit)}
    page = f"{reverse('calendar')}?{urlencode({'area': area})}"
    head = _head(request, f"lich-{area}", name, page)
    return _answer(request, head, lambda: rules_on(timezone.localdate(), area))


@require_safe
@conditional_page
def record_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the festivals of a record and those held there, wherever its slug led."""
    found = record_or_elsewhere(request, slug, "record-calendar")
    if isinstance(found, HttpResponse):
        return found
    if not may_see(None, found):
        raise Http404
    name = _("Ngày hội: %(title)s") % {"title": found.title}
    head = _head(request, found.pid, name, found.get_absolute_url())
    return _answer(request, head, lambda: _rules_of(found))


def _rules_of(record: HeritageRecord) -> Sequence[FestivalRule]:
    held = Relation.objects.filter(subject=record, predicate__notation=HOLDS_FESTIVAL)
    return public_rules(records=[record.pk, *held.values_list("object_id", flat=True)])


def _head(request: HttpRequest, key: str, name: str, page: str) -> FeedHead:
    own = house(get_language() or "vi").name
    return FeedHead(
        key=key,
        name=f"{name} · {own}",
        description=_("Ngày hội tính từ lệ âm lịch của làng, năm năm tới. Làng có thể đổi ngày."),
        url=_base(request) + page,
        source=_base(request) + request.path,
        organisation=own,
    )


def _base(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def _answer(
    request: HttpRequest, head: FeedHead, rules: Callable[[], Sequence[FestivalRule]]
) -> HttpResponse:
    """The file; 404 when there is nothing to put into it."""
    today = timezone.localdate()

    def build() -> bytes:
        found = rules()
        venues = venues_of({row.record_id for row in found})
        return calendar_text(head, found, venues, today=today, base=_base(request))

    text = _TEXTS((head, get_language(), today), build)
    if not text:
        raise Http404
    response = HttpResponse(text, content_type=TYPE)
    name = request.path.rsplit("/", 1)[-1]
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Last-Modified"] = http_date(_changed().timestamp())
    return response


def _changed() -> datetime:
    """When the file may last have changed: with the records, or at midnight with an embargo."""
    now = timezone.localtime()
    midnight = datetime.combine(now.date(), clock.min, tzinfo=now.tzinfo)
    return max(midnight, datetime.fromtimestamp(generation() / 1e9, tz=now.tzinfo))
